import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { firstAnswers, platformFile, withPlatform } from '../../bin/scaffold/platform.ts';

const begun = { id: 'mnemosyne', name: 'Mnemosyne', host: 'credentials.mnemosyne.example' } as const;
const sourceOf = (file: string) => readFileSync(new URL(`../../lib/platforms/${file}`, import.meta.url), 'utf8');

it.each(['index.ts', 'refer.ts'] as const)(
  'puts a new platform in its place in %s, twice, and changes nothing else',
  (file) => {
    const part = file === 'index.ts' ? 'platform' : 'links';
    const before = sourceOf(file);
    const after = withPlatform(before, part, 'mnemosyne').split('\n');
    const added = after.filter((line) => line.includes('mnemosyne'));
    expect(added).toEqual([`import { ${part} as mnemosyne } from './mnemosyne.ts';`, '  mnemosyne,']);
    expect(after.filter((line) => !line.includes('mnemosyne')).join('\n')).toBe(before);
    expect(after[after.indexOf('  mnemosyne,') - 1]).toBe('  mit,');
  },
);

it.each(['aaa', 'cs49', 'zzz'])('puts %s where it belongs, whatever stands between the imports', (id) => {
  const after = withPlatform(sourceOf('index.ts'), 'platform', id);
  const imports = [...after.matchAll(/platform as (\w+) \}/g)].map(([, each]) => each);
  expect(imports).toContain(id);
  expect(imports).toEqual(imports.toSorted());
});

it('begins a file of the shape that all have', () => {
  const byHand = platformFile({ ...begun, policy: 'link-out' });
  const machine = platformFile({ ...begun, policy: 'machine' });
  for (const source of [byHand, machine]) {
    expect(source).toMatch(/^\/\*\*\n( \* .+\n){1,5} \*\/\n/);
    expect(source).toContain('export const links = platformLinks(');
    expect(source).toContain('export const platform: Platform = ');
  }
  expect(byHand).toContain("import { linkOut } from './link-out.ts';");
  expect(machine).toContain("policy: 'machine'");
});

it('begins recorded answers of the form that the tests read', () => {
  expect(JSON.parse(firstAnswers({ ...begun, policy: 'machine' }))).toEqual([
    expect.objectContaining({ name: 'gone', verdict: 'not-found' }),
  ]);
});
