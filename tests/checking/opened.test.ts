import { describe, expect, it } from 'vitest';
import { createLedMemory, type Led, ledFrom } from '../../lib/checking/led.ts';
import { compareOpened, findLed } from '../../lib/checking/opened.ts';
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

describe('a link whose platform leads on from it', () => {
  const share = (at: number, claim: Partial<Led['claim']> = {}, name = 'Mira Okafor'): Led => ({
    canonical: `https://www.coursera.org/share/${String(at).padStart(32, '0')}`,
    page: { ...PAGE, person: { ...PAGE.person, name, names: [name] } },
    claim: { ...CLAIM, key: String(at), ...claim },
  });
  const page = (read: Partial<OpenedPage>): OpenedPage => ({ lines: [], ...read });
  const found = (read: Partial<OpenedPage> | undefined, ...all: Led[]) => {
    const led = findLed(REFERENCE, read && page(read), all);
    return typeof led === 'object' ? led.claim.key : led;
  };
  const MIRA = { holder: 'Mira Okafor', title: 'Tidal Engineering' };

  it('is the one whose name and title the page has, under whatever address', () => {
    expect(found(MIRA, share(1, { title: 'Botany' }), share(2))).toBe('2');
    expect(found({ lines: ['Mira Okafor', 'Tidal Engineering'] }, share(1))).toBe('1');
  });

  it('is a claim whose address fits, before all others', () => {
    expect(found(MIRA, share(1), LED)).toBe('a');
  });

  it('may be one before the page was read; there is none of another platform or another kind of link', () => {
    expect(found(undefined, share(1))).toBe('perhaps');
    const elsewhere = 'https://www.udemy.com/certificate/UC-ABCD1234';
    const another = 'https://www.coursera.org/account/accomplishments/verify/ZZZZZZZZ2345';
    for (const canonical of [elsewhere, another]) {
      expect(found(undefined, { ...share(1), canonical })).toBeUndefined();
      expect(found(MIRA, { ...share(1), canonical })).toBeUndefined();
    }
  });

  it('is not told by a name or a title alone: many took that course, and she took others', () => {
    expect(found({ ...MIRA, title: 'Botany' }, share(1))).toBeUndefined();
    expect(found({ ...MIRA, holder: 'Jonas Petrov' }, share(1))).toBeUndefined();
  });

  it('is told by one of them where the page was come to in that way, so that a lie about the other shows', async () => {
    const read = page({ ...MIRA, holder: 'Jonas Petrov', movedOn: true });
    expect(found(read, share(1), share(2, { title: 'Botany' }))).toBe('1');
    const led = findLed(REFERENCE, read, [share(1)]);
    expect(typeof led === 'object' && (await compare(read, led)).holder).toBe('fail');
    expect(found({ ...MIRA, title: 'Botany', movedOn: true }, share(1))).toBe('1');
    expect(found({ ...MIRA, title: 'Botany', movedOn: true }, share(1), share(2))).toBeUndefined();
    expect(found({ holder: 'Jonas Petrov', title: 'Botany', movedOn: true }, share(1))).toBeUndefined();
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
