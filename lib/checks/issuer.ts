/** Check `issuer`: does a platform, a register or the user's own list say who issued it? Judged at each showing. */
import type { Evidence } from '../platforms/platform.ts';
import type { Trust } from '../settings/trust.ts';
import { finding, nothing, passed } from '../verdict/codes.ts';
import type { Check } from '../verdict/words.ts';

/**
 * The user's lists and the registers speak first, by the issuer's id and only when key or host proved it; then the platform.
 * A platform vouches that an organisation issued there, not that it is what it calls itself, and the sentence says so.
 */
export function checkIssuer(evidence: Evidence, trust: Trust): Check {
  const issuer = evidence.credential?.issuer;
  const name = issuer?.name ?? issuer?.id ?? 'the issuer';
  const proven = evidence.checks.some(({ id, outcome }) => id === 'key' && outcome === 'pass');
  const known = issuer?.id && proven ? trust.knows(issuer.id) : undefined;
  if (known) return passed('issuer', `${known.name ?? name} is known: ${known.by}.`, { by: known.by });
  if (evidence.vouchedBy) {
    return passed(
      'issuer',
      `${evidence.vouchedBy} vouches that ${name} issued it, not that it is what it calls itself.`,
      {
        by: evidence.vouchedBy,
      },
    );
  }
  return issuer ? finding('issuer', 'issuer-unknown', { issuer: name }) : nothing('issuer');
}
