/**
 * What a person wants to know on our own page: about a link, a picture, the links of a selection, an address that was typed,
 * or a claim of a profile. It waits in the browser's session storage, in memory; the page's address holds only its number,
 * so nothing of it comes into the history.
 */
import { ASKED_FOR } from '../checking/site.ts';
import type { Claim } from '../claims/claim.ts';
import type { PageFacts } from '../messages/protocol.ts';

export interface Question {
  readonly page: PageFacts;
  readonly claims: readonly Claim[];
  /** A person's deliberate act asks; a claim that was only opened is shown as it stands. */
  readonly asks: boolean;
  readonly private: boolean;
}

/** As much of browser.storage.session as is used here. */
export interface Session {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

/** More links than this in one selection are no question any more. */
const MOST_LINKS = 100;

/** About addresses, wherever they stand: nobody's profile. */
export function aboutAddresses(addresses: readonly string[], isPrivate: boolean): Question {
  const urls = [...new Set(addresses)].slice(0, MOST_LINKS);
  return {
    page: { site: ASKED_FOR, url: '' },
    claims: urls.map((url) => ({ key: url, url })),
    asks: true,
    private: isPrivate,
  };
}

/** About a claim of a profile, for the person at hand. */
export function aboutClaim(page: PageFacts, claim: Claim, isPrivate: boolean): Question {
  return { page: { ...page, site: ASKED_FOR }, claims: [claim], asks: false, private: isPrivate };
}

/** About a whole profile as it stands. */
export function aboutProfile(page: PageFacts, claims: readonly Claim[], isPrivate: boolean): Question {
  return { page: { ...page, site: ASKED_FOR }, claims, asks: false, private: isPrivate };
}

/** The latest are kept; the pages of older ones say that theirs is gone once they are loaded anew. */
const MOST_QUESTIONS = 30;
const NUMBERS = 'questions';

/** Puts it down and gives its number. */
export async function putQuestion(session: Session, question: Question): Promise<string> {
  const id = crypto.randomUUID();
  const before = (await session.get(NUMBERS))[NUMBERS];
  const numbers = [id, ...(Array.isArray(before) ? before.filter((one) => typeof one === 'string') : [])];
  await session.remove(numbers.slice(MOST_QUESTIONS).map(keyOf));
  await session.set({ [keyOf(id)]: question, [NUMBERS]: numbers.slice(0, MOST_QUESTIONS) });
  return id;
}

/** Undefined where the browser was closed since. */
export async function takeQuestion(session: Session, id: string): Promise<Question | undefined> {
  const key = keyOf(id);
  // Only we write here, and nothing of it outlives the browser: it has the shape that it was given.
  return (await session.get(key))[key] as Question | undefined;
}

/** Those of private windows: the last of them is closed. */
export async function forgetPrivateQuestions(session: Session): Promise<void> {
  const numbers = (await session.get(NUMBERS))[NUMBERS];
  const all = Array.isArray(numbers) ? numbers.filter((one) => typeof one === 'string') : [];
  const questions = await Promise.all(all.map((id) => takeQuestion(session, id)));
  await session.remove(all.filter((_, at) => questions[at]?.private === true).map(keyOf));
}

const keyOf = (id: string) => `question ${id}`;
