/**
 * Badges in files: read and proven by the batch page's threads, which are started when the first file is given and ended with it.
 * What is in a file is a badge, links to some, or nothing that can be read.
 */
import type { RemoteReading } from '../batch/desk.ts';
import { reportOf } from '../batch/result.ts';
import type { Row } from '../batch/rows.ts';
import type { FromAsking, Question, Thread, ToAsking } from '../batch/threads.ts';
import type { Report } from '../checking/report.ts';
import type { Exchanged } from '../net/recorder.ts';
import type { Settings } from '../settings/settings.ts';

export interface FilesDeps {
  readonly reading: Pick<RemoteReading, 'add' | 'rows' | 'clear'>;
  /** The thread that asks and judges. */
  readonly thread: () => Thread<ToAsking, FromAsking>;
  /** Answers what the thread wants to know of the browser. */
  readonly answer: (question: Exclude<Question, { about: 'file' }>) => Promise<unknown>;
  readonly record: (exchanged: Exchanged) => void;
  readonly settings: () => Promise<Settings>;
}

export interface InFiles {
  readonly links: readonly string[];
  readonly reports: readonly Report[];
  /** Names of what could not be read. */
  readonly unread: readonly string[];
}

/** @param isPrivate leaves nothing of it on disk */
export async function readFiles(deps: FilesDeps, files: readonly File[], isPrivate: boolean): Promise<InFiles> {
  const { reading } = deps;
  try {
    let unread: readonly string[] = [];
    for (const file of files) {
      const parts = await reading.add(file);
      unread = parts.flatMap((part) => (part.kind === 'unread' ? [part.name] : []));
    }
    const { rows, files: held } = await reading.rows(new Map());
    const links = rows.flatMap(({ file, input }) => (file === undefined && input !== '' ? [input] : []));
    const badges = rows.filter(({ file }) => file !== undefined);
    const proven = badges.length > 0 ? await prove(deps, badges, held, isPrivate) : new Map<number, Report>();
    const reports = badges.flatMap((_, at) => proven.get(at) ?? []);
    // A badge that could not be read, and a file that holds several under one signature.
    const nameless = badges.filter((_, at) => !proven.get(at)?.credential?.achievement.name).map(({ input }) => input);
    return { links, reports, unread: [...unread, ...nameless] };
  } finally {
    await reading.clear();
  }
}

async function prove(
  { thread: start, answer, record, settings }: FilesDeps,
  rows: readonly Row[],
  held: ReadonlyMap<string, Uint8Array>,
  isPrivate: boolean,
): Promise<ReadonlyMap<number, Report>> {
  const chosen = await settings();
  const thread = start();
  const reports = new Map<number, Report>();
  const answers = async (question: Question) =>
    question.about === 'file' ? held.get(question.hash) : await answer(question);
  await new Promise<void>((resolve) => {
    thread.addEventListener('message', ({ data }) => {
      if (data.type === 'asked') record(data.exchanged);
      if (data.type === 'question') {
        const { id, question } = data;
        void answers(question).then((value) => thread.postMessage({ type: 'answer', id, value }));
      }
      if (data.type !== 'told') return;
      for (const [row, result] of data.answers) {
        const report = reportOf(result);
        if (report) reports.set(row, report);
      }
      if (data.progress.state === 'done' || data.progress.halted || waitsForUser(data.progress)) resolve();
    });
    const answered = new Uint8Array(rows.length);
    thread.postMessage({ type: 'open', run: 'mine', rows, answered, settings: chosen, private: isPrivate });
    thread.postMessage({ type: 'start' });
  });
  thread.terminate();
  return reports;
}

const waitsForUser = ({ hosts }: Extract<FromAsking, { type: 'told' }>['progress']) =>
  hosts.length > 0 && hosts.every(({ reason }) => reason === 'not-allowed');
