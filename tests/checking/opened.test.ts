import { describe, expect, it } from 'vitest';
import { createLedMemory, type Led, ledFrom } from '../../lib/checking/led.ts';
import { compareOpened } from '../../lib/checking/opened.ts';
import type { OpenedPage } from '../../lib/claims/opened.ts';
import { refer } from '../../lib/platforms/refer.ts';
import type { Reference } from '../../lib/platforms/platform.ts';

const LINK = 'https://www.coursera.org/account/accomplishments/verify/ABCDEFGH2345';
const REFERENCE = refer(LINK) as Reference;
const PAGE = {
  site: 'linkedin',
  url: 'https://www.linkedin.com/in/mira-okafor/',
  person: { key: 'mira', name: 'Mira Okafor', names: ['Mira Okafor'], profileUrls: [] },
};
const CLAIM = { key: 'a', title: 'Tidal Engineering', issuer: 'Coursera', issued: '2024-03', url: LINK } as const;
const LED: Led = { canonical: LINK, page: PAGE, claim: CLAIM };
const NOW = Date.parse('2026-11-24T12:00:00Z');

const compare = async (read: Partial<OpenedPage>, led = LED) => {
  const report = await compareOpened({ read: { lines: [], ...read }, led, reference: REFERENCE, now: NOW });
  const outcome = (id: string) => report.checks.find((check) => check.id === id)?.outcome;
  return { ...report, holder: outcome('holder'), claim: outcome('claim') };
};

describe('a page that the reader opened', () => {
  it('is compared by name, title and month, and is never called verified', async () => {
    const { verdict, ground, holder, claim, credential } = await compare({
      holder: 'Mira A. Okafor',
      title: 'Tidal Engineering',
      issuedText: 'Completed March 4, 2024',
    });
    expect([verdict, ground, holder, claim]).toEqual(['not-checkable', 'issuer-page', 'pass', 'pass']);
    expect(credential).toMatchObject({ issued: '2024-03', holder: { name: 'Mira A. Okafor' } });
  });

  it.each([
    ['another name', { holder: 'Jonas Petrov', title: 'Tidal Engineering' }, ['fail', 'pass']],
    ['another title', { holder: 'Mira Okafor', title: 'Introduction to Botany' }, ['pass', 'fail']],
    [
      'another month',
      { holder: 'Mira Okafor', title: 'Tidal Engineering', issuedText: 'Issued May 1, 2021' },
      ['pass', 'warn'],
    ],
  ])('%s is told and changes no verdict', async (_, read, outcomes) => {
    const { verdict, ground, holder, claim } = await compare(read);
    expect([verdict, ground]).toEqual(['not-checkable', 'issuer-page']);
    expect([holder, claim]).toEqual(outcomes);
  });

  it('finds name, title and month in the text where the markup is not known', async () => {
    const lines = [
      'Completion Certificate for Tidal Engineering | Coursera',
      'Coursera',
      'Tidal Engineering',
      'Congratulations!',
      'Mira Okafor',
      'Mar 4, 2024',
      'Help',
    ];
    const { holder, claim, credential } = await compare({ lines });
    expect([holder, claim, credential?.issued]).toEqual(['pass', 'pass', '2024-03']);
    expect(credential?.achievement.name).toBe('Tidal Engineering');
  });

  it('says that there is nothing to compare where neither stands there', async () => {
    const { ground, verdict, credential } = await compare({ lines: ['Log in', 'Welcome back'] });
    expect([ground, verdict, credential]).toEqual(['none', 'not-checkable', undefined]);
  });

  it('takes no name for the person’s that only resembles it', async () => {
    expect((await compare({ lines: ['Tidal Engineering', 'Mira Petrov', 'M. Okafor'] })).holder).toBe('unknown');
  });
});

describe('which claim led there', () => {
  const session = () => {
    const kept = new Map<string, unknown>();
    return {
      kept,
      get: async (key: string) => (kept.has(key) ? { [key]: structuredClone(kept.get(key)) } : {}),
      set: async (items: Record<string, unknown>) => {
        for (const [key, value] of Object.entries(items)) kept.set(key, structuredClone(value));
      },
      remove: async (key: string) => void kept.delete(key),
    };
  };
  const ledTo = (at: number, url = PAGE.url): Led => ({
    canonical: `https://courses.example/${at}`,
    page: { ...PAGE, url },
    claim: { key: String(at), title: `Course ${at}` },
  });

  it('is remembered of links that only the reader can open', () => {
    const byHand = (url: string) => (url === LINK ? REFERENCE : undefined);
    const other = { key: 'b', title: 'B', url: 'https://www.credly.com/badges/0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d' };
    expect(ledFrom({ ...PAGE, links: [LINK] }, [CLAIM, other, { key: 'c' }], byHand)).toEqual([LED]);
  });

  it('is the one that was seen last, and windows are kept apart', async () => {
    const memory = createLedMemory(session());
    await memory.remember([ledTo(1)], false);
    await memory.remember([{ ...ledTo(1, 'https://another.example/'), claim: { key: '1', title: 'Later' } }], false);
    expect((await memory.find('https://courses.example/1', false))?.claim.title).toBe('Later');
    expect(await memory.find('https://courses.example/1', true)).toBeUndefined();
  });

  it('is bounded, and the latest stay', async () => {
    const store = session();
    const memory = createLedMemory(store);
    for (let at = 0; at < 30; at++)
      await memory.remember(
        Array.from({ length: 10 }, (_, i) => ledTo(at * 10 + i)),
        false,
      );
    expect(store.kept.get('led')).toHaveLength(200);
    expect(await memory.find('https://courses.example/299', false)).toBeDefined();
    expect(await memory.find('https://courses.example/0', false)).toBeUndefined();
    await memory.remember([ledTo(299)], false);
    expect(store.kept.get('led')).toHaveLength(200);
  });

  it('is forgotten with the last private window, where it was seen in one', async () => {
    const memory = createLedMemory(session());
    await memory.remember([ledTo(1)], false);
    await memory.remember([ledTo(2)], true);
    await memory.forgetPrivate();
    expect(await memory.find(ledTo(1).canonical, false)).toBeDefined();
    expect(await memory.find(ledTo(2).canonical, true)).toBeUndefined();
  });

  it('is forgotten with the person, or with everything', async () => {
    const memory = createLedMemory(session());
    await memory.remember([ledTo(1), ledTo(2, 'https://another.example/')], false);
    await memory.remember([ledTo(3)], true);
    await memory.forget(PAGE.url);
    const found = async (at: number, isPrivate = false) =>
      (await memory.find(ledTo(at).canonical, isPrivate)) !== undefined;
    expect([await found(1), await found(2), await found(3, true)]).toEqual([false, true, false]);
    await memory.forget();
    expect(await found(2)).toBe(false);
  });
});
