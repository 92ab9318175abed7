import { describe, expect, it } from 'vitest';
import { hasNews, noteUpdate, seenNews } from '../../lib/settings/news.ts';

function createArea() {
  const items = new Map<string, unknown>();
  return {
    get: async (key: string) => (items.has(key) ? { [key]: items.get(key) } : {}),
    set: async (changed: Record<string, unknown>) => {
      for (const [key, value] of Object.entries(changed)) items.set(key, value);
    },
    remove: async (key: string) => void items.delete(key),
  };
}

describe('what is new', () => {
  it('is there after an update, until somebody looked', async () => {
    const area = createArea();
    await noteUpdate(area, '0.1.4', '0.2.0');
    expect(await hasNews(area)).toBe(true);
    await seenNews(area);
    expect(await hasNews(area)).toBe(false);
  });

  it.each([
    ['the first installation', undefined, '0.1.0'],
    ['an update that only mends something', '0.2.0', '0.2.1'],
    ['the same version again', '0.2.0', '0.2.0'],
  ])('is nothing at %s', async (_, before, now) => {
    const area = createArea();
    await noteUpdate(area, before, now);
    expect(await hasNews(area)).toBe(false);
  });
});
