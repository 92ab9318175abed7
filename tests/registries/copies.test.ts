import { describe, expect, it } from 'vitest';
import { createWorld, DAY, MINUTE, NOW } from './world.ts';

const URL = 'https://lists.example/registry.json';
/** Good is what begins with "good". */
const read = (text: string) => (text.startsWith('good') ? text : undefined);

describe('a copy', () => {
  it('is asked for once a day', async () => {
    const { consultAt, asked } = createWorld({ [URL]: 'good' });
    expect(await consultAt()(URL, read)).toEqual({ value: 'good', at: NOW });
    expect(await consultAt(NOW + DAY - 1)(URL, read)).toEqual({ value: 'good', at: NOW });
    expect(asked).toHaveLength(1);
    expect(await consultAt(NOW + DAY)(URL, read)).toEqual({ value: 'good', at: NOW + DAY });
    expect(asked).toHaveLength(2);
  });

  it('that is still current is not sent again', async () => {
    const { consultAt, asked } = createWorld({ [URL]: { text: 'good', tag: '"7"' } });
    await consultAt()(URL, read);
    expect(await consultAt(NOW + DAY)(URL, read)).toEqual({ value: 'good', at: NOW + DAY });
    expect(asked.map(({ unless }) => unless)).toEqual([undefined, '"7"']);
    expect(await consultAt(NOW + DAY + 1)(URL, read)).toEqual({ value: 'good', at: NOW + DAY });
    expect(asked).toHaveLength(2);
  });

  it.each([
    ['cannot be reached', 'offline', 'offline'],
    ['is in trouble', 'server-error', 'server-error'],
    ['has lost it', 'not-found', 'not-found'],
    ['sends something else', 'a web page', 'unreadable'],
  ])('stays, and says how old it is, when the server %s', async (_, trouble, why) => {
    const { consultAt, said } = createWorld({ [URL]: { text: 'good', tag: '"7"' } });
    await consultAt()(URL, read);
    said[URL] = trouble;
    const later = NOW + 40 * DAY;
    expect(await consultAt(later)(URL, read)).toEqual({ value: 'good', at: NOW, stale: why });
    said[URL] = { text: 'good again', tag: '"8"' };
    expect(await consultAt(later + 10 * MINUTE)(URL, read)).toEqual({ value: 'good again', at: later + 10 * MINUTE });
  });

  it('that reads badly by now is asked for whole, and does not count', async () => {
    const { consultAt, said, asked } = createWorld({ [URL]: { text: 'good', tag: '"7"' } });
    await consultAt()(URL, read);
    said[URL] = 'offline';
    expect(await consultAt(NOW + 1)(URL, () => undefined)).toEqual({ trouble: 'offline' });
    expect(asked.at(-1)?.unless).toBeUndefined();
  });
});

describe('a server', () => {
  it('is left alone for ten minutes after a failure', async () => {
    const { consultAt, asked } = createWorld();
    for (const minutes of [0, 1, 9]) {
      expect(await consultAt(NOW + minutes * MINUTE)(URL, read)).toEqual({ trouble: 'offline' });
    }
    expect(asked).toHaveLength(1);
    await consultAt(NOW + 10 * MINUTE)(URL, read);
    expect(asked).toHaveLength(2);
  });

  it('that has nothing of that address is believed for a day, where that is an answer', async () => {
    const { consultAt, asked } = createWorld({ [URL]: 'not-found' });
    expect(await consultAt()(URL, read, 'may-be-absent')).toEqual({ absent: true });
    expect(await consultAt(NOW + MINUTE)(URL, read, 'may-be-absent')).toEqual({ absent: true });
    expect(asked).toHaveLength(1);
  });

  it('that once had nothing and cannot be reached now has said nothing', async () => {
    const { consultAt, said } = createWorld({ [URL]: 'not-found' });
    await consultAt()(URL, read, 'may-be-absent');
    said[URL] = 'offline';
    expect(await consultAt(NOW + DAY)(URL, read, 'may-be-absent')).toEqual({ trouble: 'offline' });
  });

  it('is not asked where nobody may be', async () => {
    const { consultAt, copies } = createWorld({ [URL]: 'good' });
    const { createConsult } = await import('../../lib/registries/copies.ts');
    const unasking = createConsult({ copies, ask: undefined, now: NOW + 2 * DAY });
    expect(await unasking(URL, read)).toEqual({ trouble: 'not-permitted' });
    await consultAt()(URL, read);
    expect(await unasking(URL, read)).toEqual({ value: 'good', at: NOW, stale: 'not-permitted' });
  });

  it('is asked again when the clock was set back', async () => {
    const { consultAt, asked } = createWorld({ [URL]: 'good' });
    await consultAt(NOW + 90 * DAY)(URL, read);
    expect(await consultAt()(URL, read)).toEqual({ value: 'good', at: NOW });
    expect(asked).toHaveLength(2);
  });
});
