/** The fast way and the general way to canonical bytes: where the fast one answers, it answers the same, byte for byte. */
import fc from 'fast-check';
import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { canonicalise, canonicaliseQuickly } from '../../lib/jsonld/canonical.ts';
import { createContexts } from '../../lib/jsonld/contexts.ts';
import { canonicaliseGenerally } from '../../lib/jsonld/general.ts';
import type { Json, JsonObject } from '../../lib/verdict/words.ts';
import { fullBadge, smallBadge } from '../proofs/badges.ts';
import { BADGES, documentLoader, V2 } from '../proofs/signers.ts';
import { mutants } from '../proofs/tools.ts';

const contexts = createContexts();
const text = (bytes: Uint8Array | undefined) => bytes && new TextDecoder().decode(bytes);
const V1 = 'https://www.w3.org/2018/credentials/v1';
const ISSUER = { issuer: 'did:example:school', contexts: [] };
const STATUS = {
  id: 'urn:x:list#7',
  type: 'BitstringStatusListEntry',
  statusPurpose: 'revocation',
  statusListIndex: '7',
  statusListCredential: 'https://school.example/list',
};
const PROOF = {
  type: 'DataIntegrityProof',
  cryptosuite: 'eddsa-rdfc-2022',
  created: '2026-01-02T03:04:05Z',
  verificationMethod: 'did:example:school#k',
  proofPurpose: 'assertionMethod',
};

/** As much structure, fewer bytes: there are hundreds of changes to try. */
const withoutPictures = (badge: JsonObject): JsonObject =>
  JSON.parse(JSON.stringify(badge).replace(/(?<=data:image\/png;base64,.{20})[^"]*|(?<=a crossing\\n).*?(?=")/g, ''));

const DOCUMENTS: Readonly<Record<string, JsonObject>> = {
  small: smallBadge(ISSUER),
  full: withoutPictures(fullBadge(ISSUER)),
  'with a status': {
    ...smallBadge(ISSUER),
    credentialStatus: [STATUS, { ...STATUS, id: 'urn:x:list#8', statusPurpose: 'suspension' }],
  },
  'with several nodes without a name behind one property of another': {
    ...smallBadge(ISSUER),
    credentialSubject: {
      type: ['AchievementSubject'],
      result: ['70', '71', '72'].map((value) => ({ type: ['Result'], value })),
      achievement: {
        type: ['Achievement'],
        name: 'Tidewater',
        tag: ['sea', 'sea'],
        criteria: { narrative: 'a crossing' },
      },
    },
  },
  'of VCDM 1.1': {
    ...smallBadge(ISSUER),
    '@context': [V1, BADGES],
    validFrom: undefined,
    issuanceDate: '2026-01-02T03:04:05Z',
  },
  'a proof': { '@context': [V2], ...PROOF },
  'an old proof': {
    '@context': [V1, 'https://w3id.org/security/suites/ed25519-2020/v1'],
    ...PROOF,
    type: 'Ed25519Signature2020',
    cryptosuite: undefined,
  },
};
const named = Object.entries(DOCUMENTS).map(
  ([name, document]) => [name, JSON.parse(JSON.stringify(document))] as const,
);

/** Whether the fast way answered. Where it did, the general way must have given the same. */
async function agree(document: JsonObject, digest: 'sha256' | 'sha384' = 'sha256'): Promise<boolean> {
  const quick = await canonicaliseQuickly(document, contexts, digest);
  if (!quick) return false;
  const general = await canonicaliseGenerally(document, contexts, digest);
  expect('bytes' in general ? text(general.bytes) : general.finding).toBe(text(quick));
  return true;
}

describe.each(named)('the fast way: %s', (_, document) => {
  it.each(['sha256', 'sha384'] as const)('takes it, and gives what the general way gives (%s)', async (digest) => {
    expect(await agree(document, digest)).toBe(true);
  });

  it('never gives anything else after a change', async () => {
    let taken = 0;
    for (const mutant of mutants(document)) taken += Number(await agree(mutant.document));
    expect(taken).toBeGreaterThan(5);
  }, 60_000);
});

