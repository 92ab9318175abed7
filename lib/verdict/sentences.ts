/**
 * What people read: one word and one sentence per verdict, the family that gives it icon and colour, and what the ground
 * means. Honest wording: a match is "name matches", never "is theirs"; unknown sounds neither good nor bad.
 */
import type { Said } from '../checking/report.ts';
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

export const WORD: Readonly<Record<VerdictWord, string>> = {
  verified: 'Verified',
  'unknown-issuer': 'Genuine, issuer unknown',
  'not-checkable': 'Open to check',
  'could-not-check': 'Could not check',
  'claim-differs': 'Says something else',
  'holder-differs': 'Another name',
  expired: 'Expired',
  'not-yet-valid': 'Not valid yet',
  revoked: 'Revoked',
  'not-found': 'Not found',
  'not-genuine': 'Not genuine',
};

const GROUND: Readonly<Record<Ground, string>> = {
  signature: 'This rests on the issuer’s own signature.',
  hosted: 'This rests on the issuer’s own server, which serves it.',
  'issuer-api': 'This rests on the data behind the issuer’s page.',
  'issuer-page': 'The issuer’s page was read; that is weaker than proof.',
  none: 'This rests on nothing that could be checked.',
};

const LISTED = 'It was found in a list of credentials that the profile links.';

const ADVICE: Partial<Record<VerdictWord, string>> = {
  'not-checkable': 'Open the link and compare name, title and date yourself.',
  'could-not-check': 'Nothing is wrong so far as we know. Check again later, or open the link.',
  'unknown-issuer': 'Find out who the issuer is; if you trust them, add them to your list.',
  'holder-differs': 'People change names; ask before you judge.',
  'claim-differs': 'Compare the two; titles are often shortened.',
  'not-found': 'Ask the person for the current link.',
  expired: 'Ask whether it was renewed.',
};

/** What to do about a link that leads to no award, by the code of check `document`. */
const ADVICE_ON_LINK: Readonly<Record<string, string>> = {
  'describes-only': 'Ask the person for the link to their own badge.',
  'a-form': 'Type in what the person gives you, and compare name, title and date.',
  'a-file': 'Ask the person for a link to the issuer.',
};

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

/**
 * The words for a judged set of checks.
 * @param isListed it was found in a list of credentials (a wallet, a transcript), not behind a link of its own
 */
export function say(verdict: VerdictWord, ground: Ground, checks: readonly Check[], isListed = false): Said {
  const suspended = verdict === 'revoked' && checks.some(({ code }) => code === 'suspended');
  const { code = '' } = checks.find(({ id }) => id === 'document') ?? {};
  const advice = (verdict === 'not-checkable' && ADVICE_ON_LINK[code]) || ADVICE[verdict];
  const said = {
    word: suspended ? 'Suspended' : WORD[verdict],
    sentence: sentenceOf(verdict, ground, checks),
    ground: isListed ? `${GROUND[ground]} ${LISTED}` : GROUND[ground],
  };
  return advice ? { ...said, advice } : said;
}

function sentenceOf(verdict: VerdictWord, ground: Ground, checks: readonly Check[]): string {
  if (verdict === 'verified') return verifiedSentence(checks);
  if (ground === 'issuer-page')
    return 'The issuer’s page could be read, which is weaker than proof: compare it yourself.';
  const weight = { fail: 0, unknown: 1, warn: 2, none: 3, pass: 4 };
  const order = SPEAKS[verdict];
  const [speaker] = checks
    .filter(({ id }) => order.includes(id))
    .toSorted((a, b) => weight[a.outcome] - weight[b.outcome] || order.indexOf(a.id) - order.indexOf(b.id));
  return speaker?.message ?? 'It could not be told.';
}

function verifiedSentence(checks: readonly Check[]): string {
  const holder = checks.find(({ id }) => id === 'holder');
  const warned = checks.filter(({ outcome, id }) => outcome === 'warn' && id !== 'holder');
  const name =
    holder?.outcome === 'pass' ? ' Name matches.' : holder && holder.outcome !== 'none' ? ` ${holder.message}` : '';
  const notes = warned.length > 0 ? ` ${warned.map(({ message }) => message).join(' ')}` : '';
  return `Genuine and in force.${name}${notes}`;
}
