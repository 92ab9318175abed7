/** Badges in files go through the threads, which end whatever happens. */
import { describe, expect, it } from 'vitest';
import type { FromAsking, Thread, ToAsking } from '../../lib/batch/threads.ts';
import type { Report } from '../../lib/checking/report.ts';
import { type FilesDeps, readFiles } from '../../lib/mine/files.ts';
import { DEFAULTS } from '../../lib/settings/settings.ts';
import { checked } from './standing.ts';

const BYTES = new Uint8Array([1, 2, 3]);

/** A thread that asks for each file and then tells of it. */
function thread(log: string[], report: Report = checked().report): Thread<ToAsking, FromAsking> {
  let tell: (event: { readonly data: FromAsking }) => void = () => undefined;
  return {
    addEventListener: (_, listener) => {
      tell = listener;
    },
    postMessage(message) {
      log.push(message.type);
      if (message.type === 'start')
        tell({ data: { type: 'question', id: 1, question: { about: 'file', hash: 'abc' } } });
      if (message.type !== 'answer') return;
      log.push(String(message.value));
      const progress = { state: 'done', rows: 1, done: 1, hosts: [] } as const;
      tell({ data: { type: 'told', answers: [[0, { report }]], progress } });
    },
    terminate: () => void log.push('terminated'),
  };
}

function deps(log: string[], rows: Awaited<ReturnType<FilesDeps['reading']['rows']>>): FilesDeps {
  return {
    reading: {
      add: async (given) => [{ kind: 'unread', name: typeof given === 'string' ? '' : given.name, why: 'damaged' }],
      rows: async () => rows,
      clear: async () => void log.push('cleared'),
    },
    thread: () => thread(log),
    answer: async () => undefined,
    record: () => undefined,
    settings: async () => DEFAULTS,
  };
}

describe('files', () => {
  it('give links, reports and the names of what could not be read', async () => {
    const log: string[] = [];
    const rows = [
      { input: 'https://badges.example/1', claimed: {} },
      { input: 'b.json', file: 'abc', claimed: {} },
    ];
    const found = await readFiles(deps(log, { rows, files: new Map([['abc', BYTES]]) }), [new File([], 'a.bin')], true);
    expect(found.links).toEqual(['https://badges.example/1']);
    expect(found.reports.map(({ verdict }) => verdict)).toEqual([checked().report.verdict]);
    expect(found.unread).toEqual(['a.bin']);
    expect(log).toEqual(['open', 'start', 'answer', '1,2,3', 'terminated', 'cleared']);
  });

  it('whose badge has no name are named as unread', async () => {
    const log: string[] = [];
    const rows = [{ input: 'b.json', file: 'abc', claimed: {} }];
    const given = deps(log, { rows, files: new Map([['abc', BYTES]]) });
    const { credential: _, ...nameless } = checked().report;
    const found = await readFiles({ ...given, thread: () => thread(log, nameless) }, [], false);
    expect(found.unread).toEqual(['b.json']);
  });

  it('without a badge start no thread', async () => {
    const log: string[] = [];
    await readFiles(deps(log, { rows: [], files: new Map() }), [new File([], 'a.bin')], false);
    expect(log).toEqual(['cleared']);
  });

  it('that break the reader leave nothing behind', async () => {
    const log: string[] = [];
    const broken = { ...deps(log, { rows: [], files: new Map() }) };
    const reading = { ...broken.reading, rows: async () => await Promise.reject(new Error('broken')) };
    await expect(readFiles({ ...broken, reading }, [], false)).rejects.toThrow('broken');
    expect(log).toEqual(['cleared']);
  });
});
