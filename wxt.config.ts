/**
 * How the extension is built: the manifest with each permission (reasons in docs/privacy.md), and what replaces what. Mode
 * `e2e` is for tests in real browsers: what a user would be asked for is granted, since a prompt cannot be clicked there.
 */
import { fileURLToPath } from 'node:url';
import type { Alias, AliasOptions, Plugin } from 'vite';
import { defineConfig, type UserManifest } from 'wxt';
import { apart } from './bin/build/apart.ts';
import { languageFiles, localised } from './bin/build/languages.ts';
import { thirdPartyNotices } from './bin/build/notices.ts';
import { PLATFORMS } from './lib/platforms/index.ts';

/** Below these, WebCrypto lacks Ed25519 (Chrome) or the manifest cannot say what is sent (Firefox). */
const CHROME = '137';
const FIREFOX = '140.0';
const FIREFOX_ANDROID = '142.0';

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  manifest: ({ browser, mode }) => ({
    name: localised('name'),
    description: localised('description'),
    default_locale: 'en',
    action: { default_title: 'Bonafide' },
    permissions: ['storage', 'alarms', 'activeTab', 'scripting', 'contextMenus'],
    commands: COMMANDS,
    omnibox: { keyword: 'bf' },
    host_permissions: mode === 'e2e' ? EVERY_HOST : ISSUER_HOSTS,
    optional_permissions: ['notifications'],
    optional_host_permissions: EVERY_HOST,
    content_security_policy: {
      extension_pages:
        "script-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    ...(browser === 'firefox'
      ? FIREFOX_ONLY
      : { minimum_chrome_version: CHROME, storage: { managed_schema: 'managed_schema.json' } }),
  }),
  hooks: {
    'build:publicAssets': (_, assets) => {
      assets.push({ relativeDest: 'third-party.txt', contents: thirdPartyNotices() }, ...languageFiles());
    },
    'build:manifestGenerated': (_, manifest) => {
      withoutEmptyLists(manifest);
    },
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.some(({ name }) => WITH_PARTS.has(name))) config.plugins = [apart(), config.plugins];
      if (entrypoints.some(({ type }) => WITHOUT_POLYFILL.has(type))) return;
      config.resolve = { ...config.resolve, alias: [POLYFILL, ...aliases(config.resolve?.alias)] };
    },
  },
  vite: ({ browser }) => ({
    plugins: [replaced()],
    build: { target: browser === 'firefox' ? `firefox${Number.parseInt(FIREFOX, 10)}` : `chrome${CHROME}` },
    // Threads of pages load what is heavy when they need it, which a script that is no module cannot.
    worker: { format: 'es', plugins: () => [replaced()] },
  }),
});

/**
 * Pages speak through the polyfill. Content scripts and the worker use so little of the browser's API, all of it with promises
 * in every browser supported, that they need none; it would be a tenth of the worker's script.
 */
const WITHOUT_POLYFILL = new Set<string>(['content-script', 'background', 'unlisted-script']);
/** These may import scripts; whatever else is built loads modules late by itself, or needs none. */
const WITH_PARTS = new Set(['background', 'engine']);
const POLYFILL = { find: 'wxt/browser', replacement: '@wxt-dev/webextension-polyfill/browser' };

const aliases = (given: AliasOptions = []): readonly Alias[] =>
  Array.isArray(given) ? given : Object.entries(given).map(([find, replacement]) => ({ find, replacement }));

/** Keys are a suggestion: whoever has them otherwise keeps them, and anybody can choose others. */
const COMMANDS: UserManifest['commands'] = {
  _execute_action: { suggested_key: { default: 'Alt+Shift+B' } },
  'check-page': { suggested_key: { default: 'Alt+Shift+K' }, description: localised('checkPage') },
  'next-mark': { suggested_key: { default: 'Alt+Shift+M' }, description: localised('nextMark') },
};

const EVERY_HOST = ['https://*/*'];
/** Hosts of named issuers. After the first release new ones are optional: a required one disables installed copies. */
const ISSUER_HOSTS = [...new Set(PLATFORMS.flatMap(({ asks }) => asks))].toSorted().map((host) => `https://${host}/*`);

/** The address of a badge, taken from a page and sent to its issuer, is website content; it is asked for with the first yes. */
const FIREFOX_ONLY: UserManifest = {
  browser_specific_settings: {
    gecko: {
      id: 'bonafide@bonafide.example',
      strict_min_version: FIREFOX,
      data_collection_permissions: { required: ['none'], optional: ['websiteContent'] },
    },
    gecko_android: { strict_min_version: FIREFOX_ANDROID },
  },
};

/** WXT leaves these in where no entrypoint fills them. */
function withoutEmptyLists(manifest: { content_scripts?: unknown[]; web_accessible_resources?: unknown[] }): void {
  if (manifest.content_scripts?.length === 0) delete manifest.content_scripts;
  if (manifest.web_accessible_resources?.length === 0) delete manifest.web_accessible_resources;
}

/** Parts of dependencies that must not be in an extension, and what stands in their place. */
function replaced(): Plugin {
  const replacements: readonly { readonly module: RegExp; readonly of?: RegExp; readonly by: string }[] = [
    { module: /^setimmediate$/, by: './bin/build/set-immediate.cjs' },
    { module: /^wxt\/utils\/content-script-context$/, by: './entrypoints/page.content/life.ts' },
    { module: /documentLoaders\/xhr(\.js)?$/, by: './bin/build/no-loader.cjs' },
    { module: /^\.\/(?:compact|frame|flatten|fromRdf)$/, of: /\/jsonld\/lib\//, by: './bin/build/no-part.cjs' },
    { module: /^\.\/RDFC10Sync$/, of: /\/rdf-canonize\/lib\//, by: './bin/build/no-part.cjs' },
  ];
  return {
    name: 'bonafide:replaced',
    enforce: 'pre',
    resolveId(id, importer = '') {
      const found = replacements.find(({ module, of }) => module.test(id) && (!of || of.test(importer)));
      return found && fileURLToPath(new URL(found.by, import.meta.url));
    },
  };
}
