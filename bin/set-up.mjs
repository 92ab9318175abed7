/**
 * What `npm start` and `npm test` need before anything of ours can run: a fit Node, the dependencies of the lock file, the
 * browsers, the build. Plain Node, since nothing is installed yet.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname ?? '.', '..');

/** Something that whoever sits before the machine has to do. */
export class SetUpError extends Error {}

/** @param {string} command @param {readonly string[]} args @returns whether it went well */
export function run(command, args, options = {}) {
  const onWindows = process.platform === 'win32';
  const { status, error } = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', shell: onWindows, ...options });
  if (error) console.error(`${command}: ${error.message}`);
  return status === 0;
}

export function requireNode() {
  const wanted = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).engines.node.replace(/^>=/, '');
  if (compare(process.versions.node, wanted) < 0)
    throw new SetUpError(`Node ${wanted} or newer is needed; this is ${process.versions.node}.`);
}

/** Installs what the lock file names, unless just that is there. */
export function installDependencies() {
  if (isInstalled()) return;
  console.log('Installing dependencies …');
  if (!run('npm', ['ci', '--no-audit', '--no-fund'])) throw new SetUpError('npm ci failed; see above.');
}

function isInstalled() {
  const installed = join(ROOT, 'node_modules/.package-lock.json');
  if (!existsSync(installed) || !existsSync(join(ROOT, '.wxt/tsconfig.json'))) return false;
  const [there, wanted] = [installed, join(ROOT, 'package-lock.json')].map((file) => {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  });
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional || there[path]?.version === version,
  );
}

/** Where browsers stand, by the name of their command or the path where their installer puts them. */
const CHROMIUMS = [
  'chromium',
  'chromium-browser',
  ...cached('puppeteer/chrome', 'chrome-linux64/chrome'),
  ...cached('ms-playwright', 'chrome-linux/chrome'),
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...onWindows('Chromium/Application/chrome.exe'),
  ...onWindows('Google/Chrome/Application/chrome.exe'),
  ...onWindows('Microsoft/Edge/Application/msedge.exe'),
];
const FIREFOXES = [
  'firefox-esr',
  'firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  ...onWindows('Mozilla Firefox/firefox.exe'),
];

/** The path of a Chromium, Chrome for Testing, Chrome or Edge; `BONAFIDE_CHROMIUM` goes before all others. */
export function requireChromium() {
  return requireProgram('BONAFIDE_CHROMIUM', CHROMIUMS, ['chromium', 'fonts-liberation'], 'Chromium, Chrome or Edge');
}

/** The path of a Firefox; `BONAFIDE_FIREFOX` goes before all others. */
export function requireFirefox() {
  return requireProgram('BONAFIDE_FIREFOX', FIREFOXES, ['firefox-esr'], 'Firefox (or Firefox ESR)');
}

/** The path of a Redis or Valkey server; `BONAFIDE_REDIS` goes before all others. */
export function requireRedis() {
  return requireProgram('BONAFIDE_REDIS', ['redis-server', 'valkey-server'], ['redis-server'], 'Redis or Valkey');
}

function requireProgram(variable, candidates, packages, name) {
  const chosen = process.env[variable];
  if (chosen) {
    if (isExecutable(chosen)) return chosen;
    throw new SetUpError(`${variable} names ${chosen}, which cannot be run.`);
  }
  const found = find(candidates);
  if (found) return found;
  const isDebianRoot = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  if (isDebianRoot) installPackages(packages);
  const installed = isDebianRoot && find(candidates);
  if (installed) return installed;
  throw new SetUpError(`Please install ${name}, or name one that is installed in ${variable}.`);
}

function installPackages(packages) {
  console.log(`Installing ${packages.join(', ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = { env, stdio: ['ignore', 'ignore', 'inherit'] };
  run('apt-get', ['update', '-q'], options);
  run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], options);
}

function find(candidates) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const paths = candidates.flatMap((name) =>
    /[\\/]/.test(name)
      ? [name]
      : folders.map((folder) => join(folder, process.platform === 'win32' ? `${name}.exe` : name)),
  );
  return paths.find(isExecutable);
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Browsers that test tools keep, the newest first. */
function cached(tool, inside) {
  const folder = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), tool);
  if (!existsSync(folder)) return [];
  const versions = readdirSync(folder).toSorted((a, b) => compare(b, a));
  return versions.map((version) => join(folder, version, inside));
}

function onWindows(path) {
  return [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].flatMap((folder) =>
    folder ? [join(folder, path)] : [],
  );
}

/** Compares by the numbers in two texts. */
function compare(one, other) {
  const [a, b] = [one, other].map((text) => (text.match(/\d+/g) ?? []).map(Number));
  for (let place = 0; place < Math.max(a.length, b.length); place++) {
    const difference = (a[place] ?? 0) - (b[place] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Runs a command of a package of ours. @param {string} name its file under node_modules */
export function runPackage(name, args, options = {}) {
  return run(process.execPath, [join(ROOT, 'node_modules', name), ...args], options);
}

/** Builds the extension; mode `e2e` grants it every host, since nobody can answer a permission prompt for a script. */
export function build(browser, mode = 'production') {
  console.log(`Building for ${browser} (${mode}) …`);
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'] };
  return runPackage('wxt/bin/wxt.mjs', ['build', '-b', browser, '--mode', mode], quiet);
}
