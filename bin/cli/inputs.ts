/**
 * The inputs of `verify`: links, files and lists of them, told apart by what is in them and not by their names alone. A list
 * (CSV, NDJSON) yields an input a row; nothing is fetched here.
 */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { type Claimed, claimedOf, LINK_COLUMNS, linkOf, parseObject } from '../../lib/batch/claimed.ts';
import { readDelimited } from '../../lib/batch/delimited.ts';
import { readWhole } from './files.ts';
import { UsageError } from './usage.ts';

/** One thing to check. `input` is what is echoed in the answer. */
export interface Input {
  readonly input: string;
  readonly link?: string;
  readonly bytes?: Uint8Array;
  /** Where the document stands, read when its turn comes ({@link documentOf}). */
  readonly file?: string;
  /** For a claim without a link: lists of credentials that its page links. */
  readonly wallets?: readonly string[];
  /** Other pages of the same person. */
  readonly profileUrls?: readonly string[];
  readonly claimed: Claimed;
}

/** Yields the inputs one after the other; a list is read as it is consumed. */
export async function* readInputs(names: readonly string[], claimed: Claimed): AsyncGenerator<Input> {
  for (const name of names) {
    if (/^[a-z][a-z0-9+.-]*:\/\//i.test(name)) yield { input: name, link: name, claimed };
    else if (/\.csv$/i.test(name)) yield* readCsv(name, claimed);
    else if (/\.(ndjson|jsonl)$/i.test(name)) yield* readLines(name, claimed);
    else if (name === '-') yield* readStandardInput(claimed);
    else yield { input: name, file: name, claimed };
  }
}

async function* readLines(file: string, claimed: Claimed): AsyncGenerator<Input> {
  await stat(file).catch(() => {
    throw new UsageError(`${file}: cannot be read`);
  });
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() !== '') yield lineInput(line, claimed);
  }
}

/** A line is an object with a link and what is claimed of it, or a credential, token or link as it stands. */
function lineInput(line: string, claimed: Claimed): Input {
  const row = parseObject(line);
  const link = row && linkOf(row);
  if (row && link !== undefined) return { input: link, link, claimed: { ...claimed, ...claimedOf(row) } };
  const text = line.trim();
  if (/^https?:\/\//i.test(text)) return { input: text, link: text, claimed };
  return { input: text.length > 200 ? `${text.slice(0, 200)}…` : text, bytes: new TextEncoder().encode(text), claimed };
}

async function* readCsv(file: string, claimed: Claimed): AsyncGenerator<Input> {
  const text = new TextDecoder().decode(readWhole(file));
  const { columns, rows } = readDelimited(text.replace(/^\uFEFF/, ''), {
    rows: Number.POSITIVE_INFINITY,
    columns: 1_000,
  });
  const names = columns.map((column) => column.toLowerCase());
  if (!LINK_COLUMNS.some((column) => names.includes(column))) {
    throw new UsageError(`${file}: no column named ${LINK_COLUMNS.join(', ')}`);
  }
  for (const cells of rows) {
    const row = Object.fromEntries(names.map((name, at) => [name, cells[at]]));
    const link = linkOf(row) ?? '';
    yield { input: link, link, claimed: { ...claimed, ...claimedOf(row) } };
  }
}

async function* readStandardInput(claimed: Claimed): AsyncGenerator<Input> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  const bytes = Buffer.concat(chunks);
  const text = bytes.toString('utf8').trim();
  const lines = text.split(/\r?\n/);
  const areLines = lines.length > 1 && lines.every((line) => line.trim() === '' || isLine(line));
  if (areLines || /^https?:\/\/\S+$/i.test(text)) {
    for (const line of lines) if (line.trim() !== '') yield lineInput(line, claimed);
  } else yield { input: '-', bytes, claimed };
}

const isLine = (line: string) => /^https?:\/\/\S+$/i.test(line.trim()) || parseObject(line) !== undefined;
