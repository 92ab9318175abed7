import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it, vi } from 'vitest';
import type { Answer, Ask } from '../../lib/net/ask.ts';
import { createRememberedAsk } from '../../lib/net/remembered.ts';

const URL_ASKED = 'https://uni.example/.well-known/did.json';
const answer = (given: Partial<Answer> = {}): Answer => ({
  url: URL_ASKED,
  status: 200,
  type: '',
  bytes: new Uint8Array(10),
  ...given,
});

function createMemory(given: Partial<Answer> = {}) {
  const clock = { now: 0 };
  const ask = vi.fn<Ask>(async (url) => answer({ url, ...given }));
  const { ask: remembered, forget } = createRememberedAsk(ask, () => clock.now, { age: 1_000, bytes: 25 });
  return { clock, ask, remembered, forget };
}

describe('createRememberedAsk', () => {
  it('asks once for what was answered a moment ago, and anew after that', async () => {
    const { clock, ask, remembered } = createMemory();
    expect(await remembered(URL_ASKED)).toBe(await remembered(URL_ASKED));
    clock.now = 1_000;
    await remembered(URL_ASKED);
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('asks anew where that is wanted, and remembers the newer answer', async () => {
    const { ask, remembered } = createMemory();
    const old = await remembered(URL_ASKED);
    const fresh = await remembered(URL_ASKED, { anew: true });
    expect(fresh).not.toBe(old);
    expect(await remembered(URL_ASKED)).toBe(fresh);
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('asks anew by another Accept header or body', async () => {
    const { ask, remembered } = createMemory();
    await remembered(URL_ASKED, { accept: 'text/html' });
    await remembered(URL_ASKED, { method: 'POST', body: '1' });
    await remembered(URL_ASKED, { method: 'POST', body: '2' });
    expect(ask).toHaveBeenCalledTimes(3);
  });

  it('remembers no trouble, and nothing for longer than the server says', async () => {
    const troubled = createMemory({ status: 503, trouble: { code: 'server-error' } });
    await troubled.remembered(URL_ASKED);
    await troubled.remembered(URL_ASKED);
    expect(troubled.ask).toHaveBeenCalledTimes(2);
    const short = createMemory({ freshFor: 100 });
    await short.remembered(URL_ASKED);
    short.clock.now = 100;
    await short.remembered(URL_ASKED);
    expect(short.ask).toHaveBeenCalledTimes(2);
  });

  it('holds nothing that is out of date, once something new came', async () => {
    setFlagsFromString('--expose-gc');
    const collect: () => void = runInNewContext('gc');
    const clock = { now: 0 };
    const ask: Ask = async (url) => answer({ url });
    const { ask: remembered } = createRememberedAsk(ask, () => clock.now, { age: 1_000, bytes: 1_000 });
    const old = new WeakRef(await remembered(URL_ASKED));
    clock.now = 1_000;
    await remembered('https://uni.example/another');
    await vi.waitFor(() => {
      collect();
      expect(old.deref() === undefined).toBe(true);
    });
  });

  it('keeps no more than there is room for, the oldest go first', async () => {
    const { ask, remembered } = createMemory();
    for (const id of [1, 2, 3]) await remembered(`https://uni.example/${id}`);
    ask.mockClear();
    await remembered('https://uni.example/3');
    await remembered('https://uni.example/2');
    expect(ask).not.toHaveBeenCalled();
    await remembered('https://uni.example/1');
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it('forgets all, also what is under way', async () => {
    const { ask, remembered, forget } = createMemory();
    await remembered(URL_ASKED);
    const underWay = remembered('https://uni.example/list');
    forget();
    await underWay;
    await remembered(URL_ASKED);
    await remembered('https://uni.example/list');
    expect(ask).toHaveBeenCalledTimes(4);
  });
});
