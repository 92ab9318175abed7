import { describe, expect, it, vi } from 'vitest';
import { askable } from '../../lib/net/address.ts';
import type { AskOptions } from '../../lib/net/ask.ts';
import { exchange, type Fetch, isSameSite, troubled } from '../../lib/net/exchange.ts';

const START = new URL('https://badges.example/a/1');
const redirect = (location: string, status = 302) => new Response('moved', { status, headers: { location } });

async function ask(fetch: Fetch, options: AskOptions = {}) {
  return await exchange(START, options, { fetch, mayAsk: async (url) => askable(url), now: () => 0 });
}

describe('a request', () => {
  const sent = async (options: AskOptions) => {
    const fetch = vi.fn<Fetch>(async () => new Response('{}'));
    await ask(fetch, options);
    return fetch.mock.calls[0]?.[1];
  };

  it('asks for a document with nothing of its own', async () => {
    const init = await sent({});
    expect(init).toMatchObject({ method: 'GET', headers: {} });
    expect(init?.headers).toEqual({});
    expect(init).not.toHaveProperty('body');
  });

  it('carries a body as JSON, also one that is empty', async () => {
    for (const body of ['{"id":1}', '']) {
      const init = await sent({ method: 'POST', body, accept: 'application/json' });
      expect(init).toMatchObject({ method: 'POST', body });
      expect(init?.headers).toEqual({ accept: 'application/json', 'content-type': 'application/json' });
    }
  });
});

describe('a redirect', () => {
  const along = (...answers: readonly Response[]) => {
    const left = [...answers];
    return vi.fn<Fetch>(async () => left.shift() ?? new Response('the end'));
  };

  it.each([300, 301, 302, 303, 307, 308, 399])('%i is gone along with', async (status) => {
    const fetch = along(redirect('/b', status));
    expect(await ask(fetch, { redirect: 'follow' })).toMatchObject({ url: 'https://badges.example/b', status: 200 });
  });

  it.each([200, 201, 299, 400, 404])('%i is none, whatever it names', async (status) => {
    const fetch = along(redirect('/b', status));
    expect(await ask(fetch, { redirect: 'follow' })).toMatchObject({ url: START.href, status });
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it('that names no address is an answer like another', async () => {
    const fetch = along(new Response(null, { status: 302 }));
    expect(await ask(fetch, { redirect: 'follow' })).toMatchObject({
      url: START.href,
      trouble: { code: 'server-error' },
    });
  });

  it('leads on five times and not six', async () => {
    const steps = (count: number) => along(...Array.from({ length: count }, (_, at) => redirect(`/${at}`)));
    expect((await ask(steps(5), { redirect: 'follow' })).trouble).toBeUndefined();
    expect((await ask(steps(6), { redirect: 'follow' })).trouble?.code).toBe('redirected');
  });

  it.each(['https://stranger.example/', 'https://evil-badges.example/', 'https://', '//127.0.0.1/'])(
    'to %s is not followed',
    async (location) => {
      const fetch = along(redirect(location));
      expect((await ask(fetch, { redirect: 'follow' })).trouble?.code).toBe('redirected');
      expect(fetch).toHaveBeenCalledTimes(1);
    },
  );
});

it.each([
  [true, 'badges.example', 'badges.example'],
  [true, 'badges.example', 'www.badges.example'],
  [true, 'badges.example', 'eu.badges.example'],
  [true, 'eu.badges.example', 'badges.example'],
  [false, 'eu.badges.example', 'us.badges.example'],
  [false, 'badges.example', 'evilbadges.example'],
  [false, 'badges.example', 'badges.example.evil.example'],
  [false, 'awww.badges.example', 'badges.example.org'],
])('%s: %s and %s are one site', (same, one, other) => expect(isSameSite(one, other)).toBe(same));

it('an answer that nobody gave is of nothing', () => {
  expect(troubled('https://a.example/', 'limited', 0)).toEqual({
    url: 'https://a.example/',
    status: 0,
    type: '',
    bytes: new Uint8Array(),
    trouble: { code: 'limited', retryAfter: 0 },
  });
  expect(troubled('https://a.example/', 'offline').trouble).toEqual({ code: 'offline' });
});
