/** Each page gets the script that has its site's reader, and no other. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LEARNING } from '../../lib/claims/learning-on-request.ts';
import { ON_REQUEST, siteOnRequest } from '../../lib/claims/on-request.ts';
import { PROFILES } from '../../lib/claims/profiles-on-request.ts';
import { ANY_PAGE, scriptFor } from '../../lib/claims/scripts.ts';
import { WALLETS } from '../../lib/claims/wallets-on-request.ts';

const SAVED: Record<string, { url: string }> = JSON.parse(
  readFileSync(new URL('../pages/expected.json', import.meta.url), 'utf8'),
);
const URLS = Object.values(SAVED).map(({ url }) => new URL(url));

const SCRIPTS = [
  ['/content-scripts/wallets.js', WALLETS],
  ['/content-scripts/learning.js', LEARNING],
  ['/content-scripts/profiles.js', PROFILES],
] as const;

describe.each(SCRIPTS)('%s', (script, sites) => {
  it.each(sites.map((site) => [site.id, site] as const))('reads %s', (id, site) => {
    const own = URLS.filter((url) => siteOnRequest(url) === site);
    expect(own.length, `a saved page of ${id}`).toBeGreaterThan(0);
    for (const url of own) expect(scriptFor(url)).toBe(script);
  });
});

it('every site is in one of them, but the generic reader', () => {
  expect([...WALLETS, ...LEARNING, ...PROFILES].map(({ id }) => id).toSorted()).toEqual(
    ON_REQUEST.map(({ id }) => id)
      .filter((id) => id !== 'generic')
      .toSorted(),
  );
});

it.each([
  'https://ana.example/',
  'https://www.credly.com/users/sign_in',
  'https://gitlab.com/explore',
  'https://dev.to/search',
  'https://dev.to/ana/a-post',
  'https://orcid.org/about',
])('%s is read as any page', (url) => {
  expect(scriptFor(new URL(url))).toBe(ANY_PAGE);
  expect(siteOnRequest(new URL(url)).id).toBe('generic');
});
