/** The batch page in a real Firefox: pasted links to verdicts, and the tab that goes elsewhere in the middle. */
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { type Firefox, startFirefox } from '../../bin/browser/firefox.ts';
import { createWorld } from '../../bin/world/world.ts';
import { ENGLISH } from '../../lib/language/english.ts';
import { issuersAsked, OUTPUT } from './demo.ts';
import { until } from './either.ts';

it('takes pasted links to verdicts, and goes on where it was when its tab went elsewhere', {
  timeout: 180_000,
}, async () => {
  const world = await createWorld();
  onTestFinished(() => world.stop());
  const firefox = await startFirefox({
    executable: process.env.BONAFIDE_FIREFOX ?? 'firefox',
    extension: join(OUTPUT, 'firefox-mv3-e2e'),
    proxyPort: world.proxyPort,
  });
  onTestFinished(() => firefox.stop());
  await firefox.open('welcome.html');
  await firefox.click('button.primary');

  world.fault('api.badgr.io', 'slow');
  await firefox.open('batch.html');
  await until(() => firefox.run<boolean>("return document.querySelector('.way-in textarea') !== null"), Boolean);
  const rows = world.expected.map(({ title, link }) => `Mara Ellingsen\t${title}\t${link}`);
  await firefox.run(PASTE, ['Name\tTitle\tLink', ...rows].join('\n'));
  await firefox.click('.way-in .primary');
  await firefox.click('.begin .primary:enabled');
  const slow = world.expected.filter(({ link }) => new URL(link).hostname === 'api.badgr.io').length;
  await until(
    () => doneIn(firefox),
    (done) => done === `${rows.length - slow} of ${rows.length}`,
  );
  const before = issuersAsked(world).filter(({ host }) => host !== 'api.badgr.io').length;

  world.fault('api.badgr.io', undefined);
  await firefox.go(world.pages.another);
  await firefox.open('batch.html');
  await until(
    () => doneIn(firefox),
    (done) => done === `${rows.length} of ${rows.length}`,
  );
  const words = await firefox.run<readonly string[]>(WORDS);
  expect(words).toEqual(world.expected.map(({ verdict }) => ENGLISH.verdict.word[verdict]));
  expect(issuersAsked(world).filter(({ host }) => host !== 'api.badgr.io')).toHaveLength(before);
});

const doneIn = (firefox: Firefox) =>
  firefox.run<string>("return document.querySelector('.figures .done')?.textContent ?? ''");

const PASTE = `
  const area = document.querySelector('.way-in textarea');
  area.value = arguments[0];
  area.dispatchEvent(new Event('input', { bubbles: true }));
`;

const WORDS = `
  return [...document.querySelectorAll('.grid .body [role=row]')]
    .sort((a, b) => a.getAttribute('aria-rowindex') - b.getAttribute('aria-rowindex'))
    .map((row) => row.querySelector('.verdict b').textContent);
`;
