/**
 * `npm run bench [-- --json] [--only NAME]`: every figure that the project holds itself to, measured on this machine. Ratios are
 * of the same run. A part that could not be measured is said at the end, and the exit status is 1.
 */
import { parseArgs } from 'node:util';
import { build, requireChromium } from '../bin/set-up.mjs';
import { batchRows } from './batch.ts';
import { coldRows } from './cold.ts';
import { pageRows } from './page.ts';
import { popupRows } from './popup.ts';
import { profileRows } from './profile.ts';
import type { Row } from './row.ts';
import { scrollingRows, soakRows } from './scrolling.ts';
import { stoppedRows } from './stopped.ts';
import { thousandRows } from './thousand.ts';
import { throughputRows } from './throughput.ts';
import { verifyingInChromium, verifyingInNode } from './verifying.ts';

const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, only: { type: 'string', multiple: true } },
});

const PARTS: Readonly<Record<string, () => Promise<readonly Row[]>>> = {
  node: verifyingInNode,
  chromium: verifyingInChromium,
  thousand: thousandRows,
  cold: coldRows,
  stopped: stoppedRows,
  throughput: throughputRows,
  page: pageRows,
  profile: () => inBuilt(profileRows),
  popup: () => inBuilt(popupRows),
  batch: () => inBuilt(batchRows),
  scrolling: () => inBuilt(scrollingRows),
  soak: () => inBuilt(soakRows),
};

const failures: string[] = [];
const unknown = values.only?.find((name) => !Object.hasOwn(PARTS, name));
if (unknown !== undefined) failures.push(`${unknown}: there are ${Object.keys(PARTS).join(', ')}`);

for (const [name, rows] of Object.entries(PARTS)) {
  if (values.only && !values.only.includes(name)) continue;
  try {
    for (const row of await rows()) console.log(values.json ? JSON.stringify(row) : inColumns(row));
  } catch (error) {
    failures.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
for (const failure of failures) console.error(`Not measured: ${failure}`);
process.exitCode = failures.length > 0 ? 1 : 0;

async function inBuilt(rows: (executable: string) => Promise<readonly Row[]>): Promise<readonly Row[]> {
  if (!build('chrome', 'e2e')) throw new Error('the extension could not be built');
  return await rows(requireChromium());
}

function inColumns({ name, ours, peer, ratio, unit, aim, met }: Row): string {
  const figure = (value: number | undefined) => (value === undefined ? '–' : value.toPrecision(3));
  const columns = [
    name.padEnd(92),
    figure(ours).padStart(9),
    figure(peer).padStart(9),
    figure(ratio).padStart(7),
    unit,
  ];
  return `${columns.join(' ')}  aim ${aim}  ${met ? 'met' : 'NOT MET'}`;
}
