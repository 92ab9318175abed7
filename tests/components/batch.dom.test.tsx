import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { Batch, type BatchProps } from '../../components/batch/Batch.tsx';
import type { DeskState, DeskView } from '../../lib/batch/desk.ts';
import type { OpenRun } from '../../lib/batch/open-run.ts';
import { NOT_STARTED, type Progress } from '../../lib/batch/progress.ts';
import { type Head, headOf, type Result } from '../../lib/batch/result.ts';
import type { Row } from '../../lib/batch/rows.ts';
import { ENGLISH } from '../../lib/language/english.ts';
import { expired, NOW, RUN, verified } from '../batch/runs.ts';
import { expectAccessible } from './accessible.ts';

const { batch } = ENGLISH;

beforeAll(() => {
  document.documentElement.lang = 'en';
  document.title = 'Bonafide';
});
afterEach(cleanup);

const RESULTS: readonly (Result | undefined)[] = [
  verified('Cloud Operations', 'Northwind'),
  expired('First Aid at Sea'),
  undefined,
  { nothing: 'The profile gives no link for it, so there is nothing to check.' },
];
const ROWS: readonly Row[] = [
  { input: 'https://a.example/1', claimed: { person: 'Mara Ellingsen', email: 'mara@mail.example' } },
  { input: 'https://a.example/2', claimed: { person: 'Ola Nilsen' } },
  { input: 'https://a.example/3', claimed: { title: 'Waiting for it' } },
  { input: '', claimed: { title: 'No link' } },
];

function openRun(changes: Partial<OpenRun> = {}): OpenRun {
  const heads: readonly (Head | undefined)[] = RESULTS.map(
    (result) => result && headOf(result, '2026-11-24T12:00:00Z'),
  );
  return {
    run: RUN,
    rows: ROWS,
    heads,
    notes: new Map([[1, 'called them, fine']]),
    progress: { ...NOT_STARTED(4, 3), state: 'running' },
    version: 1,
    elsewhere: false,
    ...changes,
  };
}

function show(view: DeskView, state: Partial<DeskState> = {}) {
  const actions = {
    onText: vi.fn(),
    onFiles: vi.fn(),
    onSample: vi.fn(),
    onOpen: vi.fn(),
    onRename: vi.fn(),
    onRemove: vi.fn(),
    onMap: vi.fn(),
    onBegin: vi.fn(),
    onLeave: vi.fn(),
    onBack: vi.fn(),
    onPrint: vi.fn(),
    onStart: vi.fn(),
    onPause: vi.fn(),
    onStop: vi.fn(),
    onRetry: vi.fn(),
    onAgain: vi.fn(),
    onAllow: vi.fn(),
    onAgree: vi.fn(),
    onNote: vi.fn(),
    onExport: vi.fn(),
    onCompare: vi.fn(),
    onPin: vi.fn(),
    onNotify: vi.fn(),
  };
  const props: BatchProps = {
    ...actions,
    state: { view, runs: [RUN], agreed: true, online: true, reading: 0, ...state },
    now: NOW,
    notifies: false,
    lasts: true,
    answerOf: async (row) => RESULTS[row],
    sameAs: (row) => (row === 0 ? [2] : []),
  };
  const { container } = render(<Batch {...props} />);
  return { container, ...actions };
}

const inRun = (changes: Partial<OpenRun> = {}, state: Partial<DeskState> = {}) =>
  show({ kind: 'run', open: openRun(changes) }, state);
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const rowsShown = () =>
  within(screen.getByRole('grid'))
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.querySelector('.title')?.textContent);

const PARTS: Extract<DeskView, { kind: 'preview' }>['parts'] = [
  {
    kind: 'table',
    name: 'list.csv',
    columns: ['Name', ''],
    sample: [['Mara', 'https://a.example/1']],
    rows: 12,
    guess: { person: 0, link: 1 },
    cut: false,
  },
  { kind: 'credentials', name: 'a.png', count: 3 },
  { kind: 'unread', name: 'b.docx', why: 'unknown-kind' },
];

