/** No view says anything that is not in the catalogue: with every text of it in brackets, what stands outside is data. */
import { cleanup, render } from '@testing-library/preact';
import type { ComponentChild } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import { EXAMPLES, learner, NOW, stacked, told, waiting } from '../../bin/pictures/examples.ts';
import { Credential } from '../../components/credential/Credential.tsx';
import { Language } from '../../components/language.ts';
import { createLooks } from '../../components/mark/dom.ts';
import { Mine } from '../../components/mine/Mine.tsx';
import { News } from '../../components/news/News.tsx';
import { Standing } from '../../components/popup/Standing.tsx';
import { Stack } from '../../components/stack/Stack.tsx';
import { ClaimDetails } from '../../components/verdict/ClaimDetails.tsx';
import { FINDINGS } from '../../lib/language/en/findings.ts';
import { ENGLISH_TEXTS } from '../../lib/language/en/index.ts';
import { createSpeaker } from '../../lib/language/findings.ts';
import { toldMark } from '../../lib/language/told.ts';
import { WALLETS } from '../../lib/mine/given.ts';
import { NOTHING_YET } from '../../lib/mine/state.ts';
import { createWords, type TextsOf } from '../../lib/language/words.ts';

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

const texts: typeof ENGLISH_TEXTS = bracketed(ENGLISH_TEXTS);
const words = createWords<keyof typeof ENGLISH_TEXTS>('en', texts as TextsOf<keyof typeof ENGLISH_TEXTS>);
const speaker = createSpeaker(texts.verdict, bracketed(FINDINGS), words.speech);
const said = (mark: (typeof EXAMPLES)[number][1]) => toldMark(mark, { words, speaker, texts });

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
const isData = (text: string): boolean =>
  text.split(', ').every((part) => DATA.includes(JSON.stringify(part).slice(1, -1)) || /\d{4}|\d+:\d+/.test(part));

function strays(view: ComponentChild): readonly string[] {
  const { container } = render(<Language.Provider value={words}>{view}</Language.Provider>);
  for (const fold of container.querySelectorAll('details')) fold.open = true;
  return shown(container)
    .map((text) => text.replaceAll(new RegExp(`${OPEN}.*${CLOSE}`, 'gs'), '').trim())
    .filter((text) => /\p{L}{3}/u.test(text) && !isData(text) && !isData(text.replace(/…$/, '')));
}

afterEach(cleanup);

describe('beside the catalogue nothing is said', () => {
  const nothing = () => undefined;
  const { told: page, marks } = told();
  const stack = stacked();

  it.each(EXAMPLES.map(([claim, mark]) => [claim.title ?? claim.key, claim, mark] as const))(
    'of %s',
    (_, claim, mark) => {
      const view = <ClaimDetails claim={claim} mark={said(mark)} now={NOW} onCheck={nothing} onWhole={nothing} />;
      expect(strays(view)).toEqual([]);
    },
  );

  it.each([
    ['summary', <Standing key="s" marks={marks.map(said)} />],
    ['nothing found', <Standing key="n" marks={[]} />],
    ['what is new', <News key="w" />],
    [
      'along time',
      <Stack
        key="t"
        name="Mira Okafor"
        claims={stack.told.claims}
        marks={stack.marks.map(said)}
        by="issuer"
        now={NOW}
        onBy={nothing}
        onPrint={nothing}
      />,
    ],
    [
      'my badges',
      <Mine
        key="m"
        state={{ ...NOTHING_YET, ...learner(), unread: ['Mira'], hosts: ['badges.example'] }}
        wallets={WALLETS}
        online
        now={NOW}
        looks={createLooks()}
        pageWords={{ ...texts.mark, tag: 'en', dir: 'ltr' }}
        onGiven={nothing}
        onLook={nothing}
        onAgree={nothing}
        onAllow={nothing}
        onCheck={nothing}
        onImport={nothing}
        onFiles={nothing}
        onCopy={nothing}
        onRemind={nothing}
        onNotify={nothing}
        onWhole={nothing}
      />,
    ],
    [
      'credentials',
      <Credential
        key="c"
        asked={{ claims: page.claims, marks: marks.map(said) }}
        agreed={false}
        online={false}
        now={NOW}
        onAgree={nothing}
        onAllow={nothing}
        onCheck={nothing}
        onTrust={nothing}
        onReport={nothing}
        onAskLedger={nothing}
      />,
    ],
  ] as const)('in: %s', (_, view) => {
    expect(strays(view)).toEqual([]);
  });

  it('before anybody was asked', () => {
    for (const state of ['ask-consent', 'on-click', 'checking'] as const) {
      const {
        told: { claims },
        marks: standing,
      } = waiting({ state });
      const [claim] = claims;
      const [mark] = standing;
      if (!claim || !mark) throw new Error('No example');
      expect(strays(<ClaimDetails claim={claim} mark={mark} now={NOW} onCheck={nothing} onWhole={nothing} />)).toEqual(
        [],
      );
    }
  });

  it('and what is hard-coded is found', () => {
    expect(strays(<p title="Hidden words">Hard-coded</p>)).toEqual(['Hard-coded', 'Hidden words']);
  });
});
