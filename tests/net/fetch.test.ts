import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Fetch } from '../../lib/net/exchange.ts';
import { type AskDeps, createAsk } from '../../lib/net/fetch.ts';
import type { Recorder } from '../../lib/net/recorder.ts';

const URL_ASKED = 'https://badges.example/a/1';
const NOW = Date.parse('2026-11-24T12:00:00Z');
const MIB = 2 ** 20;

const answering = (make: () => Response) => vi.fn<Fetch>(async () => make());
const asking = (fetch: Fetch, deps: Partial<AskDeps> = {}) => createAsk({ fetch, now: () => NOW, ...deps });
const status = (code: number, headers: Record<string, string> = {}) =>
  asking(answering(() => new Response('{}', { status: code, headers })))(URL_ASKED);

/** A fetch that never answers, and gives up as a real one does. */
const silent: Fetch = (_, { signal }) =>
  new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));

beforeEach(() => vi.useFakeTimers({ now: NOW }));
afterEach(() => vi.useRealTimers());

describe('an answer', () => {
  it('carries final address, status, media type in lower case, body and lifetime', async () => {
    const headers = { 'content-type': 'Application/JSON; charset=utf-8', 'cache-control': 'public, max-age=60' };
    const answer = await asking(answering(() => new Response('{"a":1}', { headers })))(`${URL_ASKED}#acc.AbCd1234`);
    expect(answer).toEqual({
      url: URL_ASKED,
      status: 200,
      type: 'application/json',
      bytes: new TextEncoder().encode('{"a":1}'),
      freshFor: 60_000,
    });
  });

  it('takes max-age=0 for no lifetime at all', async () => {
    expect((await status(200, { 'cache-control': 'max-age=0, private, must-revalidate' })).freshFor).toBeUndefined();
  });

  it('is asked for without cookies, referrer or cache, and by https', async () => {
    const fetch = answering(() => new Response('{}'));
    await asking(fetch)('http://badges.example/a/1', { accept: 'application/json' });
    expect(fetch).toHaveBeenCalledWith(
      URL_ASKED,
      expect.objectContaining({
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
        redirect: 'manual',
        headers: { accept: 'application/json' },
      }),
    );
  });
});

describe('an edition that is at hand', () => {
  it('is named to the server, and need not be sent again', async () => {
    const fetch = answering(() => new Response(null, { status: 304, headers: { etag: '"7"' } }));
    const answer = await asking(fetch)(URL_ASKED, { unless: '"7"' });
    expect(fetch).toHaveBeenCalledWith(URL_ASKED, expect.objectContaining({ headers: { 'if-none-match': '"7"' } }));
    expect(answer).toMatchObject({ status: 304, tag: '"7"' });
    expect(answer.trouble).toBeUndefined();
  });

  it('is told apart by its tag', async () => {
    expect((await status(200, { etag: 'W/"8"' })).tag).toBe('W/"8"');
  });
});

