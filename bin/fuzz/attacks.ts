/**
 * What somebody could do to a credential with an embedded proof: change a member, exchange keys, relabel the suite, confuse
 * algorithms, twist the vocabulary … Each gives the document as it would be handed in, as text.
 */
import { base58, base64urlnopad } from '@scure/base';
import type { Json, JsonObject } from '../../lib/verdict/words.ts';
import type { Random } from './random.ts';

/** Who signs and what was signed; and a second key of the same suite, whose owner has signed another badge. */
export interface Scene {
  readonly signed: JsonObject;
  readonly other: JsonObject;
  /** The same badge, in the issuer's name, signed by the other key. */
  readonly foreign: JsonObject;
  readonly suites: readonly string[];
}

export interface Attack {
  readonly what: string;
  readonly text: string;
  /** Not good even where what is signed stays the same. */
  readonly isNeverGood?: true;
}

type Path = readonly (string | number)[];

const NAMES = [
  'name',
  'description',
  'id',
  'type',
  'validUntil',
  'evidence',
  'role',
  'narrative',
  'awardedDate',
  'image',
];
const ADDED: readonly Json[] = [
  'added later',
  'urn:x:added',
  7,
  true,
  [],
  {},
  null,
  { id: 'urn:x:b' },
  ['VerifiableCredential'],
];
const ALGORITHMS = [
  'none',
  'HS256',
  'EdDSA',
  'ES256',
  'ES384',
  'ES256K',
  'RS256',
  'PS256',
  'Ed25519',
  'constructor',
  '',
];

