/** What stands around the marks, in a real Firefox: the popup's groups and who was asked, the ledger, the sidebar, the ways. */
import { expect, it, vi } from 'vitest';
import type { Firefox } from '../../bin/browser/firefox.ts';
import { ENGLISH } from '../../lib/language/english.ts';
import { startFirefoxDemo } from './demo-firefox.ts';

const SLOW = { timeout: 180_000 };

/** Waits until a function's body gives what is wanted in the page that is shown. */
const until = <T>(firefox: Firefox, body: string, wanted: (value: T) => boolean) =>
  vi.waitFor(async () => expect(wanted(await firefox.run<T>(body))).toBe(true), { timeout: 30_000, interval: 100 });

it('groups what a profile claims, and keeps a ledger of whom it asked', SLOW, async () => {
  const { world, firefox } = await startFirefoxDemo();
  await firefox.go(world.pages.github);
  const [groups, asked] = await firefox.popup<readonly [string[], string]>(`
    const waited = (ready) => new Promise((resolve) => {
      const look = () => (ready() ? resolve() : requestAnimationFrame(look));
      look();
    });
    return (async () => {
      await waited(() => document.querySelectorAll('.group[data-family=verified] .rows > li').length === 2);
      [...document.querySelectorAll('summary')].find(({ textContent }) => textContent === '${ENGLISH.popup.asked.title}').click();
      await waited(() => document.querySelector('.asked li'));
      return [
        [...document.querySelectorAll('.group h2')].map(({ textContent }) => textContent),
        document.querySelector('.asked').textContent,
      ];
    })();
  `);
  expect(groups).toEqual([`${ENGLISH.popup.group.verified} 2`]);
  expect(asked).toContain('credly.com');

  await firefox.open('options.html');
  await until<string>(firefox, `return document.querySelector('.ledger')?.textContent ?? ''`, (text) =>
    text.includes('credly.com'),
  );
});

it('has a sidebar, a context menu, a keyword and keys', SLOW, async () => {
  const { firefox } = await startFirefoxDemo();
  await firefox.open('sidepanel.html');
  await until<string>(firefox, `return document.querySelector('.state h1')?.textContent ?? ''`, (text) => text !== '');
  const offered = await firefox.runInBrowser<readonly [boolean, string | undefined, number]>(`
    const { extension } = WebExtensionPolicy.getByID('bonafide@bonafide.example');
    const { manifest } = extension;
    return [
      manifest.sidebar_action?.default_panel !== undefined,
      manifest.omnibox?.keyword,
      Object.keys(manifest.commands ?? {}).length,
    ];
  `);
  expect(offered).toEqual([true, 'bf', 3]);
});
