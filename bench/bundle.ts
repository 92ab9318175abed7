/**
 * Bundles what is measured, as the extension and the command line are: measured as it stands in the sources it would be slowed
 * by what translates them. The same bundle runs in Node and in pages.
 */
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { apart } from '../bin/build/apart.ts';

const ROOT = resolve(import.meta.dirname, '..');
const CACHE = resolve(ROOT, 'node_modules/.cache/bonafide-bench');

/** One module for a page or a worker; whatever is imported later lies in it, unevaluated. */
export async function bundleForPage(entry: string): Promise<string> {
  const bundle = await rolldown({
    input: resolve(import.meta.dirname, entry),
    platform: 'browser',
    logLevel: 'silent',
  });
  const { output } = await bundle.generate({ format: 'esm', codeSplitting: false, minify: true });
  await bundle.close();
  return output[0].code;
}

/** One classic script for the worker of an extension, without what our build keeps in scripts of their own. */
export async function bundleForExtension(entry: string): Promise<string> {
  const bundle = await rolldown({
    input: resolve(import.meta.dirname, entry),
    platform: 'browser',
    logLevel: 'silent',
    plugins: [apart()],
    transform: { define: { 'import.meta.env.FIREFOX': 'false', 'import.meta.url': 'location.href' } },
  });
  const { output } = await bundle.generate({ format: 'iife', codeSplitting: false, minify: true });
  await bundle.close();
  return output[0].code;
}

/** Modules for a worker by the path that each is fetched by, the first one as named; whatever is imported later is fetched then. */
export async function bundleInParts(entry: string, path: string): Promise<Readonly<Record<string, string>>> {
  const bundle = await rolldown({
    input: resolve(import.meta.dirname, entry),
    platform: 'browser',
    logLevel: 'silent',
  });
  const { output } = await bundle.generate({ format: 'esm', minify: true });
  await bundle.close();
  const parts = output.flatMap((one) => (one.type === 'chunk' ? [one] : []));
  return Object.fromEntries(parts.map(({ isEntry, fileName, code }) => [isEntry ? path : `/${fileName}`, code]));
}

/** The module's address. Packages stay outside: they are loaded as anybody would. */
export async function bundleForNode(entry: string): Promise<string> {
  mkdirSync(CACHE, { recursive: true });
  const bundle = await rolldown({
    input: resolve(import.meta.dirname, entry),
    external: (id) => !id.startsWith('.') && !id.startsWith('/'),
    platform: 'node',
    logLevel: 'silent',
  });
  const file = resolve(CACHE, entry.replace(/\.ts$/, '.mjs'));
  await bundle.write({ file, format: 'esm', codeSplitting: false });
  await bundle.close();
  return pathToFileURL(file).href;
}
