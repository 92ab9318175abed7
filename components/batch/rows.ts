/**
 * The rows in sight, in plain DOM, as marks are in pages: while a hundred thousand go by, a row that comes into sight takes the
 * elements of one that went, and nothing is written but what is different. Text only, never markup.
 */
import { COLUMNS, type Column, shownIn } from '../../lib/batch/arrange.ts';
import type { OpenRun } from '../../lib/batch/open-run.ts';
import { familyOf, type Head, isOutlived } from '../../lib/batch/result.ts';
import type { Words } from '../../lib/language/words.ts';
import type { Family } from '../../lib/verdict/sentences.ts';
import { element, icon } from '../mark/dom.ts';
import { plain } from '../plain.ts';
import { ICONS } from '../verdict/icons.ts';
import { wordOf } from './word.ts';

/** What is shown where. */
export interface Sight {
  readonly open: Pick<OpenRun, 'rows' | 'heads' | 'notes'>;
  /** Places of rows, in the order shown. */
  readonly order: Uint32Array;
  /** The place that the keyboard stands on. */
  readonly active: number;
  /** The row whose details are shown. */
  readonly opened: number | undefined;
  /** Of each row, in pixels. */
  readonly height: number;
  /** Rows that are drawn at once, at most. */
  readonly most: number;
  /** Milliseconds: what may not be taken for so any more is drawn in grey. */
  readonly now: number;
}

export interface GridRows {
  /** Draws the places from `first` up to `last`, and none else. */
  draw(first: number, last: number, sight: Sight): void;
  /** The place that an element of a row stands for. */
  placeOf(target: EventTarget | null): number | undefined;
}

/** Elements that one row after the other is drawn with, and what stands in them. */
interface Slot {
  readonly line: HTMLElement;
  readonly cells: Readonly<Record<Column, Text>>;
  readonly title: HTMLElement;
  readonly verdict: HTMLElement;
  place: number;
  row: number;
  family?: Family;
  head?: Head | undefined;
  note?: string | undefined;
  height: number;
}

/** @param body where rows are put; nothing else may be in it */
export function createGridRows(body: HTMLElement, words: Words): GridRows {
  const { grid } = words.batch;
  const icons = new Map<Family, SVGSVGElement>();
  let slots: readonly Slot[] = [];

  function iconOf(family: Family): Node {
    const known = icons.get(family) ?? icon({ icons: ICONS }, family);
    icons.set(family, known);
    return known.cloneNode(true);
  }

  function createSlot(): Slot {
    const cells = Object.fromEntries(COLUMNS.map((column) => [column, new Text()])) as Record<Column, Text>;
    const line = element('div', { role: 'row', class: 'record', 'aria-selected': 'false' });
    const parts = new Map(
      COLUMNS.map((column) => {
        const inside = BOXES[column] ? element(BOXES[column], {}, cells[column]) : cells[column];
        return [column, element('div', { role: 'gridcell', class: `cell ${column}` }, inside)];
      }),
    );
    line.append(...parts.values());
    const [title, verdict] = [parts.get('title') ?? line, parts.get('verdict') ?? line];
    return { line, cells, title, verdict, place: -1, row: -1, height: 0 };
  }

  /** As many as are in sight at once. */
  function provide(count: number): void {
    if (count === slots.length) return;
    slots = Array.from({ length: count }, createSlot);
    body.replaceChildren();
  }

  function draw(first: number, last: number, sight: Sight): void {
    provide(sight.most);
    const { order, open, active, opened, height } = sight;
    for (const { line, place } of slots) if (place < first || place >= last) line.remove();
    for (let place = first; place < last; place += 1) {
      const slot = slots[place % slots.length];
      const row = order[place];
      if (!slot || row === undefined) continue;
      move(slot, place, height);
      fill(slot, row, open);
      const isOld = isOutlived(slot.head, sight.now);
      if (slot.line.hasAttribute('data-outlived') !== isOld) slot.line.toggleAttribute('data-outlived');
      if (slot.line.hasAttribute('data-active') !== (place === active)) slot.line.toggleAttribute('data-active');
      if ((slot.line.ariaSelected === 'true') !== (row === opened)) slot.line.ariaSelected = String(row === opened);
      if (!slot.line.isConnected) body.append(slot.line);
    }
  }

  function move(slot: Slot, place: number, height: number): void {
    if (slot.place === place && slot.height === height) return;
    slot.place = place;
    slot.height = height;
    slot.line.style.transform = `translateY(${place * height}px)`;
    slot.line.setAttribute('aria-rowindex', String(place + 2));
  }

  function fill(slot: Slot, row: number, open: Sight['open']): void {
    const [head, note] = [open.heads[row], open.notes.get(row)];
    const isSame = slot.row === row && slot.head === head && slot.note === note && slot.family !== undefined;
    if (isSame) return;
    const { line, cells } = slot;
    if (slot.row !== row) line.id = `row-${row}`;
    Object.assign(slot, { row, head });
    write(cells.row, words.speech.number(row + 1));
    write(cells.verdict, wordOf(head, words));
    for (const column of ['person', 'title', 'issuer'] as const)
      write(cells[column], plain(shownIn(open, row, column), column === 'title' ? 200 : 100));
    write(cells.checked, head && head.verdict !== 'nothing' ? words.speech.day(head.checkedAt) : '');
    classify(slot, familyOf(head));
    mark(slot, note);
  }

  function classify(slot: Slot, family: Family): void {
    if (slot.family === family) return;
    if (slot.family !== undefined) slot.verdict.firstChild?.remove();
    slot.family = family;
    slot.line.dataset.family = family;
    slot.verdict.prepend(iconOf(family));
  }

  function mark(slot: Slot, note: string | undefined): void {
    if (slot.note === note) return;
    slot.note = note;
    slot.title.querySelector('.noted')?.remove();
    if (note === undefined) return;
    const said = element('span', { class: 'unseen' }, grid.hasNote);
    slot.title.append(element('span', { class: 'noted', title: plain(note, 200) }, said));
  }

  return {
    draw,
    placeOf(target) {
      const line = target instanceof Element ? target.closest('[role=row]') : null;
      return slots.find((slot) => slot.line === line)?.place;
    },
  };
}

/** What holds a column's text: words of pages and issuers are kept from turning the line around. */
const BOXES: Readonly<Record<Column, 'b' | 'bdi' | undefined>> = {
  row: undefined,
  verdict: 'b',
  person: 'bdi',
  title: 'bdi',
  issuer: 'bdi',
  checked: undefined,
};

function write(text: Text, said: string): void {
  if (text.data !== said) text.data = said;
}