describe('the general way', () => {
  it('is the reference itself', async () => {
    const document = fullBadge(ISSUER);
    const options = { algorithm: 'RDFC-1.0', format: 'application/n-quads', documentLoader, safe: true };
    const reference = await jsonld.canonize(document as jsonld.JsonLdDocument, options as object);
    const general = await canonicaliseGenerally(document, contexts, 'sha256');
    expect('bytes' in general && text(general.bytes)).toBe(reference);
  });

  it.each<[string, JsonObject, string, JsonObject]>([
    [
      'an unknown context',
      { '@context': [V2, 'https://school.example/context'] },
      'unknown-context',
      { context: 'https://school.example/context' },
    ],
    ['an unknown term', { favouriteColour: 'teal' }, 'undefined-term', { term: 'favouriteColour' }],
    [
      'an unknown type',
      { type: ['VerifiableCredential', 'MadeUpCredential'] },
      'undefined-term',
      { term: 'MadeUpCredential' },
    ],
    ['an id that is no address', { id: 'badge 7' }, 'wrong-shape', {}],
    [
      'a protected term redefined',
      { '@context': [V2, BADGES, { VerifiableCredential: 'urn:x:other' }] },
      'context-redefined',
      {},
    ],
    ['an id that is no text', { id: 7 }, 'wrong-shape', {}],
    ['a member without a name', { '': 'lost' }, 'undefined-term', {}],
  ])('names %s', async (_, change, code, details) => {
    const answer = await canonicalise({ ...smallBadge(ISSUER), ...change }, contexts);
    expect(answer).toMatchObject({
      finding: { id: 'document', code, ...(Object.keys(details).length > 0 && { details }) },
    });
  });

  it('takes what the fast way leaves: twins that only their wider surroundings tell apart', async () => {
    const twin = { type: ['Evidence'], name: 'the same' };
    const document = { ...smallBadge(ISSUER), evidence: [twin, { ...twin }] };
    expect(await canonicaliseQuickly(document, contexts, 'sha256')).toBeUndefined();
    expect(await canonicalise(document, contexts)).toHaveProperty('bytes');
  });
});

describe('bounds', () => {
  const nested = (depth: number): Json => (depth === 0 ? 'deep' : { related: nested(depth - 1) });

  it('stop a document that is too deep or too large', async () => {
    const deep = { ...smallBadge(ISSUER), related: nested(100) };
    expect(await canonicalise(deep, contexts)).toMatchObject({ finding: { code: 'too-large' } });
    const large = { ...smallBadge(ISSUER), name: Array.from({ length: 60_000 }, String) };
    expect(await canonicalise(large, contexts)).toMatchObject({ finding: { code: 'too-large' } });
  });

  it('stop a graph that is made to be labelled for ever', async () => {
    const ids = Array.from({ length: 12 }, (_, index) => `_:n${index}`);
    const tangled = ids.map((id) => ({ id, knows: ids.filter((other) => other !== id) }));
    const context = [V2, { knows: { '@id': 'urn:x:knows', '@type': '@id' } }];
    const document = { '@context': context, type: ['VerifiableCredential'], credentialSubject: tangled };
    expect(await canonicalise(document, contexts)).toMatchObject({ finding: { code: 'too-large' } });
  });
});

/** Anything that JSON can hold, with the words of the vocabularies in the places of names and values. */
const WORDS = [
  'id',
  'type',
  'name',
  'issuer',
  'achievement',
  'criteria',
  'image',
  'result',
  'evidence',
  'proof',
  'related',
  'value',
  '@id',
  '@type',
  '@value',
  '@context',
  'description',
  'alignment',
  'address',
  'identifier',
  'Achievement',
  'Profile',
  'credentialSubject',
  'statusPurpose',
  'tag',
  'narrative',
  'creditsAvailable',
  'validUntil',
  '__proto__',
  'constructor',
];
const leaf = fc.oneof(
  fc.constantFrom(
    'urn:x:a',
    'urn:x:b',
    'Achievement',
    'Profile',
    'Image',
    'schema:name',
    '_:b',
    '@id',
    'https://x.example/ y',
    '',
  ),
  fc.string({ unit: 'binary' }),
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    leaf,
    fc.array(tie('tree'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...WORDS), tie('tree'), { maxKeys: 5 }),
  ),
}));

describe('whatever stands in a badge', () => {
  it('comes out the same by both ways, where the fast one takes it', async () => {
    let taken = 0;
    const place = fc.constantFrom('credentialSubject', 'evidence', 'issuer', 'name', 'achievement', 'type', 'id');
    await fc.assert(
      fc.asyncProperty(place, tree, async (where, value) => {
        taken += Number(await agree(JSON.parse(JSON.stringify({ ...smallBadge(ISSUER), [where]: value }))));
      }),
      { numRuns: 400 },
    );
    expect(taken).toBeGreaterThan(10);
  }, 60_000);
});
