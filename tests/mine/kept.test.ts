/** What is kept of one's own page is what was asked for, and a reminder comes once and in time. */
import { describe, expect, it } from 'vitest';
import { linesOf, pageOf, sorted, walletLink } from '../../lib/mine/given.ts';
import { createKeptMine } from '../../lib/mine/kept.ts';
import { afterTelling, expiring, nextReminder, remindersOf } from '../../lib/mine/reminders.ts';
import { area } from './area.ts';
import { checked, claimed, NOW } from './standing.ts';

const DAY = 86_400_000;
const inDays = (days: number) => new Date(NOW + days * DAY).toISOString();

describe('what is kept', () => {
  it('comes back, changes by the member, and goes', async () => {
    const stored = area();
    const kept = createKeptMine(stored);
    expect(await kept.read()).toEqual({});
    await kept.change({ names: ['Mira Okafor'], links: ['https://a.example/'] });
    await kept.change({ reminders: [{ title: 'A', expires: '2026-12-01' }] });
    expect(await kept.read()).toEqual({
      names: ['Mira Okafor'],
      links: ['https://a.example/'],
      reminders: [{ title: 'A', expires: '2026-12-01' }],
    });
    await kept.change({ names: undefined, links: undefined, reminders: undefined });
    expect(stored.items).toEqual({});
    await kept.change({ names: ['Mira'] });
    await kept.forget();
    expect(stored.items).toEqual({});
  });

  it('is nothing where it cannot be read, member by member', async () => {
    expect(await createKeptMine(area({ mine: 'broken' })).read()).toEqual({});
    expect(await createKeptMine(area({ mine: { names: [7], links: ['https://a.example/'] } })).read()).toEqual({
      links: ['https://a.example/'],
    });
  });
});

describe('a reminder', () => {
  const soon = { title: 'Soon', expires: inDays(20) };
  const later = { title: 'Later', expires: inDays(90) };
  const over = { title: 'Over', expires: inDays(-2) };

  it('is due thirty days ahead, the nearest first', () => {
    const sooner = { title: 'Sooner', expires: inDays(3) };
    expect(expiring([later, soon, over, sooner], NOW)).toEqual([sooner, soon]);
    expect(nextReminder([later], NOW)).toBe(NOW + 60 * DAY);
    expect(nextReminder([later, soon], NOW)).toBe(NOW);
    expect(nextReminder([over, { ...soon, told: true }], NOW)).toBeUndefined();
    expect(nextReminder([{ title: 'Odd', expires: 'some day' }], NOW)).toBeUndefined();
  });

  it('is given once', () => {
    const after = afterTelling([later, soon, over], [soon], NOW);
    expect(after).toEqual([later, { ...soon, told: true }]);
    expect(nextReminder(after, NOW)).toBe(NOW + 60 * DAY);
    const again = remindersOf(
      [claimed({ title: 'Soon' })],
      [checked([], { credential: { expires: soon.expires } })],
      after,
      NOW,
    );
    expect(again.find(({ title }) => title === 'Soon')?.told).toBe(true);
  });

  it('is for what has an end that is still to come', () => {
    const mark = (expires?: string) => checked([], { credential: expires === undefined ? {} : { expires } });
    const claims = [claimed({ title: 'A' }), claimed({ title: 'B' }), claimed({ title: 'C' }), claimed({ title: 'D' })];
    const marks = [mark(inDays(5)), mark(inDays(-5)), mark(), { state: 'checking' } as const];
    expect(remindersOf(claims, marks, [], NOW)).toEqual([{ title: 'A', expires: inDays(5) }]);
  });
});

describe('what is given by hand', () => {
  it('is lines, each once', () => {
    expect(linesOf(' a \n\n b\r\na')).toEqual(['a', 'b']);
  });

  it('is a person, links to badges, and profiles', () => {
    const given = {
      names: 'Mira Okafor\nM. Okafor',
      addresses: '',
      links:
        'www.credly.com/badges/3f1c9a52-7d44-4b8e-9c1f-0a6be2d75c11\nhttps://www.linkedin.com/in/mira/\nnonsense\njavascript:alert(1)',
      keeps: false,
    };
    expect(sorted(given.links)).toEqual({
      claims: [
        {
          key: 'https://www.credly.com/badges/3f1c9a52-7d44-4b8e-9c1f-0a6be2d75c11',
          url: 'https://www.credly.com/badges/3f1c9a52-7d44-4b8e-9c1f-0a6be2d75c11',
        },
      ],
      profiles: ['https://www.linkedin.com/in/mira/'],
    });
    expect(pageOf(given).person).toMatchObject({
      names: ['Mira Okafor', 'M. Okafor'],
      profileUrls: ['https://www.linkedin.com/in/mira/'],
    });
    expect(pageOf({ ...given, names: '' }).person).toBeUndefined();
  });

  it.each([
    ['mira-okafor', 'credly', 'https://www.credly.com/users/mira-okafor'],
    ['mira.okafor', 'credly', 'https://www.credly.com/users/mira.okafor'],
    ['mira', 'accredible', 'https://www.credential.net/profile/mira'],
    ['https://www.credly.com/users/mira/badges', 'badgr', 'https://www.credly.com/users/mira/badges'],
    ['credly.com/users/mira', 'badgr', 'https://credly.com/users/mira'],
    ['https://example.org/somewhere', 'credly', undefined],
    ['two words', 'credly', undefined],
    ['../settings', 'credly', undefined],
    ['', 'credly', undefined],
  ] as const)('the wallet %j of %s is %s', (text, wallet, link) => {
    expect(walletLink(text, wallet)).toBe(link);
  });
});
