/** The project's own source files and what they import, for the tests on the shape of the house. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../..');

/** Source files below a folder, as paths from the root. Generated ones are left out. */
export function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.gen.ts'))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
    .toSorted();
}

export const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

const IMPORT = /^(?:import|export)\s+(type\s)?[^'"]*?from\s+'([^']+)'|^import\s+'([^']+)'|\bimport\('([^']+)'\)/gm;
/** Code that stands in a text (a scaffold's, a benchmark's) imports nothing. */
const TEMPLATE = /`[^`]*`/g;

/** What a file imports at run time, at once or later (types are gone by then): packages by name, own files as paths from the root. */
export function imports(file: string): string[] {
  return [...read(file).replace(TEMPLATE, '').matchAll(IMPORT)].flatMap(([, isType, from, bare, lazy]) => {
    const target = from ?? bare ?? lazy;
    if (isType || target === undefined) return [];
    if (!target.startsWith('.')) return [target];
    const path = relative(ROOT, resolve(ROOT, dirname(file), target.replace(/\?.*$/, '')));
    return existsSync(join(ROOT, path)) ? [path] : [`missing: ${path}`];
  });
}

/** Everything that a file pulls in at run time, own files and packages. */
export function reach(file: string, seen: Set<string> = new Set()): Set<string> {
  for (const target of imports(file)) {
    if (seen.has(target)) continue;
    seen.add(target);
    if (/^(lib|components|entrypoints|bin)\/.*\.tsx?$/.test(target)) reach(target, seen);
  }
  return seen;
}
