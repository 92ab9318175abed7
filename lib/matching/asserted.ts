/**
 * Claims that stand in a name or a headline and have no link: "Ana Núñez, PMP", "2X Salesforce Certified | 15X Superbadges".
 * What they assert, and whether what was verified on the page, or in a wallet that it links, backs them. Pure. Nothing here
 * accuses: what is not backed here may be true all the same.
 */
import { ABBREVIATIONS } from './abbreviations.ts';
import { compareIssuers, makersIn } from './issuers.ts';
import { lazy } from './lazy.ts';
import { compareTitles } from './titles.ts';
import { isExamNumber, plainText } from './wording.ts';

/** One thing that is asserted. By `title`: that credential. Else so many of a maker's, or of anybody's. */
export interface Asserted {
  /** As the page says it. */
  readonly text: string;
  readonly count: number;
  readonly title?: string;
  readonly maker?: string;
  readonly kind?: Kind;
}

/** What is counted. Badges are whatever there is; superbadges say so in their titles. */
export type Kind = 'certification' | 'badge' | 'superbadge';

/** A credential that the page or its wallet shows. One that stands in both is one: `key` tells. */
export interface Shown {
  readonly key: string;
  readonly title: string;
  readonly issuer?: string;
  /** What its issuer calls it. */
  readonly kind?: string;
  readonly verified: boolean;
}

export interface Backing {
  readonly asserted: Asserted;
  readonly outcome: 'backed' | 'not-shown-here' | 'more-than-found';
  /** How many of it were verified, and how many stand there without having been. */
  readonly verified: number;
  readonly unverified: number;
}

/** A page may write anything: longer texts are cut, and nobody reads more claims. */
const LONGEST = 400;
const MOST = 12;
/** More of one kind than anybody has: the number is no count. */
const LARGEST_COUNT = 999;

/** What the letters after a name and the parts of a headline assert, each once. */
export function readAsserted({ name = '', headline = '' }: { name?: string; headline?: string }): readonly Asserted[] {
  const found = [...lettersIn(afterName(name)), ...headline.slice(0, LONGEST).split(PARTS()).flatMap(readPart)];
  const byMeaning = new Map(found.map((one) => [meaningOf(one), one] as const).toReversed());
  return [...byMeaning.values()].toReversed().slice(0, MOST);
}

function meaningOf({ title, maker, kind, count }: Asserted): string {
  if (title === undefined) return [count, maker, kind].join(' ');
  return ABBREVIATIONS.get(plainText(title)) ?? plainText(title);
}

/** What parts a headline. A comma, a stroke and the employer do so too: "PMP, CSM", "PMP/CSM", "PMP at Example". */
const PARTS = lazy(() => /\s*(?:[|•·►»;,/\n🔹🔸✅⭐]|\s(?:[-–—@]|at)\s)\s*/u);

/** What follows the first comma of a name, or all but its first word: "Ana Núñez PMP", "Ana Núñez, PMP, CSM". */
const afterName = (name: string) => name.slice(0, LONGEST).replace(/^\s*\S+/, '');

/** Letters that stand for a certification, in their customary capitals: "PMP®", "PMI-ACP", "(CISSP)". */
function lettersIn(text: string): readonly Asserted[] {
  const words =
    text
      .replace(/[®™©℠()[\]]/gu, ' ')
      .match(/(?<![\p{L}\p{N}-])\p{Lu}[\p{Lu}\d]*(?:-[\p{Lu}\d]+)*(?![\p{L}\p{N}-])/gu) ?? [];
  return words.filter(isLetters).map((letters) => ({ text: letters, title: letters, count: 1 }));
}

function isLetters(word: string): boolean {
  const plain = plainText(word);
  return plain.replace(/ /g, '').length > 2 && ABBREVIATIONS.has(plain) && !isExamNumber(plain);
}

/** "2X …", "15+ …", "… x3". */
const COUNT_FIRST = lazy(() => /^\(?(\d{1,3})\s?(?:[x×]|\+)?\)?\s+(?=\S)|^(\d{1,3})[x×](?=\p{L})/iu);
const COUNT_LAST = lazy(() => /\s*\(?[x×]\s?(\d{1,3})\)?$/iu);

const CERTIFIED = lazy(
  () =>
    /(?<!\p{L})(?:certified|certificad[oa]s?|certifiée?s?|zertifizierte?[rn]?|certificat[oai]|gecertificeerde?)(?!\p{L})/iu,
);
const KINDS = lazy((): readonly (readonly [Kind, RegExp])[] => [
  ['superbadge', /(?<!\p{L})super\s?badges?(?!\p{L})/iu],
  ['badge', /(?<!\p{L})badges?(?!\p{L})/iu],
  [
    'certification',
    /(?<!\p{L})(?:certifications?|certs?|certificates?|certificaciones|certificações|zertifizierungen|zertifikate|certificazioni|certificeringen)(?!\p{L})/iu,
  ],
]);

