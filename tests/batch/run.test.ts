import { describe, expect, it, vi } from 'vitest';
import type { Progress } from '../../lib/batch/progress.ts';
import type { Row } from '../../lib/batch/rows.ts';
import { createRunner, type RunnerDeps } from '../../lib/batch/run.ts';
import type { Answered } from '../../lib/batch/saved.ts';
import type { MarkState } from '../../lib/messages/protocol.ts';
import { failed, NOW, verified } from './runs.ts';

const row = (input: string): Row => ({ input, claimed: { person: 'Mara' } });
const checked = (): MarkState => ({ state: 'checked', report: verified('Cloud', 'Northwind').report });
const troubled = (code: Parameters<typeof failed>[0]): MarkState => ({ state: 'checked', report: failed(code) });

/** A run whose clock is moved by hand: what waits is called when its time has come. */
function createHouse(rows: readonly Row[], given: Partial<RunnerDeps> = {}) {
  const clock = { now: NOW };
  const world = { online: true, rest: new Map<string, number>() };
  let calls: { at: number; call: () => void }[] = [];
  const told: { answers: Answered[]; progress: Progress | undefined } = { answers: [], progress: undefined };
  const answered = new Set<number>();
  const answers = new Map<string, MarkState[]>();
  const check = vi.fn(async (_page: unknown, claim: { readonly url?: string }): Promise<MarkState> => {
    const queue = answers.get(claim.url ?? '') ?? [];
    return (queue.length > 1 ? queue.shift() : queue[0]) ?? checked();
  });
  const known = new Map<string, MarkState>();
  const deps: RunnerDeps = {
    run: 'run-1',
    rows,
    isAnswered: (at) => answered.has(at),
    checker: {
      check,
      lookEach: async (subjects) => subjects.map(({ claim }) => known.get(claim.url ?? '') ?? { state: 'checking' }),
    },
    place: { host: '', private: false },
    hostsOf: (reference) => ({
      host: new URL(reference.canonical).hostname,
      asked: [new URL(reference.canonical).hostname],
    }),
    resting: (host) => {
      const wait = (world.rest.get(host) ?? 0) - clock.now;
      return wait > 0 ? { wait } : undefined;
    },
    online: () => world.online,
    now: () => clock.now,
    later(milliseconds, call) {
      const entry = { at: clock.now + milliseconds, call };
      calls.push(entry);
      return () => {
        calls = calls.filter((one) => one !== entry);
      };
    },
    tell(fresh, progress) {
      for (const [at] of fresh) answered.add(at);
      told.answers.push(...fresh);
      told.progress = progress;
    },
    ...given,
  };
  /** Lets everything that is due happen, for so many milliseconds. */
  async function pass(milliseconds = 1_000): Promise<void> {
    const end = clock.now + milliseconds;
    for (;;) {
      for (let turn = 0; turn < 40; turn += 1) await Promise.resolve();
      const next = calls.filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at)[0];
      if (!next) break;
      calls = calls.filter((one) => one !== next);
      clock.now = Math.max(clock.now, next.at);
      next.call();
    }
    clock.now = end;
  }
  return { clock, world, told, answered, answers, known, check, pass, runner: createRunner(deps), deps };
}

const rowsTold = ({ told }: ReturnType<typeof createHouse>) => told.answers.map(([at]) => at).toSorted((a, b) => a - b);
const A = 'https://a.example/1';
const B = 'https://b.example/1';

