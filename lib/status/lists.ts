/**
 * The lists of credentials taken back: fetched, proven and unpacked once, however many credentials point into them. A list
 * that is signed counts only if it is genuine and in force; one that is not signed counts for being served by https.
 */
import { readInstant } from '../checks/dates.ts';
import { decodeLong } from '../formats/base64.ts';
import { inflate } from '../formats/inflate.ts';
import { LIST, readJson } from '../formats/json.ts';
import { idOf, isObject, objectsOf } from '../formats/members.ts';
import type { Ask } from '../net/ask.ts';
import { because, finding, nothing, passed } from '../verdict/codes.ts';
import type { Check, JsonObject } from '../verdict/words.ts';
import { openTokenList, type ProveToken, type TokenList } from './token-list.ts';

export type Unusable = { readonly finding: Check };

/** A signed list: what it says, its bits, and how long it may be called fresh. */
export interface SignedList {
  readonly subject: JsonObject;
  /** What the list calls itself, where that is not the address at which it lies. */
  readonly calledOtherwise?: string;
  bits(): Promise<Bits | Unusable>;
  readonly freshFor?: number;
}

export interface Bits {
  readonly bytes: Uint8Array;
}

export interface Lists {
  signed(url: string): Promise<SignedList | Unusable>;
  /** A list in plain JSON that nobody signed. */
  plain(url: string): Promise<{ readonly document: JsonObject } | Unusable>;
  token(url: string): Promise<TokenList | Unusable>;
}

/** Proves a list as any other credential: the checks `document`, `proof`, `key` and `dates`, and what it says. */
export type Prove = (
  bytes: Uint8Array,
  url: string,
) => Promise<{ readonly checks: readonly Check[]; readonly document?: JsonObject }>;

const MIB = 2 ** 20;
const LARGEST = 16 * MIB;
/** Lists that are kept at a time; the oldest gives way. */
const ROOM = 64;

export interface ListTools {
  readonly ask: Ask;
  readonly prove: Prove;
  readonly proveToken: ProveToken;
  readonly now: number;
}

export function createLists({ ask, prove, proveToken, now }: ListTools): Lists {
  return {
    token: remembered(async (url) => await openTokenList(url, { ask, proveToken, now })),
    signed: remembered(async (url) => await openSigned(url, { ask, prove, now })),
    plain: remembered(async (url) => {
      const answer = await ask(url, { size: 'list', accept: 'application/ld+json, application/json' });
      if (answer.trouble) return { finding: finding('status', 'list-unreachable', { url, why: answer.trouble.code }) };
      const read = readJson(answer.bytes, LIST);
      return 'value' in read && isObject(read.value) ? { document: read.value } : notGenuine('it cannot be read', url);
    }),
  };
}

function remembered<T>(open: (url: string) => Promise<T>): (url: string) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (url) => {
    const found = known.get(url) ?? open(url);
    const [oldest] = known.keys();
    if (known.size >= ROOM && oldest !== undefined) known.delete(oldest);
    known.set(url, found);
    return found;
  };
}

async function openSigned(
  url: string,
  { ask, prove, now }: { ask: Ask; prove: Prove; now: number },
): Promise<SignedList | Unusable> {
  const answer = await ask(url, {
    size: 'list',
    accept: 'application/vc+jwt, application/vc, application/ld+json, application/json',
  });
  if (answer.trouble) return { finding: finding('status', 'list-unreachable', { url, why: answer.trouble.code }) };
  const { checks, document } = await prove(answer.bytes, url);
  const fault = faultOf(checks);
  if (fault) return fault;
  const [subject] = objectsOf(document?.credentialSubject);
  if (!subject || !document) return notGenuine('it holds no list', url);
  const freshFor = lifetime(document, subject, now);
  const own = idOf(document);
  return {
    subject,
    ...(own !== undefined && !isSameId(own, url) && { calledOtherwise: own }),
    bits: once(async () => await unpack(subject.encodedList, url)),
    ...(freshFor !== undefined && { freshFor }),
  };
}

function once<T>(work: () => Promise<T>): () => Promise<T> {
  let done: Promise<T> | undefined;
  return () => {
    done ??= work();
    return done;
  };
}

/** Its own shape is not what matters: a list that is signed by whom it names, unchanged and in force may be a little odd. */
function faultOf(checks: readonly Check[]): Unusable | undefined {
  const of = (id: Check['id']) => checks.find((check) => check.id === id);
  const [document, proof, key, dates] = [of('document'), of('proof'), of('key'), of('dates')];
  if (dates?.outcome === 'fail') return { finding: finding('status', 'list-expired') };
  const isOdd = document?.outcome === 'fail' && document.code === 'wrong-shape';
  const bad = [
    document && !isOdd && document.outcome !== 'pass' && document.outcome !== 'warn' ? document : undefined,
    proof?.outcome === 'pass' || proof?.outcome === 'warn' ? undefined : (proof ?? nothing('proof')),
    key?.outcome === 'pass' ? undefined : (key ?? nothing('key')),
  ].find(Boolean);
  return bad && { finding: finding('status', 'list-not-genuine', { ...because(bad), cause: bad.code ?? bad.id }) };
}

/** Its `ttl` in milliseconds (BitstringStatusList), or until it ends if that is sooner. */
function lifetime({ validUntil }: JsonObject, { ttl }: JsonObject, now: number): number | undefined {
  const until = typeof validUntil === 'string' ? readInstant(validUntil, 'end') - now : Number.NaN;
  const limits = [typeof ttl === 'number' ? ttl : Number.NaN, until].filter((limit) => limit > 0);
  return limits.length > 0 ? Math.min(...limits) : undefined;
}

/** Base64 of either alphabet, with the multibase letter that the newer standard asks for or without; gzip within. */
async function unpack(encoded: unknown, url: string): Promise<Bits | Unusable> {
  const packed = typeof encoded === 'string' ? decodeLeniently(encoded) : undefined;
  if (!packed) return notGenuine('its bits cannot be decoded', url);
  const inflated = await inflate(packed, 'gzip', LARGEST);
  if ('bytes' in inflated) return { bytes: inflated.bytes };
  return notGenuine(inflated.trouble === 'too-large' ? 'it swells beyond 16 MiB' : 'its bits cannot be unpacked', url);
}

export function decodeLeniently(encoded: string): Uint8Array | undefined {
  const text = encoded.startsWith('uH4s') ? encoded.slice(1) : encoded;
  const decoded = decodeLong(text);
  if (decoded) return decoded;
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, ''));
    const bytes = new Uint8Array(binary.length);
    for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
    return bytes;
  } catch {
    return undefined;
  }
}

/** Ids are the same after trimming and percent-decoding (Open Badges 3.0, "Equality and comparison"); http is asked as https. */
export function isSameId(one: string, other: string): boolean {
  return normal(one) === normal(other);
}

function normal(id: string): string {
  const trimmed = id.trim().replace(/^http:/i, 'https:');
  try {
    return decodeURIComponent(trimmed);
  } catch {
    return trimmed;
  }
}

/** A list that says nothing against a credential; it may be another than was meant (BSL, 2.2). */
export function clearedBy({ calledOtherwise }: SignedList): Check {
  return calledOtherwise === undefined
    ? passed('status')
    : finding('status', 'list-id-differs', { found: calledOtherwise });
}

export const notGenuine = (why: string, url: string): Unusable => ({
  finding: finding('status', 'list-not-genuine', { why, url }),
});
