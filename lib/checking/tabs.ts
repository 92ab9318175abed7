/**
 * Which marks stand in which tab, for the toolbar. Kept in the browser's session storage, which lives in memory and outlives
 * the worker; nothing of it reaches the disk.
 */
import type { MarkState } from '../messages/protocol.ts';
import type { Family } from '../verdict/sentences.ts';
import { type Badge, badgeOf, familyOf } from './toolbar.ts';

/** As much of browser.storage.session as is used here. */
export interface Session {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
}

export interface Tabs {
  /** Marks of claims, by their keys, on a page. Those of the same page add up; another page starts anew. */
  marked(tab: number, page: string, marks: readonly (readonly [key: string, mark: MarkState])[]): Promise<void>;
  /** The tab went elsewhere, or was closed. */
  left(tab: number): Promise<void>;
}

interface Standing {
  readonly page: string;
  readonly families: Readonly<Record<string, Family>>;
}

export function createTabs(session: Session, show: (tab: number, badge: Badge) => Promise<void>): Tabs {
  let last: Promise<unknown> = Promise.resolve();

  /** One after another, since each reads what the one before wrote. */
  function inTurn(work: () => Promise<void>): Promise<void> {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  }

  return {
    marked: (tab, page, marks) =>
      inTurn(async () => {
        const key = keyOf(tab);
        const before = (await session.get(key))[key] as Standing | undefined;
        const added = Object.fromEntries(marks.map(([claim, mark]) => [claim, familyOf(mark)]));
        const families = before?.page === page ? { ...before.families, ...added } : added;
        await session.set({ [key]: { page, families } satisfies Standing });
        await show(tab, badgeOf(Object.values(families)));
      }),
    left: (tab) => inTurn(() => session.remove(keyOf(tab))),
  };
}

const keyOf = (tab: number) => `tab ${tab}`;
