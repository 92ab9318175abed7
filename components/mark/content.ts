/**
 * What stands in the card, top to bottom: verdict, sentence, advice; what was issued, by whom, to whom, when; the ground; the
 * checks and what it took, folded; when it was checked and what can be done. A function of the text alone, which comes ready
 * made.
 */
import type { CardText, CheckLine, Fact, Found, MarkText, PageWords } from '../../lib/messages/protocol.ts';
import { momentOf, timesNow } from './age.ts';
import { element, icon, type Looks } from './dom.ts';

/** @param now milliseconds */
export function cardContent({ state, family, card }: MarkText, words: PageWords, looks: Looks, now: number): Node[] {
  const { found } = card;
  return [
    element(
      'header',
      { 'data-busy': state === 'checking' },
      icon(looks, family),
      element('h2', { id: 'word' }, card.word),
      element(
        'button',
        { type: 'button', class: 'close', 'data-do': 'close', 'aria-label': words.close },
        icon(looks, 'close'),
      ),
    ),
    line('sentence', card.sentence),
    ...(card.advice ? [line('advice', card.advice)] : []),
    facts(card.facts),
    ...(found ? [line('ground', found.ground), checks(found, looks), ...earned(found, looks)] : []),
    foot(card, words, looks, now),
  ];
}

function line(name: string, text: string): Node {
  return element('p', { class: name, dir: 'auto' }, text);
}

function facts(rows: readonly Fact[]): Node {
  const parts = rows.flatMap(({ name, value, note }) => [
    element('dt', {}, name),
    element('dd', {}, element('bdi', {}, value), note && element('span', { class: 'note', dir: 'auto' }, note)),
  ]);
  return element('dl', {}, ...parts);
}

function checks({ checks: { title, lines } }: Found, looks: Looks): Node {
  return fold('checks', title, looks, element('ul', {}, ...lines.map((one) => checkLine(one, looks))));
}

function checkLine({ name, outcome, outcomeName, message }: CheckLine, looks: Looks): Node {
  return element(
    'li',
    { 'data-outcome': outcome },
    icon(looks, `check-${outcome}`),
    element('b', {}, name),
    element('span', { dir: 'auto' }, element('span', { class: 'unseen' }, `${outcomeName}: `), message),
  );
}

function earned({ earned: { title, facts: rows } }: Found, looks: Looks): Node[] {
  return rows.length > 0 ? [fold('earned', title, looks, facts(rows))] : [];
}

function fold(id: string, title: string, looks: Looks, ...inside: (Node | string | undefined)[]): Node {
  return element('details', { id }, element('summary', {}, icon(looks, 'chevron'), title), ...inside);
}

function foot({ found, action, link, whole }: CardText, words: PageWords, looks: Looks, now: number): Node {
  const made = element('footer');
  if (found) made.append(element('p', { class: 'times', title: momentOf(found) }, timesNow(found, now)));
  const actions = element(
    'div',
    { class: 'actions' },
    action && element('button', { type: 'button', 'data-do': action.does }, action.text),
    link && outside(link, words, looks),
    whole === '' ? undefined : element('button', { type: 'button', 'data-do': 'whole' }, whole),
  );
  if (actions.childElementCount > 0) made.append(actions);
  return made;
}

function outside({ href, text }: NonNullable<CardText['link']>, { newTab }: PageWords, looks: Looks): Node {
  const attributes = { href, target: '_blank', rel: 'noopener noreferrer', referrerpolicy: 'no-referrer' };
  return element('a', attributes, text, element('span', { class: 'unseen' }, ` ${newTab}`), icon(looks, 'out'));
}
