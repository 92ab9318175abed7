/** A certificate as a picture or document on somebody's own host: it is looked into, and told for what it is. */
import { describe, expect, it } from 'vitest';
import { assess } from '../../lib/checking/assess.ts';
import { createExamine } from '../../lib/checking/examine.ts';
import { createContexts } from '../../lib/jsonld/contexts.ts';
import { createDocumentsAsk } from '../../lib/net/documents.ts';
import { gather } from '../../lib/platforms/index.ts';
import { refer, referDocument } from '../../lib/platforms/refer.ts';
import { NOW, showing } from '../checks/showing.ts';

const ascii = (text: string) => new TextEncoder().encode(text);
/** 1 × 1, without a badge in it. */
const PNG = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='),
  (character) => character.charCodeAt(0),
);

describe('a certificate on somebody’s own host', () => {
  it.each([
    ['a picture', 'https://mira.example/certs/welding.png', 'image/png', PNG, 'it is a picture like any other'],
    [
      'a photograph',
      'https://mira.example/certs/welding.jpg',
      'image/jpeg',
      Uint8Array.of(0xff, 0xd8, 0xff, 0xe0),
      'it is a picture (JPEG)',
    ],
    [
      'a drawing',
      'https://mira.example/w.svg',
      'image/svg+xml',
      ascii('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      'it is a picture like any other',
    ],
    [
      'a document',
      'https://mira.example/certs/welding.pdf',
      'application/pdf',
      ascii('%PDF-1.7\n'),
      'it is a document for people (PDF)',
    ],
    [
      'a web page',
      'https://mira.example/certs/welding',
      'text/html',
      ascii('<!doctype html><title>Welding</title><h1>Mira Okafor</h1>'),
      'it is a document for people (HTML)',
    ],
  ])('%s', async (_, link, type, bytes, why) => {
    const asked: string[] = [];
    const given = createDocumentsAsk(() => ({ bytes, status: 200, type, headers: {} }));
    const ask: typeof given = (url, options) => {
      asked.push(url);
      return given(url, options);
    };
    const reference = refer(link) ?? referDocument(link);
    if (!reference) throw new Error('not recognised');
    expect(reference.platform).toBe('hosted');
    const examine = createExamine({ ask, now: NOW, contexts: createContexts() });
    const evidence = await gather(reference, { ask, examine, now: NOW });
    const report = await assess(evidence, showing({ claim: { title: 'Welding' } }), { checkedAt: NOW, reference });
    expect([report.verdict, report.ground]).toEqual(['not-checkable', 'none']);
    expect(report.said.sentence).toBe(`There is no credential in it: ${why}.`);
    expect(asked).toEqual([link]);
  });
});

it.each([
  'https://mira.example/welding.json',
  'https://mira.example/assertions/1',
  'https://mira.example/credential/1',
])('a web page in the place of data is trouble of the server’s: %s', async (link) => {
  const ask = createDocumentsAsk(() => ({
    bytes: ascii('<!doctype html>'),
    status: 200,
    type: 'text/html',
    headers: {},
  }));
  const reference = referDocument(link);
  if (!reference) throw new Error('not recognised');
  const examine = createExamine({ ask, now: NOW, contexts: createContexts() });
  const evidence = await gather(reference, { ask, examine, now: NOW });
  expect((await assess(evidence, showing({}), { checkedAt: NOW, reference })).verdict).toBe('could-not-check');
});
