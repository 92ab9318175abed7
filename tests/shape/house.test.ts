/** The house keeps its shape: a reader finds the room by its name, and each file says at its head what it is for. */
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHECK_IDS } from '../../lib/verdict/words.ts';
import { imports, ROOT, reach, read, sources } from './sources.ts';

const OURS = ['lib', 'components', 'entrypoints', 'bin', 'bench'].flatMap(sources);

describe('files', () => {
  it.each(OURS)('%s says at its head what it is for', (file) => {
    expect(read(file).trimStart()).toMatch(/^(#!.*\n)?\/\*\*?\s/);
  });

  it.each(OURS)('%s has at most 300 lines', (file) => {
    expect(read(file).split('\n').length).toBeLessThanOrEqual(301);
  });

  it('lie in rooms that are named for what is in them', () => {
    expect(OURS.filter((file) => /\/(utils?|helpers?|common|shared|types|misc)(\/|\.tsx?$)/.test(file))).toEqual([]);
  });

  it('stand at the top level only where they should', () => {
    const known = [
      'entrypoints',
      'components',
      'lib',
      'public',
      'tests',
      'bin',
      'bench',
      'docs',
      'node_modules',
      'coverage',
    ];
    const folders = readdirSync(ROOT, { withFileTypes: true }).filter(
      (entry) => entry.isDirectory() && !entry.name.startsWith('.'),
    );
    expect(folders.map(({ name }) => name).filter((name) => !known.includes(name))).toEqual([]);
  });
});

describe('rooms', () => {
  it.each(CHECK_IDS)('check %s has a file of its own', (id) => {
    expect(existsSync(join(ROOT, `lib/checks/${id}.ts`))).toBe(true);
  });

  it.each(['formats', 'proofs', 'keys', 'status', 'platforms', 'registries'])(
    'lib/%s lists all that it has in its index',
    (room) => {
      const reached = reach(`lib/${room}/index.ts`);
      const missing = sources(`lib/${room}`).filter((file) => file !== `lib/${room}/index.ts` && !reached.has(file));
      expect(missing.filter((file) => !onlyTypes(file) && !isUsedElsewhere(file))).toEqual([]);
    },
  );
});

describe('imports', () => {
  it('all lead to files that are there', () => {
    expect(OURS.flatMap((file) => imports(file).filter((target) => target.startsWith('missing:')))).toEqual([]);
  });

  it('never lead from lib into entrypoints, components or bin', () => {
    const wrong = sources('lib').flatMap((file) =>
      imports(file)
        .filter((target) => /^(entrypoints|components|bin)\//.test(target))
        .map((target) => `${file} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  const contentScripts = sources('entrypoints').filter((file) => /\.content(\/index)?\.tsx?$/.test(file));

  it('there are content scripts to look at', () => {
    expect(contentScripts.length).toBeGreaterThan(0);
  });

  it.each(contentScripts)('%s loads no validator, JSON-LD or cryptography', (file) => {
    const heavy =
      /^(zod|jsonld|rdf-canonize|jose|@noble|@scure|canonicalize|idb|saxes)|^lib\/(proofs|keys|jsonld|status|store)\//;
    expect([...reach(file)].filter((target) => heavy.test(target))).toEqual([]);
  });
});

/** A file that holds nothing at run time cannot be reached there. */
function onlyTypes(file: string): boolean {
  return !/^export (async )?(function|const|class)/m.test(read(file));
}

function isUsedElsewhere(file: string): boolean {
  return OURS.some(
    (other) => other !== file && imports(other).some((target) => target === file || basename(target) === file),
  );
}
