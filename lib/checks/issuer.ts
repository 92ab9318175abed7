/** Check `issuer`: does a platform, a register or the user's own list say who issued it? Judged at each showing. */
import type { Evidence } from '../platforms/platform.ts';
import type { Trust } from '../settings/trust.ts';
import { finding, nothing, passed } from '../verdict/codes.ts';
import type { Check } from '../verdict/words.ts';

/**
 * The user's lists and the registers speak first, by the issuer's id and only when key or host proved it; then the platform.
 * What they call the issuer goes before what the credential calls it.
 * A list may know an id and no name for it; the credential's own word is not passed off as the list's.
 * A platform vouches that an organisation issued there, not that it is what it calls itself, and the sentence says so.
 */
export function checkIssuer(evidence: Evidence, trust: Trust): Check {
  const issuer = evidence.credential?.issuer;
  const name = issuer?.name ?? issuer?.id ?? 'the issuer';
  const proven = evidence.checks.some(({ id, outcome }) => id === 'key' && outcome === 'pass');
  const known = issuer?.id && proven ? trust.knows(issuer.id) : undefined;
  if (known)
    return passed('issuer', known.name ? 'known-as' : 'known-id', { ...known, ...(!known.name && { issuer: name }) });
  if (evidence.vouchedBy) {
    return passed('issuer', 'vouched', { by: evidence.vouchedBy, issuer: name });
  }
  if (!issuer) return nothing('issuer');
  const unasked = (issuer.id && proven && trust.unasked?.(issuer.id)) || [];
  return unasked.length > 0
    ? finding('issuer', 'registry-unreachable', { issuer: name, registers: unasked.join(', ') })
    : finding('issuer', 'issuer-unknown', { issuer: name });
}
