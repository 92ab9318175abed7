/**
 * What stands in the card, top to bottom: verdict, sentence, advice; what was issued, by whom, to whom, when; the ground; the
 * checks and what it took, folded; when it was checked and what can be done. A function of claim and state.
 */
import type { Claim } from '../../lib/claims/claim.ts';
import type { CardText, CheckLine, Fact, MarkState } from '../../lib/messages/protocol.ts';
import { appearance, openable } from '../verdict/appearance.ts';
import { claimedFacts } from '../verdict/claimed.ts';
import { ACTION } from '../verdict/text.ts';
import { element, icon } from './dom.ts';
import { TEXT } from './text.ts';

export function cardContent(claim: Claim, state: MarkState): Node[] {
  const card = state.state === 'checked' ? state.card : undefined;
  return [
    head(state),
    ...words(state),
    facts(card?.facts ?? claimedFacts(claim)),
    ...(card ? [ground(card), checks(card), ...earned(card)] : []),
    foot(claim, state, card),
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

function ground(card: CardText): Node {
  return element('p', { class: 'ground', dir: 'auto' }, card.ground);
}

function checks({ checks: { title, lines } }: CardText): Node {
  return fold('checks', title, element('ul', {}, ...lines.map(checkLine)));
}

function checkLine({ name, outcome, outcomeName, message }: CheckLine): Node {
  return element(
    'li',
    { 'data-outcome': outcome },
    icon(`check-${outcome}`),
    element('b', {}, name),
    element('span', { dir: 'auto' }, element('span', { class: 'unseen' }, `${outcomeName}: `), message),
  );
}

function earned({ earned: { title, facts: rows } }: CardText): Node[] {
  return rows.length > 0 ? [fold('earned', title, facts(rows))] : [];
}

function fold(id: string, title: string, ...inside: (Node | string | undefined)[]): Node {
  return element('details', { id }, element('summary', {}, icon('chevron'), title), ...inside);
}

function foot(claim: Claim, state: MarkState, card: CardText | undefined): Node {
  const made = element('footer');
  if (card) made.append(element('p', { class: 'times', title: card.moment }, card.times));
  const action = PRESSED[state.state];
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

const PRESSED: Partial<Record<MarkState['state'], readonly ['check' | 'start', string]>> = {
  checked: ['check', ACTION.again],
  'on-click': ['check', ACTION.check],
  'ask-consent': ['start', TEXT.start],
};

function outside({ href, host }: { readonly href: string; readonly host: string }): Node {
  const attributes = { href, target: '_blank', rel: 'noopener noreferrer', referrerpolicy: 'no-referrer' };
  return element(
    'a',
    attributes,
    ACTION.open(host),
    element('span', { class: 'unseen' }, ` ${ACTION.newTab}`),
    icon('out'),
  );
}
