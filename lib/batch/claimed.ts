/**
 * What a list says of each of its entries: the link, and what is claimed of it (person, address, title, issuer, months). The
 * command line and the batch page read the same members and columns of the same names.
 */

/** What a page or a list claims about an entry. */
export interface Claimed {
  readonly person?: string;
  readonly email?: string;
  readonly title?: string;
  readonly issuer?: string;
  readonly issued?: string;
  readonly expires?: string;
}

export const CLAIMED = ['person', 'email', 'title', 'issuer', 'issued', 'expires'] as const;
export const LINK_COLUMNS = ['url', 'link', 'input'] as const;

/** A row by the names of its columns, in lower case. */
export type NamedRow = Readonly<Record<string, unknown>>;

export function linkOf(row: NamedRow): string | undefined {
  const found = LINK_COLUMNS.map((column) => row[column]).find(
    (value) => typeof value === 'string' && value.trim() !== '',
  );
  return typeof found === 'string' ? found.trim() : undefined;
}

export function claimedOf(row: NamedRow): Claimed {
  return Object.fromEntries(
    CLAIMED.flatMap((name) => {
      const value = row[name];
      return typeof value === 'string' && value.trim() !== '' ? [[name, value.trim()]] : [];
    }),
  );
}

/** A JSON object that stands in a line, or undefined. */
export function parseObject(text: string): NamedRow | undefined {
  if (!text.trimStart().startsWith('{')) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isNamedRow(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export function isNamedRow(value: unknown): value is NamedRow {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
