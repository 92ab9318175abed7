/**
 * A mark and its card in words, ready made in the worker, so that content scripts carry neither formatters nor texts. Cleaned
 * here for the last time: nothing of it is looked at again before it is drawn.
 */
import type { Report } from '../../lib/checking/report.ts';
import type { Claim } from '../../lib/claims/claim.ts';
import type { CardText, CheckLine, Found, MarkState, MarkText } from '../../lib/messages/protocol.ts';
import type { Check } from '../../lib/verdict/words.ts';
import { plain } from '../plain.ts';
import { moment } from '../time.ts';
import { appearance, openable, titleOf } from './appearance.ts';
import { checksTitle, earnedOf, factsOf, timesOf } from './facts.ts';
import { ACTION, CHECK_NAME, FACT, OUTCOME_NAME, STATE } from './text.ts';

/** The mark as a content script is told of it. */
export function withCard(claim: Claim, mark: MarkState, now: number): MarkText {
  const { family, word } = appearance(mark);
  return {
    state: mark.state,
    family,
    word: INVITES.has(mark.state) ? STATE.check : word,
    title: titleOf(claim, mark),
    ...(mark.state === 'checked' && { freshUntil: mark.report.freshUntil }),
    card: cardText(claim, mark, now),
  };
}

/** Where a person's press is what it waits for, the mark says so. */
const INVITES = new Set<MarkState['state']>(['ask-consent', 'ask-host', 'on-click']);

function cardText(claim: Claim, mark: MarkState, now: number): CardText {
  const { word, sentence, advice } = appearance(mark);
  const report = mark.state === 'checked' ? mark.report : undefined;
  const link = openable(claim, mark);
  const action = ACTIONS[mark.state];
  return {
    word,
    sentence,
    ...(advice && { advice }),
    facts: factsOf(claim, report),
    ...(report && { found: foundIn(report, now) }),
    ...(link && { link: { href: link.href, text: ACTION.open(link.host) } }),
    ...(action && { action }),
    whole: ACTION.whole,
  };
}

const ACTIONS: Partial<Record<MarkState['state'], CardText['action']>> = {
  checked: { does: 'check', text: ACTION.again },
  'on-click': { does: 'check', text: ACTION.check },
  'ask-consent': { does: 'start', text: ACTION.start },
};

function foundIn(report: Report, now: number): Found {
  return {
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
