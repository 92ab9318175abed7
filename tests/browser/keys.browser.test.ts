/** The whole of each page of ours by keyboard alone, in real Chromium: no pointer is moved. The batch page has a test of its own. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { concluded, inWorker, openPopup } from '../../bin/browser/extension.ts';
import { marksOf } from '../../bin/browser/marks.ts';
import { PERSON } from '../../bin/world/profile.ts';
import { ENGLISH } from '../../lib/language/english.ts';
import { WORD } from '../../lib/verdict/sentences.ts';
import { startDemo } from './demo.ts';
import { surfaceAt } from './surface.ts';

const { mine, options, credential, stack, popup, mark } = ENGLISH;
/** "Checks". */
const CHECKS = ENGLISH.facts.checks({ passed: 1, asked: 1 }).split(':')[0];
const LONG = { timeout: 180_000 };

/** Tab until what is wanted has the focus. `key` goes the other way round. */
async function tabUntil(page: Page, wanted: (at: Element | null) => boolean, key = 'Tab'): Promise<void> {
  for (let step = 0; step < 80; step += 1) {
    await page.keyboard.press(key);
    const active = await page.evaluateHandle(() => document.activeElement);
    if (await active.evaluate(wanted)) return;
  }
  throw new Error(`${key} leads nowhere to ${wanted}`);
}

/** Tab until the control of that label, or with those words, has the focus. */
async function tabTo(page: Page, what: string, key = 'Tab'): Promise<void> {
  for (let step = 0; step < 80; step += 1) {
    await page.keyboard.press(key);
    const said = await page.evaluate(() => {
      const at = document.activeElement;
      const labels = at && 'labels' in at && at.labels instanceof NodeList ? [...at.labels] : [];
      return [at?.getAttribute('aria-label'), at?.textContent, ...labels.map(({ textContent }) => textContent)];
    });
    if (said.some((text) => text?.trim().startsWith(what))) return;
  }
  throw new Error(`${key} leads nowhere to “${what}”`);
}

it('the welcome page: the yes, and the made-up marks', async () => {
  const { chromium } = await startDemo({ agreed: false });
  const page = await chromium.open('welcome.html');
  await page.locator('.demo').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText(ENGLISH.welcome.thanks).waitFor();
  const marks = await marksOf(page);
  await marks.until((all) => all.length === 4);
  await tabUntil(page, (at) => at?.localName === 'span');
  const at = () =>
    page.evaluate(() => Math.round((document.activeElement?.getBoundingClientRect().top ?? -1) + scrollY));
  const first = await at();
  await page.keyboard.press('ArrowDown');
  expect(await at()).toBeGreaterThan(first);
  await page.keyboard.press('ArrowUp');
  expect(await at()).toBe(first);
  await page.keyboard.press('Enter');
  await marks.card((text) => text.includes(WORD.verified));
  await page.keyboard.press('Escape');
  await marks.card((text) => text === '');
  expect(await at()).toBe(first);
});

it('the options: how issuers are asked, an address, an issuer, the language', LONG, async () => {
  const { chromium } = await startDemo();
  const page = await chromium.open('options.html');
  const stored = () => inWorker<string>(chromium, `chrome.storage.local.get('settings').then(JSON.stringify)`);
  await page.locator('h1').waitFor();
  await tabTo(page, options.automatic);
  await page.keyboard.press('ArrowDown');
  await expect.poll(stored).toContain('"mode":"on-click"');
  await tabTo(page, options.issuerId);
  await page.keyboard.insertText('https://guild.example');
  await page.keyboard.press('Enter');
  await expect.poll(stored).toContain('https://guild.example');
  await tabTo(page, options.address);
  await page.keyboard.insertText('mira@okafor.example');
  await page.keyboard.press('Enter');
  await expect.poll(stored).toContain('mira@okafor.example');
  await tabUntil(page, (at) => at?.querySelector(':scope > option[value="ja"]') !== null && at !== null);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.waitForFunction(() => document.documentElement.lang !== 'en');
});

