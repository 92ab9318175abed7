/** The same extension, built for Firefox, in a real one: every verdict in the page, and the popup. */
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { type Firefox, startFirefox } from '../../bin/browser/firefox.ts';
import { createWorld } from '../../bin/world/world.ts';
import { ENGLISH } from '../../lib/language/english.ts';
import { WORD } from '../../lib/verdict/sentences.ts';
import { OUTPUT } from './demo.ts';

it('says beside each link, and in the popup, what the issuer’s answer amounts to', { timeout: 180_000 }, async () => {
  const world = await createWorld();
  onTestFinished(() => world.stop());
  const firefox = await startFirefox({
    executable: process.env.BONAFIDE_FIREFOX ?? 'firefox',
    extension: join(OUTPUT, 'firefox-mv3-e2e'),
    proxyPort: world.proxyPort,
  });
  onTestFinished(() => firefox.stop());
  await agree(firefox);

  await firefox.go(world.url);
  const expected = world.expected.map(({ link, verdict }) => [link, WORD[verdict]]);
  await until(firefox, ({ length }) => length === expected.length);
  for (const [link = ''] of expected) await conclude(firefox, link);
  expect(await read(firefox)).toEqual(expected);

  const rows = await firefox.popup<readonly (readonly [string, string])[]>(ROWS);
  expect(new Map(rows)).toEqual(new Map(world.expected.map(({ title, verdict }) => [title, WORD[verdict]])));
});

async function agree(firefox: Firefox): Promise<void> {
  await firefox.open('welcome.html');
  await firefox.click('button.primary');
}

type Read = readonly (readonly [link: string, word: string])[];

const read = (firefox: Firefox) =>
  firefox.run<Read>(`${MARKS} return marks().map(({ link, button }) => [link, word(button)]);`);

async function until(firefox: Firefox, wanted: (marks: Read) => boolean): Promise<Read> {
  const end = Date.now() + 60_000;
  for (;;) {
    const marks = await read(firefox);
    if (wanted(marks)) return marks;
    if (Date.now() > end) throw new Error(`Waited in vain; there is: ${JSON.stringify(marks)}`);
    await firefox.run('return new Promise(requestAnimationFrame).then(() => undefined)');
  }
}

async function conclude(firefox: Firefox, link: string): Promise<void> {
  const says = (marks: Read) => marks.find(([each]) => each === link)?.[1];
  await firefox.run(`${MARKS} mark(arguments[0]).scrollIntoView({ block: 'center' });`, link);
  const marks = await until(firefox, (all) => says(all) !== ENGLISH.mark.checking);
  if (says(marks) !== ENGLISH.mark.check) return;
  await firefox.run(`${MARKS} mark(arguments[0]).click();`, link);
  await until(firefox, (all) => says(all) !== ENGLISH.mark.check && says(all) !== ENGLISH.mark.checking);
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
