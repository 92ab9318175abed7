/** A store that leaves nothing on disk: for private windows, and in place of a database that cannot be had. */
import { type Kept, MOST_PAGES, type Store } from './store.ts';

/** The oldest go first. */
const MOST_ANSWERS = 500;

interface Answer {
  readonly kept: Kept;
  readonly pages: readonly string[];
}

export function createMemoryStore(): Store {
  const answers = new Map<string, Answer>();

  function stand(canonical: string, kept: Kept | undefined, page: string): void {
    if (kept) answers.set(canonical, { kept, pages: withPage(answers.get(canonical)?.pages, page) });
  }

  return {
    get: async (canonicals) => canonicals.map((canonical) => answers.get(canonical)?.kept),
    async put(kept, page) {
      const { canonical } = kept.reference;
      stand(canonical, kept, page);
      const [oldest] = answers.keys();
      if (answers.size > MOST_ANSWERS && oldest !== undefined) answers.delete(oldest);
    },
    async stand(canonicals, page) {
      for (const canonical of canonicals) stand(canonical, answers.get(canonical)?.kept, page);
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

/** The pages with one more in front. */
export function withPage(pages: readonly string[] | undefined, page: string): readonly string[] {
  return [...new Set([page, ...(pages ?? [])])].slice(0, MOST_PAGES);
}
