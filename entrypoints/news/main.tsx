/** Wires the page on what is new. Whoever opened it has seen it. */
import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/tokens.css';
import '../../components/page.css';
import '../../components/welcome/welcome.css';
import '../../components/news/news.css';
import { Language } from '../../components/language.ts';
import { News } from '../../components/news/News.tsx';
import { createPageLanguages, followLanguage, speakOn } from '../../lib/language/pages.ts';
import type { Words } from '../../lib/language/words.ts';
import { seenNews } from '../../lib/settings/news.ts';
import { createStoredSettings } from '../../lib/settings/stored.ts';

function draw({ words }: { readonly words: Words }): void {
  speakOn(document, words.speech, words.news.page);
  render(
    <Language.Provider value={words}>
      <News />
    </Language.Provider>,
    document.body,
  );
}

const settings = createStoredSettings(browser.storage);
draw(await followLanguage(createPageLanguages(browser, settings), settings, draw));
await seenNews(browser.storage.local);
