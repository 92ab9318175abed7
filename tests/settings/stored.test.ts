import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { DEFAULTS } from '../../lib/settings/settings.ts';
import { type Area, createStoredSettings, parseSettings } from '../../lib/settings/stored.ts';

const GITHUB_OFF = { place: 'github', mode: 'off' } as const;

/** Storage as browsers have it: asynchronous, and telling of each change. */
function createArea(items: Record<string, unknown> = {}): Area {
  const listeners: ((changes: Record<string, { newValue?: unknown }>) => void)[] = [];
  return {
    get: async (key) => structuredClone(key in items ? { [key]: items[key] } : {}),
    async set(changed) {
      Object.assign(items, structuredClone(changed));
      const changes = Object.fromEntries(Object.entries(changed).map(([key, newValue]) => [key, { newValue }]));
      for (const listener of listeners) listener(changes);
    },
    onChanged: { addListener: (listener) => void listeners.push(listener) },
  };
}

describe('stored settings', () => {
  it('are the defaults at first: nothing was agreed to', async () => {
    expect(await createStoredSettings({ local: createArea() }).read()).toEqual(DEFAULTS);
    expect(DEFAULTS.agreedAt).toBeUndefined();
  });

  it('keep what was changed, for whoever reads next', async () => {
    const area = createArea();
    await createStoredSettings({ local: area }).change(() => ({
      agreedAt: '2026-11-24T12:00:00.000Z',
      sites: [GITHUB_OFF],
    }));
    expect(await createStoredSettings({ local: area }).read()).toEqual({
      ...DEFAULTS,
      agreedAt: '2026-11-24T12:00:00.000Z',
      sites: [GITHUB_OFF],
    });
  });

  it('lose no change of two that overlap', async () => {
    const settings = createStoredSettings({ local: createArea() });
    const add = (site: string) => settings.change(({ addresses }) => ({ addresses: [...addresses, site] }));
    await Promise.all([add('a'), add('b'), add('c')]);
    expect((await settings.read()).addresses).toEqual(['a', 'b', 'c']);
  });

  it('go on after a change that could not be written', async () => {
    const area = createArea();
    const settings = createStoredSettings({ local: area });
    vi.spyOn(area, 'set').mockRejectedValueOnce(new Error('disk full'));
    await expect(settings.change(() => ({ mode: 'on-click' }))).rejects.toThrow('disk full');
    expect(await settings.change(() => ({ mode: 'on-click' }))).toMatchObject({ mode: 'on-click' });
  });

  it('are the defaults where storage cannot be read, and are not written over then', async () => {
    const area = createArea({ settings: { mode: 'on-click' } });
    const settings = createStoredSettings({ local: area });
    vi.spyOn(area, 'get').mockRejectedValue(new Error('damaged'));
    expect(await settings.read()).toEqual(DEFAULTS);
    await expect(settings.change(() => ({ sites: [] }))).rejects.toThrow('damaged');
    vi.restoreAllMocks();
    expect(await settings.read()).toMatchObject({ mode: 'on-click' });
  });

  it('tell of their changes, and of no others', async () => {
    const area = createArea();
    const listener = vi.fn();
    createStoredSettings({ local: area }).watch(listener);
    await area.set({ other: 1 });
    expect(listener).not.toHaveBeenCalled();
    await createStoredSettings({ local: area }).change(() => ({ mode: 'on-click' }));
    expect(listener).toHaveBeenCalledWith({ ...DEFAULTS, mode: 'on-click' });
  });
});

describe('parseSettings', () => {
  it('takes what is sound and leaves what is damaged, member by member', () => {
    const damaged = { version: 1, agreedAt: 'yes', mode: 'sometimes', sites: [GITHUB_OFF], trusted: [{ name: 1 }] };
    expect(parseSettings(damaged)).toEqual({ ...DEFAULTS, sites: [GITHUB_OFF] });
  });

  it('leaves out what only a newer version knows', () => {
    expect(parseSettings({ version: 2, mode: 'on-click', theme: 'dark' })).toEqual({ ...DEFAULTS, mode: 'on-click' });
  });

  it('never finds a yes where none was given', () => {
    fc.assert(fc.property(fc.anything(), (stored) => parseSettings(stored).agreedAt === undefined));
  });
});
