/** What is known of a claim before anybody was asked: what the page says of it, in rows. */
import type { Claim } from '../../lib/claims/claim.ts';
import type { Fact } from '../../lib/messages/protocol.ts';
import { plain } from '../plain.ts';
import { titleOf } from './appearance.ts';
import { CLAIMED } from './text.ts';

export function claimedFacts(claim: Claim): readonly Fact[] {
  const lines = plain(claim.lines?.replaceAll('\n', ' · ') ?? '');
  const issuer = plain(claim.issuer ?? '');
  return [
    { name: CLAIMED.credential, value: titleOf(claim) },
    ...(lines ? [{ name: CLAIMED.claimed, value: lines }] : []),
    ...(issuer ? [{ name: CLAIMED.by, value: issuer }] : []),
  ];
}
