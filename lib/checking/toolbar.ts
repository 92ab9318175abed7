/**
 * What the toolbar says of a tab: how many want a look (`2!`), else how many nobody knows anything of (`3?`), else how many there
 * are; and all of it in words for who cannot see it. A number alone never stands for what was not checked.
 */
import type { WordsOf } from '../language/words.ts';
import type { MarkState } from '../messages/protocol.ts';
import { FAMILY, type Family } from '../verdict/sentences.ts';

export interface Badge {
  /** At most four characters; '' where there is nothing to say. */
  readonly text: string;
  readonly title: string;
  readonly colour: string;
}

/**
 * The families, the worst first: the first that occurs gives the colour. They are those of components/tokens.css on light ground,
 * which have 4.5:1 against the badge's white text too; a test compares them.
 */
const FAMILIES: readonly (readonly [Family, string])[] = [
  ['problem', '#b3261e'],
  ['differs', '#6b3fb5'],
  ['out-of-date', '#855000'],
  ['issuer-unknown', '#0a647c'],
  ['could-not-check', '#5b5e64'],
  ['open-to-check', '#1d5cbb'],
  ['not-checked', '#5b5e64'],
  ['verified', '#0a6b3d'],
];

const NOTHING = '#5b5e64';

/** Families that want somebody to look: their number is what the badge shows. */
const WANT_A_LOOK = new Set<Family>(['problem', 'differs', 'out-of-date']);

/** Nobody was asked about these, or nobody answered. */
const UNANSWERED = new Set<Family>(['not-checked', 'could-not-check']);

export function badgeOf(families: readonly Family[], { toolbar, speech }: WordsOf<'toolbar'>): Badge {
  const counted = FAMILIES.map(([family, colour]) => ({
    family,
    colour,
    count: families.filter((one) => one === family).length,
  })).filter(({ count }) => count > 0);
  const [worst] = counted;
  if (!worst) return { text: '', title: toolbar.name, colour: NOTHING };
  const number = (of: ReadonlySet<Family>) => families.filter((family) => of.has(family)).length;
  const [wanting, unanswered] = [number(WANT_A_LOOK), number(UNANSWERED)];
  const parts = speech.list(counted.map(({ count, family }) => toolbar.family[family]({ count })));
  return {
    text: wanting > 0 ? `${short(wanting)}!` : unanswered > 0 ? `${short(unanswered)}?` : short(families.length),
    title: toolbar.title({ parts }),
    colour: worst.colour,
  };
}

/** Of a page that is not read, since the user chose so. */
export const offBadge = ({ toolbar }: WordsOf<'toolbar'>): Badge => ({ text: '', title: toolbar.off, colour: NOTHING });

export function familyOf(mark: MarkState): Family {
  return mark.state === 'checked' ? FAMILY[mark.report.verdict] : 'not-checked';
}

const short = (count: number) => (count > 99 ? '99+' : String(count));
