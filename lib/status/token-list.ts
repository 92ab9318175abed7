/**
 * A Token Status List as JWT (draft-ietf-oauth-status-list): fetched from the address that the credential names, proven as a
 * token, and unpacked within a bound. The address is part of what the credential's issuer signed, so a list whose signature is
 * sound counts also where nothing but that address ties its key to an issuer.
 */
import { inflate } from '../formats/inflate.ts';
import { isObject, textOf } from '../formats/members.ts';
import { readToken } from '../formats/token.ts';
import { decode } from '../keys/jwk.ts';
import type { Ask } from '../net/ask.ts';
import { because, finding } from '../verdict/codes.ts';
import type { Check, JsonObject } from '../verdict/words.ts';

export interface TokenList {
  readonly bytes: Uint8Array;
  /** Of an entry. */
  readonly bits: number;
  readonly freshFor?: number;
}

/** The checks `proof` and `key` of a token that stands by itself. */
export type ProveToken = (token: string, issuerId: string | undefined) => Promise<readonly Check[]>;

const LARGEST = 16 * 2 ** 20;
const SIZES = [1, 2, 4, 8];

export async function openTokenList(
  url: string,
  { ask, proveToken, now }: { ask: Ask; proveToken: ProveToken; now: number },
): Promise<TokenList | { readonly finding: Check }> {
  const answer = await ask(url, { size: 'list', accept: 'application/statuslist+jwt' });
  if (answer.trouble) return { finding: finding('status', 'list-unreachable', { url, why: answer.trouble.code }) };
  const token = new TextDecoder().decode(answer.bytes).trim();
  const read = readToken(token);
  if ('finding' in read) return notGenuine('it is no token', url);
  const { header, payload } = read;
  if (header.typ !== 'statuslist+jwt' || payload.sub !== url) return notGenuine('it is another list than this', url);
  const { exp, ttl, status_list: list } = payload;
  const left = typeof exp === 'number' ? exp * 1000 - now : Number.POSITIVE_INFINITY;
  if (left <= 0) return { finding: finding('status', 'list-expired', { url }) };
  const bad = (await proveToken(token, textOf(payload.iss))).find(
    ({ outcome }) => outcome !== 'pass' && outcome !== 'warn',
  );
  if (bad) return { finding: finding('status', 'list-not-genuine', { ...because(bad), url }) };
  return await unpack(isObject(list) ? list : {}, url, lifetime(ttl, left));
}

async function unpack(
  { bits, lst }: JsonObject,
  url: string,
  freshFor: number,
): Promise<TokenList | { readonly finding: Check }> {
  const packed = typeof lst === 'string' ? decode(lst) : undefined;
  if (!packed || typeof bits !== 'number' || !SIZES.includes(bits)) return notGenuine('it holds no list', url);
  const inflated = await inflate(packed, 'deflate', LARGEST);
  if (!('bytes' in inflated)) {
    return notGenuine(inflated.trouble === 'too-large' ? 'it swells beyond 16 MiB' : 'it cannot be unpacked', url);
  }
  return { bytes: inflated.bytes, bits, ...(Number.isFinite(freshFor) && { freshFor }) };
}

/** Its time to live in seconds, or until it ends if that is sooner; in milliseconds. */
const lifetime = (ttl: unknown, left: number) => Math.min(left, typeof ttl === 'number' && ttl > 0 ? ttl * 1000 : left);

const notGenuine = (why: string, url: string) => ({ finding: finding('status', 'list-not-genuine', { why, url }) });
