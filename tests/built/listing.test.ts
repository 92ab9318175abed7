/** What goes into the stores fits their fields, in each language, and tells of every permission that is built. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const STORE = join(import.meta.dirname, '../../docs/store');
const LANGUAGES = ['ar', 'de', 'en', 'es', 'fr', 'ja', 'pt-BR'];

describe('the listing', () => {
  it('is there in each language', () => {
    const files = readdirSync(STORE).filter((name) => name.endsWith('.md'));
    const listings = files.map((name) => name.replace('.md', ''));
    expect(listings.filter((name) => !['README', 'reviewers'].includes(name)).toSorted()).toEqual(LANGUAGES);
  });

  it.each(LANGUAGES)('%s: the summary fits its field, and is not the description', (language) => {
    const [, summary = ''] = readFileSync(join(STORE, `${language}.md`), 'utf8').match(/\(\D*132.*\)\n\n(.+)\n/) ?? [];
    expect(summary.length).toBeGreaterThan(30);
    expect(summary.length).toBeLessThanOrEqual(132);
  });

  it.each(LANGUAGES)('%s: five pictures of the size that the stores want', (language) => {
    const folder = join(STORE, 'pictures', language);
    const sizes = readdirSync(folder).map((name) => sizeOf(readFileSync(join(folder, name))));
    expect(sizes).toEqual(Array.from({ length: 5 }, () => [1280, 800]));
  });

  it('gives a reason for each permission of the manifest', () => {
    const told = readFileSync(join(STORE, 'README.md'), 'utf8');
    for (const build of ['chrome-mv3', 'firefox-mv3']) {
      const manifest = join(STORE, '../../.output', build, 'manifest.json');
      const { permissions, optional_permissions = [] } = JSON.parse(readFileSync(manifest, 'utf8'));
      for (const permission of [...permissions, ...optional_permissions]) expect(told).toContain(`\`${permission}\``);
    }
  });
});

/** Width and height, as the head of a PNG tells them. */
const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];
