/** Whom a link can make us ask: never a private address, never a host that the platform does not name. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askable } from '../../lib/net/address.ts';
import { gather, PLATFORMS, platformOf } from '../../lib/platforms/index.ts';
import type { Reference } from '../../lib/platforms/platform.ts';
import { refer } from '../../lib/platforms/refer.ts';
import { createWorld } from './world.ts';

/** An answer in which every address is a stranger's, in the members that platforms read. */
const STRANGER = 'https://attacker.example/x';
const LURE = JSON.stringify({
  id: STRANGER,
  badge: STRANGER,
  credential: { id: STRANGER, badge: STRANGER },
  badges: [{ id: STRANGER, badge: STRANGER }],
  verify: { type: 'hosted', url: STRANGER },
  data: { url: STRANGER, badge_assertion_url: STRANGER, profile: { slug: 'x' }, metadata: { next_page_url: STRANGER } },
});

async function askedAbout(reference: Reference): Promise<readonly string[]> {
  const bytes = new TextEncoder().encode(LURE);
  const { tools, asked } = createWorld(() => ({ bytes, status: 200, type: 'application/json', headers: {} }));
  await gather(reference, tools);
  return asked.map(({ url }) => url);
}

function mayBeAsked(address: string, { platform, canonical }: Reference): boolean {
  const url = askable(address);
  if (!url) return false;
  const asks = platformOf(platform)?.asks ?? [];
  return asks.includes(url.hostname) || (asks.length === 0 && url.hostname === new URL(canonical).hostname);
}

const EXAMPLES = PLATFORMS.flatMap(({ examples }) => examples.map(({ url }) => url));

describe('what a platform asks', () => {
  it.each(EXAMPLES)('about %s is of its own hosts, whatever the answer says', async (url) => {
    const reference = refer(url);
    if (!reference) throw new Error('not recognised');
    for (const address of await askedAbout(reference)) expect(mayBeAsked(address, reference), address).toBe(true);
  });

  it('stays so for any link that is made to look like one of its own', async () => {
    const strange = fc.constantFrom(
      '..',
      '/',
      '%2f',
      '%2e%2e',
      '@attacker.example',
      '?x=',
      '#',
      '\\',
      ':8443',
      '&id=',
      '//',
      '%00',
    );
    const link = fc.tuple(fc.constantFrom(...EXAMPLES), strange, fc.nat()).map(([url, text, at]) => {
      const place = 8 + (at % (url.length - 7));
      return url.slice(0, place) + text + url.slice(place);
    });
    await fc.assert(
      fc.asyncProperty(link, async (href) => {
        const reference = refer(href);
        if (!reference) return true;
        return (await askedAbout(reference)).every((address) => mayBeAsked(address, reference));
      }),
      { numRuns: 500 },
    );
  }, 20_000);
});
