/** The learners' page in real Chromium: from the popup over one's own profile to what to mend, a wallet, and a text to paste. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Chromium } from '../../bin/browser/chromium.ts';
import { concluded, inWorker, openPopup } from '../../bin/browser/extension.ts';
import { marksOf } from '../../bin/browser/marks.ts';
import { PERSON } from '../../bin/world/profile.ts';
import { ENGLISH } from '../../lib/language/english.ts';
import { startDemo } from './demo.ts';

const { mine } = ENGLISH;

/** The page that the popup opens. */
function opening({ context, extensionId }: Chromium): Promise<Page> {
  const start = `chrome-extension://${extensionId}/mine.html`;
  return context.waitForEvent('page', { predicate: (page) => page.url().startsWith(start) || page.url() === '' });
}

it('tells from the popup how a profile looks, reads a wallet, and copies what the form wants', async () => {
  const { world, chromium, visit } = await startDemo();
  const profile = await visit(world.url);
  await concluded(profile, world.expected.length);
  const popup = await openPopup(chromium, profile);
  await popup.ready();
  const opened = opening(chromium);
  await popup.press(ENGLISH.popup.myProfile);
  const page = await opened;
  await page.locator('.mend li').first().waitFor();
  expect(page.url()).toMatch(/^chrome-extension:\/\/[a-z]+\/mine\.html#[0-9a-f-]+$/);

  const marks = await marksOf(page);
  await marks.until((all) => all.length === world.expected.length);
  const points = await page.locator('.mend li b').allTextContents();
  expect(points[0]).toBe(mine.mend['not-genuine']);
  for (const rule of ['taken-back', 'other-name', 'other-level', 'link-dead', 'expired'] as const)
    expect(points).toContain(mine.mend[rule]);

  await page.getByLabel(mine.wallet).fill(PERSON.slug);
  await page.getByRole('button', { name: mine.import }).click();
  const missing = page.locator('.missing');
  await missing.first().waitFor();
  expect(await missing.count()).toBe(1);
  expect(await missing.textContent()).toContain('Cloud Security Foundations');
  await missing.locator('summary').click();
  await chromium.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: mine.copyThis({ what: mine.field.link }), exact: true }).click();
  await page.getByText(mine.copied).waitFor({ state: 'attached' });
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /^https:\/\/www\.credly\.com\/badges\/2d8e5b40-/,
  );
});

it('reads links and files that are given by hand, keeps them only if asked, and forgets with everything', async () => {
  const { world, chromium } = await startDemo();
  const link = world.expected.find(({ verdict }) => verdict === 'expired')?.link ?? '';
  const page = await chromium.open('mine.html');
  const stored = () => inWorker<string>(chromium, `chrome.storage.local.get(null).then(JSON.stringify)`);
  await page.getByLabel(mine.names).fill(PERSON.name);
  await page.getByLabel(mine.links).fill(link);
  await page.getByRole('button', { name: mine.look }).click();
  await page.locator('.mend li b', { hasText: mine.mend.expired }).waitFor();
  expect(await stored()).not.toContain(PERSON.name);

  const diploma = world.expected.find(({ title }) => /Data Analysis/.test(title))?.link ?? '';
  const signed = await page.evaluate(async (url) => await (await fetch(url)).text(), diploma);
  await page.locator('input[type=file]').setInputFiles({
    name: 'diploma.json',
    mimeType: 'application/json',
    buffer: Buffer.from(signed),
  });
  await page.locator('.missing', { hasText: 'Certificate in Data Analysis' }).waitFor();

  await page.locator('.given summary').click();
  await page.getByLabel(mine.keep).check();
  await page.getByRole('button', { name: mine.look }).click();
  await page.getByLabel(mine.remind).check();
  await expect.poll(stored).toContain(PERSON.name);

  const options = await chromium.open('options.html');
  await options.getByRole('button', { name: ENGLISH.options.everything }).click();
  await options.getByRole('button', { name: ENGLISH.options.everythingYes }).click();
  await expect.poll(stored).not.toContain(PERSON.name);
});

it('asks nobody before the yes, which can be said on the page', async () => {
  const { world, chromium, asked } = await startDemo({ agreed: false });
  const link = world.expected[0]?.link ?? '';
  const page = await chromium.open('mine.html');
  await page.getByLabel(mine.links).fill(link);
  await page.getByRole('button', { name: mine.look }).click();
  await page.getByRole('button', { name: ENGLISH.popup.agree }).waitFor();
  expect(asked()).toEqual([]);
  await page.getByRole('button', { name: ENGLISH.popup.agree }).click();
  await page.getByText(mine.fine).waitFor();
  expect(asked().length).toBeGreaterThan(0);
});

it('reminds of what expires soon, in the popup, with an alarm for the next', async () => {
  const { world, chromium, visit } = await startDemo();
  const page = await chromium.open('mine.html');
  await page.getByLabel(mine.links).fill(world.expected[0]?.link ?? '');
  await page.getByRole('button', { name: mine.look }).click();
  await page.getByText(mine.fine).waitFor();
  await page.getByLabel(mine.remind).check();
  const alarms = () => inWorker<string>(chromium, `chrome.alarms.getAll().then(JSON.stringify)`);
  await expect.poll(alarms).toContain('"expiry"');

  const soon = new Date(Date.now() + 10 * 86_400_000).toISOString();
  const reminders = [{ title: 'First Aid at Sea', expires: soon }];
  await inWorker(chromium, `chrome.storage.local.set({ mine: ${JSON.stringify({ reminders })} })`);
  await inWorker(chromium, `chrome.alarms.onAlarm.dispatch({ name: 'expiry' })`);
  const popup = await openPopup(chromium, await visit(world.pages.github));
  await popup.target.until(`document.querySelector('.news')?.textContent.includes('First Aid at Sea')`);

  await page.bringToFront();
  await page.getByLabel(mine.remind).uncheck();
  await expect.poll(alarms).not.toContain('"expiry"');
});
