/**
 * The least that verifying takes: hashing what is in canonical form already, and the signature, with the key at hand. For large
 * credentials also parsing. Whatever else is done is ours to answer for.
 */
import { canonicalise } from '../lib/jsonld/canonical.ts';
import { createContexts } from '../lib/jsonld/contexts.ts';
import { canonicalText } from '../lib/jsonld/jcs.ts';
import type { NativeCryptography } from '../lib/keys/memory.ts';
import { decodeMultibase, readMultikey } from '../lib/keys/multikey.ts';
import type { PublicKey } from '../lib/keys/source.ts';
import { concat, optionsOf } from '../lib/proofs/integrity.ts';
import { ALGORITHMS, type Algorithm } from '../lib/proofs/signature.ts';
import type { JsonObject } from '../lib/verdict/words.ts';
import type { Contest } from './contestants.ts';
import type { Way } from './contest.ts';

interface Ready {
  readonly file: string;
  readonly document: Uint8Array<ArrayBuffer>;
  readonly options: Uint8Array<ArrayBuffer>;
  readonly signature: Uint8Array<ArrayBuffer>;
}

export async function floorWay(
  { files, size }: Pick<Contest, 'files' | 'size'>,
  form: 'rdfc' | 'jcs',
  native?: NativeCryptography,
): Promise<Way> {
  const all = await Promise.all(files.map((file) => readyOf(file, form)));
  const key = keyOf(JSON.parse(files[0] ?? '{}'));
  const algorithm: Algorithm = key.type === 'Ed25519' ? 'EdDSA' : 'ES256';
  const verify = native ? nativeWay(native, algorithm, key) : await webWay(algorithm, key);
  return async (at) => {
    const ready = all[at];
    if (!ready) throw new Error('no such credential');
    if (size === 'full') JSON.parse(ready.file);
    if (!(await verify(ready))) throw new Error('the bare signature is wrong');
  };
}

function nativeWay({ hash, verify }: NativeCryptography, algorithm: Algorithm, key: PublicKey) {
  return ({ options, document, signature }: Ready) =>
    verify(algorithm, key, signature, concat(hash(options, 'sha256'), hash(document, 'sha256')));
}

async function webWay(algorithm: Algorithm, { raw }: PublicKey) {
  const { importing, verifying } = ALGORITHMS[algorithm];
  const key = await crypto.subtle.importKey('raw', new Uint8Array(raw ?? []), importing, false, ['verify']);
  const hash = async (bytes: Uint8Array<ArrayBuffer>) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return async ({ options, document, signature }: Ready) => {
    const [first, second] = [hash(options), hash(document)];
    return await crypto.subtle.verify(verifying, key, signature, owned(concat(await first, await second)));
  };
}

function keyOf({ issuer }: JsonObject): PublicKey {
  const id = String(typeof issuer === 'object' && issuer !== null ? (issuer as JsonObject).id : issuer);
  const key = readMultikey(id.slice('did:key:'.length));
  if (!key) throw new Error(`no key in ${id}`);
  return key;
}

async function readyOf(file: string, form: 'rdfc' | 'jcs'): Promise<Ready> {
  const { proof, ...document }: JsonObject & { readonly proof: JsonObject } = JSON.parse(file);
  const options = form === 'jcs' ? optionsOf(proof) : { ...optionsOf(proof), '@context': document['@context'] };
  const bytes = form === 'jcs' ? jcsBytes : rdfcBytes;
  const signature = decodeMultibase(String(proof.proofValue)) ?? new Uint8Array();
  return {
    file,
    document: owned(await bytes(document)),
    options: owned(await bytes(options)),
    signature: owned(signature),
  };
}

const jcsBytes = async (value: JsonObject) => new TextEncoder().encode(canonicalText(value));

async function rdfcBytes(value: JsonObject): Promise<Uint8Array> {
  const canonical = await canonicalise(value, createContexts());
  if ('finding' in canonical) throw new Error(canonical.finding.message);
  return canonical.bytes;
}

const owned = (bytes: Uint8Array) => new Uint8Array(bytes);
