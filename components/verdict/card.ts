/**
 * The text of a card, ready made in the worker, so that content scripts carry neither formatters nor the names of checks.
 * Cleaned here for the last time: nothing of it is looked at again before it is drawn.
 */
import type { Report } from '../../lib/checking/report.ts';
import type { Claim } from '../../lib/claims/claim.ts';
import type { CardText, CheckLine, MarkState } from '../../lib/messages/protocol.ts';
import type { Check } from '../../lib/verdict/words.ts';
import { plain } from '../plain.ts';
import { moment } from '../time.ts';
import { checksTitle, earnedOf, factsOf, timesOf } from './facts.ts';
import { CHECK_NAME, FACT, OUTCOME_NAME } from './text.ts';

/** The mark as a content script is told of it. */
export function withCard(claim: Claim, mark: MarkState, now: number): MarkState {
  return mark.state === 'checked' ? { ...mark, card: cardText(claim, mark.report, now) } : mark;
}

function cardText(claim: Claim, report: Report, now: number): CardText {
  return {
    facts: factsOf(claim, report),
    ground: plain(report.said.ground, 300),
    checks: { title: checksTitle(report), lines: report.checks.map(checkLine) },
    earned: { title: FACT.earned, facts: earnedOf(report) },
    times: timesOf(report, now),
    moment: moment(report.checkedAt),
  };
}

function checkLine({ id, outcome, message }: Check): CheckLine {
  return { name: CHECK_NAME[id], outcome, outcomeName: OUTCOME_NAME[outcome], message: plain(message, 400) };
}
