/** Rows of CSV files of any length: read as they are consumed, in whatever encoding and with whatever delimiter spreadsheets write. */
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import Papa from 'papaparse';
import { delimiterOf } from '../../lib/batch/delimited.ts';
import { UsageError } from './usage.ts';

type Open = (file: string) => AsyncIterable<Uint8Array>;

/** Characters. What is longer is no row but a quotation mark that was not closed. */
const LONGEST_ROW = 2 ** 22;
/** Characters that tell the delimiter. */
const SAMPLE = 16_384;

/** Yields the cells of each row that is not blank. @throws UsageError where it cannot be read */
export async function* readRecords(file: string, open: Open = createReadStream): AsyncGenerator<readonly string[]> {
  const encoding = await encodingOf(bytesOf(file, open));
  const texts = textsOf(bytesOf(file, open), encoding);
  let sample = '';
  while (sample.length < SAMPLE) {
    const { done, value } = await texts.next();
    if (done) break;
    sample += value;
  }
  const parser = Papa.parse(Papa.NODE_STREAM_INPUT, { delimiter: delimiterOf(sample), skipEmptyLines: 'greedy' });
  let sinceRow = 0;
  const writing = pipeline(async function* () {
    yield* counted(sample);
    for await (const text of texts) yield* counted(text);
  }, parser);
  writing.catch(() => undefined); // The parser ends with the same error.
  for await (const row of parser as AsyncIterable<string[]>) {
    sinceRow = 0;
    yield row;
  }
  await writing;

  function* counted(text: string) {
    sinceRow += text.length;
    if (sinceRow > LONGEST_ROW)
      throw new UsageError(`${file}: a row is not closed; is there a quotation mark too many?`);
    yield text;
  }
}

async function* textsOf(all: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<string, undefined> {
  const decoder = new TextDecoder(encoding);
  for await (const bytes of all) yield decoder.decode(bytes, { stream: true });
  yield decoder.decode();
  return undefined;
}

/** UTF-16 by its mark, UTF-8 where all of it is, else the Windows encoding for Western Europe. */
async function encodingOf(all: AsyncIterable<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let isFirst = true;
  for await (const bytes of all) {
    const [first, second] = bytes;
    if (isFirst && first === 0xff && second === 0xfe) return 'utf-16le';
    if (isFirst && first === 0xfe && second === 0xff) return 'utf-16be';
    isFirst = false;
    try {
      decoder.decode(bytes, { stream: true });
    } catch {
      return 'windows-1252';
    }
  }
  return 'utf-8';
}

async function* bytesOf(file: string, open: Open): AsyncGenerator<Uint8Array> {
  try {
    yield* open(file);
  } catch (error) {
    throw new UsageError(`${file}: ${error instanceof Error ? error.message : 'cannot be read'}`);
  }
}
