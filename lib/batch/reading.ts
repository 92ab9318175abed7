/**
 * From what a person gives to the rows of a run. Tables stay here, whole, while their beginning is shown and mapped; only rows
 * leave, when the run starts. Lives in a thread of its own, so that a list of a hundred thousand holds up nothing.
 */
import { guessMapping, type Mapping } from './columns.ts';
import { type NamedBytes, type Piece, type PieceTools, readPieces, readText, type WhyUnread } from './pieces.ts';
import { type Row, rowsOfTable } from './rows.ts';
import type { Table } from './table.ts';

/** What is shown of something that was read. */
export type Part =
  | {
      readonly kind: 'table';
      readonly name: string;
      readonly columns: readonly string[];
      readonly sample: readonly (readonly string[])[];
      readonly rows: number;
      readonly guess: Mapping;
      readonly cut: boolean;
    }
  | { readonly kind: 'links' | 'credentials'; readonly name: string; readonly count: number }
  | { readonly kind: 'unread'; readonly name: string; readonly why: WhyUnread };

/** A file that nobody should load. */
export interface TooLarge {
  readonly name: string;
  readonly why: 'too-large';
}

export interface Reading {
  /** Reads one more; gives back all that there is so far. */
  add(given: NamedBytes | { readonly text: string } | TooLarge): Promise<readonly Part[]>;
  /** Rows and files of everything. @param mappings by the place of the part; a part that is not named keeps its guess */
  rows(mappings: ReadonlyMap<number, Mapping>): Promise<ListRows>;
  clear(): void;
}

export interface ListRows {
  readonly rows: readonly Row[];
  readonly files: ReadonlyMap<string, Uint8Array>;
}

const SAMPLE = 30;

interface Held {
  readonly part: Part;
  readonly table?: Table;
  readonly links?: readonly string[];
  readonly credentials: NamedBytes[];
}

export function createReading(tools: PieceTools): Reading {
  let held: Held[] = [];

  function hold(piece: Piece): void {
    if (piece.kind === 'credential') holdCredential(piece);
    else if (piece.kind === 'unread') held.push({ part: piece, credentials: [] });
    else if (piece.kind === 'links') {
      const { name, links } = piece;
      held.push({ part: { kind: 'links', name, count: links.length }, links, credentials: [] });
    } else held.push({ part: partOf(piece.name, piece.table), table: piece.table, credentials: [] });
  }

  /** A folder of five hundred pictures is one part. */
  function holdCredential(credential: NamedBytes): void {
    const at = held.findIndex(({ part }) => part.kind === 'credentials');
    const credentials = held[at]?.credentials ?? [];
    credentials.push(credential);
    const part = { kind: 'credentials' as const, name: credentials[0]?.name ?? '', count: credentials.length };
    if (at < 0) held.push({ part, credentials });
    else held[at] = { part, credentials };
  }

  async function piecesOf(given: NamedBytes | { readonly text: string } | TooLarge): Promise<readonly Piece[]> {
    if ('why' in given) return [{ kind: 'unread', ...given }];
    return 'text' in given ? await readText('', given.text) : await readPieces(given, tools);
  }

  return {
    async add(given) {
      for (const piece of await piecesOf(given)) hold(piece);
      return held.map(({ part }) => part);
    },
    async rows(mappings) {
      const files = new Map<string, Uint8Array>();
      const rows: Row[] = [];
      for (const [at, { part, table, links = [], credentials }] of held.entries()) {
        if (table && part.kind === 'table')
          for (const row of rowsOfTable(table, mappings.get(at) ?? part.guess)) rows.push(row);
        for (const link of links) rows.push({ input: link, claimed: {} });
        for (const { name, bytes } of credentials) {
          const file = await hashOf(bytes);
          files.set(file, bytes);
          rows.push({ input: name, file, claimed: {} });
        }
      }
      return { rows, files };
    },
    clear() {
      held = [];
    },
  };
}

function partOf(name: string, table: Table): Part {
  const { columns, rows, cut = false } = table;
  return {
    kind: 'table',
    name,
    columns,
    sample: rows.slice(0, SAMPLE),
    rows: rows.length,
    guess: guessMapping(table),
    cut,
  };
}

async function hashOf(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
