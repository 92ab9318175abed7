/** Pages that change under the extension: navigation within the document, and sections that are drawn anew. */
import { expect, it } from 'vitest';
import { concluded } from '../../bin/browser/extension.ts';
import { marksOf } from '../../bin/browser/marks.ts';
import { WORD } from '../../lib/verdict/sentences.ts';
import { badgeAt, startDemo } from './demo.ts';

const BADGR = 'api.badgr.io';

it('judges the same badge anew on another person’s profile, without a new document', async () => {
  const { world, visit } = await startDemo();
  const page = await visit(world.url);
  const marks = await marksOf(page);
  const badge = badgeAt(world, BADGR);
  await marks.reveal(await marks.one(badge, () => true));
  await marks.one(badge, (word) => word === WORD.verified);

  await page.evaluate('window.sameDocument = true');
  await page.click(`nav a[href="${world.pages.another}"]`);
  await marks.one(badge, (word) => word === WORD['holder-differs']);
  expect((await marks.all()).length).toBe(1);

  await page.goBack();
  await marks.one(badge, (word) => word === WORD.verified);
  expect(await page.evaluate('window.sameDocument')).toBe(true);
});

it('puts its marks back when the page draws itself anew, once each', async () => {
  const { world, visit } = await startDemo();
  const page = await visit(world.url);
  const before = await concluded(page, world.expected.length);
  await page.evaluate(`(() => {
    const main = document.querySelector('main');
    const copy = main.cloneNode(true);
    for (const added of copy.querySelectorAll('span')) added.remove();
    main.replaceChildren(...copy.childNodes);
  })()`);
  const marks = await marksOf(page);
  const after = await marks.until((all) => all.length === before.length);
  expect(after.map(({ link, word }) => ({ link, word }))).toEqual(before.map(({ link, word }) => ({ link, word })));
});

it('goes on to the page of all credentials', async () => {
  const { world, visit } = await startDemo();
  const page = await visit(world.url);
  await (await marksOf(page)).until((all) => all.length > 0);
  await page.click('main a[href$="/details/certifications/"]');
  await page.waitForFunction(() => document.querySelector('[data-sdui-screen]') !== null);
  const seen = await concluded(page, world.expected.length);
  expect(seen.map(({ word }) => word)).toEqual(world.expected.map(({ verdict }) => WORD[verdict]));
});
