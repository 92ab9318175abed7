/**
 * The licences of the packages that are built into the extension, as one text that goes into the package beside them. Which
 * packages those are is read from the lock file: all but the ones for development, and the ones whose contexts are bundled.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');

interface Locked {
  readonly version: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
}

/** `third-party.txt`: each package with its version and the words of its licence, by name. */
export function thirdPartyNotices(): string {
  const notices = Object.entries(bundledPackages()).map(([path, locked]) => noticeOf(path, locked));
  return [
    'Bonafide is made with the work of others. These packages are part of it, each under its own licence.',
    ...notices,
  ].join(`\n\n${'-'.repeat(80)}\n\n`);
}

/** By their path in the lock file. Packages that bring contexts are for development: `bin/contexts.ts` has put those into a file. */
export function bundledPackages(): Readonly<Record<string, Locked>> {
  const { packages }: { packages: Record<string, Locked> } = readJson('package-lock.json');
  const { devDependencies }: { devDependencies: Record<string, string> } = readJson('package.json');
  const bringContexts = Object.keys(devDependencies).filter((name) => /(?:-context|\/schemas)$/.test(name));
  const isBundled = ([path, { dev, optional }]: [string, Locked]) =>
    path !== '' && !optional && (!dev || bringContexts.includes(path.replace('node_modules/', '')));
  return Object.fromEntries(Object.entries(packages).filter(isBundled).toSorted());
}

const nameOf = (path: string) => path.replace(/^.*node_modules\//, '');

function noticeOf(path: string, { version, license = 'see below' }: Locked): string {
  const heading = `${nameOf(path)} ${version} (${license})`;
  const files = readdirSync(join(ROOT, path)).filter((name) => /^(licen[cs]e|copying|notice)/i.test(name));
  const words = files.map((name) => readFileSync(join(ROOT, path, name), 'utf8').trim());
  return [heading, ...(words.length > 0 ? words : [withoutWords(path)])].join('\n\n');
}

function withoutWords(path: string): string {
  const { author, homepage }: { author?: string | { name: string }; homepage?: string } = readJson(
    join(path, 'package.json'),
  );
  const by = typeof author === 'string' ? author : author?.name;
  return [by && `By ${by}.`, homepage, 'The package names its licence and does not bring its words.']
    .filter(Boolean)
    .join('\n');
}

function readJson(file: string) {
  return JSON.parse(readFileSync(join(ROOT, file), 'utf8'));
}
