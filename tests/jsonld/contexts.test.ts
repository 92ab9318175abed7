/** Known contexts: pinned by hash, never replaced, and fetched only where their hash is listed. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { BUNDLED } from '../../lib/jsonld/contexts.gen.ts';
import { createContexts, hashOf } from '../../lib/jsonld/contexts.ts';
import { LISTED } from '../../lib/jsonld/listed.ts';
import { toolsWith } from '../proofs/tools.ts';

const V2 = 'https://www.w3.org/ns/credentials/v2';
const CLR = 'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json';

describe('bundled contexts', () => {
  it.each(BUNDLED)('$urls.0 is what its hash says, and a context', ({ json, sha256 }) => {
    expect(createHash('sha256').update(json).digest('hex')).toBe(sha256);
    expect(JSON.parse(json)).toHaveProperty('@context');
  });

  it('have one address each, and none that is listed too', () => {
    const urls = BUNDLED.flatMap((one) => one.urls);
    expect(new Set(urls).size).toBe(urls.length);
    expect(urls.filter((url) => Object.hasOwn(LISTED, url))).toEqual([]);
  });

  it('are not replaced by what a caller vouches for', () => {
    const contexts = createContexts(() => ({ '@context': { name: 'https://mallory.example/name' } }));
    expect(JSON.stringify(contexts.get(V2))).not.toContain('mallory');
    expect(JSON.stringify(contexts.get('https://school.example/context'))).toContain('mallory');
  });
});

describe('a hash', () => {
  it('does not depend on white space or the order of members', async () => {
    expect(await hashOf({ '@context': { a: 'urn:a', b: 'urn:b' } })).toBe(
      await hashOf(JSON.parse('{ "@context": {\n "b": "urn:b", "a": "urn:a" } }')),
    );
  });
});

describe('listed contexts', () => {
  it('are asked for once they are needed, and refused with another hash', async () => {
    const contexts = createContexts();
    const tools = toolsWith({ [CLR]: { '@context': { name: 'https://mallory.example/name' } } });
    await contexts.obtain?.([CLR], tools.ask);
    expect(tools.asked).toEqual([CLR]);
    expect(contexts.get(CLR)).toBeUndefined();
  });

  it('are kept with the hash that is listed, and not asked for again', async () => {
    const context = { '@context': { '@vocab': 'https://www.w3.org/ns/credentials/examples#' } };
    const [url = ''] = Object.keys(LISTED).filter((one) => one.endsWith('/examples/v2'));
    expect(LISTED[url]).toEqual([await hashOf(context)]);
    const [contexts, tools] = [createContexts(), toolsWith({ [url]: context })];
    await contexts.obtain?.([url], tools.ask);
    await contexts.obtain?.([url], tools.ask);
    expect(contexts.get(url)).toEqual(context);
    expect(tools.asked).toEqual([url]);
  });

  it('are the only ones that are asked for', async () => {
    const tools = toolsWith();
    await createContexts().obtain?.([V2, 'https://school.example/context', 'constructor'], tools.ask);
    expect(tools.asked).toEqual([]);
  });
});
