/**
 * Links made to deceive: credentials of one host under another's name, private addresses in every spelling, wrappers in wrappers.
 * Whatever comes, a link refers to what a browser would open, to nothing private, and to nobody else's credential.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unwrap } from '../../lib/claims/unwrap.ts';
import { askable } from '../../lib/net/address.ts';
import { belongsTo } from '../../lib/platforms/evidence.ts';
import { gather, PLATFORMS, platformOf } from '../../lib/platforms/index.ts';
import type { Reference } from '../../lib/platforms/platform.ts';
import { refer, referDocument } from '../../lib/platforms/refer.ts';
import { createWorld } from './world.ts';

const EXAMPLES = PLATFORMS.flatMap(({ examples }) => examples.map(({ url }) => url));
const EVIL = 'attacker.example';
const PRIVATE = [
  '127.0.0.1',
  '127.1',
  '0x7f.1',
  '0x7f000001',
  '017700000001',
  '2130706433',
  '10.0.0.1',
  '169.254.169.254',
  '192.168.1.1',
  '172.16.0.1',
  '100.64.0.1',
  '0.0.0.0',
  '224.0.0.1',
  '[::1]',
  '[::]',
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
  '[fe80::1]',
  '[fc00::1]',
  '[64:ff9b::7f00:1]',
  '[2002:7f00:1::]',
  'localhost',
  'LOCALHOST',
  'localhost.',
  'printer.local',
  'db.internal',
  'metadata.google.internal',
  'intranet',
  '①②⑦.0.0.1',
  '127。0。0。1',
  '%6cocalhost',
  '127.0.0.1.',
];

const parts = (href: string) => {
  const url = new URL(href);
  return { host: url.host, rest: href.slice(href.indexOf(url.hostname) + url.hostname.length) };
};

/** A genuine link, put under a host that is not its own. None of these leads to the platform. */
const DISGUISES: readonly ((href: string) => string)[] = [
  (href) => `https://${parts(href).host}.${EVIL}${parts(href).rest}`,
  (href) => `https://${parts(href).host}@${EVIL}${parts(href).rest}`,
  (href) => `https://${EVIL}/${href}`,
  (href) => `https://${EVIL}/?next=${encodeURIComponent(href)}`,
  (href) => `https://${EVIL}/#${href}`,
  (href) => `https://${EVIL}\\@${parts(href).host}${parts(href).rest}`,
  (href) => `https://not${parts(href).host.replace(/^www\./, '')}${parts(href).rest}`,
  (href) => `https://${parts(href).host.replaceAll('.', '-')}.${EVIL}${parts(href).rest}`,
  (href) => `https://${parts(href).host.replaceAll('e', 'е').replaceAll('a', 'а')}${parts(href).rest}`,
  (href) => `https://${parts(href).host}%2f.${EVIL}${parts(href).rest}`,
  (href) => `https://${parts(href).host}\u3002${EVIL}${parts(href).rest}`,
  (href) => `javascript:location='${href}'`,
  (href) => `data:text/html,<a href="${href}">`,
];

/** The same link otherwise written: a browser opens the same page, or nothing at all. */
const SPELLINGS: readonly ((href: string) => string)[] = [
  (href) => href.replace(parts(href).host, parts(href).host.toUpperCase()),
  (href) => href.replace(parts(href).host, `${parts(href).host}.`),
  (href) => href.replace(parts(href).host, `user:secret@${parts(href).host}`),
  (href) => href.replace(parts(href).host, `${parts(href).host}:8443`),
  (href) => href.replace(parts(href).host, `${parts(href).host}:443`),
  (href) => href.replace('https://', 'HTTPS:\\\\'),
  (href) => ` \t${href}\n`,
  (href) => href.replace(/(?<=\/)(\w)/, (letter) => `%${letter.charCodeAt(0).toString(16)}`),
  (href) => `${href}${href.includes('?') ? '&' : '?'}utm_source=x&trk=${'a'.repeat(500)}`,
  (href) => `${href}${href.includes('#') ? '' : '#'}${'x'.repeat(3_000)}`,
];

const WRAPPERS: readonly ((href: string) => string)[] = [
  (href) => `https://www.linkedin.com/safety/go?url=${encodeURIComponent(href)}&urlhash=x`,
  (href) => `https://de.linkedin.com/redir/redirect?url=${encodeURIComponent(href)}`,
  (href) => `https://www.google.com/url?q=${encodeURIComponent(href)}`,
  (href) => `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(href)}`,
  (href) => `https://badgecheck.io?url=${encodeURIComponent(href)}`,
  (href) => `https://camo.githubusercontent.com/${'0'.repeat(40)}/${Buffer.from(href).toString('hex')}`,
  (href) => `https://verifierplus.org/#verify?vc=${encodeURIComponent(href)}`,
  (href) => `https://l.facebook.com/l.php?u=${encodeURIComponent(href)}&h=x`,
  (href) => `https://www.youtube.com/redirect?q=${encodeURIComponent(href)}`,
  (href) => `https://urldefense.com/v3/__${href}__;!!x`,
];

