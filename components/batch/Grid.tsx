/**
 * The table of a run: only the rows in sight are drawn, at a fixed height each, so that a hundred thousand scroll as ten do. One
 * stop for Tab; arrows, Page and Home/End move, Enter shows details.
 */
// biome-ignore-all lint/a11y/useSemanticElements: rows stand where the scroll puts them, which those of a <table> cannot
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names the row that it stands on
// biome-ignore-all lint/a11y/useKeyWithClickEvents: Enter of the grid does the same
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Arrangement, COLUMNS, type Column, shownIn } from '../../lib/batch/arrange.ts';
import type { OpenRun } from '../../lib/batch/open-run.ts';
import { familyOf } from '../../lib/batch/result.ts';
import { useWords } from '../language.ts';
import { plain } from '../plain.ts';
import { Icon } from '../verdict/Icon.tsx';

export interface GridProps {
  readonly open: OpenRun;
  /** Places of rows, in the order shown. */
  readonly order: Uint32Array;
  readonly arrangement: Arrangement;
  /** The place in the order that the keyboard stands on. */
  readonly active: number;
  /** The row whose details are shown. */
  readonly opened: number | undefined;
  readonly onSort: (by: Column) => void;
  readonly onActive: (place: number) => void;
  readonly onOpen: (place: number) => void;
  readonly onKey: (key: string) => boolean;
}

/** Where nothing can be measured. */
const USUAL_HEIGHT = 34;
/** Rows that are drawn beyond what is in sight, on each side. */
const BEYOND = 6;

export function Grid(props: GridProps) {
  const { order, active, onActive, onOpen, onKey } = props;
  const { batch } = useWords();
  const grid = useRef<HTMLDivElement>(null);
  const [sight, setSight] = useState({ top: 0, height: 600, row: USUAL_HEIGHT });

  const measure = () => {
    const { current } = grid;
    if (!current) return;
    const row = Number.parseFloat(getComputedStyle(current).getPropertyValue('--row-height')) || 0;
    const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
    const next = {
      top: current.scrollTop,
      height: current.clientHeight || 600,
      row: Math.round(row * size) || USUAL_HEIGHT,
    };
    setSight((last) => (last.top === next.top && last.height === next.height && last.row === next.row ? last : next));
  };

  useLayoutEffect(measure, []);
  useEffect(() => {
    if (typeof ResizeObserver === 'undefined' || !grid.current) return;
    const observer = new ResizeObserver(measure);
    observer.observe(grid.current);
    return () => observer.disconnect();
  }, []);
  useLayoutEffect(() => bringIntoSight(grid.current, active, sight.row), [active, sight.row]);

  function press(event: KeyboardEvent): void {
    const page = Math.max(1, Math.floor(sight.height / sight.row) - 2);
    const step = STEPS[event.key]?.(page, order.length);
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (step !== undefined) onActive(Math.max(0, Math.min(order.length - 1, active + step)));
    else if (event.key === 'Enter') onOpen(active);
    else if (!onKey(event.key)) return;
    event.preventDefault();
  }

  const first = Math.max(0, Math.floor(sight.top / sight.row) - BEYOND);
  const last = Math.min(order.length, Math.ceil((sight.top + sight.height) / sight.row) + BEYOND);
  const places = Array.from({ length: Math.max(0, last - first) }, (_, at) => first + at);
  const pool = Math.max(1, places.length);
  return (
    <div
      ref={grid}
      class="grid"
      role="grid"
      tabIndex={0}
      aria-label={batch.grid.label}
      aria-rowcount={order.length + 1}
      aria-colcount={COLUMNS.length}
      aria-activedescendant={order.length > 0 ? `row-${order[active] ?? 0}` : undefined}
      aria-describedby="grid-keys"
      style={{ blockSize: `min(var(--grid-height), ${(order.length + 1) * sight.row + 4}px)` }}
      onScroll={measure}
      onKeyDown={press}
    >
      <Head {...props} />
      <div role="rowgroup" class="body" style={{ blockSize: `${order.length * sight.row}px` }}>
        {places.map((place) => (
          // The same element serves another row once it is out of sight.
          <GridRow key={place % pool} {...props} place={place} top={place * sight.row} />
        ))}
      </div>
    </div>
  );
}

