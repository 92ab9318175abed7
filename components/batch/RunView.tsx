/** A run: how it goes, how the rows stand, the table, and one row's details beside it. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Arrangement, AS_GIVEN, arrange, COLUMNS, type Column } from '../../lib/batch/arrange.ts';
import type { OpenRun } from '../../lib/batch/open-run.ts';
import { countFamilies, isOutlived, type Result } from '../../lib/batch/result.ts';
import type { Run } from '../../lib/batch/saved.ts';
import type { Family } from '../../lib/verdict/sentences.ts';
import { useWords } from '../language.ts';
import { Issuers, Verdicts } from './Chart.tsx';
import { Details } from './Details.tsx';
import { Grid } from './Grid.tsx';
import { Menus } from './Menus.tsx';
import { NameField } from './NameField.tsx';
import { Standing, type StandingProps } from './Standing.tsx';
import { wordOf } from './word.ts';

export type ExportKind = 'csv' | 'xlsx' | 'json' | 'report';

export interface RunActions
  extends Omit<StandingProps, 'run' | 'progress' | 'elsewhere' | 'trouble' | 'failed' | 'agreed' | 'now'> {
  readonly onLeave: () => void;
  readonly onRename: (run: Run, name: string) => void;
  readonly onNote: (row: number, text: string) => void;
  readonly onExport: (kind: ExportKind) => void;
  readonly onCompare: (earlier: Run) => void;
  /** Whether the browser lets us tell of what changed; asked for first thing in a click. */
  readonly notifies: boolean;
  readonly onNotify: () => void;
  readonly onPin: (days: number | undefined) => void;
  /** Whether runs outlive the page: they do not in a private window, where nothing can be checked again by itself. */
  readonly lasts: boolean;
  readonly answerOf: (row: number) => Promise<Result | undefined>;
  readonly sameAs: (row: number) => readonly number[];
}

export interface RunViewProps extends RunActions {
  readonly open: OpenRun;
  readonly runs: readonly Run[];
  readonly agreed: boolean;
  readonly now: number;
}

