/**
 * Which texts there are. English is the shape: another language that lacks one, or has one too many, does not compile. A room
 * is one file a language and stands for one place where texts are shown; the worker loads only the rooms that it speaks from.
 */
import type { FindingTexts } from '../verdict/texts.ts';
import type { ENGLISH_TEXTS } from './en/index.ts';
import type { MANIFEST } from './en/manifest.ts';
import type { Translated } from './template.ts';

export type Catalogue = typeof ENGLISH_TEXTS;
export type RoomName = keyof Catalogue;

/** The plural forms that a language tells apart for whole numbers below a million. */
interface FormsOf {
  readonly en: 'one' | 'other';
  readonly de: 'one' | 'other';
  readonly es: 'one' | 'other';
  readonly fr: 'one' | 'other';
  readonly 'pt-BR': 'one' | 'other';
  readonly ja: 'other';
  readonly ar: 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
}

/** One room in one language, for the file that holds it. */
export type Room<Name extends RoomName, Tag extends keyof FormsOf> = Translated<Catalogue[Name], FormsOf[Tag]>;

/** Everything that is said in one language. */
export interface Translation<Tag extends keyof FormsOf> {
  readonly texts: { readonly [Name in RoomName]: Room<Name, Tag> };
  readonly findings: FindingTexts;
}

/** What the browser itself shows, in its own language. */
export type ManifestTexts = Translated<typeof MANIFEST, 'other'>;
