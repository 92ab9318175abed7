/**
 * A made-up profile and made-up answers, judged by the house's own rule and words: what the welcome page shows at once, without
 * asking anybody. Nothing in it leads anywhere.
 */
import type { Report } from '../../lib/checking/report.ts';
import type { Claim } from '../../lib/claims/claim.ts';
import type { MarkState } from '../../lib/messages/protocol.ts';
import { finding, nothing, passed } from '../../lib/verdict/codes.ts';
import { judge } from '../../lib/verdict/judge.ts';
import { say } from '../../lib/verdict/sentences.ts';
import { CHECK_IDS, type Check, type CheckId } from '../../lib/verdict/words.ts';

export const PERSON = 'Mira Okafor';

export interface DemoEntry {
  readonly claim: Claim & { readonly title: string; readonly issuer: string };
  /** What stands at first, and what a press on “Check” brings. */
  readonly first: MarkState;
  readonly answer: MarkState;
}

interface Made {
  readonly title: string;
  readonly issuer: string;
  readonly checks?: readonly Check[];
  readonly holder?: string;
  readonly expires?: string;
  /** Asked on a press only. */
  readonly waits?: true;
}

const CLOUD = 'Example Cloud Academy';

/** @param now milliseconds */
export function demoEntries(now: number): readonly DemoEntry[] {
  const year = new Date(now).getUTCFullYear();
  const ended = `${year - 1}-06-30`;
  const all: readonly Made[] = [
    { title: 'Cloud Practitioner', issuer: CLOUD, expires: `${year + 2}-03-04` },
    {
      title: 'Security Fundamentals',
      issuer: CLOUD,
      checks: [finding('dates', 'expired', { on: `30 June ${year - 1}`, date: ended })],
      expires: ended,
    },
    {
      title: 'Network Engineering Professional',
      issuer: 'Example Guild of Engineers',
      checks: [finding('holder', 'name-differs', { holder: 'Jonas Berg', person: PERSON })],
      holder: 'Jonas Berg',
    },
    { title: 'Certificate in Data Stewardship', issuer: 'University of Exampleton', waits: true },
  ];
  return all.map((made) => entryOf(made, now));
}

function entryOf({ title, issuer, waits, ...made }: Made, now: number): DemoEntry {
  const answer: MarkState = { state: 'checked', report: reportOf({ title, issuer, ...made }, now) };
  return { claim: { key: title, title, issuer }, first: waits ? { state: 'on-click' } : answer, answer };
}

function reportOf({ title, issuer, checks = [], holder = PERSON, expires }: Made, now: number): Report {
  const all = CHECK_IDS.map((id) => checks.find((check) => check.id === id) ?? wellBehaved(id, issuer));
  const verdict = judge(all, 'issuer-api');
  return {
    verdict,
    ground: 'issuer-api',
    checks: all,
    credential: {
      format: 'ob2',
      achievement: { name: title, criteria: { narrative: 'Passed an examination of 65 questions.' } },
      issuer: { name: issuer },
      holder: { name: holder },
      issued: '2024-03-04',
      ...(expires && { expires }),
    },
    checkedAt: new Date(now - 60_000).toISOString(),
    freshUntil: new Date(now + 86_400_000).toISOString(),
    said: say(verdict, 'issuer-api', all),
  };
}

function wellBehaved(id: CheckId, issuer: string): Check {
  if (id === 'schema' || id === 'endorsements') return nothing(id);
  return id === 'issuer' ? passed(id, 'vouched', { by: 'Example Badges', issuer }) : passed(id);
}
