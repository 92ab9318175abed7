/** What is built in carries the licences of what it is made of. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundledPackages } from '../../bin/build/notices.ts';

const ROOT = join(import.meta.dirname, '../..');

describe.each(['chrome-mv3', 'firefox-mv3'])('third-party notices in %s', (build) => {
  const text = readFileSync(join(ROOT, '.output', build, 'third-party.txt'), 'utf8');

  it('name each package with its version', () => {
    for (const [path, { version }] of Object.entries(bundledPackages()))
      expect(text).toContain(`${path.replace(/^.*node_modules\//, '')} ${version} (`);
  });

  it('hold the words of each licence, or say that its package brings none', () => {
    for (const section of text.split(/\n-{80}\n/).slice(1))
      expect(section).toMatch(/permission|redistribution|licensed under|copyright|does not bring its words/i);
  });
});
