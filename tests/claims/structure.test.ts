/** What a person is offered to hand on of a page of an unknown layout holds nothing of what the page says. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { structureOf } from '../../lib/claims/structure.ts';
import { contentOfPage, savedPage } from './page.ts';

const PAGES = join(import.meta.dirname, '../pages');
const SAVED: Record<string, { url: string }> = JSON.parse(readFileSync(join(PAGES, 'expected.json'), 'utf8'));

const SECRET = 'zq7secret';

/** Words of what a page says: texts, classes, ids, addresses, and whatever else stands as a value. */
function saidBy(document: Document): Set<string> {
  const values = [...document.querySelectorAll('*')].flatMap((element) => [
    ...element
      .getAttributeNames()
      .filter((name) => name !== 'role')
      .map((name) => element.getAttribute(name) ?? ''),
    ...[...element.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ nodeValue }) => nodeValue ?? ''),
  ]);
  return new Set(values.flatMap((value) => value.toLowerCase().match(/[\p{L}\d]{4,}/gu) ?? []));
}

describe('the structure of a page', () => {
  it('says how it is built', () => {
    const document = contentOfPage(
      'https://profiles.example/ana',
      `<main role="main" data-view-name="x"><h2>Certificates</h2><ul role="list">
       <li data-urn-12345="1"><a href="/1">One</a></li><li data-urn-678="2"><a href="/2">Two</a></li></ul></main>`,
    );
    expect(structureOf(document).split('\n').slice(1)).toEqual([
      '',
      'body',
      '  main role=main data-view-name',
      '    h2 text',
      '    ul role=list',
      '      li data-urn-N ×2',
      '        a text',
    ]);
  });

  it('holds no text, class, id, address, value or made-up role', () => {
    const document = contentOfPage(
      `https://profiles.example/${SECRET}`,
      `<main class="${SECRET}" id="${SECRET}" role="${SECRET}" title="${SECRET}" data-name="${SECRET}" aria-label="${SECRET}">
       ${SECRET}<!-- ${SECRET} --><a href="https://${SECRET}.example/${SECRET}?${SECRET}#${SECRET}">${SECRET}</a>
       <img src="/${SECRET}.png" alt="${SECRET}"><input value="${SECRET}" name="${SECRET}" placeholder="${SECRET}">
       <script>${SECRET}</script><style>.${SECRET}{}</style><div style="color:${SECRET}" ${SECRET}="1"></div></main>`,
      `<title>${SECRET}</title><meta name="description" content="${SECRET}">`,
    );
    expect(structureOf(document)).not.toContain(SECRET);
  });

  it.each(Object.entries(SAVED))('%s: no word that the page says is in it', (name, { url }) => {
    const document = savedPage(readFileSync(join(PAGES, `${name}.html`), 'utf8'), url);
    const report = structureOf(document);
    const names = new Set(
      [...document.querySelectorAll('*')].flatMap((element) => [element.localName, ...element.getAttributeNames()]),
    );
    const known = new Set(
      `structure page site elements links text role other main list navigation heading presentation ${[...names].join(' ')}`
        .toLowerCase()
        .match(/[\p{L}\d]{4,}/gu),
    );
    const words = new Set(report.toLowerCase().match(/[\p{L}\d]{4,}/gu));
    const leaked = [...saidBy(document)].filter((word) => !known.has(word) && words.has(word));
    expect(leaked).toEqual([]);
  });

  it('has bounds, however large and deep the page', () => {
    const wide = contentOfPage('https://profiles.example/', '<p><i></i></p><b></b>'.repeat(1_500));
    expect(structureOf(wide).split('\n').length).toBeLessThan(1_510);
    const deep = contentOfPage('https://profiles.example/', '<div>'.repeat(150));
    expect(structureOf(deep).split('\n').length).toBeLessThan(80);
  });

  it('is tried on every saved page', () => {
    expect(readdirSync(PAGES).filter((file) => file.endsWith('.html'))).toHaveLength(Object.keys(SAVED).length);
  });
});
