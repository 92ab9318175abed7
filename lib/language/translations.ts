/** Every language but English, whole: for the build, which writes a file of each, and for tests. No bundle holds it. */
import type { Translation } from './catalogue.ts';
import { MANIFEST as AR, TRANSLATION as ARABIC } from './ar/index.ts';
import { MANIFEST as DE, TRANSLATION as GERMAN } from './de/index.ts';
import { MANIFEST as EN } from './en/manifest.ts';
import { MANIFEST as ES, TRANSLATION as SPANISH } from './es/index.ts';
import { MANIFEST as FR, TRANSLATION as FRENCH } from './fr/index.ts';
import { MANIFEST as JA, TRANSLATION as JAPANESE } from './ja/index.ts';
import { MANIFEST as PT, TRANSLATION as PORTUGUESE } from './pt-BR/index.ts';
import type { Tag } from './tags.ts';

export const TRANSLATIONS: { readonly [Each in Exclude<Tag, 'en'>]: Translation<Each> } = {
  de: GERMAN,
  es: SPANISH,
  fr: FRENCH,
  'pt-BR': PORTUGUESE,
  ja: JAPANESE,
  ar: ARABIC,
};

/** What the browser shows in its own lists. */
export const MANIFESTS = { en: EN, de: DE, es: ES, fr: FR, 'pt-BR': PT, ja: JA, ar: AR } as const satisfies Record<
  Tag,
  Readonly<Record<string, string>>
>;
