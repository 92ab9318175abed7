/** From a response to an answer: the body within its limit, the trouble that a status stands for, what the headers say. */
import type { Answer, AskOptions, Trouble } from './ask.ts';

const MIB = 2 ** 20;
const LONGEST_TAG = 200;
const SIZE_LIMIT = { document: 2 * MIB, image: 8 * MIB, list: 16 * MIB } as const;

/** Reads a response that ended at `url`. Rejects when the connection breaks. */
export async function readAnswer(
  url: string,
  response: Response,
  { size = 'document', unless }: Pick<AskOptions, 'size' | 'unless'>,
  now: number,
): Promise<Answer> {
  const bytes = await readBody(response, SIZE_LIMIT[size]);
  const isCurrent = unless !== undefined && response.status === 304;
  const trouble =
    (isCurrent ? undefined : troubleOf(response, now)) ?? (bytes ? undefined : ({ code: 'too-large' } as const));
  const freshFor = lifetime(response.headers.get('cache-control'));
  const tag = response.headers.get('etag')?.slice(0, LONGEST_TAG);
  return {
    url,
    status: response.status,
    type: mediaType(response.headers.get('content-type')),
    bytes: bytes ?? new Uint8Array(),
    ...(trouble && { trouble }),
    ...(freshFor !== undefined && { freshFor }),
    ...(tag && { tag }),
  };
}

/** The whole body, or undefined as soon as it is known to be larger than `limit` bytes (after decompression). */
async function readBody({ headers, body }: Response, limit: number): Promise<Uint8Array | undefined> {
  if (!body) return new Uint8Array();
  if (Number(headers.get('content-length')) > limit) {
    await body.cancel();
    return undefined;
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = body.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    length += read.value.length;
    if (length > limit) {
      await reader.cancel();
      return undefined;
    }
    chunks.push(read.value);
  }
  return joined(chunks, length);
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = chunks;
  if (chunks.length === 1 && only) return only;
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

const BY_STATUS: Readonly<Record<number, Trouble['code']>> = {
  401: 'private',
  404: 'not-found',
  408: 'timed-out',
  410: 'gone',
  413: 'too-large',
  425: 'limited',
  429: 'limited',
};

function troubleOf({ status, headers }: Response, now: number): Trouble | undefined {
  if (status >= 200 && status < 300) return undefined;
  const code = BY_STATUS[status] ?? (status >= 400 && status < 500 ? 'blocked' : 'server-error');
  const wait = retryAfter(headers.get('retry-after'), headers.get('date'), now);
  return wait === undefined ? { code } : { code, retryAfter: wait };
}

/**
 * `Retry-After` in milliseconds: seconds or a date (RFC 9110, 10.2.3). A date is by the server's clock, which its answer tells: by
 * one of ours that is a day off nobody would be asked for a day.
 */
export function retryAfter(header: string | null, date: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  const value = header.trim();
  const itsNow = Date.parse(date ?? '');
  const since = Number.isNaN(itsNow) ? now : itsNow;
  const wait = /^\d{1,9}$/.test(value) ? Number(value) * 1_000 : Date.parse(value) - since;
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}

/** `max-age` in milliseconds. One of nothing, or `no-store`, tells shared caches off and says nothing about the content. */
export function lifetime(cacheControl: string | null): number | undefined {
  const [, seconds] = /(?:^|[\s,])max-age="?(\d{1,9})/i.exec(cacheControl ?? '') ?? [];
  return seconds === undefined || Number(seconds) === 0 ? undefined : Number(seconds) * 1_000;
}

export function mediaType(header: string | null): string {
  return (header ?? '').split(';', 1).join('').trim().toLowerCase();
}
