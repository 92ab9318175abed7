/**
 * An answer that is there already, or one to come. Most credentials need nobody to be asked, and to wait for what is at hand takes
 * longer than the work itself: whatever lies on every credential's way hands on its answer as soon as it has it.
 */
export type Soon<T> = T | Promise<T>;

/** What is made of a value: at once where it is there. What `make` throws is thrown, or rejects where it had to be waited for. */
export function after<T, U>(value: Soon<T>, make: (value: T) => Soon<U>): Soon<U> {
  return value instanceof Promise ? value.then(make) : make(value);
}

/** All of them in their order: at once where none has to be waited for. */
export function all<T extends readonly unknown[] | []>(values: T): Soon<There<T>> {
  return areThere(values) ? values : Promise.all(values);
}

type There<T extends readonly unknown[]> = { -readonly [At in keyof T]: Awaited<T[At]> };

const areThere = <T extends readonly unknown[]>(values: T): values is T & There<T> =>
  !values.some((one) => one instanceof Promise);
