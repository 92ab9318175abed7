/** The profile as the popup shows it, to take along: the same words, line by line. */
import { knownOf, type Profile } from '../../lib/batch/saved-profile.ts';
import type { Words } from '../../lib/language/words.ts';
import type { MarkState, PageTold } from '../../lib/messages/protocol.ts';
import { plain } from '../plain.ts';
import { appearance, titleOf } from '../verdict/appearance.ts';
import { issuerOf } from './ClaimRow.tsx';
import { summary } from './summary.ts';

export function profileOf({ page, claims }: PageTold, marks: readonly MarkState[], words: Words): Profile {
  const shown = claims.flatMap((claim, at) => {
    const mark = marks[at];
    return mark ? [{ claim, mark, ...appearance(mark, words) }] : [];
  });
  return {
    name: plain(page.person?.name ?? '', 120),
    url: page.url,
    summary: summary(
      words,
      shown.map(({ family }) => family),
    ),
    lines: shown.map(({ claim, mark, word, sentence }) => ({
      ...knownOf(claim, mark),
      title: titleOf(claim, words, mark),
      issuer: issuerOf(claim, mark),
      word,
      sentence,
    })),
  };
}
