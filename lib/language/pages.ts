/** The language of our own pages: loaded before they are first drawn, and said at the page's root. */
import type { Settings } from '../settings/settings.ts';
import { PAGES } from './en/pages.ts';
import { createLanguages, type Language, type Languages } from './load.ts';
import type { Speech } from './speech.ts';

export interface PageBrowser {
  readonly runtime: { getURL(path: '/'): string };
  readonly i18n: { getUILanguage(): string };
}

/** @param get gives a file of the package as JSON, by its address */
export function createPageLanguages(
  browser: PageBrowser,
  settings: { read(): Promise<Settings> },
  get: (url: string) => Promise<unknown> = fetchJson,
): Languages<keyof typeof PAGES.texts> {
  return createLanguages({
    english: PAGES,
    file: (path) => get(new URL(path, browser.runtime.getURL('/')).href),
    choice: async () => (await settings.read()).language,
    preferred: () => [browser.i18n.getUILanguage()],
    report: (error) => console.error(error),
  });
}

/** A file of the extension's own package: nobody is asked for it. */
async function fetchJson(url: string): Promise<unknown> {
  return await (await fetch(url)).json();
}

/**
 * The language of a page that stays open: told now, and again when the user chooses another. What is typed on the page is not in
 * the way: it is drawn anew, not loaded anew.
 * @param chosen hears of a language that is another one than before
 */
export async function followLanguage<Room extends keyof typeof PAGES.texts>(
  languages: Languages<Room>,
  settings: { watch(listener: () => void): void },
  chosen: (language: Language<Room>) => void,
): Promise<Language<Room>> {
  let last = await languages.current();
  const first = last;
  settings.watch(() => {
    void languages.current().then((next) => {
      if (next.words.speech.tag === last.words.speech.tag) return;
      last = next;
      chosen(next);
    });
  });
  return first;
}

/** As much of a document as is told. */
interface Spoken {
  readonly documentElement: { lang: string; dir: string };
  title: string;
}

/** Says at the root which language the page is in, and which way it is written. */
export function speakOn(page: Spoken, { tag, dir }: Speech, title?: string): void {
  page.documentElement.lang = tag;
  page.documentElement.dir = dir;
  if (title !== undefined) page.title = title;
}
