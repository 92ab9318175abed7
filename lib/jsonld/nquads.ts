/** The canonical N-Quads of a graph (RDFC-1.0, 5): a line for each statement, each once, in the order of their code units. */
import type { Digest } from './digest.ts';
import { encodeAll } from './encode.ts';
import type { Graph, Node, Statement } from './graph.ts';
import { type HashNow, labelsOf } from './label.ts';

/** In UTF-8, or undefined where the nearest surroundings do not tell all blank nodes apart. */
export function writeCanonical(graph: Graph, digest: Digest, hashNow: HashNow): Uint8Array | undefined {
  const labels = labelsOf(graph, digest, hashNow);
  if (!labels) return undefined;
  const name = (node: Node) => (typeof node === 'number' ? (labels[node] ?? '') : node);
  const bySubject = groupBySubject(graph, name);
  const writer = createWriter();
  for (const subject of [...bySubject.keys()].sort()) {
    writer.write(subject, (bySubject.get(subject) ?? []).sort(inOrder));
  }
  return encodeAll(writer.pieces());
}

interface Named {
  readonly predicate: string;
  readonly object: string;
}

/**
 * Sorting by parts is sorting by lines, with less to compare: no part of a statement begins another one, but for labels and
 * literals, and those go on with a character that comes after the space.
 */
const inOrder = (one: Named, other: Named) =>
  one.predicate === other.predicate ? compare(one.object, other.object) : compare(one.predicate, other.predicate);

const compare = (one: string, other: string) => (one === other ? 0 : one < other ? -1 : 1);

function groupBySubject({ nodes }: Graph, name: (node: Node) => string): Map<string, Named[]> {
  const groups = new Map<string, Named[]>();
  for (const { subject, statements } of nodes) {
    const key = name(subject);
    const named = statements.map(({ predicate, object }: Statement) => ({ predicate, object: name(object) }));
    const group = groups.get(key);
    if (group) group.push(...named);
    else groups.set(key, named);
  }
  return groups;
}

/** A part from which on it is a piece of its own. */
const LONG = 1024;

function createWriter() {
  const pieces: string[] = [];
  let piece = '';

  function add(part: string): void {
    if (part.length < LONG) {
      piece += part;
      return;
    }
    pieces.push(piece, part);
    piece = '';
  }

  return {
    /** @param statements sorted; what stands there twice is written once */
    write(subject: string, statements: readonly Named[]): void {
      let last: Named | undefined;
      for (const statement of statements) {
        if (last?.object === statement.object && last.predicate === statement.predicate) continue;
        last = statement;
        add(subject);
        piece += statement.predicate;
        add(statement.object);
        piece += ' .\n';
      }
    },
    pieces: () => [...pieces, piece],
  };
}
