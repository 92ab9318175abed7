/** Check `issuer`: does a platform, a register or the user's own list say who issued it? Judged at each showing. */
import type { Evidence } from '../platforms/platform.ts';
import type { Trust } from '../settings/trust.ts';
import { finding, nothing, passed } from '../verdict/codes.ts';
import type { Check } from '../verdict/words.ts';

/**
 * The user's lists and the registers speak first, by the issuer's id and only when key or host proved it; then the platform.
 * What they call the issuer goes before what the credential calls it.
 * A platform vouches that an organisation issued there, not that it is what it calls itself, and the sentence says so.
 */
export function checkIssuer(evidence: Evidence, trust: Trust): Check {
  const issuer = evidence.credential?.issuer;
  const name = issuer?.name ?? issuer?.id ?? 'the issuer';
  const proven = evidence.checks.some(({ id, outcome }) => id === 'key' && outcome === 'pass');
  const known = issuer?.id && proven ? trust.knows(issuer.id) : undefined;
  if (known) return passed('issuer', knownSentence(known, name), { ...known });
  if (evidence.vouchedBy) {
    return passed(
      'issuer',
      `${evidence.vouchedBy} vouches that ${name} issued it, not that it is what it calls itself.`,
      {
        by: evidence.vouchedBy,
      },
    );
  }
  if (!issuer) return nothing('issuer');
  const unasked = (issuer.id && proven && trust.unasked?.(issuer.id)) || [];
  return unasked.length > 0
    ? finding('issuer', 'registry-unreachable', { issuer: name, registers: unasked.join(', ') })
    : finding('issuer', 'issuer-unknown', { issuer: name });
}

/** A list may know an id and no name for it; the credential's own word is not passed off as the list's. */
function knownSentence({ by, name }: { readonly by: string; readonly name?: string }, ownWord: string): string {
  return name ? `Known as ${name}, by ${by}.` : `Its issuer is known, by ${by}; “${ownWord}” is what it calls itself.`;
}
