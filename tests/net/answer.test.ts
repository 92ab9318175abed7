import { describe, expect, it } from 'vitest';
import { lifetime, mediaType, readAnswer, retryAfter } from '../../lib/net/answer.ts';

const NOW = Date.parse('2026-11-24T12:00:00Z');
const URL_ASKED = 'https://badges.example/a/1';
const MIB = 2 ** 20;

/** A response whose body comes in these pieces; without any, one that has no body. */
function response(pieces: readonly Uint8Array[] | undefined, init: ResponseInit = {}): Response {
  if (!pieces) return new Response(null, init);
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece);
      controller.close();
    },
  });
  return new Response(body, init);
}
const read = async (given: Response, options: Parameters<typeof readAnswer>[2] = {}) =>
  await readAnswer(URL_ASKED, given, options, NOW);

describe('a body', () => {
  it.each<readonly [string, readonly Uint8Array[] | undefined, readonly number[]]>([
    ['none', undefined, []],
    ['empty', [], []],
    ['in one piece', [Uint8Array.of(1, 2)], [1, 2]],
    ['in pieces', [Uint8Array.of(1, 2), Uint8Array.of(3), Uint8Array.of(4, 5, 6)], [1, 2, 3, 4, 5, 6]],
  ])('%s', async (_, pieces, bytes) => {
    const answer = await read(response(pieces));
    expect([...answer.bytes]).toEqual(bytes);
    expect(answer).not.toHaveProperty('trouble');
    expect(answer).not.toHaveProperty('freshFor');
    expect(answer).not.toHaveProperty('tag');
  });

  it('of exactly the limit is read, also where the server says how long it is', async () => {
    const most = new Uint8Array(2 * MIB);
    const told = { headers: { 'content-length': String(2 * MIB) } };
    expect((await read(response([most], told))).bytes.length).toBe(2 * MIB);
    expect((await read(response([most, Uint8Array.of(1)]))).trouble).toEqual({ code: 'too-large' });
  });

  it('keeps the beginning of a long tag', async () => {
    expect((await read(response([], { headers: { etag: `"${'x'.repeat(400)}"` } }))).tag).toHaveLength(200);
  });
});

describe('a status', () => {
  it.each([
    [200, undefined],
    [299, undefined],
    [300, 'server-error'],
    [400, 'blocked'],
    [499, 'blocked'],
    [500, 'server-error'],
    [413, 'too-large'],
    [425, 'limited'],
  ])('%i: %s', async (status, code) => {
    expect((await read(response([], { status }))).trouble?.code).toBe(code);
  });

  it('304 is trouble for whoever has no edition at hand; 200 is none for who has', async () => {
    expect((await read(response(undefined, { status: 304 }))).trouble?.code).toBe('server-error');
    expect((await read(response(undefined, { status: 304 }), { unless: '"7"' })).trouble).toBeUndefined();
    expect((await read(response(undefined, { status: 404 }), { unless: '"7"' })).trouble?.code).toBe('not-found');
  });

  it('tells how long to wait only where the server does', async () => {
    expect((await read(response([], { status: 503 }))).trouble).toEqual({ code: 'server-error' });
    const told = { status: 429, headers: { 'retry-after': '7' } };
    expect((await read(response([], told))).trouble).toEqual({ code: 'limited', retryAfter: 7_000 });
  });
});

it.each([
  [null, undefined],
  ['5', 5_000],
  [' 5 ', 5_000],
  ['-5', 0],
  ['Tue, 24 Nov 2026 12:00:30 GMT', 30_000],
  ['Tue, 24 Nov 2026 11:00:00 GMT', 0],
  ['soon', undefined],
])('Retry-After %j', (header, expected) => expect(retryAfter(header, null, NOW)).toBe(expected));

it.each([
  ['behind', NOW + 86_400_000],
  ['ahead', NOW - 86_400_000],
])('Retry-After as a date is by the server’s own clock, where ours is a day %s', (_, itsNow) => {
  const [date, until] = [new Date(itsNow).toUTCString(), new Date(itsNow + 7_000).toUTCString()];
  expect(retryAfter(until, date, NOW)).toBe(7_000);
  expect(retryAfter('7', date, NOW)).toBe(7_000);
  expect(retryAfter(new Date(NOW + 7_000).toUTCString(), 'no date', NOW)).toBe(7_000);
});

it.each([
  [null, undefined],
  ['max-age=60', 60_000],
  ['public,max-age=60', 60_000],
  ['public, Max-Age="60"', 60_000],
  ['s-maxage=60', undefined],
  ['x-max-age=60', undefined],
  ['max-age=0', undefined],
  ['no-store', undefined],
])('Cache-Control %j', (header, expected) => expect(lifetime(header)).toBe(expected));

it.each([
  [null, ''],
  ['text/HTML ; charset=utf-8; x', 'text/html'],
  [' application/json', 'application/json'],
])('Content-Type %j', (header, expected) => expect(mediaType(header)).toBe(expected));
