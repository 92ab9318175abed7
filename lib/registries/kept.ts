/**
 * Where copies of registers are kept: in the browser's storage on this device, or in memory (private windows, the command
 * line). Bounded; the oldest go first. Storage that fails is as good as empty: what was in it is asked for again.
 */
import * as z from 'zod/mini';
import { lazy } from '../matching/lazy.ts';
import type { Copies, Copy } from './copies.ts';

/** Copies, and characters in all of them together: half of what the browser grants. */
const MOST = 500;
const MOST_CHARACTERS = 4_000_000;
const KEY = 'registers';

/** As much of browser.storage.local as is used here. */
export interface CopyArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

const COPY = lazy(() =>
  z.object({
    url: z.string(),
    text: z.optional(z.string()),
    tag: z.optional(z.string()),
    at: z.number(),
    failed: z.optional(z.object({ at: z.number(), why: z.string() })),
  }),
);

export function createMemoryCopies(): Copies {
  const copies = new Map<string, Copy>();
  return {
    get: async (url) => copies.get(url),
    async put(copy) {
      copies.delete(copy.url);
      copies.set(copy.url, copy);
      makeRoom(copies);
    },
    async clear() {
      copies.clear();
    },
  };
}

/** Read once, when first needed; written one after another. */
export function createStoredCopies(area: CopyArea): Copies {
  const memory = createMemoryCopies();
  let all: readonly string[] = [];
  let loading: Promise<void> | undefined;
  let last: Promise<void> = Promise.resolve();

  async function load(): Promise<void> {
    const stored: unknown = await area.get(KEY).then(
      (items) => items[KEY],
      () => undefined,
    );
    for (const one of Array.isArray(stored) ? stored.slice(-MOST) : []) {
      const { success, data } = COPY().safeParse(one);
      if (success) await remember(data as Copy);
    }
  }

  async function remember(copy: Copy): Promise<void> {
    await memory.put(copy);
    all = [...all.filter((url) => url !== copy.url), copy.url].slice(-MOST);
  }

  function write(): Promise<void> {
    last = last.then(async () => {
      const copies = await Promise.all(all.map((url) => memory.get(url)));
      await area.set({ [KEY]: copies.filter((copy) => copy !== undefined) }).catch(() => undefined);
    });
    return last;
  }

  const loaded = () => (loading ??= load());
  return {
    async get(url) {
      await loaded();
      return await memory.get(url);
    },
    async put(copy) {
      await loaded();
      await remember(copy);
      await write();
    },
    async clear() {
      await loaded();
      await memory.clear();
      all = [];
      await write();
    },
  };
}

function makeRoom(copies: Map<string, Copy>): void {
  let characters = 0;
  for (const { text = '' } of copies.values()) characters += text.length;
  for (const [url, { text = '' }] of copies) {
    if (copies.size <= MOST && characters <= MOST_CHARACTERS) return;
    characters -= text.length;
    copies.delete(url);
  }
}
