/**
 * From evidence to report: adds the checks that depend on who looks and when (dates, issuer, holder, claim), judges, and
 * finds the words. Pure but for hashing; the evidence comes from the cache or straight from the issuer, alike.
 */
import { checkClaim } from '../checks/claim.ts';
import { checkDates } from '../checks/dates.ts';
import { checkHolder } from '../checks/holder.ts';
import { checkIssuer } from '../checks/issuer.ts';
import type { Showing } from '../checks/showing.ts';
import type { Evidence, Reference } from '../platforms/platform.ts';
import { nothing } from '../verdict/codes.ts';
import { judge } from '../verdict/judge.ts';
import { say } from '../verdict/sentences.ts';
import { after, type Soon } from '../verdict/soon.ts';
import { CHECK_IDS, type Check, type VerdictWord } from '../verdict/words.ts';
import { freshness } from './freshness.ts';
import type { Listed, Report } from './report.ts';
import { pick } from './wallets.ts';

/** When the evidence was obtained, and what was known before. */
export interface Obtained {
  /** Milliseconds. */
  readonly checkedAt: number;
  /** How many times in a row it could not be checked, this one included. */
  readonly failures?: number;
  readonly lastGood?: { readonly verdict: VerdictWord; readonly checkedAt: string };
  readonly reference?: Reference;
}

export async function assess(evidence: Evidence, showing: Showing, obtained: Obtained): Promise<Report> {
  const chosen = evidence.holds ? pick(evidence, showing) : evidence;
  return await after(allChecks(chosen, showing), (checks) => reportOf(evidence, chosen, checks, showing, obtained));
}

function reportOf(
  evidence: Evidence,
  chosen: Evidence,
  checks: readonly Check[],
  showing: Showing,
  obtained: Obtained,
): Soon<Report> {
  const verdict = judge(checks, chosen.ground);
  const { freshUntil, retryAt } = freshness(verdict, chosen, { ...obtained, now: showing.now });
  const holds = isMeantAsList(chosen) ? listed(chosen, showing) : undefined;
  const isListed = evidence.holds?.some(({ credential }) => credential && credential === chosen.credential) === true;
  return after(holds, (holds) => ({
    verdict,
    ground: chosen.ground,
    checks,
    ...(chosen.credential && { credential: chosen.credential }),
    ...(obtained.reference && { reference: obtained.reference }),
    ...(holds && { holds }),
    ...(isListed && { isListed }),
    checkedAt: new Date(obtained.checkedAt).toISOString(),
    freshUntil: new Date(freshUntil).toISOString(),
    ...(retryAt !== undefined && { retryAt: new Date(retryAt).toISOString() }),
    ...(verdict === 'could-not-check' && obtained.lastGood && { lastGood: obtained.lastGood }),
    said: say(verdict, chosen.ground, checks, isListed),
  }));
}

function allChecks(evidence: Evidence, showing: Showing): Soon<readonly Check[]> {
  const { credential, checks } = evidence;
  if (!credential) return inOrder(checks);
  return after(checkHolder(credential, showing), (holder) =>
    inOrder([
      checkDates(credential, showing.now),
      checkIssuer(evidence, showing.trust),
      holder,
      checkClaim(showing.claim, credential),
      ...checks,
    ]),
  );
}

/** Each check once; of two the later one. */
function inOrder(checks: readonly Check[]): readonly Check[] {
  const byId = new Map(checks.map((check) => [check.id, check]));
  return CHECK_IDS.map((id) => byId.get(id) ?? nothing(id));
}

/** Nothing of the list was claimed, so all of it stands. */
const isMeantAsList = ({ holds, checks }: Evidence) =>
  holds !== undefined && checks.some(({ code }) => code === 'link-out');

/** Longer lists are cut: a report is sent to pages. */
const MOST_LISTED = 200;

async function listed({ holds = [] }: Evidence, showing: Showing): Promise<readonly Listed[]> {
  const named = holds.flatMap((held) => {
    const { id, achievement, issuer, validFrom, issued = validFrom, expires } = held.credential ?? {};
    const title = achievement?.name;
    if (title === undefined) return [];
    const more = {
      ...(issuer?.name && { issuer: issuer.name }),
      ...(achievement?.kind && { kind: achievement.kind }),
      ...(id && { id }),
      ...(issued && { issued }),
      ...(expires && { expires }),
    };
    return [{ held, key: id ?? title, title, ...more }];
  });
  return await Promise.all(
    named.slice(0, MOST_LISTED).map(async ({ held, ...one }) => ({
      ...one,
      verdict: judge(await allChecks(held, { ...showing, claim: {} }), held.ground),
    })),
  );
}
