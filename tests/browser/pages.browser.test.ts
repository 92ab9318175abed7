/**
 * Pages as they are in the wild, in both browsers: thousands of links, written from right to left, drawn anew all the time,
 * changing without end, hostile, and such as no site of ours.
 */
import { describe, expect, it } from 'vitest';
import type { TabMark } from '../../bin/browser/tab.ts';
import { WORD } from '../../lib/verdict/sentences.ts';
import { badgeAt } from './demo.ts';
import { BROWSERS, isAnswered, until } from './either.ts';

const BADGR = 'api.badgr.io';
const words = (marks: readonly TabMark[]) => marks.map(({ word }) => word).toSorted();

/** Runs `change(turn)` so many times, a timer's beat apart, and counts turns and the frames between them. */
const inTurns = (turns: number, every: number, change: string) => `
  const change = ${change};
  const root = document.documentElement;
  let turn = 0, frames = 0;
  const frame = () => { frames += 1; if (!root.dataset.done) requestAnimationFrame(frame); };
  requestAnimationFrame(frame);
  const timer = setInterval(() => {
    change(turn);
    turn += 1;
    if (turn < ${turns}) return;
    clearInterval(timer);
    root.dataset.frames = String(frames);
    root.dataset.done = String(turn);
  }, ${every});
`;
/** Looking without a pause would itself be what the page has to wait for. */
const THIRTY_FRAMES = `new Promise((then) => {
  let left = 30;
  const next = () => (left-- > 0 ? requestAnimationFrame(next) : then(true));
  next();
})`;
const DONE = 'document.documentElement.dataset.done';

