/**
 * The extension's own database, held from one of its own pages as another version of it, or another context of this one, would
 * hold it: what the worker must live with.
 */
import type { Page } from 'playwright-core';

const NAME = 'bonafide';

/**
 * Makes every other use of the stored answers wait, from the moment at which it resolves until `release` is called. The worker
 * stands still at its next reading or writing.
 */
export async function holdAnswers(page: Page): Promise<{ release(): Promise<void> }> {
  await page.evaluate(
    (name) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name);
        // What nobody refers to is closed and forgotten.
        Object.assign(globalThis, { opening });
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const store = database.transaction('answers', 'readwrite').objectStore('answers');
          // A transaction lives as long as there are requests in it.
          const again = () => {
            if (document.documentElement.dataset.released === undefined) store.count().onsuccess = again;
            else database.close();
          };
          store.count().onsuccess = () => {
            again();
            resolve();
          };
        };
      }),
    NAME,
  );
  return {
    async release() {
      await page.evaluate(() => {
        document.documentElement.dataset.released = '';
      });
    },
  };
}

/** A database of another version, open in that page, which makes way for nobody. @param afresh the one there is goes first */
export async function openVersion(page: Page, version: number, { afresh = false } = {}): Promise<void> {
  await page.evaluate(
    ({ name, version, afresh }) =>
      new Promise<void>((resolve, reject) => {
        const open = () => {
          const opening = indexedDB.open(name, version);
          Object.assign(globalThis, { opening });
          opening.onerror = () => reject(opening.error);
          opening.onblocked = () => reject(new Error('blocked'));
          opening.onupgradeneeded = () => {
            const names = opening.result.objectStoreNames;
            if (names.contains('answers')) return;
            const answers = opening.result.createObjectStore('answers', { keyPath: 'kept.reference.canonical' });
            answers.createIndex('page', 'pages', { multiEntry: true });
            answers.createIndex('age', ['kept.checkedAt', 'size']);
          };
          opening.onsuccess = () => resolve();
        };
        if (!afresh) return open();
        const removing = indexedDB.deleteDatabase(name);
        removing.onsuccess = open;
        removing.onerror = () => reject(removing.error);
      }),
    { name: NAME, version, afresh },
  );
}
