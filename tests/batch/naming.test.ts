import { describe, expect, it } from 'vitest';
import { listsNaming } from '../../lib/batch/naming.ts';
import type { Row } from '../../lib/batch/rows.ts';
import { createMemoryRunStore } from '../../lib/store/runs-memory.ts';
import { NOW, RUN } from './runs.ts';

const LINK = 'https://www.credly.com/badges/3f1c9a52-7d44-4b8e-9c1f-0a6be2d75c11';
const MIRA = { person: { key: 'mira', name: 'Mira Okafor', names: ['Mira Okafor', 'M. Okafor'], profileUrls: [] } };

async function listsWith(...lists: readonly (readonly Row[])[]) {
  const store = createMemoryRunStore();
  for (const [at, rows] of lists.entries())
    await store.create({ ...RUN, id: `${at}`, list: `${at}`, name: `List ${at}`, createdAt: NOW + at }, rows);
  return store;
}

const row = (person: string | undefined, input = ''): Row => ({
  input,
  claimed: person === undefined ? {} : { person },
});

describe('lists that hold a person', () => {
  it('are those with one of the names, however it is written, or with a link to the same credential', async () => {
    const store = await listsWith(
      [row('Ola Nordmann'), row('MIRA  Okafor')],
      [row('Ola Nordmann', 'https://www.credly.com/badges/11111111-7d44-4b8e-9c1f-0a6be2d75c11')],
      [row(undefined, `${LINK}/public_url`)],
      [row('m. okafor')],
    );
    expect(await listsNaming(store, MIRA, [{ url: LINK }])).toEqual(['List 3', 'List 2', 'List 0']);
  });

  it('are told once, by the name that they have now', async () => {
    const store = await listsWith([row('Mira Okafor')]);
    await store.create({ ...RUN, id: 'again', list: '0', name: 'Renamed', createdAt: NOW + 9, before: '0' });
    expect(await listsNaming(store, MIRA, [])).toEqual(['Renamed']);
  });

  it('are none where nobody is named and nothing is claimed', async () => {
    const store = await listsWith([row(undefined, LINK), row('Ola Nordmann'), row('')]);
    expect(await listsNaming(store, {}, [{}])).toEqual([]);
  });
});