describe('a run', () => {
  it('asks for each reference once, and answers every row of it', async () => {
    const house = createHouse([row(A), row(B), row(A), row('')]);
    house.known.set(A, checked());
    house.known.delete(A);
    house.runner.start();
    house.check.mockImplementation(async (_page, { url }) => {
      const mark: MarkState = url === undefined ? { state: 'nothing', why: 'no link' } : checked();
      if (url) house.known.set(url, mark);
      return mark;
    });
    await house.pass();
    expect(house.check.mock.calls.map(([, { url }]) => url)).toEqual([A, B, undefined]);
    expect(rowsTold(house)).toEqual([0, 1, 2, 3]);
    expect(house.told.progress).toMatchObject({ state: 'done', done: 4, rows: 4, hosts: [] });
  });

  it('judges what is known and fresh without asking', async () => {
    const house = createHouse([row(A), row(B)]);
    house.known.set(A, checked());
    house.runner.start();
    await house.pass();
    expect(house.check.mock.calls.map(([, { url }]) => url)).toEqual([B]);
    expect(rowsTold(house)).toEqual([0, 1]);
  });

  it('asks nothing of rows that have their answer', async () => {
    const house = createHouse([row(A), row(B)]);
    house.answered.add(0);
    const runner = createRunner(house.deps);
    runner.start();
    await house.pass();
    expect(house.check.mock.calls.map(([, { url }]) => url)).toEqual([B]);
    expect(house.told.progress).toMatchObject({ state: 'done', done: 2 });
  });

  it('waits for a host that wants a rest, says until when, and lets the others go on', async () => {
    const house = createHouse([row(A), row(B)]);
    house.answers.set(A, [troubled('limited'), checked()]);
    house.world.rest.set('a.example', NOW + 30_000);
    house.runner.start();
    await house.pass(5_000);
    expect(rowsTold(house)).toEqual([1]);
    expect(house.told.progress).toMatchObject({
      state: 'running',
      hosts: [{ host: 'a.example', left: 1, reason: 'limited', until: NOW + 30_000 }],
    });
    await house.pass(30_000);
    expect(rowsTold(house)).toEqual([0, 1]);
    expect(house.check.mock.calls[2]?.[1]).toMatchObject({ url: A });
    expect(house.told.progress?.state).toBe('done');
  });

  it('gives a host up for now that stays in trouble, and tells its rows as could not be checked', async () => {
    const rows = Array.from({ length: 20 }, (_, at) => row(`https://a.example/${at}`));
    const house = createHouse(rows);
    house.check.mockImplementation(async () => troubled('server-error'));
    house.runner.start();
    await house.pass(60_000);
    expect(house.told.progress).toMatchObject({ state: 'done', done: 20 });
    expect(house.check.mock.calls.length).toBeLessThan(20 * 3);
  });

  it('tells what no waiting cures at once', async () => {
    const house = createHouse([row(A)]);
    house.answers.set(A, [troubled('blocked')]);
    house.runner.start();
    await house.pass();
    expect(house.check).toHaveBeenCalledTimes(1);
    expect(house.told.progress?.state).toBe('done');
  });

  it('stands still without a network, and goes on with it', async () => {
    const house = createHouse([row(A)]);
    house.world.online = false;
    house.runner.start();
    await house.pass();
    expect(house.check).not.toHaveBeenCalled();
    expect(house.told.progress).toMatchObject({ state: 'running', halted: 'offline' });
    house.world.online = true;
    house.runner.wake();
    await house.pass();
    expect(rowsTold(house)).toEqual([0]);
  });

  it('puts a question back that was under way when the network went', async () => {
    const house = createHouse([row(A)]);
    house.check.mockImplementationOnce(async () => {
      house.world.online = false;
      return troubled('offline');
    });
    house.runner.start();
    await house.pass();
    expect(rowsTold(house)).toEqual([]);
    house.world.online = true;
    house.runner.wake();
    await house.pass();
    expect(rowsTold(house)).toEqual([0]);
  });

  it('waits for the yes, and for a host to be allowed, and asks for the host by name', async () => {
    const house = createHouse([row(A), row(B)]);
    house.answers.set(A, [{ state: 'ask-consent' }, checked()]);
    house.answers.set(B, [{ state: 'ask-host', host: 'keys.example' }, checked()]);
    house.runner.start();
    await house.pass();
    expect(house.told.progress).toMatchObject({
      halted: 'consent',
      hosts: expect.arrayContaining([{ host: 'keys.example', left: 1, reason: 'not-allowed' }]),
    });
    house.runner.wake();
    await house.pass();
    expect(rowsTold(house)).toEqual([0, 1]);
  });

  it('pauses and goes on', async () => {
    const rows = Array.from({ length: 200 }, (_, at) => row(`https://a.example/${at}`));
    const house = createHouse(rows);
    let release: (() => void) | undefined;
    house.check.mockImplementation(async () => {
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      return checked();
    });
    house.runner.start();
    await house.pass(10);
    house.runner.pause();
    const asked = house.check.mock.calls.length;
    house.check.mockImplementation(async () => checked());
    release?.();
    await house.pass();
    expect(house.check.mock.calls.length).toBe(asked);
    expect(house.told.progress?.state).toBe('paused');
    expect(asked).toBeLessThan(10);
  });

  it('asks again about rows that are wanted again, past what is kept', async () => {
    const house = createHouse([row(A)]);
    house.answers.set(A, [troubled('blocked'), checked()]);
    house.runner.start();
    await house.pass();
    house.runner.retry([0]);
    await house.pass();
    expect(house.check.mock.calls.map(([, , , how]: readonly unknown[]) => how)).toEqual([
      { by: 'click' },
      { by: 'click', again: true },
    ]);
    expect(house.told.answers.map(([, result]) => 'report' in result && result.report.verdict)).toEqual([
      'could-not-check',
      'verified',
    ]);
    expect(house.told.progress).toMatchObject({ state: 'done', done: 1 });
  });

  it('asks again about these rows only, where the run itself was not started', async () => {
    const house = createHouse([row(A), row(B)]);
    house.answered.add(0);
    const runner = createRunner(house.deps);
    runner.retry([0]);
    await house.pass();
    expect(house.check.mock.calls.map(([, { url }]) => url)).toEqual([A]);
    expect(house.told.progress).toMatchObject({ state: 'done', done: 1 });
    runner.start();
    await house.pass();
    expect(house.told.progress).toMatchObject({ state: 'done', done: 2 });
  });

  it('never asks more than a few questions of one host at a time, and takes hosts in turns', async () => {
    const rows = [...Array.from({ length: 50 }, (_, at) => row(`https://a.example/${at}`)), row(B)];
    const house = createHouse(rows);
    let [active, most] = [0, 0];
    const order: string[] = [];
    house.check.mockImplementation(async (_page, { url = '' }) => {
      order.push(new URL(url).hostname);
      active += 1;
      most = Math.max(most, active);
      await Promise.resolve();
      active -= 1;
      return checked();
    });
    house.runner.start();
    await house.pass();
    expect(most).toBeLessThanOrEqual(5);
    expect(order.indexOf('b.example')).toBeLessThan(5);
    expect(order).toHaveLength(51);
  });

  it('tells how fast it goes and how long the rest takes', async () => {
    const rows = Array.from({ length: 120 }, (_, at) => row(`https://a.example/${at}`));
    const house = createHouse(rows);
    const waiting: (() => void)[] = [];
    house.check.mockImplementation(async () => {
      await new Promise<void>((resolve) => waiting.push(resolve));
      return checked();
    });
    house.runner.start();
    await house.pass(100);
    for (let second = 0; second < 20; second += 1) {
      waiting.shift()?.();
      await house.pass(1_000);
    }
    const { rate = 0, left = 0, done = 0 } = house.told.progress ?? {};
    expect(done).toBe(20);
    expect(rate).toBeGreaterThan(50);
    expect(rate).toBeLessThan(70);
    expect(left).toBeGreaterThan(80_000);
    expect(left).toBeLessThan(130_000);
  });

  it('is silent once it was stopped, after a last word', async () => {
    const house = createHouse([row(A)]);
    house.runner.start();
    void house.runner.stop();
    await house.pass();
    expect(house.told.progress?.state ?? 'paused').toBe('paused');
  });
});

it('answers every row of a credential where its answer could not be kept: one after the other', async () => {
  const rows = [row('https://a.example/1'), row('https://a.example/1'), row('https://a.example/1')];
  const { told, pass, runner } = createHouse(rows);
  runner.start();
  await pass(5_000);
  expect(told.answers.map(([at]) => at).toSorted()).toEqual([0, 1, 2]);
  expect(told.progress).toMatchObject({ state: 'done', done: 3 });
});

it('is quiet once nobody is being asked any more; what was asked last is kept, and not told', async () => {
  let answer: (mark: MarkState) => void = () => undefined;
  const { told, pass, runner } = createHouse([row('https://a.example/1')], {
    checker: {
      check: () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
      lookEach: async (subjects) => subjects.map(() => ({ state: 'checking' })),
    },
  });
  runner.start();
  await pass(500);
  let isQuiet = false;
  const stopped = runner.stop().then(() => {
    isQuiet = true;
  });
  await pass(500);
  expect(isQuiet).toBe(false);
  answer(checked());
  await stopped;
  expect(told.answers).toEqual([]);
});
