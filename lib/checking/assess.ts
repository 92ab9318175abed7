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
import { finding, nothing } from '../verdict/codes.ts';
import { judge } from '../verdict/judge.ts';
import { say } from '../verdict/sentences.ts';
import { CHECK_IDS, type Check, type VerdictWord } from '../verdict/words.ts';
import { freshness } from './freshness.ts';
import type { Report } from './report.ts';

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
  const chosen = evidence.holds ? choose(evidence, evidence.holds, showing) : evidence;
  const checks = await allChecks(chosen, showing);
  const verdict = judge(checks, chosen.ground);
  const { freshUntil, retryAt } = freshness(verdict, chosen, obtained);
  return {
    verdict,
    ground: chosen.ground,
    checks,
    ...(chosen.credential && { credential: chosen.credential }),
    ...(obtained.reference && { reference: obtained.reference }),
    checkedAt: new Date(obtained.checkedAt).toISOString(),
    freshUntil: new Date(freshUntil).toISOString(),
    ...(retryAt !== undefined && { retryAt: new Date(retryAt).toISOString() }),
    ...(verdict === 'could-not-check' && obtained.lastGood && { lastGood: obtained.lastGood }),
    said: say(verdict, chosen.ground, checks),
  };
}

async function allChecks(evidence: Evidence, showing: Showing): Promise<readonly Check[]> {
  const { credential } = evidence;
  const judged = credential
    ? [
        checkDates(credential, showing.now),
        checkIssuer(evidence, showing.trust),
        await checkHolder(credential, showing),
        checkClaim(showing.claim, credential),
      ]
    : [];
  const byId = new Map([...judged, ...evidence.checks].map((check) => [check.id, check]));
  return CHECK_IDS.map((id) => byId.get(id) ?? nothing(id));
}

/**
 * The one of a wallet's credentials that the page claims: the best match of title, then of dates. Nothing claimed: the
 * wallet itself stands, to be opened. Claimed but not in it: the page says something that the wallet does not hold.
 */
function choose(wallet: Evidence, holds: readonly Evidence[], showing: Showing): Evidence {
  if (!showing.claim.title)
    return {
      ...wallet,
      ground: 'none',
      checks: [finding('document', 'link-out', { why: 'it is a list of credentials' })],
    };
  const rank = { pass: 0, warn: 1, none: 2, unknown: 3, fail: 4 };
  const [best] = holds
    .flatMap((held) => (held.credential ? [{ held, claim: checkClaim(showing.claim, held.credential) }] : []))
    .filter(({ claim }) => claim.outcome !== 'fail')
    .toSorted((a, b) => rank[a.claim.outcome] - rank[b.claim.outcome]);
  if (best) return best.held;
  const issued = 'nothing of that name in the list that the link leads to';
  return {
    ...wallet,
    checks: [...wallet.checks, finding('claim', 'title-differs', { claimed: showing.claim.title, issued })],
  };
}
