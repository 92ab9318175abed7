/** What the toolbar says of a tab: how many claims, whether one needs a look, and all of it in words for who cannot see it. */
import type { MarkState } from '../messages/protocol.ts';
import { FAMILY, type Family } from '../verdict/sentences.ts';

export interface Badge {
  /** At most four characters; '' where there is nothing to say. */
  readonly text: string;
  readonly title: string;
  readonly colour: string;
}

/** The families in words, the worst first: the first that occurs gives the colour. Each has 4.5:1 against white text. */
const FAMILIES: readonly (readonly [Family, string, string])[] = [
  ['problem', 'with a problem', '#b3261e'],
  ['differs', 'that say something else', '#8a4b00'],
  ['out-of-date', 'out of date', '#8a4b00'],
  ['issuer-unknown', 'of an unknown issuer', '#475569'],
  ['could-not-check', 'that could not be checked', '#475569'],
  ['open-to-check', 'to open and check', '#475569'],
  ['not-checked', 'not checked', '#475569'],
  ['verified', 'verified', '#146c2e'],
];

/** Families that want somebody to look: their number is what the badge shows. */
const WANT_A_LOOK = new Set<Family>(['problem', 'differs', 'out-of-date']);

export function badgeOf(families: readonly Family[]): Badge {
  const counted = FAMILIES.map(([family, words, colour]) => ({
    words,
    colour,
    count: families.filter((one) => one === family).length,
    wants: WANT_A_LOOK.has(family),
  })).filter(({ count }) => count > 0);
  const [worst] = counted;
  if (!worst) return { text: '', title: 'Bonafide', colour: '#475569' };
  const wanting = counted.reduce((sum, { count, wants }) => (wants ? sum + count : sum), 0);
  const parts = counted.map(({ count, words }) => `${count} ${words}`).join(', ');
  return {
    text: wanting > 0 ? `${short(wanting)}!` : short(families.length),
    title: `Bonafide: ${parts}`,
    colour: worst.colour,
  };
}

export function familyOf(mark: MarkState): Family {
  return mark.state === 'checked' ? FAMILY[mark.report.verdict] : 'not-checked';
}

const short = (count: number) => (count > 99 ? '99+' : String(count));