describe('the batch page', () => {
  it.each([
    ['a way in', { kind: 'start' }],
    ['loading', { kind: 'loading' }],
    ['a preview', { kind: 'preview', parts: PARTS, mappings: new Map() }],
    ['a run', { kind: 'run', open: openRun() }],
    [
      'what changed',
      {
        kind: 'compare',
        open: openRun(),
        earlier: RUN,
        changes: [
          { row: 0, what: 'changed', before: headOf(expired('Cloud'), ''), after: headOf(verified('Cloud', 'N'), '') },
        ],
        gone: [],
      },
    ],
    [
      'a report',
      {
        kind: 'report',
        open: openRun(),
        candidates: {
          total: 1,
          shown: [
            {
              name: 'Mara Ellingsen',
              counts: { verified: 1 },
              rows: ROWS.map((given, row) => ({ row, given, result: RESULTS[row], note: 'a note' })),
            },
          ],
        },
      },
    ],
  ] satisfies readonly (readonly [string, DeskView])[])(
    'is accessible: %s',
    async (_, view) => {
      const { container } = show(view);
      expect(container.querySelectorAll('h1')).toHaveLength(1);
      await expectAccessible(container);
    },
    60_000,
  );

  it('reads what is pasted', () => {
    const { onText } = show({ kind: 'start' });
    fireEvent.input(screen.getByLabelText(batch.paste), { target: { value: 'https://a.example/1' } });
    press(batch.read);
    expect(onText).toHaveBeenCalledWith('https://a.example/1');
  });

  it('opens, renames and deletes runs, the last after asking once more', () => {
    const { onOpen, onRename, onRemove } = show({ kind: 'start' });
    press(batch.openOne({ name: 'March' }));
    expect(onOpen).toHaveBeenCalledWith(RUN);
    press(batch.renameOne({ name: 'March' }));
    fireEvent.input(screen.getByLabelText(batch.nameOf), { target: { value: 'Spring' } });
    press(batch.save);
    expect(onRename).toHaveBeenCalledWith(RUN, 'Spring');
    press(batch.removeOne({ name: 'March' }));
    expect(onRemove).not.toHaveBeenCalled();
    press(batch.removeYes);
    expect(onRemove).toHaveBeenCalledWith(RUN);
  });

  it('gives a column one role and a role one column', () => {
    const { onMap, onBegin } = show({ kind: 'preview', parts: PARTS, mappings: new Map() });
    const [name] = screen.getAllByRole('combobox');
    if (!name) throw new Error('no columns');
    fireEvent.change(name, { target: { value: 'link' } });
    expect(onMap).toHaveBeenCalledWith(0, { link: 0 });
    expect(screen.getByText(batch.preview.credentials({ count: 3 }))).toBeTruthy();
    press(batch.preview.start({ count: 15 }));
    expect(onBegin).toHaveBeenCalledOnce();
  });
});

