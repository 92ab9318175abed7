/**
 * How much work it is to label the blank nodes of a graph, counted before anything is tried: RDFC-1.0 compares those that look alike
 * from their nearest surroundings with each other, in time and memory that grow with the square and worse. Badges have a
 * few such nodes, each by itself; thousands in a ring are somebody's attempt to keep us busy.
 */

/** As much of a statement (RDF/JS) as is needed here. */
export interface Statement {
  readonly subject: Term;
  readonly predicate: Term;
  readonly object: Term;
  readonly graph: Term;
}

interface Term {
  readonly termType: string;
  readonly value: string;
}

/** Of all groups of nodes that look alike and hang together, nodes times links: 500 in a ring, or 63 each linked with each. */
const MOST_WORK = 250_000;
/** Such nodes in all, however they hang together. */
const MOST_ALIKE = 2000;

export function isTangled(statements: readonly Statement[]): boolean {
  const alike = alikeIn(statements);
  if (alike.size === 0) return false;
  if (alike.size > MOST_ALIKE) return true;
  const groups = createGroups();
  for (const { subject, object, graph } of statements) {
    const met = [subject, object, graph].filter(isBlank).flatMap(({ value }) => (alike.has(value) ? [value] : []));
    for (const other of met.slice(1)) groups.link(met[0] ?? other, other);
  }
  return groups.work() > MOST_WORK;
}

const isBlank = ({ termType }: Term) => termType === 'BlankNode';

/** Blank nodes that are not the only one with their surroundings, in which the others go by no name (RDFC-1.0, 4.6). */
function alikeIn(statements: readonly Statement[]): ReadonlySet<string> {
  const around = new Map<string, string[]>();
  for (const statement of statements) {
    const { subject, predicate, object, graph } = statement;
    const names = new Set([subject, object, graph].filter(isBlank).map(({ value }) => value));
    for (const name of names) {
      const line = [subject, object, graph].map((term) =>
        isBlank(term) ? (term.value === name ? '_:a' : '_:z') : term.value,
      );
      const lines = around.get(name) ?? [];
      around.set(name, lines);
      lines.push([...line, predicate.value].join('\n'));
    }
  }
  const bySurroundings = new Map<string, string[]>();
  for (const [name, lines] of around) {
    const key = lines.toSorted().join('\n\n');
    const found = bySurroundings.get(key);
    if (found) found.push(name);
    else bySurroundings.set(key, [name]);
  }
  return new Set([...bySurroundings.values()].filter((names) => names.length > 1).flat());
}

/** Nodes that are linked with each other, directly or through others. */
function createGroups() {
  const above = new Map<string, string>();
  const links = new Map<string, number>();

  function topOf(name: string): string {
    let top = name;
    for (let next = above.get(top); next !== undefined; next = above.get(top)) top = next;
    for (let at = name; at !== top; ) {
      const next = above.get(at) ?? top;
      above.set(at, top);
      at = next;
    }
    return top;
  }

  return {
    link(one: string, other: string): void {
      const [first, second] = [topOf(one), topOf(other)];
      links.set(first, (links.get(first) ?? 0) + 1);
      if (first === second) return;
      above.set(second, first);
      links.set(first, (links.get(first) ?? 0) + (links.get(second) ?? 0));
      links.delete(second);
    },
    /** Nodes times links of each group, together. */
    work(): number {
      const sizes = new Map<string, number>();
      for (const name of [...above.keys(), ...links.keys()]) sizes.set(topOf(name), (sizes.get(topOf(name)) ?? 0) + 1);
      return [...links].reduce((sum, [top, count]) => sum + (sizes.get(top) ?? 1) * count, 0);
    },
  };
}
