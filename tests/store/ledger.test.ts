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
    expect(urls(await ledger.read({ page: 'mark of jonas' }))).toEqual(['b']);
  });

  it('writes nothing of a private window to disk, and shows it to none but private windows', async () => {
    const ledger = createLedger({ now: () => NOW });
    await ledger.note(asked('secret', { why: { private: true, page: 'mark of mira' } }));
    await ledger.note(asked('open', { at: NOW - 1, why: { page: 'mark of mira' } }));
    expect(urls(await ledger.read({ page: 'mark of mira', private: true }))).toEqual(['secret', 'open']);
    expect(urls(await ledger.read({ page: 'mark of mira' }))).toEqual(['open']);
    expect(urls(await ledger.read())).toEqual(['open']);
    expect(urls(await createLedger().read({ private: true }))).toEqual(['open']);
  });

  it('keeps nothing of private windows once they are closed', async () => {
    const ledger = createLedger({ now: () => NOW });
    await ledger.note(asked('secret', { why: { private: true } }));
    await ledger.note(asked('open'));
    ledger.forgetPrivate();
    expect(urls(await ledger.read({ private: true }))).toEqual(['open']);
  });

  it('keeps entries for no longer than an organisation wants', async () => {
    const day = 86_400_000;
    const ledger = createLedger({ now: () => NOW, age: async () => 7 * day });
    await ledger.note(asked('of a week ago', { at: NOW - 8 * day }));
    await ledger.note(asked('new'));
    expect(urls(await ledger.read())).toEqual(['new']);
    const usual = createLedger({ now: () => NOW });
    await usual.note(asked('of a month ago', { at: NOW - 30 * day }));
    expect(urls(await usual.read())).toEqual(['new', 'of a month ago']);
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
