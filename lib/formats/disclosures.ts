/**
 * Selective disclosure for JWTs (RFC 9901): the token holds digests, and what its holder shows hangs behind it, each piece
 * after a tilde. Here every piece is put back where its digest stands (7.1); one that has no place, or two, makes the whole
 * worthless. Nothing is verified: the digests count once the token's signature does.
 */
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import { base64urlnopad } from '@scure/base';
import type { Json, JsonObject } from '../verdict/words.ts';
import { parseJson } from './json.ts';
import { isObject, present } from './members.ts';
import { decodeText } from './token.ts';

/** Named as in IANA's registry of hash names; those that are safe. */
const HASHES: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
  'sha-256': sha256,
  'sha-384': sha384,
  'sha-512': sha512,
};

/** More pieces than a person would show. */
const MOST = 1000;

/** The parts of an SD-JWT: the issuer's token, what is shown, and the holder's own token, if it ends with one. */
export interface Presented {
  readonly issued: string;
  readonly disclosures: readonly string[];
  readonly keyBinding?: string;
}

export function splitPresented(token: string): Presented {
  // Beyond the bound it is told by their number that there are too many; they need not all be cut out for that.
  const [issued = '', ...rest] = token.split('~', MOST + 3);
  const last = rest.pop() ?? '';
  return { issued, disclosures: rest, ...(last !== '' && { keyBinding: last }) };
}

/** The bytes of a digest, in base64url, as the payload's `_sd_alg` names it. Undefined for a hash that is not known here. */
export function digestOf(text: string, { _sd_alg: algorithm = 'sha-256' }: JsonObject): string | undefined {
  const hash = typeof algorithm === 'string' && Object.hasOwn(HASHES, algorithm) ? HASHES[algorithm] : undefined;
  return hash && base64urlnopad.encode(hash(new TextEncoder().encode(text)));
}

/** What the payload says together with what is shown, or why it cannot be told, as the end of a sentence. */
export type Whole = { readonly document: JsonObject } | { readonly why: string };

/** Members that an issuer must always show, or the reader could not judge the rest (SD-JWT VC, 3.2.2.2). */
const NEVER_HIDDEN = ['iss', 'nbf', 'exp', 'cnf', 'vct', 'vct#integrity', 'status'];

export function putTogether(payload: JsonObject, disclosures: readonly string[]): Whole {
  if (disclosures.length > MOST) return { why: 'it shows more pieces than can be looked at' };
  const pieces = new Map<string, readonly Json[]>();
  for (const disclosure of disclosures) {
    const digest = digestOf(disclosure, payload);
    const piece = readPiece(disclosure);
    if (digest === undefined) return { why: 'its digests are of an unknown kind' };
    if (!piece) return { why: 'a piece of it cannot be read' };
    if (pieces.has(digest)) return { why: 'a piece of it is shown twice' };
    pieces.set(digest, piece);
  }
  const seams = createSeams(pieces);
  const { _sd_alg: _algorithm, ...document } = seams.closeObject(payload, 0);
  const why = seams.fault() ?? hiddenMember(payload, document);
  return why === undefined ? { document } : { why };
}

/** `[salt, name, value]` of a member, `[salt, value]` of an entry of an array. */
export function readPiece(disclosure: string): readonly Json[] | undefined {
  const text = decodeText(disclosure);
  const read = text === undefined ? undefined : parseJson(text);
  const piece = read && 'value' in read && read.duplicates.length === 0 ? read.value : undefined;
  return Array.isArray(piece) && (piece.length === 2 || piece.length === 3) && typeof piece[0] === 'string'
    ? (piece as readonly Json[])
    : undefined;
}

const hiddenMember = (payload: JsonObject, whole: JsonObject) => {
  const hidden = NEVER_HIDDEN.find((name) => name in whole && !(name in payload));
  return hidden && `it hides what must be seen (${hidden})`;
};

/** A piece may hold digests of further pieces; together no deeper than this. */
export const DEEPEST = 64;

/** Walks a payload and puts the pieces in. Each digest may stand once, each piece must be wanted. */
function createSeams(pieces: ReadonlyMap<string, readonly Json[]>) {
  const seen = new Set<string>();
  const faults: string[] = [];

  function pieceOf(digest: Json, length: number): readonly Json[] | undefined {
    if (typeof digest !== 'string') return blame('a digest in it is no text');
    if (seen.has(digest)) return blame('a digest stands in it twice');
    seen.add(digest);
    const piece = pieces.get(digest);
    return piece && piece.length !== length ? blame('a piece of it is of another kind than its place') : piece;
  }

  function blame(why: string): undefined {
    faults.push(why);
  }

  function close(value: Json, depth: number): Json {
    if (depth > DEEPEST) return blame('it is nested too deeply') ?? null;
    if (Array.isArray(value)) return value.flatMap((entry: Json) => closeEntry(entry, depth));
    return isObject(value) ? closeObject(value, depth) : value;
  }

  function closeObject(object: JsonObject, depth: number): JsonObject {
    const { _sd: digests = [], ...shown } = object;
    if ('...' in shown) blame('it uses a name that is reserved');
    const members = Object.entries(present(shown)).map(
      ([name, value]) => [name, close(value ?? null, depth + 1)] as const,
    );
    const names = new Set(Object.keys(shown));
    const added = (Array.isArray(digests) ? digests : [blame('its digests are no list') ?? null]).flatMap((digest) => {
      const [, name, value = null] = pieceOf(digest, 3) ?? [];
      if (name === undefined) return [];
      if (typeof name !== 'string' || name === '_sd' || name === '...' || names.has(name)) {
        return blame('a piece of it has a name that it must not have') ?? [];
      }
      names.add(name);
      return [[name, close(value, depth + 1)] as const];
    });
    return Object.fromEntries([...members, ...added]);
  }

  /** `{"...": digest}` stands for an entry; where that is not shown, there is none. */
  function closeEntry(entry: Json, depth: number): readonly Json[] {
    if (!isObject(entry) || !('...' in entry)) return [close(entry, depth + 1)];
    if (Object.keys(entry).length !== 1) return blame('it uses a name that is reserved') ?? [];
    const [, value] = pieceOf(entry['...'] ?? null, 2) ?? [];
    return value === undefined ? [] : [close(value, depth + 1)];
  }

  /** What was wrong, the first of all; a piece that no digest asks for among them. */
  function fault(): string | undefined {
    const isLeftOver = [...pieces.keys()].some((digest) => !seen.has(digest));
    return faults[0] ?? (isLeftOver ? 'a piece of it was never signed' : undefined);
  }

  return { closeObject, fault };
}
