/** Which language is spoken, and when its file is read. */
import { describe, expect, it, vi } from 'vitest';
import { languageFiles } from '../../bin/build/languages.ts';
import { PAGES } from '../../lib/language/en/pages.ts';
import { WORKER } from '../../lib/language/en/worker.ts';
import { createLanguages, pathOf } from '../../lib/language/load.ts';
import { createPageLanguages, followLanguage, speakOn } from '../../lib/language/pages.ts';
import { chosenTag, LANGUAGES, TAGS, type Tag } from '../../lib/language/tags.ts';
import { TRANSLATIONS } from '../../lib/language/translations.ts';
import { DEFAULTS } from '../../lib/settings/settings.ts';

describe('the language', () => {
  it.each([
    [['de-AT'], undefined, 'de'],
    [['pt-PT', 'en'], undefined, 'pt-BR'],
    [['nl', 'fr-CA'], undefined, 'fr'],
    [['zh_CN'], undefined, 'en'],
    [[], undefined, 'en'],
    [['de'], 'ja', 'ja'],
    [['deu'], undefined, 'en'],
  ] as const)('of %j, chosen %s, is %s', (wanted, choice, expected) => {
    expect(chosenTag(wanted, choice)).toBe(expected);
  });

  it.each(TAGS)('%s is one that Intl knows', (tag) => {
    expect(Intl.DateTimeFormat.supportedLocalesOf(LANGUAGES[tag].locale)).toHaveLength(1);
    expect(Intl.PluralRules.supportedLocalesOf(LANGUAGES[tag].locale)).toHaveLength(1);
  });
});

function open(choice: Tag | undefined, preferred: readonly string[] = ['en-US'], fails = false) {
  const files = new Map(languageFiles().map(({ relativeDest, contents }) => [relativeDest, contents]));
  let chosen = choice;
  const file = vi.fn(async (path: string): Promise<unknown> => {
    const contents = files.get(path);
    if (contents === undefined || fails) throw new Error(`No ${path}`);
    return JSON.parse(contents);
  });
  const report = vi.fn();
  const languages = createLanguages({
    english: WORKER,
    file,
    choice: async () => chosen,
    preferred: () => preferred,
    report,
  });
  return {
    languages,
    file,
    report,
    choose: (tag: Tag | undefined) => {
      chosen = tag;
    },
  };
}

describe('loading', () => {
  it('reads nothing for English', async () => {
    const { languages, file } = open(undefined);
    expect((await languages.current()).words.mark.check).toBe('Check');
    expect(file).not.toHaveBeenCalled();
  });

  it('reads the file of the browser’s language once, however many ask', async () => {
    const { languages, file } = open(undefined, ['ja']);
    const [one, other] = await Promise.all([languages.current(), languages.current()]);
    await languages.current();
    expect(one).toBe(other);
    expect(one.words.mark.check).toBe('確認する');
    expect(one.words.speech.dir).toBe('ltr');
    expect(file.mock.calls).toEqual([[pathOf('ja')]]);
  });

  it('follows the choice', async () => {
    const { languages, choose } = open('ar');
    expect((await languages.current()).words.speech.dir).toBe('rtl');
    choose('de');
    expect((await languages.current()).words.mark.check).toBe('Prüfen');
    choose(undefined);
    expect((await languages.current()).words.mark.check).toBe('Check');
  });

  it('speaks English where a file cannot be read, and tries again', async () => {
    const { languages, report, file } = open('de', [], true);
    expect((await languages.current()).words.mark.check).toBe('Check');
    expect(report).toHaveBeenCalledOnce();
    await languages.current();
    expect(file).toHaveBeenCalledTimes(2);
  });
});

describe('our own pages', () => {
  const browser = { runtime: { getURL: () => 'chrome-extension://abc/' }, i18n: { getUILanguage: () => 'de' } };

  it('read their file from the package', async () => {
    const get = vi.fn(async () => ({ texts: TRANSLATIONS.ar.texts, findings: TRANSLATIONS.ar.findings }));
    const settings = { read: async () => ({ ...DEFAULTS, language: 'ar' as const }) };
    const { words } = await createPageLanguages(browser, settings, get).current();
    expect(get).toHaveBeenCalledWith('chrome-extension://abc/language/ar.json');
    expect(words.popup.read).toBe(TRANSLATIONS.ar.texts.popup.read);
    const page = { documentElement: { lang: '', dir: '' }, title: '' };
    speakOn(page, words.speech, 'x');
    expect(page).toEqual({ documentElement: { lang: 'ar', dir: 'rtl' }, title: 'x' });
  });

  it('hear of another language while they are open, and of nothing else', async () => {
    const tell: (() => void)[] = [];
    let language: 'ar' | 'ja' | undefined = 'ar';
    const settings = {
      read: async () => ({ ...DEFAULTS, language }),
      watch: (listener: () => void) => void tell.push(listener),
    };
    const get = async (url: string) => TRANSLATIONS[url.endsWith('ja.json') ? 'ja' : 'ar'];
    const heard: string[] = [];
    const first = await followLanguage(createPageLanguages(browser, settings, get), settings, ({ words }) => {
      heard.push(words.speech.tag);
    });
    expect(first.words.speech.tag).toBe('ar');
    const change = (to: typeof language) => {
      language = to;
      for (const listener of tell) listener();
    };
    change('ar');
    change('ja');
    await vi.waitFor(() => expect(heard).toEqual(['ja']));
    change('ja');
    change('ar');
    await vi.waitFor(() => expect(heard).toEqual(['ja', 'ar']));
  });

  it('have every room in English', () => {
    expect(Object.keys(PAGES.texts).toSorted()).toEqual(Object.keys(TRANSLATIONS.de.texts).toSorted());
  });
});

describe('the package', () => {
  it('holds a file of each language but English, and what the browser says in all of them', () => {
    const paths = languageFiles().map(({ relativeDest }) => relativeDest);
    expect(paths.filter((path) => path.startsWith('language/'))).toHaveLength(TAGS.length - 1);
    expect(paths.filter((path) => path.startsWith('_locales/'))).toHaveLength(TAGS.length);
    expect(paths).toContain('_locales/pt_BR/messages.json');
  });
});
