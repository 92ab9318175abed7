/** A store that leaves nothing on disk: for private windows, and in place of a database that cannot be had. */
import type { Kept, Store } from './store.ts';

/** The oldest go first. */
const MOST_ANSWERS = 500;

export function createMemoryStore(): Store {
  const answers = new Map<string, Kept>();

  return {
    get: async (canonicals) => canonicals.map((canonical) => answers.get(canonical)),
    async put(kept) {
      const { canonical } = kept.reference;
      answers.delete(canonical);
      answers.set(canonical, kept);
      const [oldest] = answers.keys();
      if (answers.size > MOST_ANSWERS && oldest !== undefined) answers.delete(oldest);
    },
    async forget(canonicals, page) {
      for (const [canonical, { pages }] of answers)
        if (canonicals.includes(canonical) || pages.includes(page)) answers.delete(canonical);
      return undefined;
    },
    async forgetEverything() {
      answers.clear();
      return undefined;
    },
    about: async () => ({ answers: answers.size }),
    stop: () => answers.clear(),
  };
}
