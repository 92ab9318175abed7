/**
 * What was found about a row, as a run keeps it: the report as it was said at that time, without what is large and what nobody
 * looks up again; and its head, which the table, the counts and comparing work with.
 */
import type { Report } from '../checking/report.ts';
import type { Credential } from '../formats/credential.ts';
import type { MarkState } from '../messages/protocol.ts';
import { nothing } from '../verdict/codes.ts';
import { FAMILY, type Family } from '../verdict/sentences.ts';
import { type Check, CHECK_IDS, type VerdictWord } from '../verdict/words.ts';

/** A report, or why there was nothing to ask about. */
export type Result = { readonly report: Report } | { readonly nothing: string; readonly code?: Nothing['code'] };

type Nothing = Extract<MarkState, { readonly state: 'nothing' }>;

export interface Head {
  readonly verdict: VerdictWord | 'nothing';
  readonly word: string;
  readonly title?: string;
  readonly issuer?: string;
  readonly holder?: string;
  readonly issued?: string;
  readonly expires?: string;
  /** ISO instant. */
  readonly checkedAt: string;
  /** Until when it may be taken for so; undefined where it does not age. ISO instant. */
  readonly until?: string;
}

/** Undefined where there is no answer yet. */
export function resultOf(mark: MarkState): Result | undefined {
  if (mark.state === 'nothing') return { nothing: mark.why, ...(mark.code !== undefined && { code: mark.code }) };
  return mark.state === 'checked' ? { report: slim(mark.report) } : undefined;
}

/** What was dropped for its size comes back as what it says: nothing to check. */
export function reportOf(result: Result): Report | undefined {
  if ('nothing' in result) return undefined;
  const { report } = result;
  const byId = new Map(report.checks.map((check) => [check.id, check]));
  return { ...report, checks: CHECK_IDS.map((id) => byId.get(id) ?? nothing(id)) };
}

export function markOf(result: Result): MarkState {
  const report = reportOf(result);
  if (report) return { state: 'checked', report };
  const { nothing: why, code } = 'nothing' in result ? result : { nothing: '' };
  return { state: 'nothing', why, ...(code !== undefined && { code }) };
}

const LONGEST = 1_000;

function slim({ credential, checks, holds: _, ...report }: Report): Report {
  return {
    ...report,
    checks: checks.filter(({ outcome }) => outcome !== 'none').map(slimCheck),
    ...(credential && { credential: slimCredential(credential) }),
  };
}

/** Its sentence is made of code and details, in whatever language; details that are longer than a sentence are for experts. */
function slimCheck({ details, ...check }: Check): Check {
  return details && JSON.stringify(details).length < 2 * LONGEST ? { ...check, details } : check;
}

function slimCredential({ achievement, evidence: _, ...credential }: Credential): Credential {
  const { image: __, description, criteria, ...rest } = achievement;
  const narrative = criteria?.narrative?.slice(0, LONGEST);
  return {
    ...credential,
    achievement: {
      ...rest,
      ...(description && !narrative && { description: description.slice(0, LONGEST) }),
      ...(narrative && { criteria: { narrative } }),
    },
  };
}

/** @param now ISO instant, for what was never asked */
export function headOf(result: Result, now: string): Head {
  if ('nothing' in result) return { verdict: 'nothing', word: '', checkedAt: now };
  const { verdict, said, credential, checkedAt, freshUntil } = result.report;
  const { achievement, issuer, holder, issued, validFrom, expires } = credential ?? {};
  const day = issued ?? validFrom;
  return {
    verdict,
    word: said.word,
    ...(achievement?.name && { title: achievement.name }),
    ...(issuer?.name && { issuer: issuer.name }),
    ...(holder?.name && { holder: holder.name }),
    ...(day && { issued: day }),
    ...(expires && { expires }),
    checkedAt,
    until: expires && Date.parse(expires) < Date.parse(freshUntil) && verdict !== 'expired' ? expires : freshUntil,
  };
}

/** Whether it has to be asked again before anybody may rely on it. @param now milliseconds */
export const isOutlived = (head: Head | undefined, now: number): boolean =>
  head?.until !== undefined && Date.parse(head.until) <= now;

export const familyOf = (head: Head | undefined): Family =>
  head === undefined || head.verdict === 'nothing' ? 'not-checked' : FAMILY[head.verdict];

export type Counts = Readonly<Partial<Record<Family, number>>>;

export function countFamilies(heads: Iterable<Head | undefined>): Counts {
  const counts: Partial<Record<Family, number>> = {};
  for (const head of heads) {
    const family = familyOf(head);
    counts[family] = (counts[family] ?? 0) + 1;
  }
  return counts;
}
