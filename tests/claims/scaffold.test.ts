import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { siteExpected, siteFile, sitePage, withScript, withSite } from '../../bin/scaffold/site.ts';

const begun = { id: 'mnemosyne', name: 'Mnemosyne', host: 'mnemosyne.example', seen: '2026-11' } as const;
const sourceOf = (file: string) => readFileSync(new URL(`../../lib/claims/${file}`, import.meta.url), 'utf8');
const withoutIt = (source: string) => source.split('\n').filter((line) => !line.includes('mnemosyne')).length;

it.each([
  ['profiles-on-request.ts', withSite, "import { mnemosyne } from './sites/mnemosyne.ts';"],
  ['scripts.ts', withScript, "import { isProfile as mnemosyne } from './sites/mnemosyne.ts';"],
] as const)('puts a new site into %s, imported and listed', (file, change, line) => {
  const before = sourceOf(file);
  const after = change(before, 'mnemosyne');
  expect(after).toContain(line);
  expect(after.match(/mnemosyne/g)).toHaveLength(3);
  expect(after).toMatch(/, mnemosyne\]/);
  expect(withoutIt(after)).toBe(before.split('\n').length - 1);
});

it('begins a file of the shape that all have, and a page of its form', () => {
  const source = siteFile(begun);
  expect(source).toMatch(/^\/\*\* Mnemosyne.+Reads DOM only\. \*\/\n/);
  expect(source).toContain('export const mnemosyne: Site = {');
  expect(source).toContain("layouts: [{ id: 'profile', seen: '2026-11' }],");
  expect(sitePage(begun)).toContain('3333cccc');
  expect(siteExpected(begun)).toMatchObject({
    site: 'mnemosyne',
    claims: [{ title: 'Tide Reader', issued: '2024-03' }],
  });
});
