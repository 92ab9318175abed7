/** docs/verifying.md explains every code, with the outcome that it has, under its check; and its tests are there. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CODES } from '../../lib/verdict/codes.ts';
import { CHECK_IDS, type CheckId } from '../../lib/verdict/words.ts';

const ROOT = new URL('../../', import.meta.url);
const PAGE = readFileSync(new URL('docs/verifying.md', ROOT), 'utf8');

/** The table of a check on the page: code, outcome, explanation. */
function explained(id: CheckId): readonly (readonly [string, string, string])[] {
  const [, section = ''] = PAGE.split(`\n## Check \`${id}\`\n`);
  const [own = ''] = section.split('\n## ');
  return [...own.matchAll(/^\| `([a-z-]+)`\s*\| (\w+)\s*\| (.*?)\s*\|$/gm)].map(
    ([, code = '', outcome = '', why = '']) => [code, outcome, why],
  );
}

describe('docs/verifying.md', () => {
  it.each(CHECK_IDS)('explains each code of check %s, and no others', (id) => {
    const rows = explained(id);
    const codes: Readonly<Record<string, readonly [string, string]>> = CODES[id];
    expect(rows.map(([code, outcome]) => [code, outcome]).toSorted()).toEqual(
      Object.entries(codes)
        .map(([code, [outcome]]) => [code, outcome])
        .toSorted(),
    );
    for (const [code, , why] of rows) expect(why.length, code).toBeGreaterThan(15);
  });

  it('names tests and files that are there', () => {
    const named = [...PAGE.matchAll(/\b((?:tests|lib)\/[\w./-]*\w)/g)].map(([, file = '']) => file);
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((file) => !existsSync(new URL(file, ROOT)))).toEqual([]);
  });
});
