import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TroubleCode } from '../../lib/net/ask.ts';
import { issuerList } from '../../lib/registries/issuer-list.ts';
import { createWorld, DAY, HARBOUR, LIST, listOf, NOW, QUILLFORD, STRANGER } from './world.ts';

const tell = (issuerId: string, text: string) =>
  issuerList.tell(issuerId, LIST, createWorld({ [LIST.url]: text }).consultAt(), NOW);

describe('a list of issuers', () => {
  it('names those that stand in it, and nobody else', async () => {
    expect(await tell(QUILLFORD, HARBOUR)).toEqual({ outcome: 'found', name: 'Quillford College', asOf: NOW });
    expect(await tell(STRANGER, HARBOUR)).toEqual({ outcome: 'not-listed' });
    expect(await tell(`${QUILLFORD}#key`, HARBOUR)).toEqual({ outcome: 'not-listed' });
  });

  it.each(['constructor', '__proto__', 'hasOwnProperty', 'meta', ''])('does not name "%s" by accident', async (id) => {
    expect(await tell(id, HARBOUR)).toEqual({ outcome: 'not-listed' });
  });

  it('knows an issuer although its entry says nothing usable', async () => {
    for (const entry of ['just a text', 7, [], {}, { name: { en: {} } }]) {
      expect(await tell(QUILLFORD, listOf({ [QUILLFORD]: entry }))).toEqual({ outcome: 'found', asOf: NOW });
    }
  });

  it('cuts a name that has no end', async () => {
    const told = await tell(QUILLFORD, listOf({ [QUILLFORD]: { name: 'x'.repeat(1_000_000) } }));
    expect(told).toMatchObject({ outcome: 'found', name: 'x'.repeat(200) });
  });

  it.each([
    ['is no JSON', 'lantern'],
    ['is a web page', '<!doctype html><title>Moved</title>'],
    ['breaks off', HARBOUR.slice(0, -20)],
    ['has no registry', '{"meta":{}}'],
    ['has a registry of another shape', '{"registry":["did:web:quillford.example"]}'],
    ['is nested without end', `${'{"registry":'.repeat(10_000)}{}${'}'.repeat(10_000)}`],
  ])('that %s could not be asked', async (_, text) => {
    expect(await tell(QUILLFORD, text)).toEqual({ outcome: 'not-asked', why: 'unreadable' });
  });

  it('of a million issuers is not read', async () => {
    const entries = '"did:web:island.example":{"name":"I"},'.repeat(1_000_000);
    expect(await tell(QUILLFORD, `{"registry":{${entries}"did:web:last.example":{}}}`)).toEqual({
      outcome: 'not-asked',
      why: 'unreadable',
    });
  });

  it.each<TroubleCode>(['offline', 'timed-out', 'server-error', 'too-large', 'not-permitted', 'not-found'])(
    '%s: could not be asked, which is not "not listed"',
    async (trouble) => {
      expect(await tell(QUILLFORD, trouble)).toEqual({ outcome: 'not-asked', why: trouble });
    },
  );

  it('that is old still names whom it named, and denies nobody', async () => {
    const { consultAt, said } = createWorld({ [LIST.url]: HARBOUR });
    await issuerList.tell(QUILLFORD, LIST, consultAt(), NOW);
    said[LIST.url] = 'offline';
    const later = consultAt(NOW + 3 * DAY);
    expect(await issuerList.tell(QUILLFORD, LIST, later, NOW)).toMatchObject({ outcome: 'found', asOf: NOW });
    expect(await issuerList.tell(STRANGER, LIST, later, NOW)).toEqual({ outcome: 'not-asked', why: 'offline' });
  });

  it('whatever it holds, it never throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), fc.string(), async (json, id) => {
        expect(['found', 'not-listed', 'not-asked']).toContain((await tell(id, `{"registry":${json}}`)).outcome);
      }),
    );
  });
});
