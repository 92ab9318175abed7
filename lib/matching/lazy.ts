/**
 * What is worked out when it is first needed, and not again: tables, patterns by properties of Unicode (a browser takes a tenth of
 * a millisecond to make one), and comparisons that recur. The worker starts anew after every rest, most of what it is woken for
 * compares no names, and a profile's claims all have one holder. Pure: the value is the same whenever it is made.
 */

/** The same value at every call, made at the first. */
// @__NO_SIDE_EFFECTS__
export function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Answers that are remembered of one function: more than a page has pairs of names. */
const MOST_RECENT = 64;

/** The same pure function of two texts, which remembers its latest answers. */
// @__NO_SIDE_EFFECTS__
export function recent<T>(compare: (one: string, other: string) => T): (one: string, other: string) => T {
  const answers = new Map<string, T>();
  return (one, other) => {
    const key = `${one.length} ${one} ${other}`;
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = compare(one, other);
    const [oldest] = answers.keys();
    if (answers.size >= MOST_RECENT && oldest !== undefined) answers.delete(oldest);
    answers.set(key, answer);
    return answer;
  };
}
