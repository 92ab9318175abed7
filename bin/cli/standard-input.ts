/**
 * What is piped in: a credential, or one thing a line. Its first two lines tell, and from then on lines are read as they are
 * consumed, however many there are.
 */
import { Readable } from 'node:stream';
import { type Claimed, parseObject } from '../../lib/batch/claimed.ts';
import { LARGEST_FILE } from './files.ts';
import type { Input } from './inputs.ts';
import { inputsInLines } from './lines.ts';
import { UsageError } from './usage.ts';

const LINE_END = 10;

export async function* readStandardInput(claimed: Claimed, source: AsyncIterable<Uint8Array>): AsyncGenerator<Input> {
  const rest = source[Symbol.asyncIterator]();
  const read: Uint8Array[] = [];
  let areLines: boolean | undefined;
  let size = 0;
  for (let next = await rest.next(); !next.done; next = await rest.next()) {
    read.push(next.value);
    size += next.value.length;
    if (size > LARGEST_FILE) throw new UsageError('-: larger than 64 MiB');
    if (areLines === undefined && next.value.includes(LINE_END)) areLines = isList(Buffer.concat(read));
    if (areLines) break;
  }
  const bytes = Buffer.concat(read);
  if (areLines ?? isShortList(bytes.toString('utf8')))
    yield* inputsInLines(Readable.from(chained(bytes, rest)), claimed);
  else yield { input: '-', bytes, claimed };
}

/** Whether the first two whole lines are each a thing of their own; undefined where there are not two yet. */
function isList(bytes: Buffer): boolean | undefined {
  const [first, second] = linesOf(bytes.subarray(0, bytes.lastIndexOf(LINE_END)).toString('utf8'));
  if (first === undefined) return undefined;
  if (!isLine(first)) return false;
  return second === undefined ? undefined : isLine(second);
}

/** All there is: a link alone, or lines of which the last has no end. */
function isShortList(text: string): boolean {
  const lines = linesOf(text);
  return lines.length > 1 ? lines.every(isLine) : lines.some(isLink);
}

const linesOf = (text: string) => text.split(/\r?\n/).filter((line) => line.trim() !== '');
const isLink = (line: string) => /^https?:\/\/\S+$/i.test(line.trim());
const isLine = (line: string) => isLink(line) || parseObject(line.trim()) !== undefined;

async function* chained(bytes: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield bytes;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}
