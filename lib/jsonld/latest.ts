/**
 * What was worked out for the last few documents. One is asked about several times in a row, by whoever inspects it and whoever
 * proves it, and then never again: a few places that are looked through take less than any map, and are soon taken by others.
 */
export interface Latest<Key extends object, Value> {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): void;
}

/** A document and the options of its proofs; more of them are worked out again. */
const PLACES = 4;

export function createLatest<Key extends object, Value>(): Latest<Key, Value> {
  const keys: Key[] = [];
  const values: Value[] = [];
  let next = 0;
  return {
    get(key) {
      const at = keys.indexOf(key);
      return at < 0 ? undefined : values[at];
    },
    set(key, value) {
      keys[next] = key;
      values[next] = value;
      next = (next + 1) % PLACES;
    },
  };
}
