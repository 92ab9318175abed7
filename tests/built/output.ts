/** What the builds left: manifests and scripts, as stores and browsers get them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../..');

export interface Manifest {
  readonly manifest_version: number;
  readonly description: string;
  readonly permissions: readonly string[];
  readonly host_permissions?: readonly string[];
  readonly optional_host_permissions?: readonly string[];
  readonly optional_permissions?: readonly string[];
  readonly side_panel?: { readonly default_path: string };
  readonly sidebar_action?: { readonly default_panel: string };
  readonly omnibox?: { readonly keyword: string };
  readonly commands?: Readonly<Record<string, unknown>>;
  readonly content_scripts?: readonly { readonly js: readonly string[]; readonly matches: readonly string[] }[];
  readonly web_accessible_resources?: unknown;
  readonly externally_connectable?: unknown;
  readonly content_security_policy: { readonly extension_pages: string };
  readonly browser_specific_settings?: { readonly gecko: Readonly<Record<string, unknown>> };
}

/** @param build `chrome-mv3` or `firefox-mv3` */
export function manifestOf(build: string): Manifest {
  return JSON.parse(readFileSync(join(ROOT, '.output', build, 'manifest.json'), 'utf8'));
}

/** Every script of a build: its path within the build, and its text. */
export function scriptsOf(build: string): readonly (readonly [string, string])[] {
  const folder = join(ROOT, '.output', build);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.js'))
    .map((path) => [path, readFileSync(join(folder, path), 'utf8')]);
}
