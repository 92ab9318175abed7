/** Wires a person's credentials along time: the profile that waits for it, and what is known of it. Nobody is asked. */
import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/tokens.css';
import '../../components/page.css';
import '../../components/stack/stack.css';
import { Language } from '../../components/language.ts';
import { Stack, type StackProps } from '../../components/stack/Stack.tsx';
import { takeQuestion } from '../../lib/asking/question.ts';
import { createPageLanguages, followLanguage, speakOn } from '../../lib/language/pages.ts';
import { toldMark } from '../../lib/language/told.ts';
import { createSend } from '../../lib/messages/send.ts';
import { createStoredSettings } from '../../lib/settings/stored.ts';

const settings = createStoredSettings(browser.storage);
const languages = createPageLanguages(browser, settings);
const send = createSend((request) => browser.runtime.sendMessage(request));
const [spoken, question] = await Promise.all([
  followLanguage(languages, settings, (language) => {
    ({ words } = language);
    marks = marks.map((mark) => toldMark(mark, language));
    draw(shownBy);
  }),
  takeQuestion(browser.storage.session, location.hash.slice(1)),
]);
const { page, claims = [], private: isPrivate = false } = question ?? {};
let { words } = spoken;
let { marks } = page ? await send({ type: 'look', page, claims, private: isPrivate }) : { marks: [] };
let shownBy: StackProps['by'] = 'issuer';

function draw(by: StackProps['by']): void {
  shownBy = by;
  speakOn(document, words.speech, words.stack.page);
  render(
    <Language.Provider value={words}>
      <Stack
        name={page?.person?.name ?? ''}
        claims={claims}
        marks={marks}
        by={by}
        now={Date.now()}
        onBy={draw}
        onPrint={() => window.print()}
      />
    </Language.Provider>,
    document.body,
  );
}

draw(shownBy);
if (location.search === '?print') window.print();
