/** Nothing in the extension asks the network past the ledger: whoever makes an engine, or a way to ask, gives it a recorder. */
import { describe, expect, it } from 'vitest';
import { read, sources } from './sources.ts';

/** What passes its recorder on, answers from documents, or is used by other programs, which have no ledger. */
const PASSED_ON = new Set([
  'lib/checking/engine.ts',
  'lib/checking/late-engine.ts',
  'lib/net/documents.ts',
  'lib/net/fetch.ts',
]);
const EXTENSION = ['entrypoints', 'components', 'lib']
  .flatMap(sources)
  .filter((file) => !file.startsWith('lib/embed/'));

const MAKES_A_WAY = /\bcreate(?:Engine|Ask)\(|\bloadEngine\(\)\)\(/;
/** Of the global one; `deps.fetch` and the like are given. */
const FETCHES = /(?<![.\w])fetch\(/;
/** Who may name it: those that hand it to an engine with a recorder, and whoever reads a file of our own package. */
const MAY_FETCH = ['entrypoints/background.ts', 'entrypoints/batch/asking.worker.ts', 'lib/language/pages.ts'];

describe('the ledger', () => {
  const makers = EXTENSION.filter((file) => !PASSED_ON.has(file) && MAKES_A_WAY.test(read(file)));

  it('has somebody to hear of', () => {
    expect(makers).toContain('entrypoints/background.ts');
  });

  it.each(makers)('hears of what %s asks', (file) => {
    expect(read(file)).toMatch(/\brecord\b/);
  });

  it('has nobody beside it who fetches', () => {
    const others = EXTENSION.filter((file) => !file.startsWith('lib/net/') && FETCHES.test(read(file)));
    expect(others.toSorted()).toEqual(MAY_FETCH);
  });
});