export function createAttacks(random: Random): (scene: Scene) => Attack {
  const { below, pick, once } = random;

  const changes: Readonly<Record<string, (scene: Scene) => Attack | undefined>> = {
    'a value changed': ({ signed }) => atPath(signed, 'changed', alter),
    'a member removed': ({ signed }) => atPath(signed, 'removed', () => undefined),
    'a value replaced': ({ signed }) => atPath(signed, 'replaced', () => pick(ADDED)),
    'a value put in a list': ({ signed }) => atPath(signed, 'put in a list', (value) => [value ?? null, pick(ADDED)]),
    'a member added': ({ signed }) =>
      atPath(signed, 'given a member', (value) =>
        isObject(value) ? { ...value, [pick(NAMES)]: pick(ADDED) } : alter(value),
      ),
    'a list in another order': ({ signed }) =>
      atPath(signed, 'turned round', (value) => (Array.isArray(value) ? value.toReversed() : alter(value))),
    'two texts exchanged': ({ signed }) => exchangeTexts(signed),
    'a member under another name': ({ signed }) =>
      atPath(signed, 'renamed in', (value) => (isObject(value) ? renamed(value) : alter(value))),
    'another suite named': ({ signed, suites }) => withProof(signed, labelled(pick(suites))),
    'another key named': ({ signed, other }) =>
      withProof(signed, { verificationMethod: proofOf(other).verificationMethod ?? null }),
    'another issuer named': ({ signed, other }) => {
      const issuer =
        isObject(signed.issuer) && isObject(other.issuer) ? { ...signed.issuer, id: other.issuer.id ?? '' } : '';
      return attack('', { ...signed, issuer });
    },
    'the signature of another badge': ({ signed, other }) => withProof(signed, signatureOf(other)),
    'the proof of another badge': ({ signed, other }) => attack('', { ...signed, proof: proofOf(other) }),
    'signed by a foreign key': ({ foreign }) => attack('', foreign),
    'a foreign signature under the issuer’s key': ({ signed, foreign }) =>
      attack('', { ...signed, proof: { ...proofOf(signed), ...signatureOf(foreign) } }),
    'bytes of the signature changed': ({ signed }) => withProof(signed, spoilt(signatureOf(signed))),
    'the signature written otherwise': ({ signed }) => withProof(signed, rewritten(signatureOf(signed))),
    'another algorithm named': ({ signed }) => withProof(signed, otherAlgorithm(signatureOf(signed))),
    'another purpose': ({ signed }) =>
      withProof(signed, { proofPurpose: pick(['authentication', 'capabilityInvocation', 'keyAgreement', '']) }),
    'an end of the proof': ({ signed }) =>
      withProof(signed, { expires: pick(['2020-01-01T00:00:00Z', '2040-01-01T00:00:00Z']) }),
    'an earlier proof claimed': ({ signed }) => withProof(signed, { previousProof: 'urn:uuid:nobody' }),
    'words exchanged by a context': ({ signed }) => twisted(signed),
    'a vocabulary that catches all': ({ signed }) =>
      attack('', withContext(signed, { '@vocab': 'https://evil.example/#' }, { surname: 'Admiral' }), true),
    'a context added or taken away': ({ signed }) => otherContexts(signed),
    'a member named twice': ({ signed }) => {
      const text = JSON.stringify(signed);
      return {
        what: 'name',
        text: `${text.slice(0, -1)},"name":${JSON.stringify(`${signed.name} II`)}}`,
        isNeverGood: true,
      };
    },
    'a member called __proto__': ({ signed }) => {
      const text = JSON.stringify(signed);
      return { what: '__proto__', text: `${text.slice(0, -1)},"__proto__":{"name":"Admiral"}}`, isNeverGood: true };
    },
  };
  const kinds = Object.keys(changes);

  return (scene) => {
    for (;;) {
      const kind = pick(kinds);
      const made = changes[kind]?.(scene);
      if (made) return { ...made, what: `${kind}: ${made.what}` };
    }
  };

  function atPath(signed: JsonObject, how: string, by: (value: Json | undefined) => Json | undefined): Attack {
    // The proof is small beside the rest, and every other time what is attacked.
    const within: Path = once(2) ? ['proof'] : [];
    const all = [...pathsOf(within.length > 0 ? signed.proof : signed, within)];
    const path = pick(all);
    return attack(`${path.join('.')} ${how}`, changed(signed, path, by) as JsonObject);
  }

  function exchangeTexts(signed: JsonObject): Attack | undefined {
    const texts = [...pathsOf(signed)].filter((path) => path[0] !== 'proof' && typeof at(signed, path) === 'string');
    const [one, two] = [pick(texts), pick(texts)];
    const [first, second] = [at(signed, one), at(signed, two)];
    const half = changed(signed, one, () => second);
    return attack(`${one.join('.')} and ${two.join('.')}`, changed(half, two, () => first) as JsonObject);
  }

  function renamed(object: JsonObject): Json {
    const entries = Object.entries(object);
    const index = below(Math.max(1, entries.length));
    return Object.fromEntries(entries.map(([name, value], at) => [at === index ? pick(NAMES) : name, value]));
  }

  function spoilt(signature: JsonObject): JsonObject {
    return mapSignature(signature, (bytes) => {
      const how = below(5);
      if (how === 0) return bytes.slice(0, -1);
      if (how === 1) return Uint8Array.of(...bytes, 0);
      if (how === 2) return new Uint8Array(bytes.length);
      if (how === 3) return new Uint8Array(bytes.length).fill(0xff);
      return bytes.with(below(bytes.length), below(256));
    });
  }

  function otherAlgorithm(signature: JsonObject): JsonObject {
    const [header = '', ...rest] = String(signature.jws ?? '').split('.');
    if (rest.length === 0) return { ...signature, jws: `${encoded({ alg: pick(ALGORITHMS) })}..AAAA` };
    const extra = once(3) ? { kid: 'x' } : once(2) ? { crit: ['b64', 'exp'], exp: 1 } : {};
    const read: JsonObject = JSON.parse(new TextDecoder().decode(base64urlnopad.decode(header)));
    return { jws: [encoded({ ...read, alg: pick(ALGORITHMS), ...extra }), ...rest].join('.') };
  }

  function twisted(signed: JsonObject): Attack | undefined {
    const [one, two] = pick([
      ['name', 'issuer'],
      ['validFrom', 'name'],
      ['validFrom', 'validUntil'],
      ['issuer', 'credentialSubject'],
    ] as const);
    if (signed[one] === undefined || signed[two] === undefined) return undefined;
    const swap = { [one]: `https://schema.org/${two}`, [two]: `https://schema.org/${one}` };
    const { [one]: first = null, [two]: second = null, ...rest } = signed;
    const where = once(2) ? { ...rest, [one]: second, [two]: first } : signed;
    return attack(`${one} and ${two}`, withContext(where, swap, {}), true);
  }

  function otherContexts(signed: JsonObject): Attack {
    const all = [signed['@context']].flat() as Json[];
    const how = below(3);
    if (how === 0) return attack('removed', { ...signed, '@context': all.toSpliced(below(all.length), 1) });
    if (how === 1) return attack('turned round', { ...signed, '@context': all.toReversed() });
    return attack('added', { ...signed, '@context': [...all, 'https://w3id.org/security/multikey/v1'] });
  }
}

