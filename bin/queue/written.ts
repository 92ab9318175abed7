/**
 * What a file of verdicts holds already, when a collector goes on with it: a bit a row, since there may be millions, and where its
 * last whole line ends, since whoever wrote it may have been killed in the middle of one.
 */

/** Rows by their numbers. */
export interface Rows {
  has(row: number): boolean;
}

export interface Written {
  readonly rows: Rows;
  /** Bytes up to the end of the last whole line. */
  readonly end: number;
}

const LINE_END = 10;
const QUOTE = 34;
/** Enough of a line to read its number, whatever stands before it. */
const HEAD = 32;

/** @param chunks the file from its start, as `ndjsonOf` or `csvOf` wrote it (lines.ts) */
export async function readWritten(chunks: AsyncIterable<Uint8Array>, isCsv: boolean): Promise<Written> {
  const rows = createBits();
  const number = isCsv ? /^(\d+),/ : /^\{"row":(\d+),/;
  let [head, at, end] = ['', 0, 0];
  // A quotation mark inside a cell is written twice, so that an end of line inside one stands after an odd number of them.
  let isQuoted = false;
  for await (const chunk of chunks) {
    let start = 0;
    for (let place = isCsv ? 0 : chunk.indexOf(LINE_END); place >= 0 && place < chunk.length; ) {
      if (isCsv && chunk[place] === QUOTE) isQuoted = !isQuoted;
      if (chunk[place] === LINE_END && !isQuoted) {
        const [, row] = number.exec(joined(head, chunk, start, place)) ?? [];
        if (row !== undefined) rows.add(Number(row));
        [head, start, end] = ['', place + 1, at + place + 1];
      }
      place = isCsv ? place + 1 : chunk.indexOf(LINE_END, place + 1);
    }
    head = joined(head, chunk, start, chunk.length);
    at += chunk.length;
  }
  return { rows, end };
}

const joined = (head: string, chunk: Uint8Array, start: number, end: number) =>
  head.length >= HEAD
    ? head
    : head + Buffer.from(chunk.subarray(start, Math.min(end, start + HEAD))).toString('latin1');

function createBits(): Rows & { add(row: number): void } {
  let bits = new Uint8Array(1024);
  return {
    has: (row) => ((bits[row >> 3] ?? 0) & (1 << (row & 7))) !== 0,
    add(row) {
      const place = row >> 3;
      if (place >= bits.length) {
        const larger = new Uint8Array(Math.max(place + 1, bits.length * 2));
        larger.set(bits);
        bits = larger;
      }
      bits[place] = (bits[place] ?? 0) | (1 << (row & 7));
    },
  };
}
