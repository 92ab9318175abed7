/** Runs that leave nothing on disk: for private windows. They go with the page. */
import type { NamedMapping } from '../batch/columns.ts';
import type { Head, Result } from '../batch/result.ts';
import type { Row } from '../batch/rows.ts';
import type { Run } from '../batch/saved.ts';
import type { RunStore } from './runs.ts';

interface Part {
  readonly run: string;
  readonly answers: readonly (readonly [row: number, head: Head, result: Result])[];
}

export function createMemoryRunStore(): RunStore {
  const runs = new Map<string, Run>();
  const rows = new Map<string, readonly Row[]>();
  const files = new Map<string, ReadonlyMap<string, Uint8Array>>();
  const notes = new Map<string, Map<number, string>>();
  const mappings = new Map<string, NamedMapping>();
  let parts: Part[] = [];

  function forgetList(list: string): void {
    for (const table of [rows, files, notes]) table.delete(list);
  }

  return {
    list: async () => [...runs.values()],
    get: async (id) => runs.get(id),
    async create(run, given = [], bytes = new Map()) {
      runs.set(run.id, run);
      if (run.list === run.id) {
        rows.set(run.list, given);
        files.set(run.list, bytes);
      }
      return undefined;
    },
    async renew(run, id) {
      const before = runs.get(id);
      runs.set(run.id, run);
      if (before) runs.set(id, { ...before, pinned: undefined });
      return undefined;
    },
    async change(id, changes) {
      const run = runs.get(id);
      if (run) runs.set(id, { ...run, ...changes });
      return runs.get(id);
    },
    rows: async (list) => rows.get(list) ?? [],
    file: async (list, hash) => files.get(list)?.get(hash),
    async add(run, answers, heads) {
      if (!runs.has(run)) return undefined;
      const both = answers.flatMap(([row, result], at) => (heads[at] ? [[row, heads[at], result] as const] : []));
      return parts.push({ run, answers: both }) - 1;
    },
    async heads(run, each) {
      for (const [at, part] of parts.entries())
        if (part.run === run) for (const [place, [row, head]] of part.answers.entries()) each(row, head, [at, place]);
    },
    answer: async (_, [part, place]) => parts[part]?.answers[place]?.[2],
    async results(run, each) {
      for (const part of parts) if (part.run === run) for (const [row, , result] of part.answers) each(row, result);
    },
    notes: async (list) => new Map(notes.get(list)),
    async note(list, row, text) {
      if (![...runs.values()].some((run) => run.list === list)) return undefined;
      const own = notes.get(list) ?? new Map<number, string>();
      if (text) own.set(row, text);
      else own.delete(row);
      notes.set(list, own);
      return undefined;
    },
    mapping: async (signature) => mappings.get(signature),
    async remember(signature, mapping) {
      mappings.set(signature, mapping);
    },
    async remove(id) {
      const list = runs.get(id)?.list;
      runs.delete(id);
      parts = parts.map((part) => (part.run === id ? { run: '', answers: [] } : part));
      if (list !== undefined && ![...runs.values()].some((run) => run.list === list)) forgetList(list);
      return undefined;
    },
    async forgetEverything() {
      for (const table of [runs, rows, files, notes, mappings]) table.clear();
      parts = [];
      return undefined;
    },
    stop: () => undefined,
  };
}
