/** Each saved page gives the person and the claims that stand beside it in expected.json, and nothing else. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../lib/claims/read.ts';
import { savedPage } from './page.ts';

const PAGES = join(import.meta.dirname, '../pages');
const EXPECTED: Record<string, { url: string; name: string | null; claims: object[] }> = JSON.parse(
  readFileSync(join(PAGES, 'expected.json'), 'utf8'),
);

describe('saved pages', () => {
  it('each has its expectation, and none is missing', () => {
    const pages = readdirSync(PAGES).filter((file) => file.endsWith('.html'));
    expect(pages.map((file) => file.replace('.html', '')).toSorted()).toEqual(Object.keys(EXPECTED).toSorted());
  });

  it.each(Object.entries(EXPECTED))('%s', (name, expected) => {
    const html = readFileSync(join(PAGES, `${name}.html`), 'utf8');
    const read = readPage(savedPage(html, expected.url), new URL(expected.url));
    const { person, claims, ...page } = read;
    const said = claims.map(({ anchor: _anchor, key: _key, place: _place, ...claim }) => claim);
    expect({ url: expected.url, ...page, name: person?.name ?? null, claims: said }).toEqual(expected);
  });

  it.each(Object.entries(EXPECTED))(
    '%s: keys differ, stay the same on a second reading, and anchors are on the page',
    (name, { url }) => {
      const document = savedPage(readFileSync(join(PAGES, `${name}.html`), 'utf8'), url);
      const [first, second] = [readPage(document, new URL(url)), readPage(document, new URL(url))];
      const keys = first.claims.map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      expect(second.claims.map(({ key }) => key)).toEqual(keys);
      expect(first.claims.every(({ anchor }) => document.body.contains(anchor as never))).toBe(true);
    },
  );

  it.each(Object.entries(EXPECTED))('%s: somebody else’s badge is not taken in', (name, { url }) => {
    const document = savedPage(readFileSync(join(PAGES, `${name}.html`), 'utf8'), url);
    const { claims } = readPage(document, new URL(url));
    expect(claims.filter((claim) => claim.url?.includes('3333cccc'))).toEqual([]);
  });
});
