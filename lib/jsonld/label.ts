/**
 * Canonical labels for blank nodes, by their first-degree hashes (RDFC-1.0 4.6), and the canonical N-Quads. Where two blank
 * nodes look alike from their nearest surroundings, there are none here, and the general way goes on.
 */
import { type Digest, hashNow } from './digest.ts';
import type { Graph, Node, Quad } from './walk.ts';

/** Canonical N-Quads in UTF-8, or undefined where the nearest surroundings do not tell all blank nodes apart. */
export function writeCanonical({ quads, blanks }: Graph, digest: Digest): Uint8Array | undefined {
  const labels = blanks > 1 ? labelBlanks(quads, blanks, digest) : ['_:c14n0'];
  if (!labels) return undefined;
  const name = (node: Node) => (typeof node === 'number' ? (labels[node] ?? '') : node);
  const lines = new Set(quads.map((quad) => line(name(quad.subject), quad.predicate, name(quad.object))));
  return new TextEncoder().encode([...lines].sort().join(''));
}

/** The labels of blank nodes by their number. */
function labelBlanks(quads: readonly Quad[], blanks: number, digest: Digest): readonly string[] | undefined {
  const surroundings = surroundingsOf(quads, blanks);
  if (new Set(surroundings).size < blanks) return undefined;
  const encoder = new TextEncoder();
  const hashes = surroundings.map((text) => hashNow(encoder.encode(text), digest));
  const order = hashes.map((_, blank) => blank).sort((one, other) => compare(hashes[one], hashes[other]));
  const labels: string[] = [];
  order.forEach((blank, rank) => {
    labels[blank] = `_:c14n${rank}`;
  });
  return labels;
}

/**
 * For each blank node the statements that it stands in, itself written `_:a` and any other `_:z`. A statement made twice is
 * one; two that only look alike in this writing are two.
 */
function surroundingsOf(quads: readonly Quad[], blanks: number): readonly string[] {
  const around = Array.from({ length: blanks }, (): string[] => []);
  const seen = new Set<string>();
  for (const { subject, predicate, object } of quads) {
    if (typeof subject === 'string' && typeof object === 'string') continue;
    const statement = line(String(subject), predicate, String(object));
    if (seen.has(statement)) continue;
    seen.add(statement);
    for (const blank of subject === object ? [subject] : [subject, object]) {
      if (typeof blank !== 'number') continue;
      const name = (node: Node) => (typeof node === 'string' ? node : node === blank ? '_:a' : '_:z');
      around[blank]?.push(line(name(subject), predicate, name(object)));
    }
  }
  return around.map((lines) => lines.sort().join(''));
}

const line = (subject: string, predicate: string, object: string) => `${subject}${predicate}${object} .\n`;

function compare(one: Uint8Array = new Uint8Array(), other: Uint8Array = new Uint8Array()): number {
  const at = one.findIndex((byte, index) => byte !== other[index]);
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}
