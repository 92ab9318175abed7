/** Nothing leaves the browser before a person said yes, and what was kept is forgotten when they ask. */
import { expect, it } from 'vitest';
import { agree, concluded, openPopup } from '../../bin/browser/extension.ts';
import { marksOf } from '../../bin/browser/marks.ts';
import { ENGLISH } from '../../lib/language/english.ts';
import { WORD } from '../../lib/verdict/sentences.ts';
import { badgeAt, startDemo } from './demo.ts';

it('asks nobody before the yes, and the named issuers after it', async () => {
  const { world, chromium, visit, asked } = await startDemo({ agreed: false });
  const marks = await marksOf(await visit(world.url));
  const [first] = await marks.until((all) => all.length === world.expected.length);
  if (!first) throw new Error('no marks');
  expect(first.word).toBe(ENGLISH.mark.check);
  await marks.reveal(first);
  expect(await marks.open(first)).toContain(ENGLISH.claim.askConsent);
  await marks.press('close');
  expect(asked()).toEqual([]);

  await agree(chromium);
  await marks.one(first.link, (word) => word === WORD.verified);
  expect(asked().length).toBeGreaterThan(0);
});

it('leads from a mark to the page where the yes is given, and takes none in the page', async () => {
  const { world, chromium, visit, asked } = await startDemo({ agreed: false });
  const page = await visit(world.url);
  const marks = await marksOf(page);
  const [first] = await marks.until((all) => all.length > 0);
  if (!first) throw new Error('no marks');
  // In front, as it is for whoever presses: the welcome page opens by itself, and may lie over it.
  await page.bringToFront();
  await marks.open(first);
  const opened = chromium.context.waitForEvent('page');
  await marks.press('start');
  expect((await opened).url()).toContain(`chrome-extension://${chromium.extensionId}/`);
  expect(asked()).toEqual([]);
});

it('asks a host that is no named issuer on a click only', async () => {
  const { world, visit, asked } = await startDemo();
  const marks = await marksOf(await visit(world.url));
  const own = world.expected.filter(({ link }) => new URL(link).hostname === 'university.example');
  for (const { link } of own) await marks.reveal(await marks.one(link, (word) => word === ENGLISH.mark.check));
  expect(asked().filter(({ host }) => host === 'university.example')).toEqual([]);
});

it('forgets a person: their answers are asked for again', async () => {
  const { world, chromium, visit, asked } = await startDemo();
  const page = await visit(world.url);
  await concluded(page, world.expected.length);
  const askedCredly = () => asked().filter(({ host }) => host.endsWith('credly.com')).length;
  const before = askedCredly();
  const popup = await openPopup(chromium, page);
  await popup.ready();
  await popup.press('Forget this person');
  await popup.target.until(`document.querySelector('[role=status]')?.textContent.includes('Forgotten')`);
  await popup.target.close();

  const again = await visit(world.url);
  const link = badgeAt(world, 'www.credly.com');
  await (await marksOf(again)).one(link, (word) => word === WORD.verified);
  expect(askedCredly()).toBeGreaterThan(before);
});
