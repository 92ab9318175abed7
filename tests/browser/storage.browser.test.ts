/** A worker that is stopped at each step of a check, a database that others hold, a full disk: answers are shown all the same. */
import type { Page } from 'playwright-core';
import { expect, it, vi } from 'vitest';
import { holdAnswers, openVersion } from '../../bin/browser/database.ts';
import { type Marks, marksOf } from '../../bin/browser/marks.ts';
import { ENGLISH } from '../../lib/language/english.ts';
import { WORD } from '../../lib/verdict/sentences.ts';
import { badgeAt, type Demo, startDemo } from './demo.ts';

const BADGR = 'api.badgr.io';

/** How often the issuer was asked for that badge. */
const askedFor = ({ asked }: Demo, badge: string) =>
  asked().filter(({ path }) => path.startsWith(new URL(badge).pathname)).length;

/** What the worker says of its store. */
const kept = (own: Page) =>
  own.evaluate<{ answers: number; trouble?: string }>(`chrome.runtime.sendMessage({ type: 'kept' })`);

/** The worker has heard what was sent to it before: it answers one after another, this without a look at what is stored. */
const heard = async (page: Page, own: Page) => {
  await page.evaluate('new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)))');
  await own.evaluate(`chrome.runtime.sendMessage({ type: 'refer', links: [] })`);
};

async function opened(): Promise<Demo & { own: Page; page: Page; marks: Marks; badge: string }> {
  const demo = await startDemo();
  const own = await demo.chromium.open('options.html');
  const page = await demo.visit(demo.world.url);
  return { ...demo, own, page, marks: await marksOf(page), badge: badgeAt(demo.world, BADGR) };
}

it('is right after its worker was stopped before it asked', async () => {
  const demo = await opened();
  const { marks, own, page, chromium, world } = demo;
  // The last one is far below, so nobody has asked for it yet.
  const last = world.expected.findLast(({ link }) => new URL(link).hostname !== 'university.example');
  if (!last) throw new Error('No badge of a named issuer');
  const mark = await marks.one(last.link, (word) => word === ENGLISH.mark.checking);
  const { release } = await holdAnswers(own);
  await marks.reveal(mark);
  await heard(page, own);
  expect(askedFor(demo, last.link)).toBe(0);
  await chromium.stopWorker();
  await release();
  await marks.one(last.link, (word) => word === WORD[last.verdict]);
});

it('is right after its worker was stopped with the answer at hand and not yet stored', async () => {
  const demo = await opened();
  const { marks, badge, own, chromium, world } = demo;
  world.fault(BADGR, 'slow');
  await marks.reveal(await marks.one(badge, (word) => word === ENGLISH.mark.checking));
  await vi.waitFor(() => expect(askedFor(demo, badge)).toBe(1), { timeout: 10_000 });
  const { release } = await holdAnswers(own);
  world.fault(BADGR, undefined);
  // The badge class and its issuer are asked for once the assertion was read.
  await vi.waitFor(() => expect(demo.asked().filter(({ path }) => /issuers/.test(path))).not.toEqual([]), {
    timeout: 10_000,
  });
  await chromium.stopWorker();
  await release();
  await marks.one(badge, (word) => word === WORD.verified);
  expect(askedFor(demo, badge)).toBe(2);
});

it('asks nobody again after its worker was stopped with the answer stored', async () => {
  const demo = await opened();
  const { marks, badge, page, chromium, own } = demo;
  await marks.reveal(await marks.one(badge, () => true));
  await marks.one(badge, (word) => word === WORD.verified);
  await chromium.stopWorker();
  await page.reload();
  await (await marksOf(page)).one(badge, (word) => word === WORD.verified);
  expect(askedFor(demo, badge)).toBe(1);
  expect((await kept(own)).trouble).toBeUndefined();
});

it('goes on in memory, and says so, where a newer version has the database', async () => {
  const { own, page, marks, badge, chromium } = await opened();
  await openVersion(own, 99);
  await marks.reveal(await marks.one(badge, () => true));
  await marks.one(badge, (word) => word === WORD.verified);
  expect(await kept(own)).toEqual({ answers: expect.any(Number), trouble: 'newer' });
  await page.reload();
  await (await marksOf(page)).one(badge, (word) => word === WORD.verified);
  const options = await chromium.open('options.html');
  await options.getByText('lets nothing be stored').waitFor();
});

it('goes on in memory, and says so, where an older version holds the database', async () => {
  const { own, page, marks, badge, chromium, world } = await opened();
  await marks.one(badge, () => true);
  await page.goto('about:blank');
  await chromium.stopWorker();
  await openVersion(own, 1, { afresh: true });
  await page.goto(world.url);
  const again = await marksOf(page);
  await again.reveal(await again.one(badge, () => true));
  await again.one(badge, (word) => word === WORD.verified);
  const other = await chromium.open('welcome.html');
  expect(await kept(other)).toEqual({ answers: expect.any(Number), trouble: 'blocked' });
});

it('shows answers on a full disk, says that they are not kept, and keeps them when there is room', async () => {
  const { own, page, marks, badge, chromium } = await opened();
  const origin = `chrome-extension://${chromium.extensionId}`;
  const session = await own.context().newCDPSession(own);
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  const mark = await marks.one(badge, () => true);
  await marks.reveal(mark);
  await marks.one(badge, (word) => word === WORD.verified);
  await marks.open(mark);
  await checkUntil(own, marks, 'full');
  await marks.one(badge, (word) => word === WORD.verified);
  const options = await chromium.open('options.html');
  await options.getByText('lets nothing be stored').waitFor();
  await session.send('Storage.overrideQuotaForOrigin', { origin });
  await page.bringToFront();
  await marks.open(await marks.one(badge, () => true));
  await checkUntil(own, marks, undefined);
});

/** The browser measures the room that is left every half minute only, so the open card's badge is checked again until then. */
async function checkUntil(own: Page, marks: Marks, trouble: string | undefined): Promise<void> {
  await vi.waitFor(
    async () => {
      await marks.press('check');
      expect((await kept(own)).trouble).toBe(trouble);
    },
    { timeout: 45_000, interval: 500 },
  );
}
