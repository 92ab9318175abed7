/**
 * Badges that their issuer did sign, written anew so that readers would see something else: JSON-LD's keywords, whole IRIs, aliases,
 * nodes in other places, members twice. Each kind is a row; none may be verified. What only looks odd is not accused.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../lib/verdict/words.ts';
import { iTXt, png, svg } from '../formats/pictures.ts';
import { smallBadge } from '../proofs/badges.ts';
import { createHandSigner, MADE, SIGNERS, type Signer } from '../proofs/signers.ts';
import { judged } from './trial.ts';

const VC = 'https://www.w3.org/2018/credentials#';
const STAMP = 'http://www.w3.org/2001/XMLSchema#dateTime';
const END = '2026-06-01T00:00:00Z';
const STATUS = {
  type: 'BitstringStatusListEntry',
  statusPurpose: 'revocation',
  statusListIndex: '7',
  statusListCredential: 'https://school.example/status',
};

let signer: Signer;
/** Its end is past, and its list cannot be had: hiding either would make it look good. */
let signed: JsonObject;
let fresh: JsonObject;
let other: JsonObject;

beforeAll(async () => {
  signer = (await SIGNERS['eddsa-rdfc-2022']?.()) as Signer;
  const body = smallBadge(signer);
  signed = await signer.sign({ ...body, validUntil: END, credentialStatus: STATUS });
  fresh = await signer.sign(body);
  other = await signer.sign({ ...smallBadge(signer, 2), name: 'Deck Hand' });
});

const without = (document: JsonObject, ...names: string[]): JsonObject =>
  Object.fromEntries(Object.entries(document).filter(([name]) => !names.includes(name)));
const withContext = (document: JsonObject, ...more: Json[]): JsonObject => ({
  ...document,
  '@context': [...(document['@context'] as Json[]), ...more],
});
const stamp = { '@value': END, '@type': STAMP };
const subjectOf = ({ credentialSubject }: JsonObject) => credentialSubject as JsonObject;
const proofOf = ({ proof }: JsonObject) => proof as JsonObject;
const issuerOf = ({ issuer }: JsonObject) => issuer as JsonObject;
const text = (document: JsonObject, from: string, to: string) => JSON.stringify(document).replace(from, to);

type Made = Json | Uint8Array;

