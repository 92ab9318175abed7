/**
 * What a report says in rows and lines, for the card and for the popup alike: what was issued, by whom, to whom, when; the
 * counts of its checks; when it was checked. Plain text throughout; a view only draws it.
 */
import type { Report } from '../../lib/checking/report.ts';
import type { Claim } from '../../lib/claims/claim.ts';
import { WORD } from '../../lib/verdict/sentences.ts';
import type { CheckId } from '../../lib/verdict/words.ts';
import { plain } from '../plain.ts';
import { ago, clock, day } from '../time.ts';
import { titleOf } from './appearance.ts';
import { FACT } from './text.ts';

export interface Fact {
  readonly name: string;
  readonly value: string;
  readonly note?: string;
}

/** In reading order; what is not known is left out. */
export function factsOf(claim: Claim, report?: Report): readonly Fact[] {
  const { achievement, issuer, holder, issued, validFrom, expires } = report?.credential ?? {};
  const issuedOn = issued ?? validFrom;
  const rows: readonly (readonly [string, string | undefined, string?])[] = [
    [FACT.credential, achievement?.name ?? titleOf(claim)],
    [FACT.claimed, claimedOtherwise(claim, report)],
    [FACT.by, knownName(report) ?? issuer?.name ?? issuer?.id ?? (report ? undefined : claim.issuer)],
    [FACT.to, holder?.name, messageOf(report, 'holder')],
    [FACT.on, issuedOn && day(issuedOn)],
    [FACT.expires, expires && day(expires)],
  ];
  return rows.flatMap(([name, text, note]) => {
    const value = plain(text ?? '');
    return value ? [note ? { name, value, note } : { name, value }] : [];
  });
}

/** The page's own words, where they differ from what was issued. */
function claimedOtherwise(claim: Claim, report: Report | undefined): string | undefined {
  const outcome = report?.checks.find(({ id }) => id === 'claim')?.outcome;
  if (outcome !== 'fail' && outcome !== 'warn') return undefined;
  return [claim.title, claim.issuer, claim.issued].filter(Boolean).join(', ');
}

/** What a register or the user's list calls the issuer goes before what the credential calls it. */
function knownName(report: Report | undefined): string | undefined {
  const name = report?.checks.find(({ id }) => id === 'issuer')?.details?.name;
  return typeof name === 'string' ? name : undefined;
}

function messageOf(report: Report | undefined, id: CheckId): string | undefined {
  const check = report?.checks.find((each) => each.id === id);
  return check && check.outcome !== 'none' ? plain(check.message, 300) : undefined;
}

export function checksTitle({ checks }: Report): string {
  const asked = checks.filter(({ outcome }) => outcome !== 'none');
  return FACT.checks(asked.filter(({ outcome }) => outcome === 'pass').length, asked.length);
}

/** What it took to earn it, as far as the issuer says. */
export function earnedOf({ credential }: Report): { readonly story?: string; readonly skills?: string } {
  const { criteria, description, skills } = credential?.achievement ?? {};
  const story = plain(criteria?.narrative ?? description ?? '', 600);
  const named = (skills ?? [])
    .slice(0, 12)
    .map((skill) => plain(skill, 60))
    .filter(Boolean)
    .join(', ');
  return { ...(story && { story }), ...(named && { skills: named }) };
}

/** "Checked 3 hours ago · next try 14:05 · last known: verified, 2 Mar 2026". */
export function timesOf({ checkedAt, retryAt, lastGood }: Report, now: number): string {
  const parts = [FACT.checked(ago(checkedAt, now))];
  if (retryAt && Date.parse(retryAt) > now) parts.push(FACT.retry(clock(retryAt, now)));
  if (lastGood) parts.push(FACT.lastGood(WORD[lastGood.verdict], day(lastGood.checkedAt)));
  return parts.join(' · ');
}
