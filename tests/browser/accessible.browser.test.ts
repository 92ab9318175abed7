/**
 * Each page of ours for everybody, in real Chromium: nothing that axe finds in light, dark and forced colours; nothing wider than
 * a window of 320 px or one zoomed to 200 %; all of it reached by Tab with a ring around it; no motion where none is wanted.
 */
import { expect, it } from 'vitest';
import { concluded, openPopup } from '../../bin/browser/extension.ts';
import { marksOf } from '../../bin/browser/marks.ts';
import { attach } from '../../bin/browser/target.ts';
import { ENGLISH } from '../../lib/language/english.ts';
import { type Demo, startDemo } from './demo.ts';
import { type Surface, surfaceAt } from './surface.ts';

const LONG = { timeout: 180_000 };

/** 1,280 px at 200 % are 640 of the page's own; 320 are those at 400 %. */
const WIDTHS = [640, 320];

/** @param widths a popup has its own, and the panel shows the same in others */
async function holds(surface: Surface, stops: number, widths = WIDTHS): Promise<void> {
  expect(await surface.faults()).toEqual([]);
  for (const width of widths) expect(await surface.excess(width), `at ${width} px`).toBe(0);
  const { stops: reached, ...faults } = await surface.walk();
  expect(faults).toEqual({ unreached: [], unringed: [], unseen: [] });
  expect(reached).toBeGreaterThanOrEqual(stops);
}

const unfold = `for (const fold of document.querySelectorAll('details')) fold.open = true`;

/** The demo profile with every answer there, and the popup over it. */
async function withAnswers(demo: Demo) {
  const page = await demo.visit(demo.world.url);
  await concluded(page, demo.world.expected.length);
  const popup = await openPopup(demo.chromium, page);
  await popup.ready();
  return { page, popup };
}

it('the popup', LONG, async () => {
  const demo = await startDemo();
  await withAnswers(demo);
  const surface = await surfaceAt(demo.chromium.session, /\/popup\.html$/);
  const rows = demo.world.expected.length;
  await holds(surface, rows + 5, []);
  await surface.target.evaluate(`for (const row of document.querySelectorAll('.row > summary')) row.click()`);
  await surface.target.until(`document.querySelectorAll('.details').length === ${rows}`);
  await surface.target.evaluate(unfold);
  await holds(surface, rows * 4, []);
});

it('the panel at the side', LONG, async () => {
  const demo = await startDemo();
  const { popup } = await withAnswers(demo);
  await popup.press(ENGLISH.popup.panel);
  const surface = await surfaceAt(demo.chromium.session, /\/sidepanel\.html$/);
  await surface.target.until(`document.querySelectorAll('.rows > li').length === ${demo.world.expected.length}`);
  await surface.target.evaluate(unfold);
  await holds(surface, demo.world.expected.length);
});

it.each([
  ['stack', ENGLISH.popup.take.stack, '.held', 2],
  ['mine', ENGLISH.popup.myProfile, '.mend li', 20],
] as const)('the page of a profile: %s', LONG, async (name, button, ready, stops) => {
  const demo = await startDemo();
  const { popup } = await withAnswers(demo);
  await popup.press(button);
  const surface = await surfaceAt(demo.chromium.session, new RegExp(`/${name}\\.html`));
  await surface.target.until(`document.querySelector(${JSON.stringify(ready)})`);
  await surface.target.evaluate(unfold);
  await holds(surface, stops);
});

it('the page of a credential', LONG, async () => {
  const demo = await startDemo();
  const { page, popup } = await withAnswers(demo);
  await popup.target.close();
  const marks = await marksOf(page);
  const unknown = demo.world.expected.find(({ verdict }) => verdict === 'unknown-issuer');
  await marks.open(await marks.one(unknown?.link ?? '', () => true));
  await marks.press('whole');
  const surface = await surfaceAt(demo.chromium.session, /\/credential\.html/);
  await surface.target.until(`document.querySelector('.checks li')`);
  await surface.target.evaluate(unfold);
  await holds(surface, 6);
});

it('the options, with all that they list', LONG, async () => {
  const demo = await startDemo();
  const { popup } = await withAnswers(demo);
  await popup.target.close();
  await demo.chromium.open('options.html');
  const surface = await surfaceAt(demo.chromium.session, /\/options\.html$/);
  await surface.target.until(`document.querySelector('.ledger tbody tr') && document.querySelector('.platforms')`);
  await surface.target.evaluate(unfold);
  await holds(surface, 15);
});

it.each([
  ['welcome', '.demo', 6],
  ['news', 'h1', 0],
  ['mine', 'form', 6],
] as const)('the page as it opens: %s', LONG, async (name, ready, stops) => {
  const { chromium } = await startDemo({ agreed: name !== 'welcome' });
  await chromium.open(`${name}.html`);
  const surface = await surfaceAt(chromium.session, new RegExp(`/${name}\\.html$`));
  await surface.target.until(`document.querySelector(${JSON.stringify(ready)})`);
  await holds(surface, stops);
});

it('turns nothing where no motion is wanted', async () => {
  const { world, chromium, visit } = await startDemo();
  for (const { link } of world.expected.slice(0, 2)) world.fault(new URL(link).host, 'slow');
  await openPopup(chromium, await visit(world.pages.github));
  const { target } = await surfaceAt(chromium.session, /\/popup\.html$/);
  await target.until(`document.querySelector('.rows > [data-busy]')`);
  const turning = () => target.evaluate<number>('document.getAnimations().length');
  const motion = (value: string) =>
    target.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-reduced-motion', value }] });
  await motion('no-preference');
  expect(await turning()).toBeGreaterThan(0);
  await motion('reduce');
  expect(await turning()).toBe(0);
});

it('has a name for each of its pages, and says their language', async () => {
  const { chromium } = await startDemo();
  for (const name of ['options', 'welcome', 'news', 'mine', 'stack', 'credential', 'batch'] as const) {
    const page = await chromium.open(`${name}.html`);
    await page.locator('h1').waitFor();
    const target = await attach(chromium.session, (url) => url.includes(`/${name}.html`));
    const [lang, title] = await target.evaluate<string[]>('[document.documentElement.lang, document.title]');
    expect([lang, title?.includes('Bonafide')]).toEqual(['en', true]);
    await page.close();
  }
});