const FORGERIES: readonly (readonly [string, () => Made | Promise<Made>])[] = [
  ['its end under @nest', () => ({ ...without(signed, 'validUntil'), '@nest': { validUntil: END } })],
  ['its status under @nest', () => ({ ...without(signed, 'credentialStatus'), '@nest': { credentialStatus: STATUS } })],
  [
    'its end in @included',
    () => ({ ...without(signed, 'validUntil'), '@included': [{ id: signed.id, validUntil: END }] }),
  ],
  [
    'its end in @included, as an IRI',
    () => ({ ...without(signed, 'validUntil'), '@included': { id: signed.id, [`${VC}validUntil`]: stamp } }),
  ],
  ['its end as an IRI', () => ({ ...without(signed, 'validUntil'), [`${VC}validUntil`]: stamp })],
  ['its status as an IRI', () => ({ ...without(signed, 'credentialStatus'), [`${VC}credentialStatus`]: STATUS })],
  ['its end as a value object', () => ({ ...signed, validUntil: { '@value': END } })],
  ['its end in a list', () => ({ ...signed, validUntil: [END] })],
  ['its end in @set', () => ({ ...signed, validUntil: { '@set': [END] } })],
  ['its status in @set', () => ({ ...signed, credentialStatus: { '@set': [STATUS] } })],
  ['its status in @graph', () => ({ ...signed, credentialStatus: { '@graph': [STATUS] } })],
  ['its status by an id alone', () => ({ ...signed, credentialStatus: 'https://school.example/status#7' })],
  [
    'its end under an alias',
    () =>
      withContext(
        { ...without(signed, 'validUntil'), until: END },
        { until: { '@id': `${VC}validUntil`, '@type': STAMP } },
      ),
  ],
  [
    'its end under a compact IRI',
    () => withContext({ ...without(signed, 'validUntil'), 'c:validUntil': stamp }, { c: VC }),
  ],
  [
    'its status under an alias',
    () =>
      withContext(
        { ...without(signed, 'credentialStatus'), state: STATUS },
        { state: { '@id': `${VC}credentialStatus`, '@type': '@id' } },
      ),
  ],
  [
    '@nest under an alias',
    () => withContext({ ...without(signed, 'validUntil'), more: { validUntil: END } }, { more: '@nest' }),
  ],
  [
    '@included under an alias',
    () =>
      withContext(
        { ...without(signed, 'validUntil'), more: { id: signed.id, validUntil: END } },
        { more: '@included' },
      ),
  ],
  ['its end dropped by a context', () => withContext(signed, { validUntil: null })],
  [
    'its end dropped inside its subject',
    () => ({ ...signed, credentialSubject: { ...subjectOf(signed), '@context': { validUntil: null } } }),
  ],
  [
    'its status by another meaning of the word',
    () => withContext(signed, { credentialStatus: 'https://evil.example/nothing' }),
  ],
  [
    'names and descriptions exchanged by a context',
    () =>
      withContext(exchanged(fresh), { name: 'https://schema.org/description', description: 'https://schema.org/name' }),
  ],
  ['a context taken away', () => ({ ...fresh, '@context': (fresh['@context'] as Json[]).slice(0, 1) })],
  ['the contexts in another order', () => ({ ...fresh, '@context': (fresh['@context'] as Json[]).toReversed() })],
  ['another base address', () => withContext({ ...fresh, id: 'x' }, { '@base': 'urn:uuid:' })],
  ['another language for its texts', () => withContext(fresh, { '@language': 'en' })],
  [
    'a catch-all vocabulary and a member more',
    () => withContext({ ...fresh, honours: 'summa cum laude' }, { '@vocab': 'urn:x:' }),
  ],
  ['a member that no context knows', () => ({ ...fresh, honours: 'summa cum laude' })],
  ['a member called __proto__', () => text(fresh, '"name":', '"__proto__":{"grade":"A"},"name":')],
  ['another subject in @included', () => ({ ...fresh, '@included': [subjectOf(other)] })],
  ['another issuer by @reverse', () => ({ ...fresh, '@reverse': { issuer: { id: 'urn:x:uni' } } })],
  [
    'all of it in @graph, beside another',
    () => ({
      '@context': fresh['@context'] ?? null,
      '@graph': [without(fresh, '@context'), without(other, '@context')],
    }),
  ],
  ['an id beside its @id', () => ({ ...fresh, '@id': 'urn:x:other' })],
  ['a type beside its @type', () => ({ ...fresh, '@type': 'Diploma' })],
  ['a second subject', () => ({ ...fresh, credentialSubject: [subjectOf(fresh), subjectOf(other)] })],
  ['the subject of another', () => ({ ...fresh, credentialSubject: subjectOf(other) })],
  ['two issuers', () => ({ ...fresh, issuer: [issuerOf(fresh), 'https://uni.example/issuer'] })],
  ['an issuer by another name', () => ({ ...fresh, issuer: { ...issuerOf(fresh), name: 'University of Uni' } })],
  ['a name in another normal form', async () => await accented('NFD')],
  ['half of a surrogate pair in its name', () => text(fresh, 'Tidewater Navigation 1', 'Tidewater Navigation \\ud800')],
  [
    'a name that stands twice, the false one last',
    () => text(fresh, '"name":"Tidewater Navigation 1"', '"name":"Tidewater Navigation 1","name":"Master Mariner"'),
  ],
  [
    'a subject that stands twice, the false one last',
    () => `${JSON.stringify(fresh).slice(0, -1)},"credentialSubject":${JSON.stringify(subjectOf(other))}}`,
  ],
  [
    'a proof in its proof',
    () => ({ ...fresh, name: 'Master Mariner', proof: { ...proofOf(fresh), proof: proofOf(fresh) } }),
  ],
  [
    'its proof in its subject',
    () => ({ ...without(fresh, 'proof'), credentialSubject: { ...subjectOf(fresh), proof: proofOf(fresh) } }),
  ],
  [
    'its proof by an IRI',
    () => ({ ...without(fresh, 'proof'), 'https://w3id.org/security#proof': { '@graph': [proofOf(fresh)] } }),
  ],
  ['the proof of another', () => ({ ...fresh, proof: proofOf(other) })],
  [
    'a proof that covers the proof of another',
    () => ({
      ...fresh,
      proof: [
        { ...proofOf(other), id: 'urn:x:1' },
        { ...proofOf(fresh), previousProof: 'urn:x:1' },
      ],
    }),
  ],
  ['a proof made for signing in', () => ({ ...fresh, proof: { ...proofOf(fresh), proofPurpose: 'authentication' } })],
  ['its proof made later', () => ({ ...fresh, proof: { ...proofOf(fresh), created: '2026-11-01T00:00:00Z' } })],
  ['its proof without its end', async () => await endlessProof()],
  [
    'two in a picture, the false one first',
    () =>
      png(
        iTXt('openbadgecredential', JSON.stringify({ ...fresh, name: 'Master Mariner' })),
        iTXt('openbadgecredential', JSON.stringify(fresh)),
      ),
  ],
  [
    'an older chunk beside a false newer one',
    () =>
      png(
        iTXt('openbadges', JSON.stringify(fresh)),
        iTXt('openbadgecredential', JSON.stringify({ ...fresh, name: 'Master Mariner' })),
      ),
  ],
  [
    'one in a drawing whose token is false',
    () =>
      new TextEncoder().encode(
        svg(
          `<b:credential xmlns:b="https://purl.imsglobal.org/ob/v3p0" verify="ey.ey.x"><![CDATA[${JSON.stringify(fresh)}]]></b:credential>`,
        ),
      ),
  ],
];

