/** The same extension, built for Firefox, in a real one: every verdict in the page, the popup, and what goes wrong on the way. */
import { expect, it, vi } from 'vitest';
import type { Firefox } from '../../bin/browser/firefox.ts';
import { ENGLISH } from '../../lib/language/english.ts';
import { WORD } from '../../lib/verdict/sentences.ts';
import { badgeAt, issuersAsked } from './demo.ts';
import { startFirefoxDemo } from './demo-firefox.ts';

const BADGR = 'api.badgr.io';
const SLOW = { timeout: 180_000 };

async function start() {
  const demo = await startFirefoxDemo();
  return { ...demo, badge: badgeAt(demo.world, BADGR) };
}

it('says beside each link, and in the popup, what the issuer’s answer amounts to', SLOW, async () => {
  const { world, firefox } = await start();
  await firefox.go(world.url);
  const expected = world.expected.map(({ link, verdict }) => [link, WORD[verdict]]);
  await until(firefox, ({ length }) => length === expected.length);
  for (const [link = ''] of expected) await conclude(firefox, link);
  expect(await read(firefox)).toEqual(expected);

  const rows = await firefox.popup<readonly (readonly [string, string])[]>(ROWS);
  expect(new Map(rows)).toEqual(new Map(world.expected.map(({ title, verdict }) => [title, WORD[verdict]])));
});

it('is right after its event page was stopped in the middle of a check, and has its engine again', SLOW, async () => {
  const { world, firefox, badge } = await start();
  world.fault(BADGR, 'slow');
  await firefox.go(world.url);
  await says(firefox, badge, ENGLISH.mark.checking);
  await reveal(firefox, badge);
  await vi.waitFor(() => expect(issuersAsked(world).some(({ host }) => host === BADGR)).toBe(true), {
    timeout: 20_000,
  });
  await firefox.runInBrowser(STOP_EVENT_PAGE);
  world.fault(BADGR, undefined);
  await says(firefox, badge, WORD.verified);
});

it('loads its engine when an issuer is asked, and not before', SLOW, async () => {
  const { world, firefox, badge } = await start();
  await engineIs(firefox, false);
  await firefox.go(world.url);
  await says(firefox, badge, WORD.verified);
  await firefox.open('options.html');
  await engineIs(firefox, true);

  await firefox.runInBrowser(STOP_EVENT_PAGE);
  await firefox.open('options.html');
  await engineIs(firefox, false);
});

it('recovers from an issuer that wants to be left alone', SLOW, async () => {
  const { world, firefox, badge } = await start();
  world.fault(BADGR, 'limited');
  await firefox.go(world.pages.another);
  await says(firefox, badge, WORD['could-not-check']);
  world.fault(BADGR, undefined);
  await firefox.run(`${MARKS} mark(arguments[0]).click();`, badge);
  await vi.waitFor(
    async () => {
      await firefox.run(`${MARKS} press('check');`);
      await says(firefox, badge, WORD['holder-differs'], 2_000);
    },
    { timeout: 30_000, interval: 500 },
  );
});

it('says what it could not check while offline, and asks by itself when the network is back', SLOW, async () => {
  const { world, firefox, badge } = await start();
  await firefox.go(world.url);
  // The last one is far below, so nobody has asked for it yet.
  const last = world.expected.findLast(({ link }) => new URL(link).hostname !== 'university.example');
  await says(firefox, last?.link ?? badge, ENGLISH.mark.checking);
  await firefox.runInBrowser('Services.io.offline = true');
  await reveal(firefox, last?.link ?? badge);
  await says(firefox, last?.link ?? badge, WORD['could-not-check']);
  await firefox.runInBrowser('Services.io.offline = false');
  await says(firefox, last?.link ?? badge, WORD[last?.verdict ?? 'verified']);
});

