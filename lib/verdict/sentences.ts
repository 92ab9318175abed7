/**
 * What people read: one word and one sentence per verdict, the family that gives it icon and colour, and what the ground
 * means, in English or in the language whose texts are given.
 */
import type { Said } from '../checking/report.ts';
import { VERDICT } from '../language/en/verdict.ts';
import type { Room } from '../language/catalogue.ts';
import type { Check, CheckId, Ground, VerdictWord } from './words.ts';

/** Verdicts that look alike: one icon, one word, one colour each. */
export type Family =
  | 'verified'
  | 'problem'
  | 'out-of-date'
  | 'differs'
  | 'issuer-unknown'
  | 'open-to-check'
  | 'could-not-check'
  | 'not-checked';

export const FAMILY: Readonly<Record<VerdictWord, Family>> = {
  verified: 'verified',
  'not-genuine': 'problem',
  revoked: 'problem',
  'not-found': 'problem',
  expired: 'out-of-date',
  'not-yet-valid': 'out-of-date',
  'holder-differs': 'differs',
  'claim-differs': 'differs',
  'unknown-issuer': 'issuer-unknown',
  'not-checkable': 'open-to-check',
  'could-not-check': 'could-not-check',
};

/** In English. */
export const WORD: Readonly<Record<VerdictWord, string>> = VERDICT.word;

/** Which check speaks for a verdict: its message becomes the sentence. */
const SPEAKS: Readonly<Record<VerdictWord, readonly CheckId[]>> = {
  verified: [],
  'unknown-issuer': ['key', 'issuer'],
  'not-checkable': ['document', 'proof'],
  'could-not-check': ['document', 'proof', 'key', 'status', 'dates'],
  'claim-differs': ['claim'],
  'holder-differs': ['holder'],
  expired: ['dates'],
  'not-yet-valid': ['dates'],
  revoked: ['status'],
  'not-found': ['document'],
  'not-genuine': ['document', 'proof', 'key'],
};

/** The words and sentences of verdicts in any language; all of them are plain texts. */
export type VerdictTexts = Room<'verdict', 'en'>;

/**
 * The words for a judged set of checks.
 * @param checks with their messages in the language of `texts`
 * @param isListed it was found in a list of credentials (a wallet, a transcript), not behind a link of its own
 */
export function say(
  verdict: VerdictWord,
  ground: Ground,
  checks: readonly Check[],
  isListed = false,
  texts: VerdictTexts = VERDICT,
): Said {
  const suspended = verdict === 'revoked' && checks.some(({ code }) => code === 'suspended');
  const { code = '' } = checks.find(({ id }) => id === 'document') ?? {};
  const onLink: Readonly<Record<string, string>> = texts.adviceOnLink;
  const always: Partial<Readonly<Record<VerdictWord, string>>> = texts.advice;
  const advice = (verdict === 'not-checkable' && onLink[code]) || always[verdict];
  const said = {
    word: suspended ? texts.suspended : texts.word[verdict],
    sentence: sentenceOf(verdict, ground, checks, texts),
    ground: isListed ? `${texts.ground[ground]}${texts.between}${texts.listed}` : texts.ground[ground],
  };
  return advice ? { ...said, advice } : said;
}

function sentenceOf(verdict: VerdictWord, ground: Ground, checks: readonly Check[], texts: VerdictTexts): string {
  if (verdict === 'verified') return verifiedSentence(checks, texts);
  if (ground === 'issuer-page') return texts.pageRead;
  const weight = { fail: 0, unknown: 1, warn: 2, none: 3, pass: 4 };
  const order = SPEAKS[verdict];
  const [speaker] = checks
    .filter(({ id }) => order.includes(id))
    .toSorted((a, b) => weight[a.outcome] - weight[b.outcome] || order.indexOf(a.id) - order.indexOf(b.id));
  return speaker?.message ?? texts.untold;
}

function verifiedSentence(checks: readonly Check[], { inForce, nameMatches, between }: VerdictTexts): string {
  const holder = checks.find(({ id }) => id === 'holder');
  const warned = checks.filter(({ outcome, id }) => outcome === 'warn' && id !== 'holder');
  const name = holder?.outcome === 'pass' ? [nameMatches] : holder && holder.outcome !== 'none' ? [holder.message] : [];
  return [inForce, ...name, ...warned.map(({ message }) => message)].join(between);
}
