/**
 * The language at hand: which it is, and its words, loaded when they are first needed. English comes with the code; every
 * other one is a file of the package, so that a worker that starts cold evaluates none that it does not speak.
 */
import type { VerdictTexts } from '../verdict/sentences.ts';
import type { FindingTexts } from '../verdict/texts.ts';
import type { Room as RoomIn, RoomName } from './catalogue.ts';
import { createSpeaker, type Speaker } from './findings.ts';
import { chosenTag, type Tag } from './tags.ts';
import { createWords, type TextsOf, type WordsOf } from './words.ts';

/** A language as its file holds it, or as much of it as whoever loads it speaks from. */
export interface Spoken<Room extends RoomName> {
  readonly texts: TextsOf<Room> & { readonly verdict: VerdictTexts; readonly mark: RoomIn<'mark', Tag> };
  readonly findings: FindingTexts;
}

export interface Language<Room extends RoomName> {
  readonly words: WordsOf<Room>;
  readonly speaker: Speaker;
  /** As they stand in the catalogue, for whoever is told them and fills them in. */
  readonly texts: Spoken<Room>['texts'];
}

export interface LanguageDeps<Room extends RoomName> {
  readonly english: Spoken<Room>;
  /** The JSON at a path of the extension's own package. */
  file(path: string): Promise<unknown>;
  /** The user's choice, where there is one. */
  choice(): Promise<Tag | undefined>;
  /** What the browser speaks, dearest first. */
  preferred(): readonly string[];
  /** Hears of faults of our own. */
  readonly report?: (error: unknown) => void;
}

export interface Languages<Room extends RoomName> {
  /** The language that is chosen now. Never rejects: English is always at hand. */
  current(): Promise<Language<Room>>;
}

/** Where the build puts a language's file within the package. */
export const pathOf = (tag: Tag): string => `language/${tag}.json`;

export function createLanguages<Room extends RoomName>(deps: LanguageDeps<Room>): Languages<Room> {
  let last: { readonly tag: Tag; readonly language: Promise<Language<Room>> } | undefined;

  async function read(tag: Tag): Promise<Language<Room>> {
    if (tag === 'en') return made(tag, deps.english);
    try {
      // The file is our own: the build wrote it of what the compiler had checked.
      return made(tag, (await deps.file(pathOf(tag))) as Spoken<Room>);
    } catch (error) {
      deps.report?.(error);
      last = undefined;
      return made('en', deps.english);
    }
  }

  return {
    async current() {
      const tag = chosenTag(deps.preferred(), await deps.choice());
      if (last?.tag !== tag) last = { tag, language: read(tag) };
      return await last.language;
    },
  };
}

function made<Room extends RoomName>(tag: Tag, { texts, findings }: Spoken<Room>): Language<Room> {
  const words = createWords<Room>(tag, texts);
  return { words, speaker: createSpeaker(texts.verdict, findings, words.speech), texts };
}
