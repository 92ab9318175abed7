/** The engine's parts as they are built: run as scripts, each leaves what is asked of it, and it does what its sources do. */
import { runInThisContext } from 'node:vm';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Parts } from '../../entrypoints/engine/part.ts';
import { createContexts } from '../../lib/jsonld/contexts.ts';
import { canonicaliseGenerally } from '../../lib/jsonld/general.ts';
import type { JsonObject } from '../../lib/verdict/words.ts';
import { scriptsOf } from './output.ts';

const CONTEXTS = ['https://www.w3.org/ns/credentials/v2'];

/** Each needs another part of the processor. */
const DOCUMENTS: Readonly<Record<string, JsonObject>> = {
  'a context of its own': {
    '@context': [...CONTEXTS, { tide: 'https://harbour.example/tide' }],
    tide: ['high', 'low'],
  },
  'a list, in which order counts': {
    '@context': { steps: { '@id': 'https://harbour.example/steps', '@container': '@list' } },
    steps: ['cast off', { '@id': 'https://harbour.example/b' }],
  },
  'JSON, and languages': {
    '@context': {
      '@version': 1.1,
      plan: { '@id': 'https://harbour.example/plan', '@type': '@json' },
      name: { '@id': 'https://harbour.example/name', '@container': '@language' },
    },
    plan: { b: [1, null], a: 'x' },
    name: { en: 'Harbour', no: 'Havn' },
  },
  'graphs within, and what looks alike': {
    '@context': { of: 'https://harbour.example/of' },
    '@graph': [{ of: { of: {} } }, { of: { of: {} } }, { '@id': 'https://harbour.example/g', '@graph': [{ of: 'x' }] }],
  },
  'a context that nobody knows': { '@context': 'https://harbour.example/unknown', name: 'x' },
  'a word that is lost': { '@context': CONTEXTS, lost: 'x' },
};

describe.each(['chrome-mv3', 'firefox-mv3'])('%s', (build) => {
  let parts: Parts = {};

  beforeAll(() => {
    const scripts = new Map(scriptsOf(build));
    globalThis.bonafideParts = undefined;
    for (const name of ['general.js', 'rare.js']) runInThisContext(scripts.get(name) ?? '', { filename: name });
    parts = globalThis.bonafideParts ?? {};
  });

  it('leaves every part', () => {
    expect(Object.keys(parts)).toEqual(['general', 'rare']);
    expect(Object.keys(parts.rare ?? {}).toSorted()).toEqual(['SaxesParser', 'md5', 'secp256k1', 'verifyBbsProof']);
  });

  it.each(Object.entries(DOCUMENTS))('canonicalises as its sources do: %s', async (_, document) => {
    const [here, there] = [createContexts(), createContexts()];
    const built = await parts.general?.canonicaliseGenerally(document, here, 'sha256');
    expect(built).toEqual(await canonicaliseGenerally(document, there, 'sha256'));
    expect(built).toBeDefined();
  });

  it('has a curve and a parser that work', () => {
    const { secp256k1, SaxesParser } = parts.rare ?? {};
    expect(secp256k1?.Point.BASE.toBytes().length).toBe(33);
    const seen: string[] = [];
    const parser = SaxesParser && new SaxesParser({ xmlns: true });
    parser?.on('opentag', ({ local, uri }) => void seen.push(`${uri}#${String(local)}`));
    parser?.write('<a:svg xmlns:a="http://www.w3.org/2000/svg"/>').close();
    expect(seen).toEqual(['http://www.w3.org/2000/svg#svg']);
  });
});
