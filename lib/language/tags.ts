/**
 * The languages that Bonafide speaks: how each calls itself, which locale its dates and numbers follow, and which way it is
 * written. Adding one begins here (docs/languages.md).
 */

export interface LanguageFacts {
  /** Its own name for itself. */
  readonly name: string;
  /** For Intl. Arabic keeps the digits that titles, dates and issuers' texts beside it are written in. */
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
}

export const LANGUAGES = {
  en: { name: 'English', locale: 'en-GB', dir: 'ltr' },
  de: { name: 'Deutsch', locale: 'de', dir: 'ltr' },
  es: { name: 'Español', locale: 'es', dir: 'ltr' },
  fr: { name: 'Français', locale: 'fr', dir: 'ltr' },
  'pt-BR': { name: 'Português (Brasil)', locale: 'pt-BR', dir: 'ltr' },
  ja: { name: '日本語', locale: 'ja', dir: 'ltr' },
  ar: { name: 'العربية', locale: 'ar-u-nu-latn', dir: 'rtl' },
} as const satisfies Record<string, LanguageFacts>;

export type Tag = keyof typeof LANGUAGES;

export const TAGS: readonly [Tag, ...Tag[]] = ['en', 'de', 'es', 'fr', 'pt-BR', 'ja', 'ar'];

/**
 * The language to speak: the user's choice, else the first of the browser's that is spoken here, else English.
 * @param wanted BCP 47 tags, dearest first; a region that is not spoken here is as good as its language
 */
export function chosenTag(wanted: readonly string[], choice?: Tag): Tag {
  if (choice) return choice;
  const primary = (tag: string) => tag.toLowerCase().split(/[-_]/)[0];
  for (const one of wanted) {
    const found = TAGS.find((tag) => primary(tag) === primary(one));
    if (found) return found;
  }
  return 'en';
}
