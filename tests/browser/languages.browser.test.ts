/** The language chosen in the options is spoken at once: by marks in pages, by the popup, and which way it is written. */
import { expect, it } from 'vitest';
import { concluded, openPopup } from '../../bin/browser/extension.ts';
import { marksOf } from '../../bin/browser/marks.ts';
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

/** What a mark says besides verdicts. */
function isOther(word: string, tag: 'ar' | 'ja'): boolean {
  const { mark, claim, verdict } = TRANSLATIONS[tag].texts;
  return [mark.check, mark.checking, claim.nothing, verdict.suspended].includes(word);
}
