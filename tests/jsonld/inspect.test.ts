/** What is found in a document's vocabularies; above all the context swap: the same signed graph in exchanged words. */
import { describe, expect, it } from 'vitest';
import { canonicaliseGenerally } from '../../lib/jsonld/general.ts';
import { inspect } from '../../lib/jsonld/inspect.ts';
import { verifyProof } from '../../lib/proofs/index.ts';
import type { JsonObject } from '../../lib/verdict/words.ts';
import { smallBadge } from '../proofs/badges.ts';
import { BADGES, SIGNERS, type Signer, V2 } from '../proofs/signers.ts';
import { toolsWith } from '../proofs/tools.ts';

const tools = toolsWith();
const badge = smallBadge({ issuer: 'did:example:school', contexts: [] });
const codes = async (document: JsonObject, signed?: 'graph' | 'text') =>
  (await inspect(document, tools, signed)).map(({ code, outcome }) => `${outcome} ${code}`);
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe('a badge', () => {
  it('with known vocabularies has no finding', async () => {
    expect(await codes(badge)).toEqual([]);
  });

  it.each<[string, JsonObject, string[]]>([
    [
      'rests on an unknown vocabulary',
      { '@context': [V2, BADGES, 'https://school.example/v1'] },
      ['unknown unknown-context'],
    ],
    [
      'brings words of its own',
      { '@context': [V2, BADGES, { sails: 'urn:x:sails' }], sails: 'three' },
      ['warn inline-context'],
    ],
    ['uses a word that nobody defines', { favouriteColour: 'teal' }, ['fail undefined-term']],
    [
      'has a type that nobody defines',
      { type: ['VerifiableCredential', 'OpenBadgeCredential', 'Trophy'] },
      ['fail undefined-term'],
    ],
    [
      'changes its vocabulary in the middle',
      { evidence: [{ '@context': [V2], type: ['Evidence'], name: 'Log' }] },
      ['warn nested-context'],
    ],
    [
      'takes any word',
      { '@context': [V2, BADGES, 'https://www.w3.org/ns/credentials/undefined-terms/v2'], favouriteColour: 'teal' },
      ['warn vocabulary-term'],
    ],
  ])('%s', async (_, change, expected) => {
    expect(await codes({ ...badge, ...change })).toEqual(expected);
  });

  it('may hold other badges with vocabularies of their own', async () => {
    const proofs = { ...badge, proof: { type: 'DataIntegrityProof', '@context': badge['@context'] ?? null } };
    expect(await codes(proofs)).toEqual([]);
    expect(await codes({ '@context': [V2], type: ['VerifiablePresentation'], verifiableCredential: [badge] })).toEqual(
      [],
    );
  });

  it('signed as text only mentions what is unusual', async () => {
    const odd = {
      ...badge,
      '@context': [V2, 'https://school.example/v1', { name: 'urn:x:other' }],
      favouriteColour: 1,
    };
    expect(await codes(odd, 'text')).toEqual(['warn unknown-context', 'warn inline-context']);
  });
});

/** Two ways to write one graph: what was signed, and what a forger makes of it. */
const SWAPS: Readonly<Record<string, (document: JsonObject) => JsonObject>> = {
  'name and description exchanged by a vocabulary of its own': (document) => {
    const { name, ...rest } = document;
    const own = { id: '@id', type: '@type', title: 'https://schema.org/name' };
    return { ...rest, title: name ?? null, '@context': [...(document['@context'] as string[]), own] };
  },
  'an end date in disguise, by its full IRI': ({ validUntil, ...rest }) => ({
    ...rest,
    'https://www.w3.org/2018/credentials#validUntil': {
      '@type': 'http://www.w3.org/2001/XMLSchema#dateTime',
      '@value': validUntil ?? null,
    },
  }),
  'an end date as a value object': ({ validUntil, ...rest }) => ({
    ...rest,
    validUntil: { '@type': 'http://www.w3.org/2001/XMLSchema#dateTime', '@value': validUntil ?? null },
  }),
  'a status by another word': ({ credentialStatus, ...rest }) => ({
    ...rest,
    standing: credentialStatus ?? null,
    '@context': [
      ...(rest['@context'] as string[]),
      { standing: { '@id': 'https://www.w3.org/2018/credentials#credentialStatus', '@type': '@id' } },
    ],
  }),
};

describe('the context swap', () => {
  it.each(Object.keys(SWAPS))('%s: the signature still holds, and the document is refused', async (name) => {
    const signer = (await SIGNERS['eddsa-rdfc-2022']?.()) as Signer;
    const status = {
      id: 'urn:x:list#1',
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: '1',
      statusListCredential: 'https://school.example/list',
    };
    const honest = { ...smallBadge(signer), validUntil: '2026-02-02T00:00:00Z', credentialStatus: status };
    const { proof, ...signed } = await signer.sign(honest);
    const swapped = SWAPS[name]?.(signed) as JsonObject;
    const [one, other] = [
      await canonicaliseGenerally(signed, tools.contexts, 'sha256'),
      await canonicaliseGenerally(swapped, tools.contexts, 'sha256'),
    ];
    expect('bytes' in one && 'bytes' in other && text(one.bytes) === text(other.bytes)).toBe(true);
    expect((await verifyProof({ ...signed, proof }, proof as JsonObject, signer.issuer, tools)).proof.outcome).toBe(
      'pass',
    );
    expect(await codes({ ...swapped, proof })).toContain('fail context-redefined');
  });

  it('in a vocabulary of its own alone is found by the published words', async () => {
    const own = {
      VerifiableCredential: 'urn:x:c',
      id: '@id',
      type: '@type',
      issuer: 'https://schema.org/name',
      name: 'https://www.w3.org/2018/credentials#issuer',
    };
    expect(await codes({ '@context': [own], type: ['VerifiableCredential'], issuer: 'x', name: 'y' })).toContain(
      'fail context-redefined',
    );
  });

  it('by taking a word away is found', async () => {
    const context = [V2, BADGES, { humanCode: null }];
    expect(await codes({ ...badge, '@context': context, humanCode: 'NAV' })).toContain('fail context-redefined');
  });

  it('is not seen in words of its own that clash with nothing in the document', async () => {
    const context = [V2, BADGES, { humanCode: 'urn:x:code' }];
    expect(await codes({ ...badge, '@context': context })).not.toContain('fail undefined-term');
  });
});
