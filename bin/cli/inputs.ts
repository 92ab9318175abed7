/**
 * The inputs of `verify`: links, files and lists of them, told apart by what is in them and not by their names alone. A list
 * (CSV, NDJSON) yields an input a row; nothing is fetched here.
 */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { type Claimed, claimedOf, LINK_COLUMNS, linkOf } from '../../lib/batch/claimed.ts';
import { inputsInLines } from './lines.ts';
import { readRecords } from './records.ts';
import { readStandardInput } from './standard-input.ts';
import { UsageError } from './usage.ts';

/** One thing to check. `input` is what is echoed in the answer. */
export interface Input {
  readonly input: string;
  readonly link?: string;
  readonly bytes?: Uint8Array;
  /** Where the document stands, read when its turn comes (files.ts). */
  readonly file?: string;
  /** For a claim without a link: lists of credentials that its page links. */
  readonly wallets?: readonly string[];
  /** Other pages of the same person. */
  readonly profileUrls?: readonly string[];
  readonly claimed: Claimed;
}

/** Yields the inputs one after the other; a list is read as it is consumed. */
export async function* readInputs(
  names: readonly string[],
  claimed: Claimed,
  standardInput: AsyncIterable<Uint8Array> = process.stdin,
): AsyncGenerator<Input> {
  for (const name of names) {
    if (/^[a-z][a-z0-9+.-]*:\/\//i.test(name)) yield { input: name, link: name, claimed };
    else if (/\.csv$/i.test(name)) yield* readCsv(name, claimed);
    else if (/\.(ndjson|jsonl)$/i.test(name)) yield* readLines(name, claimed);
    else if (name === '-') yield* readStandardInput(claimed, standardInput);
    else yield { input: name, file: name, claimed };
  }
}

async function* readLines(file: string, claimed: Claimed): AsyncGenerator<Input> {
  await stat(file).catch(() => {
    throw new UsageError(`${file}: cannot be read`);
  });
  yield* inputsInLines(createReadStream(file), claimed);
}

async function* readCsv(file: string, claimed: Claimed): AsyncGenerator<Input> {
  let names: readonly string[] | undefined;
  for await (const cells of readRecords(file)) {
    if (!names) {
      names = cells.map((cell) => cell.trim().toLowerCase());
      continue;
    }
    requireLinks(file, names);
    const row = Object.fromEntries(names.map((name, at) => [name, cells[at]]));
    const link = linkOf(row) ?? '';
    yield { input: link, link, claimed: { ...claimed, ...claimedOf(row) } };
  }
  requireLinks(file, names ?? []);
}

function requireLinks(file: string, names: readonly string[]): void {
  if (LINK_COLUMNS.some((column) => names.includes(column))) return;
  throw new UsageError(`${file}: no column named ${LINK_COLUMNS.join(', ')}`);
}
