/**
 * What registers answered, kept: each address is asked at most once a day, with the tag of the edition at hand, and the last
 * good copy stays until a better one comes. After a failure it is left alone for ten minutes. Only copies that read well
 * replace others, and each is read, its signature and dates included, whenever it is used.
 */
import { readText } from '../formats/json.ts';
import type { Ask } from '../net/ask.ts';

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
    const isGood = kept !== undefined && (value !== undefined || isAbsent(kept));
    if (kept && isGood && isWithin(DAY, kept.at, now)) return answered(kept, value);
    const failed = kept?.failed && isWithin(PAUSE, kept.failed.at, now) ? kept.failed : undefined;
    if (!ask || failed) return standing(kept, value, failed?.why ?? 'not-permitted');

    const tag = value === undefined ? undefined : kept?.tag;
    const answer = await ask(url, { accept: ACCEPT, ...(tag && { unless: tag }) });
    const code = answer.trouble?.code;
    if (kept && value !== undefined && tag && answer.status === 304 && !code) {
      const { failed: _, ...same } = kept;
      await copies.put({ ...same, at: now });
      return { value, at: now };
    }
    if (mayBeAbsent && (code === 'not-found' || code === 'gone')) {
      await copies.put({ url, at: now });
      return { absent: true };
    }
    const text = code ? undefined : readText(answer.bytes);
    const fresh = text === undefined ? undefined : await read(text);
    if (text !== undefined && fresh !== undefined) {
      await copies.put({ url, text, at: now, ...(answer.tag && { tag: answer.tag }) });
      return { value: fresh, at: now };
    }
    const why = code ?? 'unreadable';
    await copies.put({ ...(kept ?? { url, at: 0 }), failed: { at: now, why } });
    return standing(kept, value, why);
  };
}

/** The server said that there is nothing; not merely that nothing has been had yet. */
const isAbsent = ({ text, at }: Copy) => text === undefined && at > 0;

/** A time ahead of ours is nobody's: the clock was set back. */
const isWithin = (age: number, then: number, now: number) => then <= now && now - then < age;

function answered<T>({ at }: Copy, value: T | undefined): Consulted<T> {
  return value === undefined ? { absent: true } : { value, at };
}

/** The last good copy, if there is one, with the reason why it has to do. An old "nothing there" proves nothing any more. */
function standing<T>(kept: Copy | undefined, value: T | undefined, why: string): Consulted<T> {
  return kept && value !== undefined ? { value, at: kept.at, stale: why } : { trouble: why };
}
