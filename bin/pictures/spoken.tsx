/** The language that a picture is taken in, by the address's `lang`: its words, and the examples said in it. */
import type { ComponentChild } from 'preact';
import { render } from 'preact';
import { Language } from '../../components/language.ts';
import { PAGES } from '../../lib/language/en/pages.ts';
import { createSpeaker } from '../../lib/language/findings.ts';
import { speakOn } from '../../lib/language/pages.ts';
import { TAGS } from '../../lib/language/tags.ts';
import { pageWords, toldMark } from '../../lib/language/told.ts';
import { TRANSLATIONS } from '../../lib/language/translations.ts';
import { createWords } from '../../lib/language/words.ts';
import type { MarkState } from '../../lib/messages/protocol.ts';

const asked = new URL(location.href).searchParams.get('lang');
export const TAG = TAGS.find((tag) => tag === asked) ?? 'en';
const { texts, findings } = TAG === 'en' ? PAGES : TRANSLATIONS[TAG];

export const WORDS = createWords<keyof typeof PAGES.texts>(TAG, texts);
const language = { words: WORDS, texts, speaker: createSpeaker(texts.verdict, findings, WORDS.speech) };
export const PAGE_WORDS = pageWords(language);
export const said = (mark: MarkState): MarkState => toldMark(mark, language);

/** Draws our own page; `dir` goes before the language's own direction. */
export function show(view: ComponentChild): void {
  speakOn(document, WORDS.speech);
  document.documentElement.dir = new URL(location.href).searchParams.get('dir') ?? WORDS.speech.dir;
  render(<Language.Provider value={WORDS}>{view}</Language.Provider>, document.body);
}
