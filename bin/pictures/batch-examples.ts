/** A fictional team's list in each state of the batch page: coming in, previewed, under way, done, compared, reported. */
import type { DeskState, DeskView } from '../../lib/batch/desk.ts';
import type { OpenRun } from '../../lib/batch/open-run.ts';
import type { Progress } from '../../lib/batch/progress.ts';
import { countFamilies, type Head, headOf, type Result, resultOf } from '../../lib/batch/result.ts';
import type { Row } from '../../lib/batch/rows.ts';
import type { Run } from '../../lib/batch/saved.ts';
import { EXAMPLES, NOW } from './examples.ts';

const DAY = 86_400_000;
const PEOPLE = ['Mira Okafor', 'Jonas Berg', 'Ola Nilsen', 'Aiko Tanabe', 'Lucía Ferrer', 'Samir Haddad'];

const RUN: Run = {
  id: 'spring',
  name: 'Spring applicants.csv',
  createdAt: NOW - 3_600_000,
  finishedAt: NOW - 600_000,
  state: 'done',
  list: 'spring',
  rows: EXAMPLES.length * 4,
  counts: {},
  pinned: { days: 30, next: NOW + 30 * DAY },
};
const EARLIER: Run = { ...RUN, id: 'winter', name: 'Winter applicants', createdAt: NOW - 90 * DAY };
const UNDER_WAY: Run = { ...RUN, id: 'autumn', name: 'Autumn.xlsx', state: 'paused', rows: 640 };

/** Rows of a list of any length, and what was found about them. */
function listOf(rows: number): Pick<OpenRun, 'rows' | 'heads'> & { readonly results: readonly (Result | undefined)[] } {
  const results: (Result | undefined)[] = [];
  const given = Array.from({ length: rows }, (_, at): Row => {
    const [claim, mark] = EXAMPLES[(at * 7) % EXAMPLES.length] ?? [];
    results.push(mark && resultOf(mark));
    const person = PEOPLE[Math.floor(at / 3) % PEOPLE.length] ?? '';
    const { title, issuer, url = '' } = claim ?? {};
    return { input: url, claimed: { person, ...(title && { title }), ...(issuer && { issuer }) } };
  });
  const heads = results.map((result): Head | undefined => result && headOf(result, new Date(NOW).toISOString()));
  return { rows: given, heads, results };
}

const LIST = listOf(RUN.rows);
const DONE: Progress = { state: 'done', rows: RUN.rows, done: RUN.rows, hosts: [] };
const GOING: Progress = {
  state: 'running',
  rows: 640,
  done: 212,
  rate: 96,
  left: 290_000,
  hosts: [
    { host: 'badges.exampleton.example', left: 12, reason: 'not-allowed' },
    { host: 'slow.example', left: 230, reason: 'limited', until: NOW + 90_000 },
    { host: 'badges.example', left: 186 },
  ],
};

export const OPEN: OpenRun = {
  run: { ...RUN, counts: countFamilies(LIST.heads) },
  rows: LIST.rows,
  heads: LIST.heads,
  notes: new Map([[1, 'called them, fine']]),
  progress: DONE,
  version: 1,
  elsewhere: false,
};

/** A run of so many rows, for measuring. */
export function openOf(rows: number): OpenRun {
  const { heads, rows: given } = listOf(rows);
  return { ...OPEN, rows: given, heads, progress: { ...DONE, rows, done: rows } };
}

export const answerOf = async (row: number): Promise<Result | undefined> => LIST.results[row];

const candidates = PEOPLE.slice(0, 3).map((name) => {
  const rows = LIST.rows.flatMap((given, row) =>
    given.claimed.person === name && row < 12 ? [{ row, given, result: LIST.results[row] }] : [],
  );
  return { name, rows, counts: countFamilies(rows.map(({ row }) => LIST.heads[row])) };
});

const [first, second] = LIST.heads;

export const VIEWS = {
  start: { kind: 'start' },
  preview: {
    kind: 'preview',
    parts: [
      {
        kind: 'table',
        name: 'Spring applicants.csv',
        columns: [
          'Candidate',
          'E-mail',
          'Certification',
          'Issuing organization',
          'Issue date',
          'Credential URL',
          'Team',
        ],
        sample: LIST.rows.slice(0, 8).map(({ input, claimed }, at) => {
          const { person = '', title = '', issuer = '' } = claimed;
          return [person, `candidate${at}@mail.example`, title, issuer, 'Mar 2025', input, 'Platform'];
        }),
        rows: 640,
        guess: { person: 0, email: 1, title: 2, issuer: 3, issued: 4, link: 5 },
        cut: false,
      },
      { kind: 'credentials', name: 'badges/mira.png', count: 3 },
      { kind: 'unread', name: 'notes.docx', why: 'unknown-kind' },
    ],
    mappings: new Map(),
  },
  run: { kind: 'run', open: OPEN },
  going: {
    kind: 'run',
    open: { ...OPEN, run: { ...UNDER_WAY, state: 'running' }, heads: LIST.heads.slice(0, 20), progress: GOING },
  },
  compare: {
    kind: 'compare',
    open: OPEN,
    earlier: EARLIER,
    changes: [
      { row: 1, what: 'changed', ...(first && { before: first }), ...(second && { after: second }) },
      { row: 2, what: 'new', ...(LIST.heads[2] && { after: LIST.heads[2] }) },
      { row: 3, what: 'gone', ...(LIST.heads[3] && { before: LIST.heads[3] }) },
    ],
    gone: LIST.rows,
  },
  report: { kind: 'report', open: OPEN, candidates: { shown: candidates, total: PEOPLE.length } },
} as const satisfies Readonly<Record<string, DeskView>>;

export const stateOf = (view: DeskView): DeskState => ({
  view,
  runs: [OPEN.run, UNDER_WAY, EARLIER],
  agreed: true,
  online: true,
  reading: 0,
});
