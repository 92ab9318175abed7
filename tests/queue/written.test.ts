/** What a collector finds in the file that another left, wherever that one was stopped. */
import { describe, expect, it } from 'vitest';
import { CSV_HEAD, csvOf, ndjsonOf } from '../../bin/queue/lines.ts';
import type { Verdict } from '../../bin/queue/runs.ts';
import { readWritten } from '../../bin/queue/written.ts';

const ROWS = [0, 7, 8, 12_345, 9, 2_000_000_000];

const verdictOn = (row: number): Verdict => ({
  id: `${row}-0`,
  row,
  line: JSON.stringify({
    input: `https://a.example/"${row}",\n2,`,
    verdict: 'verified',
    ground: 'hosted',
    checks: [],
    credential: { name: 'Two lines,\r\nand "quotes" – ü', issuer: {}, holder: {} },
    checkedAt: '2026-01-02T03:04:05Z',
  }),
});

const FORMS = {
  NDJSON: { isCsv: false, head: '', lineOf: ndjsonOf },
  CSV: { isCsv: true, head: CSV_HEAD, lineOf: csvOf },
};

async function* pieces(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

describe.each(Object.entries(FORMS))('a file of verdicts in %s', (_, { isCsv, head, lineOf }) => {
  const lines = ROWS.map((row) => Buffer.from(lineOf(verdictOn(row))));
  const whole = Buffer.concat([Buffer.from(head), ...lines]);

  it.each([1, 2, 7, 64, 1_000_000])('is read in pieces of %i bytes', async (size) => {
    const { rows, end } = await readWritten(pieces(whole, size), isCsv);
    expect(ROWS.filter((row) => rows.has(row))).toEqual(ROWS);
    expect([1, 6, 10, 12_344, 1_999_999_999].filter((row) => rows.has(row))).toEqual([]);
    expect(end).toBe(whole.length);
  });

  it('ends with its last whole line, at whichever byte it was cut', async () => {
    const first = [0, 1, 2].map((count) => Buffer.concat([Buffer.from(head), ...lines.slice(0, count)]).length);
    for (let cut = 0; cut <= (first.at(-1) ?? 0); cut++) {
      const { rows, end } = await readWritten(pieces(whole.subarray(0, cut), 50), isCsv);
      const before = first.filter((one) => one <= cut);
      expect([cut, end]).toEqual([cut, before.at(-1) ?? 0]);
      expect(ROWS.filter((row) => rows.has(row))).toEqual(ROWS.slice(0, Math.max(0, before.length - 1)));
    }
  });
});
