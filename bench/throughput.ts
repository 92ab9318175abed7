/**
 * Ten thousand mixed credentials through the command line, files in and NDJSON out, on two lanes: how long one takes beside
 * verifier-core, which is reckoned as if two lanes made it twice as fast, and whether memory grows.
 */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { JsonObject } from '../lib/verdict/words.ts';
import { coreWay, withoutSchemas } from './core.ts';
import { createMixture } from './mixture.ts';
import { limitRow, type Row, ratioRow } from './row.ts';

const COUNT = 10_000;
const EARLY = 1_000;
const LANES = 2;
/** So many start lanes, which leave their code for the next time. */
const FEW = 300;
const LINE_END = 10;
const RUN = resolve(import.meta.dirname, '../bin/run.mjs');

export async function throughputRows(): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const mixture = await createMixture();
    const files = Array.from({ length: COUNT }, (_, at) => join(folder, `${at}.json`));
    for (const [at, file] of files.entries()) writeFileSync(file, await mixture.credential(at));
    writeFileSync(join(folder, 'trust'), JSON.stringify({ issuers: [{ id: '*' }] }));
    await verifyAll(folder, files.slice(0, FEW));
    const { milliseconds, early, late } = await verifyAll(folder, files);
    const peer = await coreTime(await mixture.known(80));
    return [
      ratioRow(
        '10,000 mixed credentials, --jobs 2, each, beside verifier-core',
        milliseconds / COUNT,
        peer / LANES,
        10,
      ),
      limitRow('memory after 10,000 credentials by memory after 1,000', late / early, 1.2, '×'),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface Passed {
  readonly milliseconds: number;
  /** Resident memory after the first thousand answers and at the last ones, in KiB. */
  readonly early: number;
  readonly late: number;
}

/** The answers are counted as they come and looked at afterwards, so that whoever measures leaves the processor to what is measured. */
async function verifyAll(folder: string, files: readonly string[]): Promise<Passed> {
  const start = performance.now();
  const options = ['verify', '--json', '--offline', '--jobs', String(LANES), '--trust', join(folder, 'trust')];
  const command = spawn(process.execPath, [RUN, ...options, ...files], { stdio: ['ignore', 'pipe', 'inherit'] });
  const chunks: Buffer[] = [];
  let [answers, early, late] = [0, 0, 0];
  for await (const chunk of command.stdout as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    const before = answers;
    for (let at = chunk.indexOf(LINE_END); at >= 0; at = chunk.indexOf(LINE_END, at + 1)) answers += 1;
    if (before < EARLY && answers >= EARLY) early = residentMemory(command.pid ?? 0);
    else if (files.length - answers < EARLY / 10 && answers < files.length) late = residentMemory(command.pid ?? 0);
  }
  const milliseconds = performance.now() - start;
  const lines = Buffer.concat(chunks).toString('utf8').split('\n').slice(0, -1);
  const refused = lines.find((line) => !line.includes('"verdict":"verified"'));
  if (refused !== undefined) throw new Error(`a good credential was refused: ${refused.slice(0, 300)}`);
  if (lines.length !== files.length) throw new Error(`${lines.length} answers to ${files.length} files`);
  return { milliseconds, early, late };
}

function residentMemory(pid: number): number {
  const status = `/proc/${pid}/status`;
  if (!existsSync(status)) return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }));
  return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(status, 'utf8'))?.[1]);
}

/** Milliseconds that verifier-core takes for one, after as many again to warm up. */
async function coreTime(credentials: readonly JsonObject[]): Promise<number> {
  const verify = coreWay(credentials);
  return await withoutSchemas(async () => {
    for (const at of credentials.keys()) await verify(at);
    const times: number[] = [];
    for (const at of credentials.keys()) {
      const start = performance.now();
      await verify(at);
      times.push(performance.now() - start);
    }
    return times.reduce((sum, time) => sum + time, 0) / times.length;
  });
}
