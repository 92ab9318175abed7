/** Check `claim`: does the page say what was issued: title and level, issuer, months? */
import type { Credential } from '../formats/credential.ts';
import { nothing } from '../verdict/codes.ts';
import type { Check } from '../verdict/words.ts';
import type { ClaimedOnPage } from './showing.ts';

/** Every finding that applies, the weightiest first; `checkClaim` reports the first and lists the others in its details. */
export function compareClaim(_claimed: ClaimedOnPage, _credential: Credential): readonly Check[] {
  return [nothing('claim')];
}

export function checkClaim(claimed: ClaimedOnPage, credential: Credential): Check {
  const [first = nothing('claim'), ...others] = compareClaim(claimed, credential);
  const codes = others.flatMap(({ code }) => (code ? [code] : []));
  return codes.length > 0 ? { ...first, details: { ...first.details, also: codes } } : first;
}
