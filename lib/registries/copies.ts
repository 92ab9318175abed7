/**
 * What registers answered, kept: each address is asked at most once a day, with the tag of the edition at hand, and the last
 * good copy stays until a better one comes. After a failure it is left alone for ten minutes. Only copies that read well
 * replace others, and each is read, its signature and dates included, whenever it is used.
 */
import { readText } from '../formats/json.ts';
import type { Answer, Ask } from '../net/ask.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const PAUSE = 10 * MINUTE;
const ACCEPT = 'application/entity-statement+jwt, application/json';

export interface Copy {
  readonly url: string;
  /** Absent: the server says that it has nothing of that address, or nothing good has come yet. */
  readonly text?: string;
  readonly tag?: string;
  /** Milliseconds: when the server said so; 0 where it has not yet. */
  readonly at: number;
  /** The last attempt since then that brought nothing. */
  readonly failed?: { readonly at: number; readonly why: string };
}

/** Whatever keeps copies. No method rejects. */
export interface Copies {
  get(url: string): Promise<Copy | undefined>;
  put(copy: Copy): Promise<void>;
  clear(): Promise<void>;
}

export type Consulted<T> =
  /** `stale`: why there is nothing newer, where there ought to be. */
  | { readonly value: T; readonly at: number; readonly stale?: string }
  | { readonly absent: true }
  | { readonly trouble: string };

/**
 * What stands at an address, as `read` reads it; undefined from `read` says that it is not good.
 * @param mayBeAbsent whether 404 is an answer; otherwise it is a trouble like any other
 */
export type ConsultCopy = <T>(
  url: string,
  read: (text: string) => T | undefined | Promise<T | undefined>,
  mayBeAbsent?: 'may-be-absent',
) => Promise<Consulted<T>>;

export interface ConsultTools {
  readonly copies: Copies;
  /** Undefined: only what is kept counts. */
  readonly ask: Ask | undefined;
  readonly now: number;
}

export function createConsult({ copies, ask, now }: ConsultTools): ConsultCopy {
  return async (url, read, mayBeAbsent) => {
    const kept = await copies.get(url);
    const value = kept?.text === undefined ? undefined : await read(kept.text);
    const current = kept && isWithin(DAY, kept.at, now) && answered(kept, value);
    if (current) return current;
    const failed = kept?.failed && isWithin(PAUSE, kept.failed.at, now) ? kept.failed : undefined;
    if (!ask || failed) return standing(kept, value, failed?.why ?? 'not-permitted');

    // A copy that reads badly by now, such as a statement that has run out, is asked for whole.
    const held = value === undefined ? undefined : kept;
    const answer = await ask(url, { accept: ACCEPT, ...(held?.tag && { unless: held.tag }) });
    const copy = copyIn(answer, url, held, now);
    const news = copy && answered(copy, copy.text === undefined ? undefined : await read(copy.text));
    if (copy && news && (mayBeAbsent || copy.text !== undefined)) {
      await copies.put(copy);
      return news;
    }
    const why = answer.trouble?.code ?? 'unreadable';
    await copies.put({ ...(kept ?? { url, at: 0 }), failed: { at: now, why } });
    return standing(kept, value, why);
  };
}

/** What an answer leaves to be kept: the text, the copy at hand once more, or that there is nothing of that address. */
function copyIn(answer: Answer, url: string, held: Copy | undefined, now: number): Copy | undefined {
  const { trouble, status, bytes, tag } = answer;
  if (trouble) return trouble.code === 'not-found' || trouble.code === 'gone' ? { url, at: now } : undefined;
  if (status === 304) return held && withoutFailure({ ...held, at: now });
  const text = readText(bytes);
  return text === undefined ? undefined : { url, text, at: now, ...(tag && { tag }) };
}

const withoutFailure = ({ failed: _, ...copy }: Copy): Copy => copy;

/** What a copy says: its value, or that there is nothing; undefined where its text does not read well, or none has come yet. */
function answered<T>({ text, at }: Copy, value: T | undefined): Consulted<T> | undefined {
  if (value !== undefined) return { value, at };
  return text === undefined && at > 0 ? { absent: true } : undefined;
}

/** A time ahead of ours is nobody's: the clock was set back. */
const isWithin = (age: number, then: number, now: number) => then <= now && now - then < age;

/** The last good copy, if there is one, with the reason why it has to do. An old "nothing there" proves nothing any more. */
function standing<T>(kept: Copy | undefined, value: T | undefined, why: string): Consulted<T> {
  return kept && value !== undefined ? { value, at: kept.at, stale: why } : { trouble: why };
}