describe.each(BROWSERS)('%s', (_, start) => {
  it('marks the badges among five thousand links, and nothing else', { timeout: 180_000 }, async () => {
    const { world, tab } = await start();
    await tab.go(world.pages.github);
    await tab.run(`
      const article = document.querySelector('article');
      const added = Array.from({ length: 5000 }, (_, at) => at % 500 === 499
        ? '<li><a href="https://www.credly.com/badges/' + String(at).padStart(8, '0') + '-1111-4222-8333-0123456789ab">Badge ' + at + '</a></li>'
        : '<li><a href="' + (at % 2 ? 'https://news.example' : '') + '/story/' + at + '">Story ' + at + '</a></li>');
      article.insertAdjacentHTML('beforeend', '<ul>' + added.join('') + '</ul>');
    `);
    const marks = await until(tab.marks, ({ length }) => length === 12);
    expect(marks.filter(({ link }) => !/credly|badgr/.test(link))).toEqual([]);
    const [first, second] = world.expected;
    const known = new Map([first, second].map((line) => [line?.link, line && WORD[line.verdict]]));
    const shown = await until(tab.marks, (all) => all.slice(0, 2).every(isAnswered));
    for (const { link, word } of shown.slice(0, 2)) expect(word).toBe(known.get(link));
  });

  it('puts marks to the left of their links where the page is written from right to left', async () => {
    const { world, tab } = await start();
    await tab.go(world.url);
    await tab.run(`document.documentElement.dir = 'rtl'; document.documentElement.lang = 'ar';`);
    const link = badgeAt(world, BADGR);
    await until(tab.marks, (marks) => marks.some((one) => one.link === link));
    const mark = await tab.box(link);
    const { left, width } = await tab.read<{ left: number; width: number }>(`(() => {
      const links = [...document.querySelectorAll('main a[href]')];
      const own = links.findLast(({ href }) => decodeURIComponent(href).includes(${JSON.stringify(link)}));
      return { left: own.getBoundingClientRect().left, width: innerWidth };
    })()`);
    expect(mark.right).toBeLessThanOrEqual(left + 1);
    expect(mark.left).toBeGreaterThanOrEqual(0);
    expect(mark.right).toBeLessThanOrEqual(width);
  });

  it('stays right and calm on a page that draws itself anew every 100 ms for a minute', {
    timeout: 240_000,
  }, async () => {
    const { world, tab } = await start();
    await tab.go(world.pages.collector);
    const before = await until(tab.marks, (marks) => marks.length === 20);
    await tab.run(`
      let added = 0;
      new MutationObserver((records) => {
        for (const { addedNodes } of records) for (const node of addedNodes)
          if (node.localName === 'span' && node.childNodes.length === 0) root.dataset.added = String(added += 1);
      }).observe(document, { childList: true, subtree: true });
      const clean = document.querySelector('main').cloneNode(true);
      for (const span of clean.querySelectorAll('span')) if (span.childNodes.length === 0) span.remove();
      let late = 0, beat = performance.now();
      ${inTurns(
        600,
        100,
        `() => {
          document.querySelector('main').replaceChildren(...clean.cloneNode(true).childNodes);
          // How long the page had to wait for its turn, beyond the beat itself.
          late = Math.max(late, performance.now() - beat - 100);
          beat = performance.now();
          root.dataset.late = String(late);
        }`,
      )}
    `);
    const asked = world.requests.length;
    const seen: number[] = [];
    await until(
      async () => {
        const marks = await tab.marks();
        seen.push(marks.length);
        for (const { word } of marks.filter(isAnswered)) expect(word).toBe(WORD.verified);
        await tab.read(THIRTY_FRAMES);
        return await tab.read<string | undefined>(DONE);
      },
      (done) => done === '600',
      120_000,
    );
    const after = await until(tab.marks, (marks) => marks.length === before.length);
    // Never twice beside one link, at no moment that was looked at.
    expect(Math.max(...seen)).toBeLessThanOrEqual(before.length);
    // Those that are not in sight are not asked about.
    expect(after.filter(isAnswered).every(({ word }) => word === WORD.verified)).toBe(true);
    expect(after.some(isAnswered)).toBe(true);
    // Each mark goes back some times and then into the panel: far less often than the page draws itself.
    expect(await tab.read<number>('Number(document.documentElement.dataset.added)')).toBeLessThan(20 * 10);
    // An issuer is asked about a badge once, however often its link is drawn.
    expect(world.requests.length - asked).toBeLessThanOrEqual(3 * before.length);
    expect(world.askedTwice).toEqual([]);
    // The page had its turns: a minute of them held none of them up for long.
    expect(await tab.read<number>('Number(document.documentElement.dataset.frames)')).toBeGreaterThan(300);
    expect(await tab.read<number>('Number(document.documentElement.dataset.late)')).toBeLessThan(2_000);
    // In the panel a mark stands by no link; the popup says of which badges they are: each once, and none that is not so.
    const rows = await tab.popup(false);
    expect(new Set(rows.map(([title]) => title)).size).toBe(before.length);
    expect(rows).toHaveLength(before.length);
  });

  it('is right after a hundred thousand changes, and lets the page draw', { timeout: 180_000 }, async () => {
    const { world, tab } = await start();
    await tab.go(world.url);
    const before = await until(tab.marks, ({ length }) => length === world.expected.length);
    await tab.run(`
      const section = document.querySelector('main section');
      const place = section.appendChild(document.createElement('div'));
      ${inTurns(
        200,
        5,
        `(turn) => {
          place.replaceChildren(...Array.from({ length: 500 }, (_, at) =>
            Object.assign(document.createElement('i'), { textContent: turn + '.' + at })));
          if (turn === 199) place.remove();
        }`,
      )}
    `);
    await until(
      () => tab.read<string | undefined>(DONE),
      (done) => done === '200',
    );
    expect(await tab.read<number>('Number(document.documentElement.dataset.frames)')).toBeGreaterThan(20);
    const after = await until(tab.marks, ({ length }) => length === before.length);
    expect(after.map(({ link }) => link)).toEqual(before.map(({ link }) => link));
  });

  it('reads a page of no known site when it is asked to', { timeout: 180_000 }, async () => {
    const { world, tab } = await start();
    await tab.go(world.pages.ownSite);
    expect(await tab.marks()).toEqual([]);
    const expected = world.expected.slice(0, 2).map(({ title, verdict }) => [title, WORD[verdict]] as const);
    const rows = await tab.popup(true);
    expect(rows.map(([title]) => title).toSorted()).toEqual(expected.map(([title]) => title).toSorted());
    const marks = await until(tab.marks, (all) => all.length === 2 && all.every(isAnswered));
    expect(words(marks)).toEqual(expected.map(([, word]) => word).toSorted());
  });

  it('takes marks and the number on its icon away with the profile, without a new document', async () => {
    const { world, tab } = await start();
    await tab.go(world.url);
    await until(tab.marks, ({ length }) => length === world.expected.length);
    await until(tab.badge, (text) => text !== '');
    await tab.run(`history.pushState({}, '', '/feed/'); document.querySelector('main').replaceChildren();`);
    await until(tab.badge, (text) => text === '');
    expect(await tab.marks()).toEqual([]);
  });

  it('judges the same badge anew on another person’s profile, without a new document', async () => {
    const { world, tab } = await start();
    await tab.go(world.url);
    const link = badgeAt(world, BADGR);
    const said = (word: string) => (marks: readonly TabMark[]) =>
      marks.some((mark) => mark.link === link && mark.word === word);
    await until(tab.marks, (marks) => marks.some((mark) => mark.link === link));
    await tab.run(`document.querySelector('nav a[href="${world.pages.another}"]').click()`);
    const marks = await until(tab.marks, said(WORD['holder-differs']));
    expect(marks).toHaveLength(1);
  });

  it('tells the truth in the popup over a page that forges marks and takes ours away', {
    timeout: 180_000,
  }, async () => {
    const { world, tab } = await start();
    await tab.go(world.pages.hostile);
    await until(
      () => tab.read<string | undefined>('document.body.dataset.removed'),
      (removed) => Number(removed) > 0,
    );
    const rows = new Map(await tab.popup(false));
    for (const { title, verdict } of world.expected) {
      const word = rows.get(title);
      expect(verdict === 'verified' || word !== WORD.verified, `${title}: ${word}`).toBe(true);
    }
    expect(rows.size).toBe(world.expected.length);
    const removed = await tab.read<number>('Number(document.body.dataset.removed)');
    expect(removed).toBeLessThan(world.expected.length * 10);
  });

  it('takes no more than its bounds from a page that is nothing but badges', { timeout: 180_000 }, async () => {
    const { world, tab } = await start();
    await tab.go(world.pages.github);
    await tab.run(`
      const added = Array.from({ length: 20000 }, (_, at) =>
        '<a href="https://www.credly.com/badges/' + String(at).padStart(8, '0') + '-1111-4222-8333-0123456789ab">' + at + '</a><br>');
      document.querySelector('article').insertAdjacentHTML('beforeend', added.join(''));
    `);
    const marks = await until(tab.marks, ({ length }) => length >= 500);
    expect(marks).toHaveLength(500);
    const asked = world.requests.filter(({ host }) => host.endsWith('credly.com')).length;
    expect(asked).toBeLessThan(200);
  });
});
