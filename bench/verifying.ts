/**
 * How fast credentials are verified, by suite and size, one after the other and eight at a time, in Node and in Chromium: beside
 * the fastest peer of the same run, and beside the least that it takes. Lists and tokens likewise.
 */
import { createNativeCryptography } from '../bin/cli/cryptography.ts';
import { smallBadge } from '../tests/proofs/badges.ts';
import { bundleForNode, bundleForPage } from './bundle.ts';
import type { Contest, Measured } from './contestants.ts';
import { AIMS, signedBy } from './credentials.ts';
import { load, withPage } from './isolated.ts';
import { floorRow, ratioRow, type Row } from './row.ts';

type Anywhere = typeof import('./anywhere.ts');

/** Where it runs: what is handed over is data. */
interface Engine {
  readonly name: string;
  contend(contest: Contest): Promise<Measured>;
  rest(): Promise<readonly Row[]>;
}

const TOKEN = smallBadge({ issuer: 'https://school.example', contexts: [] });
/** The most that verifying may take beside the least. */
const ABOVE = { small: 1.5, full: 2.5 };

export async function verifyingInNode(): Promise<readonly Row[]> {
  const { contend, listRows, tokenRows }: Anywhere = await import(await bundleForNode('anywhere.ts'));
  const native = createNativeCryptography();
  return await rowsOf({
    name: 'Node',
    contend: (contest) => contend(contest, native),
    rest: async () => [...(await listRows()), ...(await tokenRows(TOKEN, native))],
  });
}

export async function verifyingInChromium(): Promise<readonly Row[]> {
  return await withPage({ '/bench.js': await bundleForPage('in-page.ts') }, async (page) => {
    await load(page, '/bench.js');
    return await rowsOf({
      name: 'Chromium',
      contend: (contest) => page.evaluate<Measured>(`bench.contend(${JSON.stringify(contest)})`),
      rest: async () => [
        ...(await page.evaluate<readonly Row[]>('bench.listRows()')),
        ...(await page.evaluate<readonly Row[]>(`bench.tokenRows(${JSON.stringify(TOKEN)})`)),
      ],
    });
  });
}

async function rowsOf(engine: Engine): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const [suite, aims] of Object.entries(AIMS)) {
    for (const size of ['small', 'full'] as const) {
      const files = await signedBy(suite, size);
      const name = `${engine.name}: verify ${suite}, ${size}`;
      const alone = await engine.contend({ suite, size, files, lanes: 1 });
      rows.push(besideFastest(name, alone, aims[size]));
      rows.push(floorRow(`${name}, beside ${LEAST[size]}`, alone.ours, alone.floor, ABOVE[size]));
      if (size === 'full') continue;
      rows.push(
        besideFastest(`${name}, 8 at a time`, await engine.contend({ suite, size, files, lanes: 8 }), aims[size]),
      );
    }
  }
  return [...rows, ...(await engine.rest()).map((row) => ({ ...row, name: `${engine.name}: ${row.name}` }))];
}

const LEAST = { small: 'hash and signature', full: 'parsing, hash and signature' };

function besideFastest(name: string, { ours, peers }: Measured, least: number): Row {
  const [fastest, time] = Object.entries(peers).toSorted(([, a], [, b]) => a - b)[0] ?? ['nobody', Number.NaN];
  return ratioRow(`${name}, beside ${fastest}`, ours, time, least);
}
