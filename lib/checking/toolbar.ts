/** What the toolbar says of a tab: how many claims, whether one needs a look, and all of it in words for who cannot see it. */
import type { WordsOf } from '../language/words.ts';
import type { MarkState } from '../messages/protocol.ts';
import { FAMILY, type Family } from '../verdict/sentences.ts';

export interface Badge {
  /** At most four characters; '' where there is nothing to say. */
  readonly text: string;
  readonly title: string;
  readonly colour: string;
}

/** The families, the worst first: the first that occurs gives the colour. Each has 4.5:1 against white text. */
const FAMILIES: readonly (readonly [Family, string])[] = [
  ['problem', '#b3261e'],
  ['differs', '#8a4b00'],
  ['out-of-date', '#8a4b00'],
  ['issuer-unknown', '#475569'],
  ['could-not-check', '#475569'],
  ['open-to-check', '#475569'],
  ['not-checked', '#475569'],
  ['verified', '#146c2e'],
];

/** Families that want somebody to look: their number is what the badge shows. */
const WANT_A_LOOK = new Set<Family>(['problem', 'differs', 'out-of-date']);

export function badgeOf(families: readonly Family[], { toolbar, speech }: WordsOf<'toolbar'>): Badge {
  const counted = FAMILIES.map(([family, colour]) => ({
    family,
    colour,
    count: families.filter((one) => one === family).length,
    wants: WANT_A_LOOK.has(family),
  })).filter(({ count }) => count > 0);
  const [worst] = counted;
  if (!worst) return { text: '', title: toolbar.name, colour: '#475569' };
  const wanting = counted.reduce((sum, { count, wants }) => (wants ? sum + count : sum), 0);
  const parts = speech.list(counted.map(({ count, family }) => toolbar.family[family]({ count })));
  return {
    text: wanting > 0 ? `${short(wanting)}!` : short(families.length),
    title: toolbar.title({ parts }),
    colour: worst.colour,
  };
}

export function familyOf(mark: MarkState): Family {
  return mark.state === 'checked' ? FAMILY[mark.report.verdict] : 'not-checked';
}

const short = (count: number) => (count > 99 ? '99+' : String(count));
