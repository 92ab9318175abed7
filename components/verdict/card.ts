/**
 * A mark and its card in words, ready made in the worker, so that content scripts carry neither formatters nor texts. Cleaned
 * here for the last time: nothing of it is looked at again before it is drawn.
 */
import type { Report } from '../../lib/checking/report.ts';
import type { Claim } from '../../lib/claims/claim.ts';
import type { CardText, CheckLine, Found, MarkState, MarkText } from '../../lib/messages/protocol.ts';
import type { Check } from '../../lib/verdict/words.ts';
import { AGO } from '../mark/age.ts';
import { plain } from '../plain.ts';
import { appearance, type ClaimWords, openable, titleOf } from './appearance.ts';
import { checksTitle, earnedOf, type FactWords, factsOf, timesOf } from './facts.ts';

/** The rooms that marks and cards are told from. */
export type CardWords = ClaimWords & FactWords;

/** The mark as a content script is told of it. */
export function withCard(claim: Claim, mark: MarkState, words: CardWords, now: number): MarkText {
  const { family, word } = appearance(mark, words);
  return {
    state: mark.state,
    family,
    word: INVITES.has(mark.state) ? words.mark.check : word,
    title: titleOf(claim, words, mark),
    ...(mark.state === 'checked' && { freshUntil: mark.report.freshUntil }),
    card: cardText(claim, mark, words, now),
  };
}

/** Where a person's press is what it waits for, the mark says so. */
const INVITES = new Set<MarkState['state']>(['ask-consent', 'ask-host', 'on-click']);

function cardText(claim: Claim, mark: MarkState, words: CardWords, now: number): CardText {
  const { word, sentence, advice } = appearance(mark, words);
  const report = mark.state === 'checked' ? mark.report : undefined;
  const link = openable(claim, mark);
  const action = actionFor(mark, words);
  return {
    word,
    sentence,
    ...(advice && { advice }),
    facts: factsOf(claim, words, report),
    ...(report && { found: foundIn(report, words, now) }),
    ...(link && { link: { href: link.href, text: words.claim.open({ host: link.host }) } }),
    ...(action && { action }),
    whole: words.claim.whole,
  };
}

function actionFor({ state }: MarkState, { claim, mark }: CardWords): CardText['action'] {
  if (state === 'checked') return { does: 'check', text: claim.again };
  if (state === 'on-click') return { does: 'check', text: mark.checkNow };
  return state === 'ask-consent' ? { does: 'start', text: claim.start } : undefined;
}

function foundIn(report: Report, words: CardWords, now: number): Found {
  return {
    ground: plain(report.said.ground, 300),
    checks: { title: checksTitle(report, words), lines: report.checks.map((check) => checkLine(check, words)) },
    earned: { title: words.facts.earned, facts: earnedOf(report, words) },
    times: timesOf(report, words, now, AGO),
    checkedAt: report.checkedAt,
    justNow: words.facts.justNow,
    locale: words.speech.locale,
  };
}

function checkLine({ id, outcome, message }: Check, { facts }: CardWords): CheckLine {
  return { name: facts.check[id], outcome, outcomeName: facts.outcome[outcome], message: plain(message, 400) };
}
