/** The language chosen in the options is spoken at once: by marks in pages, by the popup, by every page of ours that stands open. */
import { expect, it } from 'vitest';
import { concluded, openPopup } from '../../bin/browser/extension.ts';
import { marksOf } from '../../bin/browser/marks.ts';
import { attach } from '../../bin/browser/target.ts';
import { ENGLISH } from '../../lib/language/english.ts';
import { TRANSLATIONS } from '../../lib/language/translations.ts';
import { badgeAt, startDemo } from './demo.ts';

it('speaks Arabic from right to left, then Japanese, without a reload', async () => {
  const { world, chromium, visit, asked } = await startDemo();
  const page = await visit(world.url);
  await concluded(page, world.expected.length);
  const before = asked().length;
  const marks = await marksOf(page);
  const good = badgeAt(world, 'www.credly.com');
  const options = await chromium.open('options.html');

  for (const tag of ['ar', 'ja'] as const) {
    const { texts, findings } = TRANSLATIONS[tag];
    const words = texts.verdict.word;
    await options.bringToFront();
    await options.locator('select:has(option[value="ja"])').selectOption(tag);
    await options.waitForFunction((title) => document.querySelector('h1')?.textContent === title, texts.options.title);
    expect(await options.evaluate(() => document.documentElement.dir)).toBe(tag === 'ar' ? 'rtl' : 'ltr');

    await page.bringToFront();
    const mark = await marks.one(good, (word) => word === words.verified);
    const all = await marks.until((seen) =>
      seen.every(({ word }) => Object.values(words).includes(word) || isOther(word, tag)),
    );
    expect(all.map(({ word }) => word)).toContain(words.revoked);
    const card = await marks.open(mark);
    expect(card).toContain(texts.verdict.inForce);
    expect(card).toContain(findings.passed.document);
    expect(card).not.toMatch(/Check again|Genuine|Signature/);
    await marks.press('close');

    const popup = await openPopup(chromium, page);
    await popup.ready();
    expect(await popup.target.evaluate('[document.documentElement.lang, document.documentElement.dir]')).toEqual([
      tag,
      tag === 'ar' ? 'rtl' : 'ltr',
    ]);
    expect((await popup.read()).rows.map(({ word }) => word)).toContain(words.verified);
    await popup.target.evaluate('window.close()');
  }
  expect(asked()).toHaveLength(before);
});

it('is followed by every page that stands open, and what was typed there stays', { timeout: 180_000 }, async () => {
  const { world, chromium, visit } = await startDemo();
  const profile = await visit(world.url);
  await concluded(profile, world.expected.length);
  const own = (name: string) =>
    chromium.context.waitForEvent('page', {
      predicate: (page) => page.url().includes(`/${name}.html`) || page.url() === '',
    });

  const popup = await openPopup(chromium, profile);
  await popup.ready();
  const stacked = own('stack');
  await popup.press(ENGLISH.popup.take.stack);
  const stack = await stacked;
  await profile.bringToFront();
  const again = await openPopup(chromium, profile);
  await again.ready();
  const looked = own('mine');
  await again.press(ENGLISH.popup.myProfile);
  const mine = await looked;
  const marks = await marksOf(profile);
  const revoked = world.expected.find(({ verdict }) => verdict === 'revoked');
  await profile.bringToFront();
  await marks.open(await marks.one(revoked?.link ?? '', () => true));
  const whole = own('credential');
  await marks.press('whole');
  const credential = await whole;
  await profile.bringToFront();
  const last = await openPopup(chromium, profile);
  await last.ready();
  await last.press(ENGLISH.popup.panel);
  const panel = await attach(chromium.session, (url) => url.endsWith('/sidepanel.html'));
  await panel.until(`document.querySelectorAll('.rows > li').length === ${world.expected.length}`);

  const [welcome, news, batch] = [
    await chromium.open('welcome.html'),
    await chromium.open('news.html'),
    await chromium.open('batch.html'),
  ];
  await mine.getByLabel(ENGLISH.mine.wallet).fill('half a na');
  await credential.locator('summary', { hasText: ENGLISH.credential.wrongTitle }).click();
  await credential.locator('textarea').fill('It was given back');
  await batch.locator('textarea').fill('https://www.cred');

  const options = await chromium.open('options.html');
  await profile.bringToFront();
  await panel.until(`document.querySelectorAll('.rows > li').length === ${world.expected.length}`);
  await options.locator('select:has(option[value="ja"])').selectOption('de');
  const { texts, findings } = TRANSLATIONS.de;
  const pages = { stack, mine, credential, welcome, news, batch, options };
  const titles = {
    stack: texts.stack.page,
    mine: texts.mine.page,
    credential: texts.credential.page,
    welcome: texts.welcome.page,
    news: texts.news.page,
    batch: texts.batch.page,
    options: texts.options.page,
  };
  for (const [name, page] of Object.entries(pages)) {
    await expect.poll(() => page.title(), { message: name }).toBe(titles[name as keyof typeof titles]);
    expect(await page.evaluate(() => document.documentElement.lang), name).toBe('de');
  }
  await panel.until(`document.documentElement.lang === 'de'`);
  expect(await panel.evaluate(`document.querySelector('.rows').textContent`)).toContain(texts.verdict.word.revoked);

  expect(await stack.locator('.standings').textContent()).toContain(texts.verdict.word.revoked);
  expect(await credential.locator('.word').textContent()).toBe(texts.verdict.word.revoked);
  expect(await credential.locator('.checks').textContent()).toContain(findings.passed.document);
  expect(await mine.locator('.mend').textContent()).toContain(texts.mine.mend['taken-back']);
  await (await marksOf(mine)).until((all) => all.some(({ word }) => word === texts.verdict.word.revoked));
  await (await marksOf(welcome)).until((all) => all.some(({ word }) => word === texts.verdict.word.expired));

  expect(await mine.getByLabel(texts.mine.wallet).inputValue()).toBe('half a na');
  expect(await credential.locator('textarea').inputValue()).toBe('It was given back');
  expect(await batch.locator('textarea').inputValue()).toBe('https://www.cred');
});

/** What a mark says besides verdicts. */
function isOther(word: string, tag: 'ar' | 'ja'): boolean {
  const { mark, claim, verdict } = TRANSLATIONS[tag].texts;
  return [mark.check, mark.checking, claim.nothing, verdict.suspended].includes(word);
}
