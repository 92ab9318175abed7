/**
 * Lists of credentials: a wallet, a transcript, a collection. Which of them a line of the profile means, and whether a list that
 * the profile links backs a line that has no link of its own. Pure but for hashing; the list was read before.
 */
import { compareClaim } from '../checks/claim.ts';
import { checkDates } from '../checks/dates.ts';
import { checkHolder } from '../checks/holder.ts';
import type { ClaimedOnPage, Showing } from '../checks/showing.ts';
import type { Credential } from '../formats/credential.ts';
import { monthsAfter } from '../matching/months.ts';
import type { Evidence } from '../platforms/platform.ts';
import { finding } from '../verdict/codes.ts';
import type { Check } from '../verdict/words.ts';

/**
 * The evidence that a list gives for what the page claims. Nothing claimed: the list itself stands, to be opened. Claimed but not
 * in it: the page says something that the list does not show. Whatever is taken from a list is no fresher than the list.
 */
export function pick(wallet: Evidence, { claim, now }: Showing): Evidence {
  const { holds = [], freshFor } = wallet;
  const held = choose(claim, holds, now);
  if (held) return { ...(freshFor !== undefined && { freshFor }), ...held };
  const isWhole = holds.every(isReadOrNone);
  if (claim.title?.trim() && isWhole) return { ...wallet, checks: [...wallet.checks, notInList(claim.title, holds)] };
  const why = !hasClaim(claim)
    ? 'it is a list of credentials'
    : isWhole
      ? 'it is a list of credentials, and the page does not say which of them it means'
      : 'it is a list of credentials, and not all of them can be read here';
  return { ...wallet, ground: 'none', checks: [finding('document', 'link-out', { why })] };
}

/** An entry whose platform knows nothing of it is none of the list's credentials. */
const isReadOrNone = ({ credential, checks }: Evidence) =>
  credential !== undefined || checks.some(({ code }) => code === 'not-found');

/**
 * What a list says of a claim that has no link of its own: the list with the one credential that backs it, or that none does.
 * Stricter than a link: nobody said that this list is where to look, so what is only nearly the same, or somebody else's, backs
 * nothing. A list that could not be read stays as it is.
 */
export async function backedByWallet(wallet: Evidence, showing: Showing): Promise<Evidence> {
  const { claim, now } = showing;
  const { holds, freshFor } = wallet;
  if (!holds) return wallet;
  const certain = claim.title?.trim() ? holds.filter((held) => isCertain(held, claim)) : [];
  const held = choose(claim, certain, now);
  const isTheirs = held?.credential && (await checkHolder(held.credential, showing)).outcome !== 'fail';
  if (isTheirs) return { ...wallet, holds: [held] };
  const checks = [finding('document', 'not-in-wallets')];
  return { ground: 'none', checks, ...(freshFor !== undefined && { freshFor }) };
}

function isCertain({ credential }: Evidence, claim: ClaimedOnPage): boolean {
  return credential !== undefined && compareClaim(claim, credential).every(({ code = '' }) => !DOUBTS.has(code));
}

const DOUBTS = new Set(['title-differs', 'level-differs', 'issuer-differs']);

/**
 * The one of these credentials that a claim means: by title, then issuer and dates; among equals the one in force, then the
 * latest. A claim without a title means one only if its dates or issuer fit no other.
 */
export function choose(claim: ClaimedOnPage, holds: readonly Evidence[], now: number): Evidence | undefined {
  const fitting = holds.flatMap((held) => candidate(claim, held, now));
  const [best, ...others] = fitting.toSorted((a, b) => compareRanks(a.rank, b.rank));
  return claim.title?.trim() || others.length === 0 ? best?.held : undefined;
}

interface Candidate {
  readonly held: Evidence;
  /** The smaller, the better; the first number in which two differ decides. */
  readonly rank: readonly number[];
}

/** What a doubt weighs: another title is worse than another issuer, that is worse than another month. */
const WEIGHT: Readonly<Record<string, number>> = {
  'title-differs': 16,
  'level-differs': 8,
  'issuer-differs': 4,
  'date-differs': 2,
  'expiry-hidden': 1,
};

function candidate(claim: ClaimedOnPage, held: Evidence, now: number): readonly Candidate[] {
  const { credential } = held;
  const findings = credential ? compareClaim(claim, credential) : [];
  if (!credential || !saysEnough(claim, credential, findings)) return [];
  const doubts = findings.reduce((sum, { code }) => sum + (WEIGHT[code ?? ''] ?? 0), 0);
  const isInForce = [checkDates(credential, now), ...held.checks].every(({ outcome }) => outcome !== 'fail');
  const issued = Date.parse(credential.issued ?? credential.validFrom ?? '');
  return [{ held, rank: [doubts, monthsApart(claim, credential), isInForce ? 0 : 1, -(issued || 0)] }];
}

/** By title there must be two titles that do not differ; without one, all that the page says must fit. */
function saysEnough({ title }: ClaimedOnPage, { achievement }: Credential, findings: readonly Check[]): boolean {
  const isNamed = title?.trim() ? achievement.name !== undefined : findings.some(({ outcome }) => outcome === 'pass');
  return isNamed && findings.every(({ outcome }) => outcome !== 'fail' && (title?.trim() || outcome === 'pass'));
}

function monthsApart({ issued = '' }: ClaimedOnPage, { issued: given, validFrom }: Credential): number {
  const apart = [given, validFrom].flatMap((month) => (month ? (monthsAfter(issued, month) ?? []) : []));
  return apart.length > 0 ? Math.min(...apart.map(Math.abs)) : 0;
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

const hasClaim = ({ title, issuer, issued, expires }: ClaimedOnPage) =>
  [title, issuer, issued, expires].some((said) => said?.trim());

/** With the nearest of the list, where one is another level or edition of the same. */
function notInList(claimed: string, holds: readonly Evidence[]): Check {
  const near = holds.find(
    ({ credential }) => credential && compareClaim({ title: claimed }, credential)[0]?.code === 'level-differs',
  );
  const name = near?.credential?.achievement.name;
  return finding('claim', 'not-in-list', { claimed, ...(name && { nearest: name }) });
}
