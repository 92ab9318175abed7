/**
 * Tables that are worked out when they are first needed. The worker starts anew after every rest, and most of what it is
 * woken for compares no names. Pure: the value is the same whenever it is made.
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