/** Name and description as readers would see them exchanged. */
function exchanged(document: JsonObject): JsonObject {
  const subject = subjectOf(document);
  const achievement = subject.achievement as JsonObject;
  const { name = '', description = '' } = achievement;
  return {
    ...document,
    credentialSubject: { ...subject, achievement: { ...achievement, name: description, description: name } },
  };
}

/** Signed as one code point, shown as two. */
async function accented(form: string): Promise<JsonObject> {
  const made = await signer.sign({ ...smallBadge(signer), name: 'Caf\u00e9 Steward' });
  return { ...made, name: String(made.name).normalize(form) };
}

/** A proof that said until when it counts, and does not any more. */
async function endlessProof(): Promise<JsonObject> {
  const hand = createHandSigner();
  const issuer = `did:key:${hand.multikey}`;
  const made = await hand.prove(smallBadge({ issuer, contexts: [] }), {
    verificationMethod: `${issuer}#${hand.multikey}`,
    created: MADE,
    expires: '2026-03-01T00:00:00Z',
  });
  return { ...made, proof: without(proofOf(made), 'expires') };
}

describe('a badge that its issuer signed, with', () => {
  it.each(FORGERIES)('%s, is not verified', async (_, make) => {
    const { verdict } = await judged(await make());
    expect(['not-genuine', 'expired', 'could-not-check', 'not-checkable']).toContain(verdict);
  });

  it('its end past and its list out of reach is what the rows above would hide', async () => {
    expect((await judged(signed)).verdict).toBe('expired');
    expect((await judged(fresh)).verdict).toBe('verified');
  });
});

const ODDITIES: readonly (readonly [string, () => Made | Promise<Made>])[] = [
  ['its members in another order', () => Object.fromEntries(Object.entries(fresh).toReversed())],
  ['letters of its names escaped', () => text(fresh, '"issuer"', '"\\u0069ssuer"')],
  ['a name that stands twice, its own last', () => text(fresh, '"name":"Tide', '"name":"Master Mariner","name":"Tide')],
  ['a proof in a list', () => ({ ...fresh, proof: [proofOf(fresh)] })],
  ['a false proof beside its own', () => ({ ...fresh, proof: [proofOf(other), proofOf(fresh)] })],
  ['a type in a list', () => ({ ...fresh, issuer: { ...issuerOf(fresh), type: 'Profile' } })],
  ['a null for what it does not say', () => ({ ...fresh, description: null })],
  ['an empty list for what it does not say', () => ({ ...fresh, evidence: [] })],
  ['a known vocabulary more', () => withContext(fresh, 'https://w3id.org/security/data-integrity/v2')],
];

describe('what only looks odd', () => {
  it.each(ODDITIES)('is not accused: %s', async (_, make) => {
    const { verdict, name, issuer } = await judged(await make());
    expect({ verdict, name, issuer }).toEqual({
      verdict: 'verified',
      name: 'Tidewater Navigation',
      issuer: signer.issuer,
    });
  });
});
