/**
 * Canonical labels for blank nodes, by their first-degree hashes (RDFC-1.0 4.6). Where two blank nodes look alike from their
 * nearest surroundings, there are none here, and the general way goes on.
 */
import type { Digest } from './digest.ts';
import { encode } from './encode.ts';
import type { Graph } from './graph.ts';

/** A hash, made on the spot. */
export type HashNow = (bytes: Uint8Array, digest: Digest) => Uint8Array;

/** The labels of blank nodes by their number, or undefined where the nearest surroundings do not tell all of them apart. */
export function labelsOf(graph: Graph, digest: Digest, hashNow: HashNow): readonly string[] | undefined {
  if (graph.blanks < 2) return ['_:c14n0'];
  const surroundings = surroundingsOf(graph);
  if (new Set(surroundings).size < graph.blanks) return undefined;
  const hashes = surroundings.map((text) => hashNow(encode(text), digest));
  const order = hashes.map((_, blank) => blank).sort((one, other) => compare(hashes[one], hashes[other]));
  const labels: string[] = [];
  order.forEach((blank, rank) => {
    labels[blank] = `_:c14n${rank}`;
  });
  return labels;
}

/**
 * For each blank node the statements that it stands in, sorted, itself written `_:a` and any other `_:z`. A statement made twice
 * is one; two that only look alike in this writing are two.
 */
function surroundingsOf({ nodes, blanks }: Graph): readonly string[] {
  const around = Array.from({ length: blanks }, (): string[] => []);
  for (const { subject, statements } of nodes) {
    const own = typeof subject === 'number' ? around[subject] : undefined;
    const name = typeof subject === 'number' ? '_:z' : subject;
    for (const { predicate, object } of statements) {
      if (typeof object === 'number') around[object]?.push(`${name}${predicate}_:a .\n`);
      own?.push(typeof object === 'number' ? `_:a${predicate}${TO_BLANK}` : `_:a${predicate}${object} .\n`);
    }
  }
  return around.map((lines) => lines.sort().filter(isAnother).join(''));
}

const TO_BLANK = '_:z .\n';

/** Of sorted lines: one more of the same says nothing, but where it names a blank node, for that is another one. */
const isAnother = (line: string, at: number, lines: readonly string[]) =>
  line !== lines[at - 1] || line.endsWith(TO_BLANK);

function compare(one: Uint8Array = new Uint8Array(), other: Uint8Array = new Uint8Array()): number {
  const at = one.findIndex((byte, index) => byte !== other[index]);
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}
