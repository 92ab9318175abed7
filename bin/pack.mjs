/**
 * `npm run zip`: the packages for the stores, in `.output/packages`: Chrome, Edge, Firefox, the sources that Mozilla's reviewers
 * build from, a bill of materials and the hashes of them all. The same commit gives the same bytes, whenever and wherever it is
 * packed: files in order of their names, without the times at which they were written.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build, installDependencies, ROOT, SetUpError } from './set-up.mjs';

const PACKAGES = join(ROOT, '.output/packages');
/** The first moment that a ZIP can name, in whatever zone this machine is: its times have none. */
const MTIME = new Date(1980, 0, 1);
/** Tests and pictures build nothing. */
const NOT_FOR_BUILDING = /^(?:tests|bench|docs\/pictures|docs\/store|\.github|\.ci)\//;

installDependencies();
const { zipSync } = await import('fflate');
for (const browser of ['chrome', 'firefox'])
  if (!build(browser)) throw new SetUpError(`The build for ${browser} failed; see above.`);
rmSync(PACKAGES, { recursive: true, force: true });
mkdirSync(PACKAGES, { recursive: true });
const { name, version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const chrome = zipped(join(ROOT, '.output/chrome-mv3'), filesIn(join(ROOT, '.output/chrome-mv3')));
const firefox = join(ROOT, '.output/firefox-mv3');
const written = {
  [`bonafide-${version}-chrome.zip`]: chrome,
  // Edge takes what Chrome takes.
  [`bonafide-${version}-edge.zip`]: chrome,
  [`bonafide-${version}-firefox.zip`]: zipped(firefox, filesIn(firefox)),
  [`bonafide-${version}-sources.zip`]: zipped(ROOT, tracked()),
  [`bonafide-${version}-bill-of-materials.cdx.json`]: billOfMaterials(),
};
for (const [file, bytes] of Object.entries(written)) writeFileSync(join(PACKAGES, file), bytes);
const sums = Object.entries(written).map(([file, bytes]) => `${sha256(bytes)}  ${file}`);
writeFileSync(join(PACKAGES, 'SHA256SUMS'), `${sums.join('\n')}\n`);
console.log(sums.join('\n'));

/** @param {string} folder @param {readonly string[]} names below it, with slashes */
function zipped(folder, names) {
  const entries = names.toSorted().map((name) => [name, readFileSync(join(folder, name))]);
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: MTIME, os: 0 });
}

function filesIn(folder) {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  return entries.map(({ parentPath, path, name }) =>
    relative(folder, join(parentPath ?? path, name)).replaceAll('\\', '/'),
  );
}

/** What is committed, as it stands in the work tree; nothing that lies about beside it. */
function tracked() {
  return output('git', ['ls-files', '-z'])
    .split('\0')
    .filter((name) => name !== '' && !NOT_FOR_BUILDING.test(name));
}

/** CycloneDX, of what is built in, without what differs from run to run and from folder to folder. */
function billOfMaterials() {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const bill = JSON.parse(
    output(npm, ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev', '--omit', 'optional', '--package-lock-only']),
  );
  delete bill.serialNumber;
  delete bill.metadata.timestamp;
  bill.metadata.component.name = name;
  return Buffer.from(`${JSON.stringify(bill, null, 2)}\n`);
}

function output(command, args) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (status !== 0) throw new SetUpError(`${command} ${args[0]}: ${stderr}`);
  return stdout;
}

function sha256(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}
