import readXlsxFile from 'read-excel-file/node';
import { expect, it } from 'vitest';
import type { ExportSource } from '../../lib/batch/export.ts';
import type { Row } from '../../lib/batch/rows.ts';
import { createWriting, type FromWriting, type ToWriting, writeElsewhere } from '../../lib/batch/writing.ts';
import { ENGLISH } from '../../lib/language/english.ts';
import { NOW, RUN, verified } from './runs.ts';

const ROWS: readonly Row[] = Array.from({ length: 2_500 }, (_, at) => ({
  input: `https://a.example/${at}`,
  claimed: { person: at === 1 ? '=HYPERLINK("https://x.example")' : `Person ${at}` },
}));
const SOURCE: ExportSource = {
  run: RUN,
  rows: ROWS,
  notes: new Map([[2, 'called them, fine']]),
  async each(found) {
    for (const [row] of ROWS.entries()) found(row, verified('Cloud', 'Northwind'));
  },
  said: () => {
    throw new Error('sentences are made in the thread');
  },
};

/** A thread that is here, over copies, as between real ones. */
function threadHere(log: ToWriting['type'][] = []) {
  const listeners = new Map<string, (event: never) => void>();
  let isOver = false;
  const heard = createWriting(
    (data: FromWriting) => listeners.get('message')?.({ data } as never),
    async () => ({ words: ENGLISH, said: (result) => result }),
  );
  const thread = {
    postMessage(message: ToWriting) {
      log.push(message.type);
      heard(structuredClone(message));
    },
    addEventListener: (type: string, listener: (event: never) => void) => void listeners.set(type, listener),
    terminate: () => {
      isOver = true;
    },
  };
  return { thread, isOver: () => isOver, die: () => listeners.get('error')?.({} as never) };
}

it.each(['csv', 'xlsx', 'json'] as const)(
  'writes %s in a thread, rows and answers some at a time',
  { timeout: 60_000 },
  async (kind) => {
    const log: ToWriting['type'][] = [];
    const { thread, isOver } = threadHere(log);
    const file = await writeElsewhere(() => thread, SOURCE, kind, { tag: 'en', now: NOW });
    if (!file) throw new Error('no file');
    expect(isOver()).toBe(true);
    expect(log.filter((type) => type === 'rows')).toHaveLength(2);
    expect(log.filter((type) => type === 'found').length).toBeGreaterThan(10);
    const bytes = Buffer.from(await file.arrayBuffer());
    if (kind === 'json') expect(JSON.parse(bytes.toString()).rows).toHaveLength(ROWS.length);
    if (kind === 'csv') expect(bytes.toString()).toContain('"\'=HYPERLINK(""https://x.example"")"');
    if (kind !== 'xlsx') return;
    const [sheet] = await readXlsxFile(bytes);
    expect(sheet?.data).toHaveLength(ROWS.length + 1);
    expect(sheet?.data[3]).toContain('called them, fine');
    expect(sheet?.data[2]).toContain('=HYPERLINK("https://x.example")');
  },
);

it('says so where the thread dies', async () => {
  const { thread, die, isOver } = threadHere();
  const written = writeElsewhere(() => ({ ...thread, postMessage: () => undefined }), { ...SOURCE, rows: [] }, 'csv', {
    tag: 'en',
    now: NOW,
  });
  die();
  expect(await written).toBeUndefined();
  expect(isOver()).toBe(true);
});
