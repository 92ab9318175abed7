/** Verifying one credential in every way that is measured, in Node and in a page alike: ours, the peers, and the bare minimum. */
import type { NativeCryptography } from '../lib/keys/memory.ts';
import type { JsonObject } from '../lib/verdict/words.ts';
import { takeTurns, type Way } from './contest.ts';
import { coreWay, withoutSchemas } from './core.ts';
import { floorWay } from './floor.ts';
import { ourWay } from './ours.ts';
import { peerWay, SUITES } from './peers.ts';

/** What is sent into a page. */
export interface Contest {
  readonly suite: string;
  readonly size: 'small' | 'full';
  /** Signed credentials as JSON. */
  readonly files: readonly string[];
  readonly lanes: number;
}

/** Milliseconds a credential. */
export interface Measured {
  readonly ours: number;
  readonly floor: number;
  readonly peers: Readonly<Record<string, number>>;
}

/** @param native cryptography that the engine at hand offers beside WebCrypto; ours uses it and so does the bare minimum */
export async function contend(contest: Contest, native?: NativeCryptography): Promise<Measured> {
  const suite = SUITES[contest.suite];
  if (!suite) throw new Error(`no such suite: ${contest.suite}`);
  const parsed = contest.files.map((file): JsonObject => JSON.parse(file));
  const peers: readonly (readonly [string, Way])[] = [
    ['@digitalbazaar/vc', peerWay(parsed, suite.peer)],
    ...(suite.isKnownToCore ? ([['verifier-core', coreWay(parsed)]] as const) : []),
  ];
  const floor = await floorWay(contest, suite.form, native);
  const ways = [ourWay(contest.files, native), floor, ...peers.map(([, way]) => way)];
  const [ours = Number.NaN, least = Number.NaN, ...times] = await withoutSchemas(() =>
    takeTurns(ways, contest.files.length, { lanes: contest.lanes }),
  );
  return { ours, floor: least, peers: Object.fromEntries(peers.map(([name], at) => [name, times[at] ?? Number.NaN])) };
}