const attack = (what: string, document: Json, isNeverGood?: true): Attack => ({
  what,
  text: JSON.stringify(document),
  ...(isNeverGood && { isNeverGood }),
});

const proofOf = ({ proof }: JsonObject): JsonObject => (isObject(proof) ? proof : {});
const withProof = (signed: JsonObject, change: JsonObject): Attack =>
  attack(Object.keys(change).join(), { ...signed, proof: { ...proofOf(signed), ...change } });
const withContext = (signed: JsonObject, context: JsonObject, more: JsonObject): JsonObject => ({
  ...signed,
  '@context': [...([signed['@context']].flat() as Json[]), context],
  ...more,
});

const signatureOf = (signed: JsonObject): JsonObject => {
  const { proofValue, jws } = proofOf(signed);
  return { ...(proofValue !== undefined && { proofValue }), ...(jws !== undefined && { jws }) };
};

function mapSignature({ proofValue, jws }: JsonObject, by: (bytes: Uint8Array) => Uint8Array): JsonObject {
  if (typeof jws === 'string') {
    const [header, payload, signature = ''] = jws.split('.');
    return { jws: [header, payload, base64urlnopad.encode(by(base64urlnopad.decode(signature)))].join('.') };
  }
  const text = String(proofValue);
  const coding = text.startsWith('z') ? base58 : base64urlnopad;
  return { proofValue: text[0] + coding.encode(by(coding.decode(text.slice(1)))) };
}

/** The same bytes in another coding: not what the suite asks for. */
function rewritten({ proofValue, jws }: JsonObject): JsonObject {
  if (typeof jws === 'string') return { jws: `${jws}=` };
  const text = String(proofValue);
  const isBase58 = text.startsWith('z');
  const bytes = (isBase58 ? base58 : base64urlnopad).decode(text.slice(1));
  return { proofValue: isBase58 ? `u${base64urlnopad.encode(bytes)}` : `z${base58.encode(bytes)}` };
}

const labelled = (suite: string): JsonObject =>
  /^(?:ed|ec)dsa-|^bbs-/.test(suite) ? { type: 'DataIntegrityProof', cryptosuite: suite } : { type: suite };

const encoded = (value: JsonObject) => base64urlnopad.encode(new TextEncoder().encode(JSON.stringify(value)));

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function* pathsOf(value: Json | undefined, path: Path = []): Generator<Path> {
  if (path.length > 0) yield path;
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    yield* pathsOf(inner, [...path, Array.isArray(value) ? Number(name) : name]);
  }
}

function at(value: Json | undefined, [step, ...rest]: Path): Json | undefined {
  if (step === undefined) return value;
  return at((value as Record<string | number, Json> | undefined)?.[step], rest);
}

function changed(
  value: Json | undefined,
  [step, ...rest]: Path,
  by: (value: Json | undefined) => Json | undefined,
): Json | undefined {
  if (step === undefined) return by(value);
  if (Array.isArray(value)) {
    return value.flatMap((inner: Json, index) => (index === step ? (changed(inner, rest, by) ?? []) : [inner]));
  }
  const object = value as JsonObject;
  return { ...object, [step]: changed(object[step], rest, by) };
}

/** Another value of the same kind. */
function alter(value: Json | undefined): Json {
  if (typeof value === 'string') {
    const at = Math.floor(value.length / 2);
    return `${value.slice(0, at)}${value[at] === '4' ? '5' : '4'}${value.slice(at + 1)}`;
  }
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  return Array.isArray(value) ? [...value, 'urn:x:added'] : { ...(value as JsonObject), id: 'urn:x:changed' };
}
