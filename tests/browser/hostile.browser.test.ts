/** A page that forges marks, removes ours and pollutes prototypes: it gains nothing, and the popup tells the truth. */
import { expect, it } from 'vitest';
import { openPopup } from '../../bin/browser/extension.ts';
import { WORD } from '../../lib/verdict/sentences.ts';
import { startDemo } from './demo.ts';

it('keeps the popup right, stays calm, and leaves no trace of itself in the page', async () => {
  const { world, chromium, visit, asked } = await startDemo();
  const page = await visit(world.pages.hostile);
  await page.locator('body[data-removed]').waitFor();

  const popup = await openPopup(chromium, page);
  await popup.ready();
  await popup.press('Check all again');
  const named = world.expected.filter(({ link }) => new URL(link).hostname !== 'university.example');
  for (const { title, verdict } of named) await popup.untilRow(title, WORD[verdict]);
  await popup.target.close();

  expect(asked().length).toBeGreaterThan(0);
  expect(await page.content()).not.toContain(chromium.extensionId);
  expect(Number(await page.locator('body').getAttribute('data-removed'))).toBeLessThan(world.expected.length * 10);
});
