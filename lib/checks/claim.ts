/**
 * Check `claim`: does the page say what was issued: title and level, issuer, months? A difference fails, a doubt warns
 * (docs/matching.md). What the page leaves unsaid is nothing against anyone.
 */
import type { Credential } from '../formats/credential.ts';
import { readAsserted } from '../matching/asserted.ts';
import { compareIssuers } from '../matching/issuers.ts';
import { monthsAfter, monthText } from '../matching/months.ts';
import { compareTitles, type TitleResult } from '../matching/titles.ts';
import { finding, nothing, passed } from '../verdict/codes.ts';
import type { Check } from '../verdict/words.ts';
import type { ClaimedOnPage } from './showing.ts';

/**
 * Every finding that applies, the weightiest first (only a title can fail, and it is compared first); `checkClaim` reports the
 * first and lists the others in its details.
 */
export function compareClaim(claimed: ClaimedOnPage, credential: Credential): readonly Check[] {
  const compared = [titleOf, issuerOf, issuedOf, expiryOf].map((compare) => compare(claimed, credential));
  const answers = compared.filter((answer) => answer !== undefined);
  if (answers.length === 0) return [nothing('claim')];
  const findings = answers.filter((answer) => answer !== 'fits');
  return findings.length === 0 ? [passed('claim')] : findings;
}

const saysAnything = ({ title, issuer, issued, expires }: ClaimedOnPage) =>
  title !== undefined || issuer !== undefined || issued !== undefined || expires !== undefined;

export function checkClaim(claimed: ClaimedOnPage, credential: Credential): Check {
  if (!saysAnything(claimed)) return nothing('claim');
  const [first = nothing('claim'), ...others] = compareClaim(claimed, credential);
  const codes = others.flatMap(({ code }) => (code ? [code] : []));
  return codes.length > 0 ? { ...first, details: { ...first.details, also: codes } } : first;
}

/** Undefined where page or credential says nothing to compare. */
type Answer = Check | 'fits' | undefined;

function titleOf({ title, issuer }: ClaimedOnPage, credential: Credential): Answer {
  const { name, level } = credential.achievement;
  if (!title?.trim() || !name?.trim()) return undefined;
  const makers = [issuer, credential.issuer?.name].filter((maker) => maker !== undefined);
  const details = { claimed: title, issued: name };
  const result = compareTitles(title, name, makers);
  if (result !== 'same' && isOneOfSeveral(title, name, makers)) return finding('claim', 'one-of-several', details);
  switch (level ? withLevel(result, compareTitles(title, `${name} ${level}`, makers), level) : result) {
    case 'same':
      return 'fits';
    case 'level-differs':
      return finding('claim', 'level-differs', details);
    case 'level-doubtful':
      return finding('claim', 'level-differs', details, 'warn');
    case 'title-differs':
      return finding('claim', 'title-differs', details);
    case 'title-doubtful':
      return finding('claim', 'title-differs', details, 'warn');
  }
}

/** "PMP, CSM, CCNA" on one line with one link: whichever of them it shows, the others are claimed as well. */
function isOneOfSeveral(claimed: string, issued: string, makers: readonly string[]): boolean {
  const titles = readAsserted({ headline: claimed }).flatMap(({ title, count }) =>
    title && count === 1 ? [title] : [],
  );
  return titles.length > 1 && titles.some((title) => compareTitles(title, issued, makers) === 'same');
}

/** A level that stands apart from the name explains one that the page adds; only a numbered one ("Level 2") refutes it. */
function withLevel(bare: TitleResult, full: TitleResult, level: string): TitleResult {
  if (bare !== 'same' && full === 'same') return full;
  return bare === 'level-doubtful' && /\d/.test(level) ? full : bare;
}

function issuerOf({ issuer }: ClaimedOnPage, credential: Credential): Answer {
  const issued = credential.issuer?.name;
  if (!issuer?.trim() || !issued?.trim()) return undefined;
  if (compareIssuers(issuer, issued) !== 'different') return 'fits';
  return finding('claim', 'issuer-differs', { claimed: issuer, issued });
}

/** A month may be one off: time zones, and the day of issue against the day of acceptance. */
const LEEWAY = 1;

function issuedOf({ issued }: ClaimedOnPage, credential: Credential): Answer {
  const months = [credential.issued, credential.validFrom].filter((month) => month !== undefined);
  const apart = months.map((month) => monthsAfter(issued ?? '', month)).filter((distance) => distance !== undefined);
  if (issued === undefined || apart.length === 0) return undefined;
  if (apart.some((distance) => Math.abs(distance) <= LEEWAY)) return 'fits';
  return finding('claim', 'date-differs', { claimed: `issued ${issued}`, issued: monthText(months[0] ?? '') });
}

function expiryOf({ expires }: ClaimedOnPage, credential: Credential): Answer {
  if (expires === undefined) return undefined;
  if (expires === 'never') {
    return credential.expires ? finding('claim', 'expiry-hidden', { date: monthText(credential.expires) }) : 'fits';
  }
  const later = credential.expires === undefined ? undefined : monthsAfter(expires, credential.expires);
  if (later === undefined) return undefined;
  if (later <= LEEWAY) return 'fits';
  return finding('claim', 'date-differs', {
    claimed: `valid until ${expires}`,
    issued: `until ${monthText(credential.expires ?? '')}`,
  });
}
