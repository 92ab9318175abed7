/**
 * Files of a run are written in a thread of their own: a hundred thousand rows take seconds, in which the page goes on. Rows and
 * answers are handed over some at a time, so that no frame is long; words are loaded there, for functions cannot be handed over.
 */
import type { Tag } from '../language/tags.ts';
import type { Words } from '../language/words.ts';
import { type ExportSource, exportCsv, exportJson, exportXlsx } from './export.ts';
import type { Result } from './result.ts';
import type { Row } from './rows.ts';
import type { Answered, Run } from './saved.ts';
import type { Thread } from './threads.ts';

export type FileKind = 'csv' | 'xlsx' | 'json';

export type ToWriting =
  /** First all rows, then how, then what was found. */
  | { readonly type: 'rows'; readonly rows: readonly Row[] }
  | {
      readonly type: 'begin';
      readonly kind: FileKind;
      readonly run: Run;
      readonly notes: ReadonlyMap<number, string>;
      readonly tag: Tag;
      readonly now: number;
    }
  | { readonly type: 'found'; readonly answers: readonly Answered[] }
  | { readonly type: 'end' };

export type FromWriting = { readonly type: 'written'; readonly file: Blob } | { readonly type: 'failed' };

/** What a file is written with. */
export interface WritingWords {
  readonly words: Pick<Words, 'batch' | 'verdict'>;
  readonly said: (result: Result) => Result;
}

/** Handed over at once. */
const ROWS = 2_000;
const ANSWERS = 200;

/**
 * @param start makes the thread, which is gone afterwards
 * @returns undefined where the thread could not be had or failed
 */
export async function writeElsewhere(
  start: () => Thread<ToWriting, FromWriting>,
  { run, rows, notes, each }: ExportSource,
  kind: FileKind,
  { tag, now }: { readonly tag: Tag; readonly now: number },
): Promise<Blob | undefined> {
  const thread = start();
  const written = new Promise<Blob | undefined>((resolve) => {
    thread.addEventListener('message', ({ data }) => resolve(data.type === 'written' ? data.file : undefined));
    thread.addEventListener('error', () => resolve(undefined));
    thread.addEventListener('messageerror', () => resolve(undefined));
  });
  for (let at = 0; at < rows.length; at += ROWS) {
    thread.postMessage({ type: 'rows', rows: rows.slice(at, at + ROWS) });
    await aMoment();
  }
  thread.postMessage({ type: 'begin', kind, run, notes, tag, now });
  let some: Answered[] = [];
  const hand = () => {
    if (some.length > 0) thread.postMessage({ type: 'found', answers: some });
    some = [];
  };
  await each((row, result) => {
    some.push([row, result]);
    if (some.length >= ANSWERS) hand();
  });
  hand();
  thread.postMessage({ type: 'end' });
  const file = await written;
  thread.terminate();
  return file;
}

/** In which the page may draw. */
const aMoment = () => new Promise<void>((resolve) => setTimeout(resolve));

/** What such a thread does with each message. @param speak loads the words of a language */
export function createWriting(
  post: (message: FromWriting) => void,
  speak: (tag: Tag) => Promise<WritingWords>,
): (message: ToWriting) => void {
  const rows: Row[] = [];
  const early: Answered[] = [];
  let found: (row: number, result: Result) => void = (row, result) => void early.push([row, result]);
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });

  async function write({ kind, run, notes, tag, now }: Extract<ToWriting, { type: 'begin' }>): Promise<void> {
    const { words, said } = await speak(tag);
    const source: ExportSource = {
      run,
      rows,
      notes,
      said,
      async each(heard) {
        found = heard;
        for (const [row, result] of early.splice(0)) heard(row, result);
        await ended;
      },
    };
    post({ type: 'written', file: await fileOf(kind, source, words, now) });
  }

  return (message) => {
    if (message.type === 'begin') void write(message).catch(() => post({ type: 'failed' }));
    else if (message.type === 'rows') for (const row of message.rows) rows.push(row);
    else if (message.type === 'found') for (const [row, result] of message.answers) found(row, result);
    else end();
  };
}

/** The file itself, wherever it is written. */
export function fileOf(kind: FileKind, source: ExportSource, words: WritingWords['words'], now: number): Promise<Blob> {
  if (kind === 'json') return exportJson(source, now);
  return kind === 'csv' ? exportCsv(source, words) : exportXlsx(source, words);
}