const pick = <T>(all: readonly T[]) => fc.constantFrom(...all);
const wrapped = (link: fc.Arbitrary<string>) =>
  fc
    .tuple(link, fc.array(pick(WRAPPERS), { maxLength: 3 }))
    .map(([href, all]) => all.reduce((one, wrap) => wrap(one), href));

const disguised = fc.tuple(pick(EXAMPLES), pick(DISGUISES)).map(([href, disguise]) => disguise(href));
const spelled = fc
  .tuple(pick(EXAMPLES), fc.array(pick(SPELLINGS), { maxLength: 2 }))
  .map(([href, all]) => all.reduce((one, spell) => (URL.canParse(one) ? spell(one) : one), href));
const privately = fc.tuple(pick(PRIVATE), pick(EXAMPLES)).map(([host, href]) => `https://${host}${parts(href).rest}`);
const ANYTHING = wrapped(fc.oneof(disguised, spelled, privately, fc.webUrl(), fc.string()));

/** Of the platform's own hosts; or told by its path, where any host may have it. */
function isOwn({ platform, canonical }: Reference): boolean {
  const links = platformOf(platform)?.links;
  const { hostname } = new URL(canonical);
  return links !== undefined && (links.anywhere === true || links.hosts.some((own) => belongsTo(hostname, own)));
}

const LURE = JSON.stringify({ id: `https://${EVIL}/x`, badge: `https://${EVIL}/x`, url: `https://${EVIL}/x` });

describe('a link made to deceive', () => {
  it('that stands on another host is not taken for the platform’s', () => {
    fc.assert(
      fc.property(wrapped(disguised), (href) => {
        const reference = refer(href);
        const links = platformOf(reference?.platform ?? '')?.links;
        // Where any host may have it (Moodle, what VerifierPlus shows from elsewhere), it stays that host's.
        if (!reference || !links || links.anywhere || reference.id === null) return;
        const target = unwrap(href)?.url.hostname ?? '';
        expect(
          links.hosts.some((own) => belongsTo(target, own)),
          target,
        ).toBe(true);
        expect(isOwn(reference)).toBe(true);
      }),
      { numRuns: 1_500 },
    );
  });

  it('that leads somewhere private refers to nothing, in whatever spelling and however wrapped', () => {
    fc.assert(
      fc.property(wrapped(privately), (href) => {
        expect(refer(href)).toBeUndefined();
        expect(referDocument(href)).toBeUndefined();
      }),
      { numRuns: 1_500 },
    );
  });

  it('names no other credential than the one in it', () => {
    fc.assert(
      fc.property(ANYTHING, (href) => {
        const reference = refer(href);
        if (!reference) return;
        expect(isOwn(reference) || reference.id === null).toBe(true);
        expect(askable(reference.canonical)).toBeDefined();
        const plain = decodeAll(href).toLowerCase();
        for (const part of (reference.id ?? '')
          .toLowerCase()
          .split('/')
          .filter((one) => one.length > 7))
          expect(plain).toContain(decodeAll(part));
      }),
      { numRuns: 1_500 },
    );
  });

  it('has nobody asked but the platform’s named hosts, or the public host that is allowed', async () => {
    await fc.assert(
      fc.asyncProperty(ANYTHING, async (href) => {
        const reference = refer(href) ?? referDocument(href);
        if (!reference) return;
        const bytes = new TextEncoder().encode(LURE);
        const { tools, asked } = createWorld(() => ({ bytes, status: 200, type: 'application/json', headers: {} }));
        await gather(reference, tools);
        const asks = platformOf(reference.platform)?.asks ?? [];
        for (const { url } of asked) {
          const host = askable(url)?.hostname ?? 'private';
          expect(asks.includes(host) || host === new URL(reference.canonical).hostname, url).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('is read in no time, however deep and long', () => {
    const deep = Array.from({ length: 12 }, (_, at) => WRAPPERS[at % 3] ?? ((href: string) => href));
    const links = [
      deep.reduce((href, wrap) => wrap(href), EXAMPLES[0] ?? ''),
      `https://www.linkedin.com/safety/go?url=${'%25'.repeat(2_600)}`,
      `https://www.credly.com/badges/${'a'.repeat(7_900)}`,
      `https://www.credly.com/${'../'.repeat(2_600)}`,
      `https://learn.microsoft.com/en-us/users/${'a-'.repeat(3_900)}/transcript/`,
      `https://www.salesforce.com/trailblazer/${'%2e'.repeat(2_600)}`,
      `https://lms.example/${'a/'.repeat(3_900)}badges/badge.php?hash=${'0'.repeat(40)}`,
    ];
    for (const link of links) {
      const start = performance.now();
      refer(link);
      expect(performance.now() - start, link.slice(0, 60)).toBeLessThan(200);
    }
  });
});

/** Wrappers encode their targets again and again, and GitHub's writes them in hex. */
function decodeAll(text: string): string {
  let plain = text;
  for (let depth = 0; depth < 8; depth++) {
    plain = plain
      .replace(/camo\.githubusercontent\.com\/0{40}\/([\da-f]+)/gi, (_, hex: string) =>
        Buffer.from(hex, 'hex').toString(),
      )
      .replace(/%([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  }
  return plain.toLowerCase();
}
