/** A view with every text of the catalogue in brackets: what stands outside them is data, or hard-coded. */
import { render } from '@testing-library/preact';
import type { ComponentChild } from 'preact';
import { EXAMPLES, learner, stacked } from '../../bin/pictures/examples.ts';
import { Language } from '../../components/language.ts';
import { FINDINGS } from '../../lib/language/en/findings.ts';
import { ENGLISH_TEXTS } from '../../lib/language/en/index.ts';
import { createSpeaker } from '../../lib/language/findings.ts';
import { toldMark } from '../../lib/language/told.ts';
import { createWords, type TextsOf } from '../../lib/language/words.ts';
import { WALLETS } from '../../lib/mine/given.ts';

/** Brackets that no text and no data holds. */
const OPEN = '⟦';
const CLOSE = '⟧';

function bracketed<Texts>(texts: Texts): Texts {
  const wrap = (value: unknown, name = ''): unknown => {
    if (typeof value === 'string') return name === 'between' ? value : `${OPEN}${value}${CLOSE}`;
    return Object.fromEntries(Object.entries(Object(value)).map(([key, inner]) => [key, wrap(inner, key)]));
  };
  return wrap(texts) as Texts;
}

export const texts: typeof ENGLISH_TEXTS = bracketed(ENGLISH_TEXTS);
export const words = createWords<keyof typeof ENGLISH_TEXTS>('en', texts as TextsOf<keyof typeof ENGLISH_TEXTS>);
const speaker = createSpeaker(texts.verdict, bracketed(FINDINGS), words.speech);
export const said = (mark: (typeof EXAMPLES)[number][1]) => toldMark(mark, { words, speaker, texts });

/** Everything that is shown, told to screen readers or stands in a field, one text each. */
function shown(container: Element): readonly string[] {
  const found: string[] = [];
  const walker = document.createTreeWalker(container, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) found.push(node.textContent ?? '');
  for (const element of container.querySelectorAll('*')) {
    for (const name of ['aria-label', 'title', 'placeholder', 'alt']) found.push(element.getAttribute(name) ?? '');
  }
  return found;
}

/** Names, titles, hosts and days of the examples. */
const DATA = JSON.stringify([EXAMPLES, stacked(), learner(), WALLETS]);
const isData = (text: string, data: string): boolean =>
  text.split(', ').every((part) => data.includes(JSON.stringify(part).slice(1, -1)) || /\d{4}|\d+:\d+/.test(part));

/** @param data names and titles of the view's own examples */
export function strays(view: ComponentChild, data: unknown = []): readonly string[] {
  const known = DATA + JSON.stringify(data);
  const { container } = render(<Language.Provider value={words}>{view}</Language.Provider>);
  for (const fold of container.querySelectorAll('details')) fold.open = true;
  return shown(container)
    .map((text) => text.replaceAll(new RegExp(`${OPEN}.*${CLOSE}`, 'gs'), '').trim())
    .filter((text) => /\p{L}{3}/u.test(text) && !isData(text, known) && !isData(text.replace(/…$/, ''), known));
}
