/**
 * The files that languages become in the package: one of each that is spoken (lib/language/load.ts reads it), and what the
 * browser itself says of the extension, in the form that it wants (`_locales`).
 */
import { pathOf } from '../../lib/language/load.ts';
import { TAGS } from '../../lib/language/tags.ts';
import { MANIFESTS, TRANSLATIONS } from '../../lib/language/translations.ts';

export interface LanguageFile {
  readonly relativeDest: string;
  readonly contents: string;
}

export function languageFiles(): readonly LanguageFile[] {
  return [...TAGS.map(locale), ...TAGS.flatMap((tag) => (tag === 'en' ? [] : [spoken(tag)]))];
}

function spoken(tag: keyof typeof TRANSLATIONS): LanguageFile {
  return { relativeDest: pathOf(tag), contents: JSON.stringify(TRANSLATIONS[tag]) };
}

function locale(tag: (typeof TAGS)[number]): LanguageFile {
  const messages = Object.entries(MANIFESTS[tag]).map(([name, message]) => [name, { message }]);
  return {
    relativeDest: `_locales/${tag.replace('-', '_')}/messages.json`,
    contents: JSON.stringify(Object.fromEntries(messages)),
  };
}

/** How the manifest names a text of `_locales`. */
export const localised = (name: keyof (typeof MANIFESTS)['en']): string => `__MSG_${name}__`;
