/** Views in every language: they say its words, say which it is, and stay accessible; marks and cards turn with it. */
import { cleanup, render } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EXAMPLES, NOW, told } from '../../bin/pictures/examples.ts';
import { Language } from '../../components/language.ts';
import { createMarks } from '../../components/mark/marks.ts';
import { Standing } from '../../components/popup/Standing.tsx';
import { ClaimDetails } from '../../components/verdict/ClaimDetails.tsx';
import { withCard } from '../../components/verdict/card.ts';
import { createLooks } from '../../components/mark/dom.ts';
import { ICONS } from '../../components/verdict/icons.ts';
import { createSpeaker } from '../../lib/language/findings.ts';
import { speakOn } from '../../lib/language/pages.ts';
import { toldMark } from '../../lib/language/told.ts';
import { TRANSLATIONS } from '../../lib/language/translations.ts';
import { createWords } from '../../lib/language/words.ts';
import type { PageWords } from '../../lib/messages/protocol.ts';
import { expectAccessible } from '../components/accessible.ts';
import { cardIn, marksIn, standInForPopovers, watchShadowRoots } from '../components/shadow.ts';
import { type OtherTag, OTHERS } from './texts.ts';

watchShadowRoots();
standInForPopovers();

const nothing = () => undefined;

function speaking(tag: OtherTag) {
  const { texts, findings } = TRANSLATIONS[tag];
  const words = createWords<keyof typeof texts>(tag, texts);
  return { words, texts, speaker: createSpeaker(texts.verdict, findings, words.speech) };
}

beforeEach(() => {
  document.documentElement.replaceChildren(document.head, document.body);
  document.body.innerHTML = '';
});
afterEach(() => {
  cleanup();
  speakOn(document, { ...speaking('de').words.speech, tag: 'en', dir: 'ltr' }, 'Bonafide');
});

describe.each(OTHERS)('%s', (tag) => {
  const language = speaking(tag);
  const { words, texts } = language;
  const dir = tag === 'ar' ? 'rtl' : 'ltr';

  it('is said at the root of our own pages', () => {
    speakOn(document, words.speech, words.options.page);
    expect(document.documentElement.lang).toBe(tag);
    expect(document.documentElement.dir).toBe(dir);
    expect(document.title).toBe(texts.options.page);
  });

  it('stands in the details of a claim, which are accessible', async () => {
    speakOn(document, words.speech, words.popup.name);
    const [example] = EXAMPLES.slice(1, 2);
    if (!example) throw new Error('No example');
    const [claim, mark] = [example[0], toldMark(example[1], language)];
    const { container } = render(
      <Language.Provider value={words}>
        <Standing marks={told().marks} />
        <ClaimDetails claim={claim} mark={mark} now={NOW} onCheck={nothing} onWhole={nothing} />
      </Language.Provider>,
    );
    for (const fold of container.querySelectorAll('details')) fold.open = true;
    const said = container.textContent ?? '';
    expect(said).toContain(texts.claim.again);
    expect(said).toContain(texts.facts.check.endorsements);
    expect(said).toContain(TRANSLATIONS[tag].findings.passed.document);
    expect(said).not.toMatch(/The issuer has|Check again|Issued to|It can be read/);
    await expectAccessible(container);
  }, 60_000);

  it('stands on marks and in their card, which turn with it', () => {
    document.body.innerHTML = '<p><a id="one" href="#">Show</a></p>';
    const anchor = document.querySelector('#one');
    const [example] = EXAMPLES;
    if (!anchor || !example) throw new Error('No example');
    const looks = { ...createLooks(), icons: ICONS };
    const marks = createMarks({
      looks,
      near: nothing,
      check: nothing,
      start: nothing,
      whole: nothing,
      trusted: () => true,
    });
    const claim = { ...example[0], anchor, place: 'after' } as const;
    const pageWords: PageWords = { ...texts.mark, tag, dir };
    marks.draw([{ claim, text: withCard(claim, toldMark(example[1], language), words, NOW) }], pageWords);
    const [button] = marksIn(document);
    expect(button?.textContent).toBe(texts.verdict.word.verified);
    expect(button?.getAttribute('aria-label')?.startsWith(texts.verdict.word.verified)).toBe(true);
    expect(button?.closest('[dir]')?.getAttribute('dir')).toBe(dir);
    expect(button?.closest('[lang]')?.getAttribute('lang')).toBe(tag);
    button?.click();
    const card = cardIn(document);
    expect(card?.closest('.bonafide')?.getAttribute('dir')).toBe(dir);
    expect(card?.textContent).toContain(texts.verdict.inForce);
    expect(card?.querySelector('.close')?.getAttribute('aria-label')).toBe(texts.mark.close);
    marks.clear();
  });
});
