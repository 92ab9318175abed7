/** A certificate's own page that the reader opened by hand, beside the claim that led there, in real Chromium. */
import { expect, it } from 'vitest';
import { concluded, openPopup } from '../../bin/browser/extension.ts';
import { startDemo } from './demo.ts';

it('lays the page beside the claim of the profile that led there, and asks nobody', async () => {
  const { world, chromium, visit } = await startDemo();
  const line = world.expected.find(({ verdict }) => verdict === 'not-checkable');
  if (!line) throw new Error('The profile claims nothing that is opened by hand');
  await concluded(await visit(world.url), world.expected.length);

  const course = await visit(line.link);
  const before = world.requests.length;
  const popup = await openPopup(chromium, course);
  await popup.target.until(`document.querySelector('.compared') !== null`);
  const said = await popup.target.evaluate<string>(`document.querySelector('.compared').innerText`);
  expect(said).toContain(line.title);
  expect(said).toContain('Name matches: it was issued to Mara Ellingsen.');
  expect(said).toContain('weaker than proof');
  expect(
    await popup.target.evaluate<string[]>(
      `[...document.querySelectorAll('.checks li')].map((li) => li.dataset.outcome)`,
    ),
  ).toEqual(['pass', 'pass']);
  // A browser looks for a site's icon by itself.
  const requests = world.requests.slice(before).filter(({ path }) => path !== '/favicon.ico');
  expect(requests).toEqual([]);
});

it('leaves the page alone where no claim led there', async () => {
  const { world, chromium, visit } = await startDemo();
  const line = world.expected.find(({ verdict }) => verdict === 'not-checkable');
  const popup = await openPopup(chromium, await visit(line?.link ?? ''));
  await popup.target.until(`document.querySelector('.state button.primary') !== null`);
  expect(await popup.target.evaluate(`document.querySelector('.compared')`)).toBeNull();
});
