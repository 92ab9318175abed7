/**
 * The table of a run: only the rows in sight are drawn, at a fixed height each, so that a hundred thousand scroll as ten do; a
 * scroll goes past Preact (rows.ts). One stop for Tab; arrows, Page and Home/End move, up from the first row lie the heads of
 * the columns, Enter shows details.
 */
// biome-ignore-all lint/a11y/useSemanticElements: rows stand where the scroll puts them, which those of a <table> cannot
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names the row that it stands on
// biome-ignore-all lint/a11y/useKeyWithClickEvents: Enter of the grid does the same
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Arrangement, COLUMNS, type Column } from '../../lib/batch/arrange.ts';
import type { OpenRun } from '../../lib/batch/open-run.ts';
import { useWords } from '../language.ts';
import { createGridRows, type GridRows, type Sight } from './rows.ts';

export interface GridProps {
  readonly open: OpenRun;
  /** Places of rows, in the order shown. */
  readonly order: Uint32Array;
  readonly arrangement: Arrangement;
  /** The place in the order that the keyboard stands on. */
  readonly active: number;
  /** The row whose details are shown. */
  readonly opened: number | undefined;
  readonly now: number;
  readonly onSort: (by: Column) => void;
  readonly onActive: (place: number) => void;
  readonly onOpen: (place: number) => void;
  readonly onKey: (key: string) => boolean;
}

/** Where nothing can be measured. */
const USUAL = { height: 600, row: 34 };
/** Rows that are drawn beyond what is in sight, on each side. */
const BEYOND = 6;

export function Grid(props: GridProps) {
  const { open, order, active, opened, now, onActive, onOpen, onKey } = props;
  const words = useWords();
  const { grid: texts } = words.batch;
  const grid = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState(USUAL);
  const most = Math.ceil(size.height / size.row) + 2 * BEYOND + 1;
  const sight: Sight = { open, order, active, opened, height: size.row, most, now };
  const drawn = useDrawn(body, grid, size, sight);

  useLayoutEffect(() => {
    const { current } = grid;
    if (!current) return;
    const measure = () => setSize((last) => sizeOf(current, last));
    measure();
    if (typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  useLayoutEffect(() => bringIntoSight(grid.current, active, size.row), [active, size.row]);

  function press(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const isInHead = event.target !== event.currentTarget;
    if (isInHead ? pressInHead(event) : pressInBody(event.key)) event.preventDefault();
  }

  function pressInBody(key: string): boolean {
    const page = Math.max(1, Math.floor(size.height / size.row) - 2);
    const step = STEPS[key]?.(page, order.length);
    if (key === 'ArrowUp' && active === 0) focusHead(grid.current);
    else if (step !== undefined) onActive(Math.max(0, Math.min(order.length - 1, active + step)));
    else if (key === 'Enter') onOpen(active);
    else return onKey(key);
    return true;
  }

  /** Enter and the space bar press the button as they do anywhere. */
  function pressInHead({ key, target }: KeyboardEvent): boolean {
    if (key === 'ArrowDown' || key === 'Escape') grid.current?.focus();
    else if (key === 'ArrowLeft' || key === 'ArrowRight')
      focusBeside(grid.current, target, (key === 'ArrowRight') === (words.speech.dir === 'ltr') ? 1 : -1);
    else return false;
    return true;
  }

  function click({ target }: MouseEvent): void {
    const place = drawn()?.placeOf(target);
    if (place === undefined) return;
    onActive(place);
    onOpen(place);
  }

  return (
    <div
      ref={grid}
      class="grid"
      role="grid"
      tabIndex={0}
      aria-label={texts.label}
      aria-rowcount={order.length + 1}
      aria-colcount={COLUMNS.length}
      aria-activedescendant={order.length > 0 ? `row-${order[active] ?? 0}` : undefined}
      aria-describedby="grid-keys"
      style={{ blockSize: `min(var(--grid-height), ${(order.length + 1) * size.row + 4}px)` }}
      onKeyDown={press}
    >
      <Head {...props} />
      <div
        ref={body}
        role="rowgroup"
        class="body"
        style={{ blockSize: `${order.length * size.row}px` }}
        onClick={click}
      />
    </div>
  );
}

interface Ref<T> {
  readonly current: T | null;
}

/** Draws the rows in sight, after each change and each scroll. Gives what was drawn with. */
function useDrawn(
  body: Ref<HTMLElement>,
  grid: Ref<HTMLElement>,
  { height, row }: typeof USUAL,
  sight: Sight,
): () => GridRows | undefined {
  const words = useWords();
  const rows = useRef<GridRows | undefined>(undefined);
  const draw = useRef<() => void>(() => undefined);
  draw.current = () => {
    const top = grid.current?.scrollTop ?? 0;
    const first = Math.max(0, Math.floor(top / row) - BEYOND);
    const last = Math.min(sight.order.length, Math.ceil((top + height) / row) + BEYOND);
    rows.current?.draw(Math.min(first, last), last, sight);
  };
  useMemo(() => {
    rows.current = undefined;
  }, [words]);
  useLayoutEffect(() => {
    if (body.current) rows.current ??= createGridRows(body.current, words);
    draw.current();
  });
  // Not by way of Preact: it would draw anew what a scroll leaves as it is.
  useEffect(() => {
    const { current } = grid;
    const scrolled = () => draw.current();
    current?.addEventListener('scroll', scrolled, { passive: true });
    return () => current?.removeEventListener('scroll', scrolled);
  }, []);
  return () => rows.current;
}

function sizeOf(grid: HTMLElement, last: typeof USUAL): typeof USUAL {
  const rems = Number.parseFloat(getComputedStyle(grid).getPropertyValue('--row-height')) || 0;
  const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  const next = { height: grid.clientHeight || USUAL.height, row: Math.round(rems * size) || USUAL.row };
  return last.height === next.height && last.row === next.row ? last : next;
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

const headsOf = (grid: HTMLElement | null) => [...(grid?.querySelectorAll<HTMLElement>('.sort') ?? [])];

/** The head by which the table is sorted. */
function focusHead(grid: HTMLElement | null): void {
  const heads = headsOf(grid);
  (heads.find((head) => head.parentElement?.ariaSort !== 'none') ?? heads[0])?.focus();
}

function focusBeside(grid: HTMLElement | null, from: EventTarget | null, step: number): void {
  const heads = headsOf(grid);
  const at = heads.findIndex((head) => head.contains(from instanceof Node ? from : null));
  heads[Math.max(0, Math.min(heads.length - 1, at + step))]?.focus();
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
