/** A table as it was read, whatever file it came in: the names of its columns and its cells, all of them text. */

export interface Table {
  readonly columns: readonly string[];
  /** As many cells as columns, or fewer. */
  readonly rows: readonly (readonly string[])[];
  /** It was longer or wider than is read. */
  readonly cut?: true;
}

/** What is read of a file at most. */
export interface TableLimits {
  readonly rows: number;
  readonly columns: number;
}

export const TABLE_LIMITS: TableLimits = { rows: 200_000, columns: 100 };

/** Longer cells are no link and no name. */
export const LONGEST_CELL = 8_000;

/**
 * A table of rows of cells. The first row names the columns, unless it holds a link itself: then nobody named them.
 * Blank rows go.
 */
export function tableOf(cells: readonly (readonly string[])[], limits: TableLimits = TABLE_LIMITS): Table {
  const filled = cells.filter((row) => row.some((cell) => cell.trim() !== ''));
  const [first = []] = filled;
  const isNamed = !first.some(isLink);
  const rows = isNamed ? filled.slice(1) : filled;
  const width = Math.min(Math.max(first.length, ...widths(rows)), limits.columns);
  const columns = Array.from({ length: width }, (_, at) => (isNamed ? (first[at] ?? '').trim() : ''));
  const isCut = rows.length > limits.rows || first.length > limits.columns;
  const kept = rows.length > limits.rows ? rows.slice(0, limits.rows) : rows;
  return { columns, rows: kept, ...(isCut && { cut: true as const }) };
}

/** How wide a table is, is told by its beginning. */
const widths = (rows: readonly (readonly string[])[]) => rows.slice(0, 200).map(({ length }) => length);

export const isLink = (text: string) => /^\s*https?:\/\/\S+\s*$/i.test(text);

/** A table of objects: each member that holds text, a number or a truth is a column. */
export function tableOfObjects(objects: readonly Readonly<Record<string, unknown>>[], limits = TABLE_LIMITS): Table {
  const columns = [...new Set(objects.flatMap((object) => Object.keys(object)))].slice(0, limits.columns);
  const rows = objects.slice(0, limits.rows).map((object) => columns.map((column) => cellOf(object[column])));
  return { columns, rows, ...(objects.length > limits.rows && { cut: true as const }) };
}

function cellOf(value: unknown): string {
  if (typeof value === 'string') return value.slice(0, LONGEST_CELL);
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