export function RunView(props: RunViewProps) {
  const { open, runs, onLeave, onRename, onRetry, onNote, answerOf, sameAs, now } = props;
  const { run, rows, heads, notes } = open;
  const words = useWords();
  const { batch, speech } = words;
  const [arrangement, setArrangement] = useState<Arrangement>(AS_GIVEN);
  const [active, setActive] = useState(0);
  const [opened, setOpened] = useState<number>();
  const [result, setResult] = useState<Result>();
  const search = useRef<HTMLInputElement>(null);
  const version = useSettled(open.version, rows.length > 5_000 ? 1_000 : 200);
  // The arrays stay the same while what is in them changes: `version` says when.
  const order = useMemo(
    () => arrange({ rows, heads, notes, wordOf: (head) => wordOf(head, words) }, arrangement),
    [rows, arrangement, words, isFixed(arrangement) ? 0 : version],
  );
  const counts = useMemo(() => countFamilies(heads), [heads, version]);
  const isOver = open.progress.state === 'done';
  const failed = useMemo(() => rowsThatFailed(heads, isOver), [heads, isOver, version]);
  const outlived = useMemo(() => (isOver ? oldestOutlived(heads, now) : undefined), [heads, isOver, version, now]);
  const place = Math.min(active, Math.max(0, order.length - 1));
  const head = opened === undefined ? undefined : heads[opened];

  useEffect(() => {
    let isCurrent = true;
    setResult(undefined);
    if (opened !== undefined) void answerOf(opened).then((answer) => isCurrent && setResult(answer));
    return () => {
      isCurrent = false;
    };
  }, [opened, head, speech]);

  // Wherever the focus is, unless somebody writes.
  useEffect(() => {
    const slash = (event: KeyboardEvent) => {
      const isWriting = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
      if (event.key !== '/' || event.ctrlKey || event.metaKey || isWriting) return;
      event.preventDefault();
      search.current?.focus();
    };
    document.addEventListener('keydown', slash);
    if (document.activeElement === document.body) grid()?.focus();
    return () => document.removeEventListener('keydown', slash);
  }, []);

  function change(changes: Partial<Arrangement>): void {
    setArrangement({ ...arrangement, ...changes });
    setActive(0);
  }

  const sort = (by: Column) => change({ by, descending: arrangement.by === by && !arrangement.descending });
  const toggle = (family: Family) =>
    change({
      families: arrangement.families.includes(family)
        ? arrangement.families.filter((each) => each !== family)
        : [...arrangement.families, family],
    });

  function openAt(at: number, focus: 'details' | 'note' = 'details'): void {
    const row = order[at];
    if (row === undefined) return;
    setOpened(row);
    focusSoon(focus === 'note' ? 'note' : 'beside');
  }

  function close(): void {
    setOpened(undefined);
    grid()?.focus();
  }

  function key(pressed: string): boolean {
    if (pressed === 'n') openAt(place, 'note');
    else if (pressed === 'Escape' && opened !== undefined) setOpened(undefined);
    else return false;
    return true;
  }

  return (
    <main
      class="run"
      data-beside={opened !== undefined || undefined}
      data-outlived={outlived !== undefined || undefined}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && opened !== undefined) close();
      }}
    >
      <header class="top">
        <button type="button" class="plain" onClick={onLeave}>
          <span aria-hidden="true" class="back">
            ←
          </span>
          {batch.run.back}
        </button>
        <NameField name={run.name} label={batch.nameOf} onChange={(name) => onRename(run, name)} />
        <Menus {...props} run={run} runs={runs} />
      </header>
      <Standing
        {...props}
        run={run}
        progress={open.progress}
        elsewhere={open.elsewhere}
        trouble={open.trouble}
        failed={failed}
        now={now}
      />
      {outlived && <p class="notice">{batch.run.outlived({ when: speech.moment(outlived) })}</p>}
      <Verdicts counts={counts} chosen={arrangement.families} onToggle={toggle} />
      <div class="tools">
        <input
          ref={search}
          type="search"
          aria-label={batch.grid.search}
          placeholder={batch.grid.searchHint}
          value={arrangement.search}
          onInput={(event) => change({ search: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown') grid()?.focus();
          }}
        />
        <label class="pick sort-by">
          <span>{batch.grid.sort}</span>
          <select
            value={arrangement.by}
            onChange={({ currentTarget }) => {
              const by = COLUMNS.find((column) => column === currentTarget.value);
              if (by) change({ by, descending: false });
            }}
          >
            {COLUMNS.map((column) => (
              <option key={column} value={column}>
                {batch.grid.column[column]}
              </option>
            ))}
          </select>
        </label>
        {notes.size > 0 && (
          <button
            type="button"
            class="chip"
            aria-pressed={arrangement.noted === true}
            onClick={() => change({ noted: !arrangement.noted })}
          >
            {batch.grid.noted}
          </button>
        )}
        <span class="quiet found">
          {order.length === 0 ? batch.grid.none : batch.grid.found({ count: order.length })}
        </span>
        <span id="grid-keys" class="quiet keys">
          {batch.grid.keys}
        </span>
      </div>
      <div class="table">
        <Grid
          open={open}
          order={order}
          arrangement={arrangement}
          active={place}
          opened={opened}
          now={now}
          onSort={sort}
          onActive={setActive}
          onOpen={openAt}
          onKey={key}
        />
        {opened !== undefined && (
          <Details
            open={open}
            row={opened}
            result={result}
            same={sameAs(opened)}
            now={now}
            onCheck={() => onRetry([opened])}
            onNote={(text) => onNote(opened, text)}
            onClose={close}
          />
        )}
      </div>
      <Issuers open={open} version={version} />
      <p class="unseen" role="status">
        {open.progress.state === 'done' && batch.run.status({ done: open.progress.done, rows: open.progress.rows })}
      </p>
    </main>
  );
}

/** Nothing that changes while a run goes on has a say in the order. */
const isFixed = ({ families, search, by, noted }: Arrangement) =>
  families.length === 0 && search === '' && by === 'row' && !noted;

/** What could not be checked; once it is over also what nobody was asked about. */
function rowsThatFailed(heads: OpenRun['heads'], isOver: boolean): readonly number[] {
  const rows: number[] = [];
  for (let row = 0; row < heads.length; row += 1) {
    const head = heads[row];
    if (head ? head.verdict === 'could-not-check' : isOver) rows.push(row);
  }
  return rows;
}

/** When the oldest answer was given, of those that may not be taken for so any more. */
function oldestOutlived(heads: OpenRun['heads'], now: number): string | undefined {
  let oldest: string | undefined;
  for (const head of heads)
    if (head && isOutlived(head, now) && (oldest === undefined || head.checkedAt < oldest)) oldest = head.checkedAt;
  return oldest;
}

const grid = () => document.querySelector<HTMLElement>('[role=grid]');

function focusSoon(id: string): void {
  requestAnimationFrame(() => document.getElementById(id)?.focus());
}

/** The value, at most every so many milliseconds; the last one always comes. */
function useSettled(value: number, milliseconds: number): number {
  const [settled, setSettled] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const latest = useRef(value);
  latest.current = value;
  useEffect(() => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      setSettled(latest.current);
    }, milliseconds);
  }, [value, milliseconds]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return settled;
}
