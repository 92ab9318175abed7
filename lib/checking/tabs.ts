/**
 * Which marks stand in which tab, for the toolbar. Kept in the browser's session storage, which lives in memory and outlives
 * the worker; nothing of it reaches the disk.
 */
import type { WordsOf } from '../language/words.ts';
import type { MarkState } from '../messages/protocol.ts';
import type { Family } from '../verdict/sentences.ts';
import { type Badge, badgeOf, familyOf, offBadge } from './toolbar.ts';

/** As much of browser.storage.session as is used here. */
export interface Session {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
}

export interface Tabs {
  /** All marks of a page, by the keys of their claims; undefined where the page is not read. */
  looked(tab: number, page: string, marks: readonly Marked[] | undefined): Promise<void>;
  /** One that was checked since. */
  checked(tab: number, page: string, mark: Marked): Promise<void>;
  /** The tab went elsewhere, or was closed. */
  left(tab: number): Promise<void>;
}

export type Marked = readonly [key: string, mark: MarkState];

interface Standing {
  readonly page: string;
  readonly families: Readonly<Record<string, Family>>;
}

export function createTabs(
  session: Session,
  show: (tab: number, badge: Badge) => Promise<void>,
  words: () => Promise<WordsOf<'toolbar'>>,
): Tabs {
  let last: Promise<unknown> = Promise.resolve();

  /** One after another, since each reads what the one before wrote. */
  function inTurn(work: () => Promise<void>): Promise<void> {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  }

  async function shown(tab: number, standing: Standing): Promise<void> {
    await session.set({ [keyOf(tab)]: standing });
    await show(tab, badgeOf(Object.values(standing.families), await words()));
  }

  return {
    looked: (tab, page, marks) =>
      inTurn(async () => {
        if (marks) return await shown(tab, { page, families: familiesOf(marks) });
        await session.set({ [keyOf(tab)]: { page, families: {} } });
        await show(tab, offBadge(await words()));
      }),
    checked: (tab, page, mark) =>
      inTurn(async () => {
        const before = (await session.get(keyOf(tab)))[keyOf(tab)] as Standing | undefined;
        // What was asked on another page of this tab says nothing of the one that is shown now.
        if (before && before.page !== page) return;
        await shown(tab, { page, families: { ...before?.families, ...familiesOf([mark]) } });
      }),
    left: (tab) => inTurn(() => session.remove(keyOf(tab))),
  };
}

function familiesOf(marks: readonly Marked[]): Readonly<Record<string, Family>> {
  return Object.fromEntries(marks.map(([key, mark]) => [key, familyOf(mark)]));
}

const keyOf = (tab: number) => `tab ${tab}`;