describe('trouble', () => {
  it.each([
    [401, 'private'],
    [403, 'blocked'],
    [404, 'not-found'],
    [408, 'timed-out'],
    [410, 'gone'],
    [418, 'blocked'],
    [429, 'limited'],
    [500, 'server-error'],
    [503, 'server-error'],
    [304, 'server-error'],
  ])('of status %i is %s', async (code, trouble) => {
    const answer =
      code === 304 ? await asking(answering(() => new Response(null, { status: 304 })))(URL_ASKED) : await status(code);
    expect(answer).toMatchObject({ status: code, trouble: { code: trouble } });
  });

  it('keeps the body of a 410, which may say why', async () => {
    const answer = await asking(answering(() => new Response('{"revoked":true}', { status: 410 })))(URL_ASKED);
    expect(new TextDecoder().decode(answer.bytes)).toBe('{"revoked":true}');
  });

  it.each([
    ['120', 120_000],
    ['Tue, 24 Nov 2026 12:05:00 GMT', 300_000],
    ['Tue, 24 Nov 2026 11:00:00 GMT', 0],
    ['soon', undefined],
    ['99999999999999999999', undefined],
  ])('carries Retry-After: %s', async (header, wait) => {
    expect((await status(429, { 'retry-after': header })).trouble?.retryAfter).toBe(wait);
  });

  it('takes a date in Retry-After by the server’s own clock, for ours may be a day off', async () => {
    for (const shift of [-86_400_000, 86_400_000]) {
      const at = (later: number) => new Date(NOW + shift + later).toUTCString();
      const answer = await status(429, { 'retry-after': at(7_000), date: at(0) });
      expect(answer.trouble?.retryAfter).toBe(7_000);
    }
  });

  it('is a refused address before anybody is asked', async () => {
    const fetch = answering(() => new Response('{}'));
    const answers = await Promise.all(
      ['https://127.1/', 'https://intranet/', 'data:,{}', 'nonsense', 'https://badges.example:8443/'].map((url) =>
        asking(fetch)(url),
      ),
    );
    expect(answers.map(({ trouble }) => trouble?.code)).toEqual(Array(5).fill('refused-address'));
    expect(fetch).not.toHaveBeenCalled();
  });

  it('is a missing permission before anybody is asked', async () => {
    const fetch = answering(() => new Response('{}'));
    const allowed = vi.fn(async () => false);
    expect(await asking(fetch, { allowed })(URL_ASKED)).toMatchObject({
      status: 0,
      trouble: { code: 'not-permitted' },
    });
    expect(allowed).toHaveBeenCalledWith('badges.example');
    expect(fetch).not.toHaveBeenCalled();
  });

  it('is offline when nobody answers', async () => {
    const answer = await asking(async () => Promise.reject(new TypeError('fetch failed')))(URL_ASKED);
    expect(answer).toMatchObject({ status: 0, trouble: { code: 'offline' } });
  });

  it('is timed-out after 10 s of silence, and after 10 s of a body that does not end', async () => {
    const endless: Fetch = async (_, { signal }) =>
      new Response(
        new ReadableStream({ start: (body) => signal?.addEventListener('abort', () => body.error(signal.reason)) }),
      );
    for (const fetch of [silent, endless]) {
      const answer = asking(fetch)(URL_ASKED);
      await vi.advanceTimersByTimeAsync(10_000);
      expect((await answer).trouble?.code).toBe('timed-out');
    }
  });

  it('is offline when the connection breaks off in the middle', async () => {
    const broken = answering(
      () => new Response(new ReadableStream({ pull: (stream) => stream.error(new TypeError('terminated')) })),
    );
    expect((await asking(broken)(URL_ASKED)).trouble?.code).toBe('offline');
  });

  it.each([
    ['document', 2 * MIB],
    ['image', 8 * MIB],
    ['list', 16 * MIB],
  ] as const)('is too-large past the limit of a %s, read no further than that', async (size, limit) => {
    let sent = 0;
    const chunk = new Uint8Array(MIB / 2);
    const endless = () =>
      new Response(
        new ReadableStream({
          pull(stream) {
            sent += chunk.length;
            stream.enqueue(chunk);
          },
        }),
      );
    expect((await asking(answering(endless))(URL_ASKED, { size })).trouble?.code).toBe('too-large');
    expect(sent).toBeLessThanOrEqual(limit + 2 * chunk.length);
    const just = answering(() => new Response(new Uint8Array(limit)));
    expect(await asking(just)(URL_ASKED, { size })).toMatchObject({ status: 200, bytes: { length: limit } });
  });

  it('is too-large at once where the server says so', async () => {
    const pull = vi.fn();
    const headers = { 'content-length': String(20 * MIB) };
    const huge = answering(() => new Response(new ReadableStream({ pull }, { highWaterMark: 0 }), { headers }));
    expect((await asking(huge)(URL_ASKED)).trouble?.code).toBe('too-large');
    expect(pull).not.toHaveBeenCalled();
  });
});

