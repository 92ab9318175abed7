/** What the worker says of links of a hostile page: a public address of theirs, and what of a platform it is, or nothing. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { targetOf } from '../../lib/claims/targets.ts';

const BADGE = 'https://www.credly.com/badges/0a1b2c3d-2222-4bbb-8ccc-0123456789ab';

describe('a target', () => {
  it.each([
    ['as it is', BADGE],
    ['tracked', `${BADGE}?utm_source=x`],
    ['wrapped', `https://www.google.com/url?q=${encodeURIComponent(BADGE)}`],
  ])('is where the link leads in the end: %s', (_, link) => {
    expect(targetOf(link)).toMatchObject({
      url: BADGE,
      reference: expect.objectContaining({ platform: 'credly', kind: 'credential' }),
    });
  });

  it('of a link that no platform knows has no reference', () => {
    expect(targetOf('https://college.example/1?trk=x')).toEqual({
      url: 'https://college.example/1',
      cleaned: 'tracking',
    });
  });

  it.each([
    'https://127.0.0.1/x',
    'https://router.local/',
    'javascript:alert(1)',
    'not a link',
    '',
    'x'.repeat(20_000),
  ])('there is none of %.40s', (link) => {
    expect(targetOf(link)).toBeUndefined();
  });

  it('is public and http(s), or there is none, whatever the link', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl({ withFragments: true, withQueryParameters: true }), fc.string()), (link) => {
        const target = targetOf(link);
        return target === undefined || /^https?:\/\/[^/@]+\.[a-z]/.test(target.url);
      }),
    );
  });
});
