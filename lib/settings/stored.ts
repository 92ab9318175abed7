/**
 * The user's choices in the browser's storage, on this device. What cannot be read falls back to the defaults, member by
 * member: a lost yes is asked for again, and nothing is ever sent for want of a readable choice.
 */
import * as z from 'zod/mini';
import { TAGS } from '../language/tags.ts';
import { lazy } from '../matching/lazy.ts';
import { parsePolicy, withoutPolicy, withPolicy } from './policy.ts';
import { DEFAULTS, MODES, type Settings } from './settings.ts';

const KEY = 'settings';

/** As much of browser.storage.local as is used here. */
export interface Area {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  readonly onChanged: { addListener(listener: (changes: Record<string, { newValue?: unknown }>) => void): void };
}

/** Of browser.storage. Browsers without an organisation's word have no `managed`, or refuse to read it. */
export interface Areas {
  readonly local: Area;
  readonly managed?: { get(keys: null): Promise<Record<string, unknown>> };
}

export interface StoredSettings {
  read(): Promise<Settings>;
  /** Changes some members; changes that overlap are made one after another. */
  change(how: (settings: Settings) => Partial<Settings>): Promise<Settings>;
  /** Calls back with the settings whenever they change, in whatever page that was. */
  watch(listener: (settings: Settings) => void): void;
}

/** One schema a member, so that one that is damaged costs no other. */
const MEMBERS = lazy(() => {
  const short = z.string().check(z.maxLength(2_000));
  return {
    agreedAt: z.optional(z.iso.datetime()),
    mode: z.enum(MODES),
    sites: z.array(z.object({ place: short, mode: z.enum(MODES) })),
    pauses: z.array(z.object({ place: short, until: z.iso.datetime() })),
    trusted: z.array(
      z.object({ id: short, name: z.optional(short), since: z.optional(z.iso.datetime()), why: z.optional(short) }),
    ),
    registers: z.boolean(),
    language: z.optional(z.enum(TAGS)),
    addresses: z.array(short),
  };
});

/** Settings out of whatever stands in storage. A newer version's members that are not known here are left out. */
export function parseSettings(stored: unknown): Settings {
  const found = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  const members = Object.entries(MEMBERS()).flatMap(([name, schema]) => {
    const { success, data } = schema.safeParse(found[name]);
    return success && data !== undefined ? [[name, data]] : [];
  });
  return { ...DEFAULTS, ...(Object.fromEntries(members) as Partial<Settings>) };
}

export function createStoredSettings({ local, managed }: Areas): StoredSettings {
  let last: Promise<unknown> = Promise.resolve();
  const readOwn = async () => parseSettings((await local.get(KEY))[KEY]);
  // Firefox refuses where no organisation has set anything.
  const readPolicy = async () => parsePolicy((await managed?.get(null).catch(() => undefined)) ?? {});

  async function read(): Promise<Settings> {
    const [own, policy] = await Promise.all([readOwn(), readPolicy()]);
    return withPolicy(own, policy);
  }

  return {
    // Storage that cannot be read holds no yes, so nothing is sent; a change of it fails, and loses nothing.
    read: () => read().catch(() => DEFAULTS),
    change(how) {
      const changed = last.then(async () => {
        const [own, policy] = await Promise.all([readOwn(), readPolicy()]);
        const changes = withoutPolicy({ ...own, ...how(withPolicy(own, policy)) }, policy);
        // What the organisation has set cannot be changed, and what the user had chosen before stays underneath.
        const next = {
          ...changes,
          ...(policy.mode && { mode: own.mode }),
          ...(policy.registers !== undefined && { registers: own.registers }),
        };
        await local.set({ [KEY]: next });
        return withPolicy(next, policy);
      });
      last = changed.catch(() => undefined);
      return changed;
    },
    watch(listener) {
      local.onChanged.addListener((changes) => {
        if (KEY in changes)
          void readPolicy().then((policy) => listener(withPolicy(parseSettings(changes[KEY]?.newValue), policy)));
      });
    },
  };
}