type Step = (page: number, rows: number) => number;
const STEPS: Readonly<Record<string, Step>> = {
  ArrowDown: () => 1,
  ArrowUp: () => -1,
  PageDown: (page) => page,
  PageUp: (page) => -page,
  Home: (_, rows) => -rows,
  End: (_, rows) => rows,
};

/** The head stays in place above the rows, so what lies below it is in sight. */
function bringIntoSight(grid: HTMLElement | null, place: number, row: number): void {
  if (!grid) return;
  const [top, bottom] = [place * row, (place + 2) * row];
  if (top < grid.scrollTop) grid.scrollTop = top;
  else if (bottom > grid.scrollTop + grid.clientHeight && grid.clientHeight > 0)
    grid.scrollTop = bottom - grid.clientHeight;
}

function Head({ arrangement: { by, descending }, onSort }: GridProps) {
  const { batch } = useWords();
  return (
    <div role="rowgroup" class="head">
      <div role="row" class="record" aria-rowindex={1}>
        {COLUMNS.map((column) => (
          <div
            key={column}
            role="columnheader"
            class={`cell ${column}`}
            aria-sort={by === column ? (descending ? 'descending' : 'ascending') : 'none'}
          >
            <button type="button" class="sort" tabIndex={-1} onClick={() => onSort(column)}>
              {batch.grid.column[column]}
              <span aria-hidden="true" class="way">
                {by === column ? (descending ? '↓' : '↑') : ''}
              </span>
            </button>
          </div>
        ))}
      </div>
    </div>
  );
}

function GridRow({
  open,
  order,
  active,
  opened,
  place,
  top,
  onActive,
  onOpen,
}: GridProps & { place: number; top: number }) {
  const words = useWords();
  const { grid } = words.batch;
  const row = order[place] ?? 0;
  const { rows, heads, notes } = open;
  const head = heads[row];
  const title = plain(shownIn({ rows, heads }, row, 'title'), 200);
  const word =
    head === undefined
      ? grid.waiting
      : head.verdict === 'nothing'
        ? grid.nothing
        : wordOf(head.verdict, head.word, words);
  return (
    <div
      role="row"
      class="record"
      id={`row-${row}`}
      aria-rowindex={place + 2}
      aria-selected={row === opened}
      data-active={place === active || undefined}
      data-family={familyOf(head)}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => {
        onActive(place);
        onOpen(place);
      }}
    >
      <Cell column="row">{words.speech.number(row + 1)}</Cell>
      <Cell column="verdict">
        <Icon name={familyOf(head)} />
        <b>{word}</b>
      </Cell>
      <Cell column="person">
        <bdi>{plain(shownIn({ rows, heads }, row, 'person'), 100)}</bdi>
      </Cell>
      <Cell column="title">
        <bdi>{title}</bdi>
        {notes.has(row) && (
          <span class="noted" title={plain(notes.get(row) ?? '', 200)}>
            <span class="unseen">{grid.hasNote}</span>
          </span>
        )}
      </Cell>
      <Cell column="issuer">
        <bdi>{plain(shownIn({ rows, heads }, row, 'issuer'), 100)}</bdi>
      </Cell>
      <Cell column="checked">{head && head.verdict !== 'nothing' && words.speech.day(head.checkedAt)}</Cell>
    </div>
  );
}

/** In the reader's language; a suspension has a word of its own. */
function wordOf(
  verdict: keyof ReturnType<typeof useWords>['verdict']['word'],
  word: string,
  { verdict: texts }: ReturnType<typeof useWords>,
): string {
  return verdict === 'revoked' && word !== '' && word !== texts.word.revoked && word === 'Suspended'
    ? texts.suspended
    : texts.word[verdict];
}

function Cell({ column, children }: { column: Column; children?: preact.ComponentChildren }) {
  return (
    <div role="gridcell" class={`cell ${column}`}>
      {children}
    </div>
  );
}
