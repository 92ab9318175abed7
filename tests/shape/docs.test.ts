/** Docs that are right: links lead somewhere, files that are named exist, and so do commands. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const FOLDERS = ['.', 'docs', 'docs/store', '.github/ISSUE_TEMPLATE'];
const DOCS = FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, folder))
    .filter((name) => /\.(?:md|yml)$/.test(name))
    .map((name) => join(folder, name)),
);
/** What a build, a run or the reader makes. */
const MADE = /^(?:\.output|node_modules|\.wxt)\//;

describe.each(DOCS)('%s', (doc) => {
  const text = readFileSync(join(ROOT, doc), 'utf8');

  it('links to what is there', () => {
    const links = [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)].map(([, link = '']) => link);
    expect(links.filter((link) => !existsSync(join(ROOT, dirname(doc), link)))).toEqual([]);
  });

  it('names files that are there', () => {
    const named = [...text.matchAll(/`((?:bin|bench|components|docs|entrypoints|lib|public|tests)\/[\w./-]*\w)`/g)];
    const missing = named.map(([, path = '']) => path).filter((path) => !isThere(path) && !MADE.test(path));
    expect(missing).toEqual([]);
  });

  it('names commands that are there', () => {
    const named = [...text.matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

/** A file, a folder, or a test or source that is named without its ending. */
function isThere(path: string): boolean {
  if (existsSync(join(ROOT, path))) return true;
  const folder = join(ROOT, dirname(path));
  const stem = path.split('/').at(-1) ?? '';
  return existsSync(folder) && readdirSync(folder).some((name) => name.startsWith(`${stem}.`));
}
