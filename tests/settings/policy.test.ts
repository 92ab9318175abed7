import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../lib/settings/policy.ts';
import { DEFAULTS, type Settings } from '../../lib/settings/settings.ts';
import { type Area, createStoredSettings } from '../../lib/settings/stored.ts';

const SCHOOL = { id: 'did:web:school.example', name: 'School' };
const POLICY = {
  mode: 'on-click',
  sites: [{ place: 'linkedin', mode: 'off' }],
  trusted: [SCHOOL],
  registers: true,
  retentionDays: 7,
};
const OWN: Partial<Settings> = {
  mode: 'automatic',
  sites: [
    { place: 'linkedin', mode: 'automatic' },
    { place: 'github', mode: 'off' },
  ],
  trusted: [{ id: 'did:web:own.example' }],
};

function createArea(settings: unknown): Area & { readonly items: Record<string, unknown> } {
  const items: Record<string, unknown> = { settings };
  return {
    items,
    get: async () => structuredClone(items),
    set: async (changed) => void Object.assign(items, structuredClone(changed)),
    onChanged: { addListener: () => undefined },
  };
}

const managed = (policy: Record<string, unknown>) => ({ get: async () => policy });

describe('what an organisation has set', () => {
  it('goes before what the user chose, and says that it does', async () => {
    const settings = await createStoredSettings({ local: createArea(OWN), managed: managed(POLICY) }).read();
    expect(settings).toMatchObject({ mode: 'on-click', registers: true, managed: POLICY });
    expect(settings.sites).toEqual([
      { place: 'linkedin', mode: 'off' },
      { place: 'github', mode: 'off' },
    ]);
    expect(settings.trusted).toEqual([{ ...SCHOOL, managed: true }, { id: 'did:web:own.example' }]);
  });

  it('says yes for nobody', async () => {
    const policy = managed({ ...POLICY, agreedAt: '2026-11-24T12:00:00.000Z' });
    expect((await createStoredSettings({ local: createArea({}), managed: policy }).read()).agreedAt).toBeUndefined();
  });

  it('is never written into the user’s own settings, which hold again when it is gone', async () => {
    const area = createArea(OWN);
    const settings = createStoredSettings({ local: area, managed: managed(POLICY) });
    await settings.change(({ trusted }) => ({ mode: 'off', trusted: [...trusted, { id: 'did:web:new.example' }] }));
    expect(area.items.settings).toMatchObject({
      mode: 'automatic',
      registers: false,
      trusted: [{ id: 'did:web:own.example' }, { id: 'did:web:new.example' }],
    });
    expect(JSON.stringify(area.items)).not.toContain('managed');
    expect(await createStoredSettings({ local: area }).read()).toMatchObject({ mode: 'automatic', registers: false });
  });

  it('counts as not set where it cannot be read, member by member', async () => {
    expect(parsePolicy({ ...POLICY, mode: 'always', retentionDays: 1_000 })).toEqual({
      sites: POLICY.sites,
      trusted: POLICY.trusted,
      registers: true,
    });
    const refusing = { get: async () => Promise.reject(new Error('Managed storage manifest not found')) };
    expect(await createStoredSettings({ local: createArea({}), managed: refusing }).read()).toEqual(DEFAULTS);
  });

  it('is described by the schema that the browser is given', () => {
    const { properties } = JSON.parse(readFileSync('public/managed_schema.json', 'utf8'));
    expect(Object.keys(properties).toSorted()).toEqual(Object.keys(POLICY).toSorted());
    expect(parsePolicy(POLICY)).toEqual(POLICY);
  });
});
