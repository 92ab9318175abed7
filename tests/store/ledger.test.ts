import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Exchanged } from '../../lib/net/recorder.ts';
import { createLedger } from '../../lib/store/ledger.ts';

const NOW = Date.parse('2026-11-24T12:00:00Z');

const asked = (id: string, more: Partial<Exchanged> = {}): Exchanged => ({
  at: NOW,
  took: 12,
  url: `https://badges.example/${id}`,
  method: 'GET',
  requests: 1,
  status: 200,
  size: 100,
  outcome: 'answered',
  why: { about: `https://badges.example/${id}`, title: id, page: 'mark of mira' },
  ...more,
});
const urls = (entries: readonly Exchanged[]) => entries.map(({ url }) => url.split('/').at(-1));

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('the ledger', () => {
  it('keeps what was asked, the latest first, for whoever opens it next', async () => {
    const ledger = createLedger({ now: () => NOW });
    await ledger.note(asked('a', { at: NOW - 2 }));
    await ledger.note(asked('b', { at: NOW - 1 }));
    ledger.stop();
    expect(urls(await createLedger().read())).toEqual(['b', 'a']);
  });

  it('tells those of one page apart', async () => {
    const ledger = createLedger({ now: () => NOW });
    await ledger.note(asked('a'));
    await ledger.note(asked('b', { why: { page: 'mark of jonas' } }));
    await ledger.note(asked('c', { why: {} }));
    expect(urls(await ledger.read('mark of jonas'))).toEqual(['b']);
  });

  it('writes nothing of a private window to disk', async () => {
    const ledger = createLedger({ now: () => NOW });
    await ledger.note(asked('secret', { why: { private: true, page: 'mark of mira' } }));
    expect(urls(await ledger.read('mark of mira'))).toEqual(['secret']);
    expect(await createLedger().read()).toEqual([]);
  });

  it('is bounded by age and by number', async () => {
    const limits = { age: 1_000, entries: 2 };
    const ledger = createLedger({ now: () => NOW, limits });
    await ledger.note(asked('a'));
    for (const id of ['b', 'c']) await ledger.note(asked(id));
    await ledger.note(asked('old', { at: NOW - 2_000 }));
    // Room is made at the first of many, which a new one writes.
    const next = createLedger({ now: () => NOW, limits });
    await next.note(asked('d', { at: NOW + 1 }));
    const left = urls(await next.read());
    expect(left).toHaveLength(2);
    expect(left[0]).toBe('d');
    expect(left).not.toContain('old');
  });

  it('forgets a page, and what was asked about its credentials elsewhere', async () => {
    const ledger = createLedger({ now: () => NOW });
    await ledger.note(asked('a'));
    await ledger.note(asked('b', { why: { about: 'https://badges.example/a', page: 'another' } }));
    await ledger.note(asked('c', { why: { about: 'https://badges.example/c', page: 'another' } }));
    await ledger.forget(['https://badges.example/a'], 'mark of mira');
    expect(urls(await ledger.read())).toEqual(['c']);
    await ledger.clear();
    expect(await ledger.read()).toEqual([]);
  });
});
