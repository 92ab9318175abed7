/** What the worker makes of an entry's lines and of the link as it stood in the page. */
import { describe, expect, it } from 'vitest';
import { interpret } from '../../lib/claims/interpret.ts';

const LINES = 'Harbour Institute\nIssued Jan 2024 · Expires Jan 2027\nCredential ID HI-2041';

describe('interpret', () => {
  it('reads issuer, months and number from the lines, and leaves no lines', () => {
    expect(interpret({ key: 'k', title: 'Harbour Master', lines: LINES })).toEqual({
      key: 'k',
      title: 'Harbour Master',
      issuer: 'Harbour Institute',
      issued: '2024-01',
      expires: '2027-01',
      credentialId: 'HI-2041',
    });
  });

  it('puts what the page’s own reader told before what the lines say', () => {
    expect(interpret({ key: 'k', issuer: 'Harbour Academy', lines: LINES }).issuer).toBe('Harbour Academy');
  });

  it('leaves an interpreted claim as it is', () => {
    const once = interpret({ key: 'k', lines: LINES, url: 'https://badges.example/1?utm_source=mail' });
    expect(interpret(once)).toEqual(once);
  });

  it.each([
    ['tracked', 'https://badges.example/1?id=2&utm_source=mail', 'https://badges.example/1?id=2'],
    ['wrapped', 'https://www.google.com/url?q=https%3A%2F%2Fbadges.example%2F1', 'https://badges.example/1'],
    ['short', 'https://lnkd.in/abc', 'https://lnkd.in/abc'],
    ['private', 'https://127.0.0.1/1', undefined],
    ['none', 'not a link', undefined],
  ])('gives the link its target: %s', (_, url, target) => {
    expect(interpret({ key: 'k', url }).url).toBe(target);
  });

  it.each([
    ['utm_source=share', 'tracking'],
    ['identity__email=mara%40mail.example', 'address'],
    ['page=2', undefined],
  ] as const)('remembers what was taken off a link: ?%s', (query, cleaned) => {
    const once = interpret({ key: 'a', url: `https://badges.example/a?${query}` });
    expect(once.cleaned).toBe(cleaned);
    expect(interpret(once)).toEqual(once);
  });
});
