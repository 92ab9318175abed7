/** A certificate's own page that the reader opened by hand, beside the claim that led there, in both browsers. */
import { describe, expect, it } from 'vitest';
import { SHARED_COURSE } from '../../bin/world/pages.ts';
import type { World } from '../../bin/world/world.ts';
import { BROWSERS, isAnswered, type Started, until } from './either.ts';

const SLOW = { timeout: 180_000 };

/** The line of the profile that is opened by hand. */
function byHand({ expected }: World) {
  const line = expected.find(({ verdict }) => verdict === 'not-checkable');
  if (!line) throw new Error('The profile claims nothing that is opened by hand');
  return line;
}

/** The profile was read, and the mark beside that link says that it is opened by hand. */
async function readProfile({ tab }: Started, link: string): Promise<void> {
  await until(tab.marks, (marks) => marks.some((mark) => mark.link === link && isAnswered(mark)), 60_000);
}

describe.each(BROWSERS)('%s', (_, start) => {
  it('lays the page beside the claim of the profile that led there, and asks nobody', SLOW, async () => {
    const started = await start();
    const { world, tab } = started;
    const { link, title } = byHand(world);
    await tab.go(world.url);
    await readProfile(started, link);

    await tab.go(link);
    const before = world.requests.length;
    const compared = await tab.compared();
    expect(compared?.text).toContain(title);
    expect(compared?.text).toContain('Name matches: it was issued to Mara Ellingsen.');
    expect(compared?.text).toContain('weaker than proof');
    expect(compared?.outcomes).toEqual(['pass', 'pass']);
    // Others may still be asked about the rest of the profile; a browser looks for a site's icon by itself.
    const { hostname } = new URL(link);
    const requests = world.requests
      .slice(before)
      .filter(({ host, path }) => host === hostname && path !== '/favicon.ico');
    expect(requests).toEqual([]);
  });

  it('knows the claim where the platform’s server led on from the link to another address', SLOW, async () => {
    const started = await start();
    const { world, tab } = started;
    const { link, title } = byHand(world);
    await tab.go(world.url);
    await readProfile(started, link);
    // The same profile with the link that the platform gives for sharing.
    await tab.run(`
      const main = document.querySelector('main');
      main.innerHTML = main.innerHTML.replaceAll(${JSON.stringify(encodeURIComponent(link))}, ${JSON.stringify(encodeURIComponent(SHARED_COURSE))});
    `);
    await readProfile(started, SHARED_COURSE);

    await tab.go(SHARED_COURSE);
    expect(await tab.read('location.href')).toBe(link);
    const compared = await tab.compared();
    expect(compared?.text).toContain(title);
    expect(compared?.outcomes).toEqual(['pass', 'pass']);
  });

  it('leaves the page alone where no claim led there', SLOW, async () => {
    const { world, tab } = await start();
    await tab.go(byHand(world).link);
    expect(await tab.compared()).toBeNull();
  });
});
