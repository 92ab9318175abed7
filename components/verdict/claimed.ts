/** What is known of a claim before anybody was asked: what the page says of it, in rows. */
import type { Claim } from '../../lib/claims/claim.ts';
import type { Fact } from '../../lib/messages/protocol.ts';
import type { WordsOf } from '../../lib/language/words.ts';
import { plain } from '../plain.ts';
import { titleOf } from './appearance.ts';

export function claimedFacts(claim: Claim, words: WordsOf<'claim'>): readonly Fact[] {
  const lines = plain(claim.lines?.replaceAll('\n', ' · ') ?? '');
  const issuer = plain(claim.issuer ?? '');
  return [
    { name: words.claim.credential, value: titleOf(claim, words) },
    ...(lines ? [{ name: words.claim.claimed, value: lines }] : []),
    ...(issuer ? [{ name: words.claim.by, value: issuer }] : []),
  ];
}
