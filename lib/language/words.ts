/**
 * The words of one language, as code says them: `words.popup.read`, `words.popup.counted({ shown, total })`,
 * `words.speech.day(iso)`. A plain value that is handed on (to components through one context, to the worker's parts as an
 * argument): nobody asks a module which language it is.
 */
import type { Catalogue } from './catalogue.ts';
import { createSpeech, type Speech } from './speech.ts';
import type { Tag } from './tags.ts';
import { type Args, type Bound, type Forms, fill } from './template.ts';

/** Some rooms of the catalogue in one language; whoever takes words says which rooms it speaks from. */
export type WordsOf<Room extends keyof Catalogue> = Bound<Pick<Catalogue, Room>> & { readonly speech: Speech };

/** All of them: what our own pages are given. */
export type Words = WordsOf<keyof Catalogue>;

/** @param texts rooms of the catalogue, in the language that `tag` names */
export function createWords<Room extends keyof Catalogue>(tag: Tag, texts: TextsOf<Room>): WordsOf<Room> {
  const speech = createSpeech(tag);
  // The compiler cannot follow a shape through recursion: `Bound` says what `bind` does.
  return Object.assign(bind(texts, speech) as Bound<Pick<Catalogue, Room>> & object, { speech });
}

/** Texts of some rooms, in whatever language. */
export type TextsOf<Room extends keyof Catalogue> = { readonly [Each in Room]: Texts };
interface Texts {
  readonly [name: string]: string | Texts;
}

type Spoken = string | ((args: Args) => string) | { readonly [name: string]: Spoken };

function bind(texts: Texts, speech: Speech): { readonly [name: string]: Spoken } {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, bound(text, speech)]));
}

function bound(text: string | Texts, speech: Speech): Spoken {
  if (typeof text === 'string') return text.includes('{') ? (args) => fill(text, args, speech.number) : text;
  return isForms(text)
    ? (args) => fill(text[speech.plural(Number(args.count))] ?? text.other, args, speech.number)
    : bind(text, speech);
}

const isForms = (texts: Texts | Forms): texts is Forms => typeof texts.other === 'string';