it('stays calm on a hostile page, and leaves no trace of itself there', SLOW, async () => {
  const { world, firefox } = await start();
  await firefox.go(world.pages.hostile);
  const removed = () => firefox.run<number>('return Number(document.body.dataset.removed ?? 0)');
  await vi.waitFor(async () => expect(await removed()).toBeGreaterThan(0), { timeout: 30_000 });
  const titles = await firefox.popup<readonly (readonly [string, string])[]>(ROWS);
  expect(new Set(titles.map(([title]) => title))).toEqual(new Set(world.expected.map(({ title }) => title)));
  expect(await firefox.run<string>('return document.documentElement.outerHTML')).not.toContain('moz-extension');
  expect(await removed()).toBeLessThan(world.expected.length * 10);
});

/** What the browser does with one that is idle, whatever waits for it. */
const STOP_EVENT_PAGE = `
  const { extension } = WebExtensionPolicy.getByID('bonafide@bonafide.example');
  return extension.terminateBackground({ disableResetIdleForTest: true }).then(() => true);
`;

/** Whether the event page has its engine; to be run in a page of our own. Nothing while there is no event page. */
const HAS_ENGINE = `
  const eventPage = window.wrappedJSObject.browser.extension.getBackgroundPage();
  return eventPage && eventPage.document.readyState === 'complete' ? eventPage.bonafideEngine !== undefined : null;
`;

async function engineIs(firefox: Firefox, there: boolean): Promise<void> {
  const isThere = async () => expect(await firefox.run<boolean | null>(HAS_ENGINE)).not.toBeNull();
  await vi.waitFor(isThere, { timeout: 20_000 });
  expect(await firefox.run<boolean | null>(HAS_ENGINE)).toBe(there);
}

type Read = readonly (readonly [link: string, word: string])[];

const read = (firefox: Firefox) =>
  firefox.run<Read>(`${MARKS} return marks().map(({ link, button }) => [link, word(button)]);`);

async function until(firefox: Firefox, wanted: (marks: Read) => boolean, milliseconds = 60_000): Promise<Read> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const marks = await read(firefox);
    if (wanted(marks)) return marks;
    if (Date.now() > end) throw new Error(`Waited in vain; there is: ${JSON.stringify(marks)}`);
    await firefox.run('return new Promise(requestAnimationFrame).then(() => undefined)');
  }
}

async function says(firefox: Firefox, link: string, word: string, milliseconds?: number): Promise<void> {
  await until(firefox, (marks) => marks.some(([each, said]) => each === link && said === word), milliseconds);
}

const reveal = (firefox: Firefox, link: string) =>
  firefox.run(`${MARKS} mark(arguments[0]).scrollIntoView({ block: 'center' });`, link);

async function conclude(firefox: Firefox, link: string): Promise<void> {
  const said = (marks: Read) => marks.find(([each]) => each === link)?.[1];
  await reveal(firefox, link);
  const marks = await until(firefox, (all) => said(all) !== ENGLISH.mark.checking);
  if (said(marks) !== ENGLISH.mark.check) return;
  await firefox.run(`${MARKS} mark(arguments[0]).click();`, link);
  await until(firefox, (all) => said(all) !== ENGLISH.mark.check && said(all) !== ENGLISH.mark.checking);
  await firefox.run(`${MARKS} press('close');`);
}

/** Each mark with the link before it; a system script may look into closed shadow roots, and its clicks count. */
const MARKS = `
  const roots = () => [...document.querySelectorAll('a[href], span')].map((node) => [node, node.openOrClosedShadowRoot]);
  const word = (button) => button.textContent.trim();
  const unwrap = (href) => (href.includes('/safety/go') && new URL(href).searchParams.get('url')) || href;
  function marks() {
    let link = '';
    return roots().flatMap(([node, root]) => {
      if (node.localName === 'a') link = unwrap(node.href);
      const button = root?.querySelector('[aria-haspopup=dialog]');
      return button ? [{ link, button }] : [];
    });
  }
  const mark = (link) => marks().find((each) => each.link === link).button;
  const press = (what) => roots().flatMap(([, root]) => root?.querySelector('[data-do=' + what + ']') ?? [])[0].click();
`;

const ROWS = `
  return [...document.querySelectorAll('.rows > li')].map((row) => [
    row.querySelector('.title')?.textContent, row.querySelector('.said b')?.textContent]);
`;
