/**
 * What stands in the card, top to bottom: verdict, sentence, advice; what was issued, by whom, to whom, when; the ground; the
 * checks and what it took, folded; when it was checked and what can be done. A function of claim, state and moment.
 */
import type { Report } from '../../lib/checking/report.ts';
import type { Claim } from '../../lib/claims/claim.ts';
import type { MarkState } from '../../lib/messages/protocol.ts';
import type { Check } from '../../lib/verdict/words.ts';
import { plain } from '../plain.ts';
import { moment } from '../time.ts';
import { appearance, openable } from '../verdict/appearance.ts';
import { checksTitle, earnedOf, type Fact, factsOf, timesOf } from '../verdict/facts.ts';
import { CHECK_NAME, FACT, OUTCOME_NAME } from '../verdict/text.ts';
import { element, icon } from './dom.ts';
import { TEXT } from './text.ts';

export function cardContent(claim: Claim, state: MarkState, now: number): Node[] {
  const report = state.state === 'checked' ? state.report : undefined;
  return [
    head(state),
    ...words(state),
    facts(factsOf(claim, report)),
    ...(report ? [ground(report), checks(report), ...earned(report)] : []),
    foot(claim, state, now),
  ];
}

function head(state: MarkState): Node {
  const { family, word, busy } = appearance(state);
  return element(
    'header',
    { 'data-busy': busy === true },
    icon(family),
    element('h2', { id: 'word' }, word),
    element('button', { type: 'button', class: 'close', 'data-do': 'close', 'aria-label': TEXT.close }, icon('close')),
  );
}

function words(state: MarkState): Node[] {
  const { sentence, advice } = appearance(state);
  const said = element('p', { class: 'sentence', dir: 'auto' }, sentence);
  return advice ? [said, element('p', { class: 'advice', dir: 'auto' }, advice)] : [said];
}

function facts(rows: readonly Fact[]): Node {
  const parts = rows.flatMap(({ name, value, note }) => [
    element('dt', {}, name),
    element('dd', {}, element('bdi', {}, value), note && element('span', { class: 'note', dir: 'auto' }, note)),
  ]);
  return element('dl', {}, ...parts);
}

function ground({ said }: Report): Node {
  return element('p', { class: 'ground', dir: 'auto' }, plain(said.ground, 300));
}

function checks(report: Report): Node {
  return fold('checks', checksTitle(report), element('ul', {}, ...report.checks.map(checkLine)));
}

function checkLine({ id, outcome, message }: Check): Node {
  return element(
    'li',
    { 'data-outcome': outcome },
    icon(`check-${outcome}`),
    element('b', {}, CHECK_NAME[id]),
    element(
      'span',
      { dir: 'auto' },
      element('span', { class: 'unseen' }, `${OUTCOME_NAME[outcome]}: `),
      plain(message, 400),
    ),
  );
}

function earned(report: Report): Node[] {
  const rows = earnedOf(report);
  return rows.length > 0 ? [fold('earned', FACT.earned, facts(rows))] : [];
}

function fold(id: string, title: string, ...inside: (Node | string | undefined)[]): Node {
  return element('details', { id }, element('summary', {}, icon('chevron'), title), ...inside);
}

function foot(claim: Claim, state: MarkState, now: number): Node {
  const made = element('footer');
  if (state.state === 'checked') {
    const { report } = state;
    made.append(element('p', { class: 'times', title: moment(report.checkedAt) }, timesOf(report, now)));
  }
  const action = ACTION[state.state];
  const link = openable(claim, state);
  const actions = element(
    'div',
    { class: 'actions' },
    action && element('button', { type: 'button', 'data-do': action[0] }, action[1]),
    link && outside(link),
  );
  if (actions.childElementCount > 0) made.append(actions);
  return made;
}

const ACTION: Partial<Record<MarkState['state'], readonly ['check' | 'start', string]>> = {
  checked: ['check', FACT.again],
  'on-click': ['check', FACT.check],
  'ask-consent': ['start', TEXT.start],
};

function outside({ href, host }: { readonly href: string; readonly host: string }): Node {
  const attributes = { href, target: '_blank', rel: 'noopener noreferrer', referrerpolicy: 'no-referrer' };
  return element(
    'a',
    attributes,
    FACT.open(host),
    element('span', { class: 'unseen' }, ` ${FACT.newTab}`),
    icon('out'),
  );
}
