/**
 * Canonical labels for blank nodes, by their first-degree hashes (RDFC-1.0 4.6), and the canonical N-Quads. Where two blank
 * nodes look alike from their nearest surroundings, there are none here, and the general way goes on.
 */
import type { Graph, Node, Quad } from './walk.ts';

const NAMES = { sha256: 'SHA-256', sha384: 'SHA-384' } as const;

/** Canonical N-Quads in UTF-8, or undefined where the nearest surroundings do not tell all blank nodes apart. */
export async function writeCanonical(
  { quads, blanks }: Graph,
  digest: 'sha256' | 'sha384',
): Promise<Uint8Array | undefined> {
  const labels = blanks > 1 ? await labelBlanks(quads, blanks, digest) : ['_:c14n0'];
  if (!labels) return undefined;
  const name = (node: Node) => (typeof node === 'number' ? (labels[node] ?? '') : node);
  const lines = new Set(quads.map((quad) => line(quad, name)));
  return new TextEncoder().encode([...lines].sort().join(''));
}

/** The labels of blank nodes by their number. */
async function labelBlanks(
  quads: readonly Quad[],
  blanks: number,
  digest: 'sha256' | 'sha384',
): Promise<readonly string[] | undefined> {
  const around = Array.from({ length: blanks }, () => new Set<string>());
  for (const quad of quads) {
    for (const blank of [quad.subject, quad.object]) {
      if (typeof blank !== 'number') continue;
      around[blank]?.add(line(quad, (node) => (typeof node === 'string' ? node : node === blank ? '_:a' : '_:z')));
    }
  }
  const surroundings = around.map((lines) => [...lines].sort().join(''));
  if (new Set(surroundings).size < blanks) return undefined;
  const hashes = await Promise.all(surroundings.map((text) => hash(text, digest)));
  const order = hashes.map((_, blank) => blank).sort((one, other) => compare(hashes[one], hashes[other]));
  const labels: string[] = [];
  order.forEach((blank, rank) => {
    labels[blank] = `_:c14n${rank}`;
  });
  return labels;
}

const line = ({ subject, predicate, object }: Quad, name: (node: Node) => string) =>
  `${name(subject)}${predicate}${name(object)} .\n`;

async function hash(text: string, digest: 'sha256' | 'sha384'): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest(NAMES[digest], new TextEncoder().encode(text)));
}

function compare(one: Uint8Array = new Uint8Array(), other: Uint8Array = new Uint8Array()): number {
  const at = one.findIndex((byte, index) => byte !== other[index]);
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}
