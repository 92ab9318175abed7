/**
 * What is made to take for ever or to fill the memory: each stops at a bound that is counted (bytes, depth, values, entries,
 * contexts, work), with a finding by name. Without its bound each of these takes from half a minute to years, or gigabytes; the time
 * limits here leave room for a slow machine.
 */
import { deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createExamine } from '../../lib/checking/examine.ts';
import type { Json, JsonObject } from '../../lib/verdict/words.ts';
import { chunk, iTXt, join, png } from '../formats/pictures.ts';
import { toolsWith } from '../proofs/tools.ts';

const V2 = 'https://www.w3.org/ns/credentials/v2';
const KEY = 'z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK';
const PROOF: JsonObject = {
  type: 'DataIntegrityProof',
  cryptosuite: 'eddsa-rdfc-2022',
  verificationMethod: `did:key:${KEY}#${KEY}`,
  proofPurpose: 'assertionMethod',
  proofValue: 'z2345',
};
const KNOWS = { knows: { '@id': 'urn:x:knows', '@type': '@id' } };
const badge = (more: JsonObject): JsonObject => ({
  '@context': [V2, KNOWS],
  type: ['VerifiableCredential'],
  issuer: `did:key:${KEY}`,
  validFrom: '2026-01-02T03:04:05Z',
  credentialSubject: { id: 'urn:x:a' },
  proof: PROOF,
  ...more,
});
const many = <T extends Json>(count: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** Every node linked with every other, and nodes in rings: nothing tells one from another. */
const clique = (size: number) =>
  many(size, (index) => ({ id: `_:n${index}`, knows: many(size, (other) => `_:n${other}`).toSpliced(index, 1) }));
const rings = (size: number, count: number) =>
  many(size * count, (index) => ({ id: `_:n${index}`, knows: `_:n${index - (index % size) + ((index + 1) % size)}` }));
/** The same, each in a list of its own, so that no list is long. */
const spread = (nodes: readonly JsonObject[]) =>
  many(Math.ceil(nodes.length / 400), (at) => ({
    id: `urn:x:${at}`,
    knows: nodes.slice(at * 400, at * 400 + 400),
  }));

const encoded = (value: object | string) =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
const nested = (depth: number) => `{"vct":"x","a":${'['.repeat(depth)}${']'.repeat(depth)}}`;
const SD_JWT = `${encoded({ alg: 'ES256', typ: 'dc+sd-jwt' })}.${encoded({ vct: 'x', iss: 'https://a.example' })}.AAAA`;

type Case = readonly [what: string, code: string, why: RegExp, make: () => string | Uint8Array | JsonObject];

const CASES: readonly Case[] = [
  [
    'a graph of nodes that all know each other',
    'too-large',
    /tangled/,
    () => badge({ credentialSubject: clique(150) }),
  ],
  ['a ring of nodes', 'too-large', /tangled/, () => badge({ credentialSubject: spread(rings(9000, 1)) })],
  ['many rings of nodes', 'too-large', /tangled/, () => badge({ credentialSubject: spread(rings(3, 3000)) })],
  [
    'nodes that are all alike',
    'too-large',
    /tangled/,
    () => badge({ credentialSubject: spread(many(9000, () => ({ knows: 'urn:x:b' }))) }),
  ],
  [
    'a long list',
    'too-large',
    /lists of more than 2000/,
    () => badge({ credentialSubject: many(15_000, (index) => ({ id: `urn:x:${index}`, knows: 'urn:x:b' })) }),
  ],
  [
    'contexts upon contexts',
    'too-large',
    /500 contexts/,
    () => badge({ '@context': [V2, ...many(8000, (index) => ({ [`t${index}`]: `urn:x:${index}` }))] }),
  ],
  [
    'terms made of terms',
    'too-large',
    /tangled/,
    () =>
      badge({
        '@context': [V2, Object.fromEntries(many(20_000, (index) => [`t${index}`, `t${index + 1}:a`]) as never)],
      }),
  ],
  ['10,000 arrays in each other', 'too-large', /nested deeper/, () => nested(10_000)],
  ['a million entries', 'too-large', /values/, () => `{"a":[${'0,'.repeat(1_000_000)}0]}`],
  ['20,000 proofs', 'too-large', /16 proofs/, () => badge({ proof: many(9000, () => PROOF) })],
  [
    '20,000 status entries',
    'too-large',
    /16 status entries/,
    () => badge({ credentialStatus: many(9000, () => ({ type: 'StatusByPost' })) }),
  ],
  [
    'a token 10,000 deep',
    'too-large',
    /nested deeper/,
    () => `${encoded({ alg: 'ES256' })}.${encoded(nested(10_000))}.AAAA`,
  ],
  [
    'a token whose header is',
    'too-large',
    /nested deeper/,
    () => `${encoded(nested(10_000))}.${encoded({ vc: {} })}.AAAA`,
  ],
  ['gzip of 64 MiB', 'too-large', /8 MiB/, () => gzipSync(new Uint8Array(64 * 2 ** 20))],
  [
    'a chunk of 64 MiB in a picture',
    'too-large',
    /MiB/,
    () => {
      const head = new TextEncoder().encode('openbadgecredential\0\x01\0\0\0');
      return png(chunk('iTXt', join(head, deflateSync(new Uint8Array(64 * 2 ** 20)))));
    },
  ],
  [
    '50,000 chunks in a picture',
    'no-credential',
    /picture/,
    () => png(join(...Array<Uint8Array>(50_000).fill(iTXt('note', 'x')))),
  ],
  [
    'an SVG 100,000 elements deep',
    'unreadable',
    /nested/,
    () => `<svg xmlns="http://www.w3.org/2000/svg">${'<g>'.repeat(100_000)}`,
  ],
  [
    'an SVG of a million elements',
    'too-large',
    /150000 values/,
    () => `<svg xmlns="http://www.w3.org/2000/svg">${'<g/>'.repeat(1_000_000)}</svg>`,
  ],
  [
    'an element of an SVG with 300,000 attributes',
    'too-large',
    /150000 values/,
    () => `<svg xmlns="http://www.w3.org/2000/svg" ${many(300_000, (at) => `a${at}=""`).join(' ')}/>`,
  ],
  [
    'an element of an SVG with 150,000 namespaces',
    'too-large',
    /150000 values/,
    () => `<svg xmlns="http://www.w3.org/2000/svg" ${many(150_000, (at) => `xmlns:a${at}="u:${at}"`).join(' ')}/>`,
  ],
  [
    'an SVG with a million references',
    'too-large',
    /150000 values/,
    () => `<svg xmlns="http://www.w3.org/2000/svg"><text>${'&amp;'.repeat(1_000_000)}</text></svg>`,
  ],
];

async function examine(made: string | Uint8Array | JsonObject) {
  const text = typeof made === 'string' ? made : JSON.stringify(made);
  return await createExamine(toolsWith())(made instanceof Uint8Array ? made : new TextEncoder().encode(text));
}

describe('stops at a bound', () => {
  it.each(CASES)(
    '%s',
    async (_, code, why, make) => {
      const { checks } = await examine(make());
      const told = checks.filter(({ id }) => id === 'document').flatMap((check) => [check, ...alsoOf(check.details)]);
      expect(told.find((check) => check.code === code && why.test(String(check.message)))).toBeDefined();
      expect(checks.some(({ id, outcome }) => id === 'proof' && outcome === 'pass')).toBe(false);
    },
    10_000,
  );

  it.each<readonly [string, string, () => string | JsonObject]>([
    ['eight million pieces of nothing', 'pieces-do-not-fit', () => SD_JWT + '~'.repeat(7_900_000)],
    ['300,000 pieces', 'pieces-do-not-fit', () => `${SD_JWT}~${`${encoded('["s","n",1]')}~`.repeat(300_000)}`],
    [
      'a signature of 6 MB in base58',
      'malformed-proof',
      () => badge({ proof: { ...PROOF, proofValue: `z${'2'.repeat(6e6)}` } }),
    ],
    [
      'a receipt of 6 MB in base58',
      'malformed-proof',
      () => badge({ proof: { type: 'MerkleProof2019', proofValue: `z${'2'.repeat(6e6)}` } }),
    ],
    [
      'a key of 6 MB in base58',
      'not-computed',
      () => badge({ proof: { ...PROOF, verificationMethod: `did:key:z${'2'.repeat(6e6)}` } }),
    ],
    [
      'a derived proof of 6 MB',
      'malformed-proof',
      () => badge({ proof: { ...PROOF, cryptosuite: 'ecdsa-sd-2023', proofValue: `u2V0BhZ${'h'.repeat(6e6)}` } }),
    ],
  ])(
    '%s',
    async (_, code, make) => {
      const { checks } = await examine(make());
      expect(checks.find(({ id }) => id === 'proof')?.code).toBe(code);
    },
    10_000,
  );

  it('5,000 credentials in one presentation, and says so', async () => {
    const all = many(3000, () => ({ '@context': [V2], type: ['VerifiableCredential'], issuer: 'did:example:a' }));
    const { holds = [] } = await examine({
      '@context': [V2],
      type: ['VerifiablePresentation'],
      verifiableCredential: all,
    });
    expect(holds).toHaveLength(50);
    expect(JSON.stringify(holds[0]?.checks)).toContain('not-all-looked-at');
  }, 10_000);

  it('leaves a badge with a few nodes that look alike alone', async () => {
    const alike = badge({ credentialSubject: { id: 'urn:x:c', knows: many(300, () => ({ knows: 'urn:x:b' })) } });
    const { checks } = await examine(alike);
    expect(checks.find(({ id }) => id === 'proof')?.code).toBe('signature-wrong');
  });
});

const alsoOf = (details: JsonObject | undefined): readonly { code?: string; message?: string }[] =>
  Array.isArray(details?.also) ? (details.also as never) : [];