describe('a redirect', () => {
  const to = (location: string, code = 302) => new Response(null, { status: code, headers: { location } });
  const site = (pages: Record<string, () => Response>) =>
    vi.fn<Fetch>(async (url) => pages[url]?.() ?? new Response('{"at":"end"}'));

  it('is not followed unless the question says so', async () => {
    const fetch = site({ [URL_ASKED]: () => to('https://badges.example/b') });
    expect((await asking(fetch)(URL_ASKED)).trouble?.code).toBe('redirected');
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it('is followed within the site, step by step, to an address by https', async () => {
    const fetch = site({
      [URL_ASKED]: () => to('http://www.badges.example/b', 301),
      'https://www.badges.example/b': () => to('/c', 307),
    });
    const answer = await asking(fetch)(URL_ASKED, { redirect: 'follow' });
    expect(answer).toMatchObject({ url: 'https://www.badges.example/c', status: 200 });
  });

  it.each([
    ['another site', 'https://badges.attacker.example/a'],
    ['a site that ends alike', 'https://evilbadges.example/a'],
    ['a private address', 'https://127.0.0.1/'],
    ['an odd port of the same host', 'https://badges.example:8443/'],
    ['a user name', 'https://jane@badges.example/'],
    ['a script', 'javascript:alert(1)'],
    ['no address', 'https://'],
  ])('to %s is never taken', async (_, location) => {
    const fetch = site({ [URL_ASKED]: () => to(location) });
    const answer = await asking(fetch)(URL_ASKED, { redirect: 'follow' });
    expect(answer).toMatchObject({ status: 0, trouble: { code: 'redirected' } });
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it('to a host that is not allowed is never taken', async () => {
    const fetch = site({ [URL_ASKED]: () => to('https://eu.badges.example/a') });
    const answer = await asking(fetch, { allowed: (host) => host === 'badges.example' })(URL_ASKED, {
      redirect: 'follow',
    });
    expect(answer.trouble?.code).toBe('redirected');
  });

  it('that goes round ends', async () => {
    const fetch = answering(() => to(URL_ASKED));
    expect((await asking(fetch)(URL_ASKED, { redirect: 'follow' })).trouble?.code).toBe('redirected');
    expect(fetch.mock.calls.length).toBeLessThan(10);
  });

  describe('that a browser hides', () => {
    const hidden = Object.defineProperty(new Response(), 'type', { value: 'opaqueredirect' });
    const ending = (url: string) => Object.defineProperty(new Response('{"at":"end"}'), 'url', { value: url });
    const browser = (end: string) =>
      vi.fn<Fetch>(async (_, { redirect }) => (redirect === 'manual' ? hidden : ending(end)));

    it('is not followed unless the question says so', async () => {
      expect((await asking(browser(URL_ASKED))(URL_ASKED)).trouble?.code).toBe('redirected');
    });
    it('is judged by where it ended', async () => {
      const good = await asking(browser('https://www.badges.example/b'))(URL_ASKED, { redirect: 'follow' });
      expect(good).toMatchObject({ url: 'https://www.badges.example/b', status: 200 });
      const bad = await asking(browser('https://badges.attacker.example/b'))(URL_ASKED, { redirect: 'follow' });
      expect(bad).toMatchObject({ trouble: { code: 'redirected' }, bytes: new Uint8Array() });
    });
  });
});

describe('the same question', () => {
  it('is put once at a time, and again when it was answered', async () => {
    const fetch = answering(() => new Response('{}'));
    const ask = asking(fetch);
    await Promise.all([ask(URL_ASKED), ask(`${URL_ASKED}#b`), ask('http://badges.example/a/1')]);
    expect(fetch).toHaveBeenCalledTimes(1);
    const again = ask(URL_ASKED);
    await vi.advanceTimersByTimeAsync(1_000);
    await again;
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  it('is another question by another method, body or Accept header', async () => {
    const fetch = answering(() => new Response('{}'));
    const ask = asking(fetch);
    const answers = Promise.all([
      ask(URL_ASKED),
      ask(URL_ASKED, { accept: 'text/html' }),
      ask(URL_ASKED, { method: 'POST', body: '1' }),
      ask(URL_ASKED, { method: 'POST', body: '2' }),
    ]);
    await vi.advanceTimersByTimeAsync(1_000);
    await answers;
    expect(fetch).toHaveBeenCalledTimes(4);
  });
});

describe('a caller who leaves', () => {
  it('gets a rejection, and ends the exchange that nobody else waits for', async () => {
    const ended = vi.fn();
    const fetch: Fetch = (url, init) => {
      init.signal?.addEventListener('abort', ended);
      return silent(url, init);
    };
    const ask = asking(fetch);
    const [first, second] = [new AbortController(), new AbortController()];
    const answers = [first, second].map(({ signal }) => ask(URL_ASKED, { signal }));
    const settled = Promise.allSettled(answers);
    await vi.advanceTimersByTimeAsync(1);
    first.abort(new Error('tab closed'));
    await vi.advanceTimersByTimeAsync(1);
    expect(ended).not.toHaveBeenCalled();
    second.abort(new Error('tab closed'));
    await vi.advanceTimersByTimeAsync(1);
    expect((await settled).map(({ status: how }) => how)).toEqual(['rejected', 'rejected']);
    expect(ended).toHaveBeenCalled();
  });
});

describe('a host in trouble', () => {
  it('is left alone for as long as it asked, and the question says why', async () => {
    const fetch = answering(() => new Response('', { status: 429, headers: { 'retry-after': '120' } }));
    const ask = createAsk({ fetch });
    await ask(URL_ASKED);
    expect(await ask('https://badges.example/a/2')).toMatchObject({
      trouble: { code: 'limited', retryAfter: 120_000 },
    });
    expect(fetch).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(120_001);
    await ask('https://badges.example/a/2');
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  it('never holds up another', async () => {
    const fetch: Fetch = (url, init) =>
      url.startsWith('https://slow.') ? silent(url, init) : Promise.resolve(new Response('{}'));
    const ask = asking(fetch);
    const slow = Promise.all([1, 2, 3, 4].map((id) => ask(`https://slow.example/${id}`)));
    expect((await ask(URL_ASKED)).status).toBe(200);
    await vi.advanceTimersByTimeAsync(60_000);
    expect((await slow).map(({ trouble }) => trouble?.code)).toContain('timed-out');
  });
});

describe('the recorder', () => {
  const recorder = () => vi.fn<Recorder>();

  it('is told when, whom, what for, how big and how it went', async () => {
    const record = recorder();
    const why = { about: URL_ASKED, title: 'A', page: 'mark', private: false };
    await asking(
      answering(() => new Response('12345')),
      { record },
    )(URL_ASKED, { why });
    expect(record.mock.calls).toEqual([
      [
        {
          at: NOW,
          took: 0,
          url: URL_ASKED,
          method: 'GET',
          requests: 1,
          status: 200,
          size: 5,
          outcome: 'answered',
          why,
        },
      ],
    ]);
  });

  it('hears of what went wrong, and of being led on', async () => {
    const record = recorder();
    await asking(
      answering(() => new Response('', { status: 404 })),
      { record },
    )(URL_ASKED);
    const [moved, arrived] = [
      new Response(null, { status: 302, headers: { location: '/b' } }),
      new Response('here', { status: 200 }),
    ];
    const fetch = vi.fn<Fetch>().mockResolvedValueOnce(moved).mockResolvedValueOnce(arrived);
    await asking(fetch, { record })(URL_ASKED, { redirect: 'follow' });
    expect(record.mock.calls.map(([{ outcome, requests, end }]) => [outcome, requests, end])).toEqual([
      ['not-found', 1, undefined],
      ['answered', 2, 'https://badges.example/b'],
    ]);
  });

  it('hears nothing of what was never sent', async () => {
    const record = recorder();
    await asking(
      answering(() => new Response('{}')),
      { record, allowed: () => false },
    )(URL_ASKED);
    await asking(
      answering(() => new Response('{}')),
      { record },
    )('https://localhost/a');
    expect(record).not.toHaveBeenCalled();
  });

  it('hears once of what two asked for at a time, for reasons of their own', async () => {
    const record = recorder();
    const fetch = answering(() => new Response('{}'));
    const ask = asking(fetch, { record });
    await Promise.all([ask(URL_ASKED, { why: { title: 'A' } }), ask(URL_ASKED, { why: { title: 'B' } })]);
    expect(fetch).toHaveBeenCalledOnce();
    expect(record).toHaveBeenCalledOnce();
  });
});
