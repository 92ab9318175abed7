/**
 * Controller documents (Controlled Identifiers 1.0, DID Core): finding a verification method by its id, the relationships
 * under which the document lists it, and its key in whichever way it is written.
 */
import { isObject, listOf } from '../formats/members.ts';
import { finding } from '../verdict/codes.ts';
import type { Json, JsonObject } from '../verdict/words.ts';
import { readJwk } from './jwk.ts';
import { readBase58, readMultikey } from './multikey.ts';
import { readPem } from './pem.ts';
import type { KeyAnswer, KeyType, PublicKey } from './source.ts';

const RELATIONSHIPS = [
  'assertionMethod',
  'authentication',
  'keyAgreement',
  'capabilityInvocation',
  'capabilityDelegation',
] as const;

/** The kind of key that a type of verification method is for; others carry their kind in the key itself. */
const KINDS: Readonly<Record<string, KeyType>> = {
  Ed25519VerificationKey2018: 'Ed25519',
  Ed25519VerificationKey2020: 'Ed25519',
  EcdsaSecp256k1VerificationKey2019: 'secp256k1',
  RsaVerificationKey2018: 'RSA',
  Bls12381G2Key2020: 'BLS12-381',
};

/**
 * The method of that id in a document that was fetched for `base`.
 * @param base the DID or URL that was asked for; the document must say that this is its own id
 */
export async function methodIn(document: JsonObject, base: string, id: string): Promise<KeyAnswer> {
  if (document.id !== base) {
    return { finding: finding('key', 'controller-differs', { controller: String(document.id ?? 'nobody'), base }) };
  }
  const entry = entriesOf(document).find((one) => absolute(one.id, base) === id);
  if (!entry)
    return { finding: finding('key', 'not-for-assertion', { method: id, why: 'the document does not hold it' }) };
  const key = await keyOf(entry);
  if (!key) return { finding: finding('key', 'key-unreadable', { method: id, type: String(entry.type) }) };
  const { expires, revoked } = entry;
  return {
    method: {
      id,
      controller: typeof entry.controller === 'string' ? entry.controller : '',
      document: base,
      relationships: RELATIONSHIPS.filter((name) => listOf(document[name]).some((one) => idOf(one, base) === id)),
      key,
      ...(typeof expires === 'string' && { expires }),
      ...(typeof revoked === 'string' && { revoked }),
    },
  };
}

/** All methods of a document: listed on their own (`publicKey` is the old name), or embedded in a relationship. */
function entriesOf(document: JsonObject): readonly JsonObject[] {
  return ['verificationMethod', 'publicKey', ...RELATIONSHIPS]
    .flatMap((name) => listOf(document[name]))
    .filter(isObject);
}

const idOf = (entry: Json, base: string) => absolute(isObject(entry) ? entry.id : entry, base);

/** A relative id (`#key-1`) is relative to the document's own id. */
function absolute(id: Json | undefined, base: string): string | undefined {
  if (typeof id !== 'string') return undefined;
  return id.startsWith('#') ? base + id : id;
}

/** The key of a verification method. Undefined where there is none, it is unreadable, or of another kind than its type says. */
export async function keyOf(method: JsonObject): Promise<PublicKey | undefined> {
  const { type, publicKeyMultibase, publicKeyJwk, publicKeyBase58, publicKeyPem } = method;
  const kind = Object.hasOwn(KINDS, String(type)) ? KINDS[String(type)] : undefined;
  const key =
    typeof publicKeyMultibase === 'string'
      ? readMultikey(publicKeyMultibase)
      : publicKeyJwk !== undefined
        ? readJwk(publicKeyJwk)
        : typeof publicKeyBase58 === 'string' && kind
          ? readBase58(publicKeyBase58, kind)
          : typeof publicKeyPem === 'string'
            ? await readPem(publicKeyPem)
            : undefined;
  return kind && key?.type !== kind ? undefined : key;
}
