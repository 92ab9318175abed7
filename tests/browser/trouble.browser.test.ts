/** Issuers that are slow or all out of reach, and a worker that is stopped: no lost answer, no stuck "Checking". */
import { expect, it, vi } from 'vitest';
import { marksOf } from '../../bin/browser/marks.ts';
import { ENGLISH } from '../../lib/language/english.ts';
import { WORD } from '../../lib/verdict/sentences.ts';
import { badgeAt, startDemo } from './demo.ts';

const BADGR = 'api.badgr.io';
const COULD_NOT = WORD['could-not-check'];

it('is right after its worker was stopped in the middle of a check', async () => {
  const { world, chromium, visit, asked } = await startDemo();
  world.fault(BADGR, 'slow');
  const badge = badgeAt(world, BADGR);
  const marks = await marksOf(await visit(world.url));
  await marks.reveal(await marks.one(badge, (word) => word === ENGLISH.mark.checking));
  await vi.waitFor(() => expect(asked().some(({ host }) => host === BADGR)).toBe(true), { timeout: 10_000 });
  await chromium.stopWorker();
  world.fault(BADGR, undefined);
  await marks.one(badge, (word) => word === WORD.verified);
});

it('asks once for one badge in two tabs', async () => {
  const { world, visit, asked } = await startDemo();
  world.fault(BADGR, 'slow');
  const badge = badgeAt(world, BADGR);
  const tabs = [await visit(world.url), await visit(world.url)];
  for (const tab of tabs) {
    await tab.bringToFront();
    const marks = await marksOf(tab);
    await marks.reveal(await marks.one(badge, (word) => word === ENGLISH.mark.checking));
  }
  world.fault(BADGR, undefined);
  for (const tab of tabs) {
    await tab.bringToFront();
    await (await marksOf(tab)).one(badge, (word) => word === WORD.verified);
  }
  const { pathname } = new URL(badge);
  expect(
    asked()
      .filter(({ path }) => path.startsWith(pathname))
      .map(({ path }) => path),
  ).toHaveLength(1);
});

it('shows what it knew, and says what it could not check, while no issuer can be reached', async () => {
  const { world, visit } = await startDemo();
  const known = badgeAt(world, BADGR);
  const first = await marksOf(await visit(world.pages.another));
  await first.one(known, (word) => word === WORD['holder-differs']);

  for (const { link } of world.expected) world.fault(new URL(link).hostname, 'down');
  world.fault('api.credly.com', 'down');
  const marks = await marksOf(await visit(world.url));
  const unknown = badgeAt(world, 'www.credly.com');
  await marks.reveal(await marks.one(unknown, () => true));
  await marks.one(unknown, (word) => word === COULD_NOT);
  await marks.one(known, (word) => word === WORD.verified);
});

it('says at once what it could not check while offline, and asks by itself when the network is back', async () => {
  const { world, chromium, visit, asked } = await startDemo();
  const badge = badgeAt(world, BADGR);
  const page = await visit(world.url);
  const marks = await marksOf(page);
  await marks.one(badge, (word) => word === ENGLISH.mark.checking);
  const before = asked().filter(({ host }) => host === BADGR).length;
  await chromium.context.setOffline(true);
  await marks.reveal(await marks.one(badge, () => true));
  await marks.one(badge, (word) => word === COULD_NOT, 2_000);
  expect(asked().filter(({ host }) => host === BADGR)).toHaveLength(before);

  await chromium.context.setOffline(false);
  await marks.one(badge, (word) => word === WORD.verified);
});