function readPart(part: string): readonly Asserted[] {
  const text = part.trim();
  const counted = COUNT_FIRST().exec(text) ?? COUNT_LAST().exec(text);
  const count = Number(counted?.[1] ?? counted?.[2] ?? 1);
  const rest = (counted ? text.replace(counted[0], '') : text).trim();
  if (count < 1 || count > LARGEST_COUNT || rest === '') return [];
  const ofKind = counted ? readKind(text, rest, count) : undefined;
  if (ofKind) return [ofKind];
  const letters = lettersIn(rest);
  if (letters.length > 0) return letters.map((one) => ({ ...one, count }));
  return CERTIFIED().test(rest) ? readCertified(text, rest, count) : [];
}

/** "15X Superbadges", "12 AWS certifications". */
function readKind(text: string, rest: string, count: number): Asserted | undefined {
  const [kind, pattern] = KINDS().find(([, word]) => word.test(rest)) ?? [];
  if (!kind || !pattern) return undefined;
  const maker = rest.replace(pattern, ' ').replace(CERTIFIED(), ' ').trim();
  if (maker !== '' && !isMaker(maker)) return undefined;
  return { text, count, kind, ...(maker !== '' && { maker }) };
}

/** "AWS Certified" is one of a maker's; "AWS Certified Developer" and "Certified Scrum Master" are titles. */
function readCertified(text: string, rest: string, count: number): readonly Asserted[] {
  const around = rest.replace(CERTIFIED(), ' ').replace(/\s+/g, ' ').trim();
  if (around === '') return count > 1 ? [{ text, count, kind: 'certification' }] : [];
  if (isMaker(around)) return [{ text, count, maker: around, kind: 'certification' }];
  return isTitle(rest) ? [{ text, count, title: rest }] : [];
}

/** Longer parts are sentences. */
const LONGEST_TITLE = 9;

/** Something follows the word, and what stands before it is written as a name: "I am certified in …" is no title. */
function isTitle(text: string): boolean {
  const words = text.split(/\s+/);
  const at = words.findIndex((word) => CERTIFIED().test(word));
  const isNamed = words.slice(0, at).every((word) => /^\p{Lu}/u.test(word));
  return isNamed && words.length <= LONGEST_TITLE && /^[\p{Lu}\d]/u.test(words[at + 1] ?? '');
}

/** The name of a known issuer, and nothing else. */
const isMaker = (text: string) => makersIn(plainText(text)).some(([name]) => name === plainText(text));

/** Each assertion against what the page shows, in the same order. */
export function backAsserted(all: readonly Asserted[], shown: readonly Shown[]): readonly Backing[] {
  const verifiedFirst = shown.toSorted((a, b) => Number(a.verified) - Number(b.verified));
  const each = [...new Map(verifiedFirst.map((one) => [one.key, one])).values()];
  return all.map((asserted) => {
    const fitting = each.filter((one) => fits(asserted, one));
    const verified = fitting.filter((one) => one.verified).length;
    const outcome = verified >= asserted.count ? 'backed' : verified > 0 ? 'more-than-found' : 'not-shown-here';
    return { asserted, outcome, verified, unverified: fitting.length - verified };
  });
}

function fits({ title, maker, kind }: Asserted, shown: Shown): boolean {
  const makers = shown.issuer ? [shown.issuer] : [];
  if (title !== undefined) {
    return compareTitles(title, shown.title, makers) === 'same';
  }
  return (maker === undefined || isOf(maker, shown)) && (kind === undefined || isOfKind(kind, shown));
}

/** By its issuer, or by its title where the issuer is the platform. */
function isOf(maker: string, { title, issuer }: Shown): boolean {
  const [known] = makersIn(plainText(maker));
  const isNamed = makersIn(plainText(title)).some(([, one]) => one === known?.[1]);
  return isNamed || (issuer !== undefined && compareIssuers(maker, issuer) === 'same');
}

/** A certification says so, or what it makes of its holder; a course and a badge for taking part do not. */
const CERTIFICATION = lazy(
  () =>
    /certif|zertif|(?<!\p{L})(?:associate|professional|expert|specialty|specialist|practitioner|engineer|architect|administrator|developer|leader|consultant|master)(?!\p{L})/iu,
);

function isOfKind(kind: Kind, { title, kind: called = '' }: Shown): boolean {
  const isSuper = /super\s?badge/i.test(`${title} ${called}`);
  if (kind === 'badge') return true;
  if (kind === 'superbadge' || isSuper) return isSuper && kind === 'superbadge';
  return CERTIFICATION().test(title) || ABBREVIATIONS.has(plainText(title));
}