describe('a run', () => {
  it('shows each row with its word, and what stands in the list where nothing is known', () => {
    inRun();
    const words = [...screen.getByRole('grid').querySelectorAll('.verdict b')].map(({ textContent }) => textContent);
    expect(words).toEqual([
      ENGLISH.verdict.word.verified,
      ENGLISH.verdict.word.expired,
      batch.grid.waiting,
      batch.grid.nothing,
    ]);
    expect(rowsShown()).toEqual([
      'Cloud Operations',
      `First Aid at Sea${batch.grid.hasNote}`,
      'Waiting for it',
      'No link',
    ]);
  });

  it('tells rows and their places to a screen reader, also those that are not drawn', () => {
    const many = Array.from({ length: 5_000 }, () => ROWS[0] ?? { input: '', claimed: {} });
    inRun({ rows: many, heads: [] });
    const grid = screen.getByRole('grid');
    expect(grid.getAttribute('aria-rowcount')).toBe('5001');
    expect(within(grid).getAllByRole('row').length).toBeLessThan(60);
    fireEvent.keyDown(grid, { key: 'End' });
    expect(grid.getAttribute('aria-activedescendant')).toBe('row-4999');
    fireEvent.keyDown(grid, { key: 'PageUp' });
    fireEvent.keyDown(grid, { key: 'ArrowUp' });
    expect(Number(grid.getAttribute('aria-activedescendant')?.slice(4))).toBeLessThan(4_998);
    fireEvent.keyDown(grid, { key: 'Home' });
    expect(grid.getAttribute('aria-activedescendant')).toBe('row-0');
  });

  it('sorts by keyboard: above the first row lie the heads of the columns', () => {
    inRun();
    const grid = screen.getByRole('grid');
    grid.focus();
    fireEvent.keyDown(grid, { key: 'ArrowUp' });
    const heads = [...grid.querySelectorAll<HTMLElement>('.sort')];
    expect(document.activeElement).toBe(heads[0]);
    for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowRight', 'ArrowRight'])
      fireEvent.keyDown(document.activeElement ?? grid, { key });
    expect(document.activeElement).toBe(heads[3]);
    (document.activeElement as HTMLElement).click();
    expect(rowsShown()[0]).toBe('Cloud Operations');
    fireEvent.keyDown(document.activeElement ?? grid, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(grid);
  });

  it('writes only what is different: a row that stays keeps its elements, one that goes lends them', () => {
    const many = Array.from({ length: 500 }, (_, at) => ({ input: `https://a.example/${at}`, claimed: {} }));
    inRun({ rows: many, heads: [], notes: new Map([[0, 'a note']]) });
    const grid = screen.getByRole('grid');
    const before = new Map([...grid.querySelectorAll('.body [role=row]')].map((row) => [row.id, row]));
    expect(before.get('row-0')?.querySelector('.noted')).not.toBeNull();
    const changes: string[] = [];
    const observer = new MutationObserver((records) => {
      for (const { target } of records) changes.push((target as Element).closest?.('[role=row]')?.id ?? '');
    });
    const body = grid.querySelector('.body');
    if (!body) throw new Error('no rows');
    observer.observe(body, { subtree: true, attributes: true, childList: true, characterData: true });
    grid.scrollTop = 34 * 10;
    fireEvent.scroll(grid);
    for (const { target } of observer.takeRecords())
      changes.push((target as Element).closest?.('[role=row]')?.id ?? '');
    const after = new Map([...grid.querySelectorAll('.body [role=row]')].map((row) => [row.id, row]));
    expect(after.get('row-12')).toBe(before.get('row-12'));
    expect(changes).not.toContain('row-12');
    expect(after.has('row-0')).toBe(false);
    expect(after.get('row-31')).toBe(before.get('row-0'));
    expect(after.get('row-31')?.querySelector('.noted')).toBeNull();
    expect(after.get('row-31')?.getAttribute('aria-rowindex')).toBe('33');
  });

  it('opens details beside the table, with the other rows of the same credential, and closes them', async () => {
    const { onRetry } = inRun();
    const grid = screen.getByRole('grid');
    fireEvent.keyDown(grid, { key: 'Enter' });
    expect(await screen.findByText(verified('', '').report.said.ground)).toBeTruthy();
    expect(screen.getByText(batch.details.same({ count: 1, rows: '3' }))).toBeTruthy();
    press(ENGLISH.claim.again);
    expect(onRetry).toHaveBeenCalledWith([0]);
    fireEvent.keyDown(screen.getByLabelText(batch.details.note), { key: 'Escape' });
    expect(screen.queryByText(batch.details.title({ row: 1 }))).toBeNull();
  });

  it('keeps a note as one leaves it', async () => {
    const { onNote } = inRun();
    fireEvent.keyDown(screen.getByRole('grid'), { key: 'n' });
    const note = await screen.findByLabelText(batch.details.note);
    fireEvent.input(note, { target: { value: ' fine ' } });
    fireEvent.blur(note);
    expect(onNote).toHaveBeenCalledWith(0, 'fine');
  });

  it('filters by verdict and by words, and sorts by a column both ways', () => {
    inRun();
    press(new RegExp(batch.chart.family['out-of-date']));
    expect(rowsShown()).toHaveLength(1);
    press(new RegExp(batch.chart.family['out-of-date']));
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'mara' } });
    expect(rowsShown()).toEqual(['Cloud Operations']);
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: '' } });
    press(batch.grid.column.title);
    expect(rowsShown()[0]).toBe('Cloud Operations');
    press(new RegExp(batch.grid.column.title));
    expect(rowsShown()[0]).toBe('Waiting for it');
    expect(
      screen.getByRole('columnheader', { name: new RegExp(batch.grid.column.title) }).getAttribute('aria-sort'),
    ).toBe('descending');
  });

  it('says how it goes: done, pace, what is left, whom it waits for and until when', () => {
    const progress: Progress = {
      state: 'running',
      rows: 4,
      done: 3,
      rate: 120,
      left: 600_000,
      hosts: [{ host: 'badges.example', left: 7, reason: 'limited', until: NOW + 60_000 }],
    };
    const { onPause, onStop } = inRun({ progress });
    expect(screen.getByText(batch.run.done({ done: '3', rows: '4' }))).toBeTruthy();
    expect(screen.getByText(/120 a minute · about 10 minutes left/)).toBeTruthy();
    expect(screen.getByText(batch.run.hostLimited({ host: 'badges.example', count: 7 }))).toBeTruthy();
    press(batch.run.pause);
    press(batch.run.stop);
    expect([onPause, onStop].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
  });

  it('names hosts that have to be allowed, and asks for all of them in one press', () => {
    const hosts = ['a.example', 'b.example'].map((host) => ({ host, left: 2, reason: 'not-allowed' as const }));
    const { onAllow } = inRun({ progress: { ...NOT_STARTED(4, 0), state: 'running', hosts } });
    press(batch.run.allow({ hosts: 'a.example, b.example' }));
    expect(onAllow).toHaveBeenCalledWith(['a.example', 'b.example']);
  });

  it('asks for the yes before anything is asked', () => {
    const { onAgree } = inRun({}, { agreed: false });
    press(batch.run.consent);
    expect(onAgree).toHaveBeenCalledOnce();
  });

  it('does nothing to a run that another tab works on', () => {
    inRun({ elsewhere: true });
    expect(screen.getByText(batch.run.elsewhere)).toBeTruthy();
    expect(screen.queryByRole('button', { name: batch.run.pause })).toBeNull();
  });

  it('offers exports, comparing with earlier runs, and checking again by itself', () => {
    const earlier = { ...RUN, id: 'run-0', name: 'February' };
    const { onExport, onCompare, onPin, onNotify } = inRun(
      { run: { ...RUN, pinned: { days: 7, next: NOW } } },
      { runs: [RUN, earlier] },
    );
    press(batch.run.exportXlsx);
    const [pin, compare] = screen.getAllByRole('combobox');
    if (pin) fireEvent.change(pin, { target: { value: '30' } });
    if (compare) fireEvent.change(compare, { target: { value: 'run-0' } });
    press(batch.run.notify);
    expect(onExport).toHaveBeenCalledWith('xlsx');
    expect(onPin).toHaveBeenCalledWith(30);
    expect(onCompare).toHaveBeenCalledWith(earlier);
    expect(onNotify).toHaveBeenCalledOnce();
  });

  it('shows text of issuers and lists as text, without signs that could pass for ours', () => {
    inRun({ rows: [{ input: '', claimed: { title: '✅ <b>Verified</b>' } }], heads: [] });
    expect(rowsShown()).toEqual(['<b>Verified</b>']);
  });
});