it('the page of a credential: trust an issuer, report a wrong verdict', LONG, async () => {
  const { world, chromium, visit } = await startDemo();
  const profile = await visit(world.url);
  await concluded(profile, world.expected.length);
  const unknown = world.expected.find(({ verdict }) => verdict === 'unknown-issuer');
  const marks = await marksOf(profile);
  await marks.open(await marks.one(unknown?.link ?? '', () => true));
  const opening = chromium.context.waitForEvent('page');
  await marks.press('whole');
  const page = await opening;
  await page.locator('.checks li').first().waitFor();
  await tabTo(page, credential.wrongTitle);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.insertText('I know them');
  await page.keyboard.press('Tab');
  const saving = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  const file = await saving;
  expect(file.suggestedFilename()).toMatch(/wrong/);
  await tabTo(page, 'Trust ', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await tabTo(page, credential.trustYes);
  await page.keyboard.press('Enter');
  await page.locator('.word', { hasText: WORD.verified }).waitFor();
});

it('along time: by issuer, by skill, printed', LONG, async () => {
  const { world, chromium, visit } = await startDemo();
  const profile = await visit(world.url);
  await concluded(profile, world.expected.length);
  const over = await openPopup(chromium, profile);
  await over.ready();
  const opening = chromium.context.waitForEvent('page');
  await over.press(popup.take.stack);
  const page = await opening;
  await page.locator('.held').first().waitFor();
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', '');
  });
  await page.keyboard.press('Tab');
  const groups = () => page.locator('.drawing h2').allTextContents();
  const byIssuer = await groups();
  await page.keyboard.press('ArrowRight');
  await expect.poll(groups).not.toEqual(byIssuer);
  await tabTo(page, stack.print);
  await page.keyboard.press('Enter');
  await page.locator('body[data-printed]').waitFor();
});

it('the popup: filter, rows, what unfolds', LONG, async () => {
  const { world, chromium, visit } = await startDemo();
  const profile = await visit(world.url);
  await concluded(profile, world.expected.length);
  await (await openPopup(chromium, profile)).ready();
  const { target, press, type } = await surfaceAt(chromium.session, /\/popup\.html$/);
  await press('/');
  await target.until(`document.activeElement.matches('.filter')`);
  const [wanted] = world.expected.filter(({ verdict }) => verdict === 'revoked');
  await type(wanted?.title ?? '');
  await target.until(`document.querySelectorAll('.rows > li').length === 1`);
  await press('ArrowDown', 'Enter');
  await target.until(`document.querySelector('.row[open] .details')`);
  await press('Tab');
  await target.until(`document.activeElement.textContent.startsWith(${JSON.stringify(CHECKS)})`);
  await press('Enter');
  await target.until(`document.querySelector('.details details[open] .checks')`);
});

it('my badges: names and links, a wallet, a text to copy', LONG, async () => {
  const { world, chromium } = await startDemo();
  const page = await chromium.open('mine.html');
  const next = () => page.keyboard.press('Tab');
  await page.locator('form').first().waitFor();
  await tabTo(page, mine.names);
  await page.keyboard.insertText(PERSON.name);
  await tabTo(page, mine.links);
  await page.keyboard.insertText(world.expected.map(({ link }) => link).join('\n'));
  await tabTo(page, mine.look);
  await page.keyboard.press('Enter');
  await page.locator('.mend li b', { hasText: mine.mend.expired }).waitFor();
  const marks = await marksOf(page);
  await marks.until((all) => all.length === world.expected.length && all.every(({ word }) => word !== mark.checking));
  await tabTo(page, mine.wallet);
  await page.keyboard.insertText(PERSON.slug);
  await page.keyboard.press('Enter');
  await page.locator('.missing').first().waitFor();
  await tabTo(page, 'Cloud Security Foundations');
  await page.keyboard.press('Enter');
  await chromium.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await next();
  await page.keyboard.press('Enter');
  await page.getByText(mine.copied).waitFor({ state: 'attached' });
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Cloud Security Foundations');
  await tabTo(page, mine.remind);
  await page.keyboard.press(' ');
  await expect
    .poll(() => inWorker<string>(chromium, `chrome.storage.local.get('mine').then(JSON.stringify)`))
    .toContain('reminders');
});
