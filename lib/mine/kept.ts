/**
 * What a person asked to keep of their own page, on this device only: names and links, and the badges to be reminded of. E-mail
 * addresses stand in the settings, where matching finds them. What cannot be read counts as not kept; forgetting everything
 * removes all of it.
 */
import * as z from 'zod/mini';
import { lazy } from '../matching/lazy.ts';

const KEY = 'mine';

/** As much of browser.storage.local as is used here. */
export interface Area {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
}

const MEMBERS = lazy(() => {
  const text = z.string().check(z.maxLength(8_000));
  return {
    names: z.array(text).check(z.maxLength(20)),
    links: z.array(text).check(z.maxLength(200)),
    reminders: z.array(z.object({ title: text, expires: text, told: z.optional(z.boolean()) })).check(z.maxLength(500)),
  };
});

/** A badge that expires. `told`: its reminder was given by a notification. */
export interface Reminder {
  readonly title: string;
  /** ISO instant or day. */
  readonly expires: string;
  readonly told?: boolean | undefined;
}

export interface Mine {
  readonly names?: readonly string[];
  readonly links?: readonly string[];
  /** Absent: nobody wants to be reminded. */
  readonly reminders?: readonly Reminder[];
}

export interface KeptMine {
  read(): Promise<Mine>;
  /** A member that is given as undefined is kept no longer. */
  change(changes: { readonly [Name in keyof Mine]: Mine[Name] | undefined }): Promise<void>;
  forget(): Promise<void>;
}

export function createKeptMine(area: Area): KeptMine {
  async function read(): Promise<Mine> {
    const stored = (await area.get(KEY))[KEY];
    const found = new Map(Object.entries(typeof stored === 'object' && stored !== null ? stored : {}));
    const members = Object.entries(MEMBERS()).flatMap(([name, schema]) => {
      const { success, data } = schema.safeParse(found.get(name));
      return success ? [[name, data]] : [];
    });
    return Object.fromEntries(members);
  }

  return {
    read,
    async change(changes) {
      const next = Object.entries({ ...(await read()), ...changes }).filter(([, value]) => value !== undefined);
      if (next.length === 0) await area.remove(KEY);
      else await area.set({ [KEY]: Object.fromEntries(next) });
    },
    forget: () => area.remove(KEY),
  };
}
