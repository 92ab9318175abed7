/**
 * `npm run fuzz -- --parsers`: spoils sound things at random and hands them to every parser. A find is whatever was thrown, an
 * answer outside of the closed set, or more time than any bound allows.
 */
import { createBytesMutator } from './bytes.ts';
import { DOORS, type Door } from './doors.ts';
import { createRandom } from './random.ts';

/** Milliseconds: bounds are counted in the parsers; this is for what they did not think of. Wide, for slow machines. */
const LONGEST = 5_000;

export interface Found {
  readonly door: string;
  readonly made: number;
  readonly what: string;
  readonly base64: string;
}

export interface ParserTally {
  /** How often each door said what. */
  readonly said: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly found: readonly Found[];
  /** Milliseconds of the slowest. */
  readonly slowest: { readonly door: string; readonly took: number };
}

export interface ParserRun {
  readonly count: number;
  readonly seed: number;
  /** All, unless one is named. */
  readonly doors?: Readonly<Record<string, Door>>;
}

export async function attackParsers({ count, seed, doors = DOORS }: ParserRun): Promise<ParserTally> {
  const random = createRandom(seed);
  const mutate = createBytesMutator(random);
  const said: Record<string, Record<string, number>> = {};
  const found: Found[] = [];
  let slowest = { door: '', took: 0 };
  const turns = Object.entries(doors);
  for (let made = 0; made < count; ) {
    const [name, door] = random.pick(turns);
    if (door.rare !== undefined && !random.once(door.rare)) continue;
    made += 1;
    const bytes = mutate(random.pick(door.seedlings));
    const start = performance.now();
    const outcome = await outcomeOf(door, bytes);
    const took = performance.now() - start;
    if (took > slowest.took) slowest = { door: name, took: Math.round(took) };
    said[name] = { ...said[name], [outcome]: (said[name]?.[outcome] ?? 0) + 1 };
    const isSlow = took > LONGEST;
    if (door.outcomes.includes(outcome) && !isSlow) continue;
    const what = isSlow ? `took ${Math.round(took)} ms` : outcome;
    found.push({ door: name, made, what, base64: Buffer.from(bytes).toString('base64') });
  }
  return { said, found, slowest };
}

/** What a door says of these bytes. Whatever it throws is told in words that are in nobody's set. */
export async function outcomeOf(door: Door, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  try {
    return await door.read(bytes);
  } catch (error) {
    return `threw ${error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 3).join(' ') : String(error)}`;
  }
}
