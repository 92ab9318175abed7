import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createHostQueue } from '../../lib/net/queue.ts';

const settle = () => new Promise((resolve) => setImmediate(resolve));

/** Tasks that end when they are told to, and a count of those under way for each host. */
function createTasks() {
  const underWay = new Map<string, number>();
  const ends: (() => void)[] = [];
  let most = 0;
  const task = (host: string) => async () => {
    const count = (underWay.get(host) ?? 0) + 1;
    underWay.set(host, count);
    most = Math.max(most, count);
    await new Promise<void>((resolve) => ends.push(resolve));
    underWay.set(host, (underWay.get(host) ?? 1) - 1);
  };
  return { task, ends, most: () => most, underWay };
}

describe('createHostQueue', () => {
  it('never runs more than the limit for one host, and runs everything in the end', async () => {
    const hosts = fc.array(fc.constantFrom('a.example', 'b.example', 'c.example'), { minLength: 1, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(
        hosts,
        fc.integer({ min: 1, max: 4 }),
        fc.infiniteStream(fc.nat()),
        async (asked, limit, picks) => {
          const queue = createHostQueue({ concurrency: limit, gap: 0 });
          const { task, ends, most } = createTasks();
          let done = 0;
          const all = asked.map((host) => queue.run(host, task(host)).then(() => done++));
          for (await settle(); ends.length > 0; await settle())
            ends.splice((picks.next().value ?? 0) % ends.length, 1)[0]?.();
          await Promise.all(all);
          expect(most()).toBeLessThanOrEqual(limit);
          expect(done).toBe(asked.length);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('starts another host’s task while one host is full', async () => {
    const queue = createHostQueue({ concurrency: 1, gap: 0 });
    const { task, ends, underWay } = createTasks();
    const all = ['slow.example', 'slow.example', 'quick.example'].map((host) => queue.run(host, task(host)));
    await settle();
    expect(Object.fromEntries(underWay)).toEqual({ 'slow.example': 1, 'quick.example': 1 });
    for (; ends.length > 0; await settle()) ends.shift()?.();
    await Promise.all(all);
  });

  it('drops a task that waits when its caller leaves', async () => {
    const queue = createHostQueue({ concurrency: 1, gap: 0 });
    const { task, ends } = createTasks();
    const first = queue.run('a.example', task('a.example'));
    const leaving = new AbortController();
    const ran = vi.fn(async () => undefined);
    const second = queue.run('a.example', ran, leaving.signal);
    leaving.abort(new Error('left'));
    await expect(second).rejects.toThrow('left');
    await settle();
    ends[0]?.();
    await first;
    expect(ran).not.toHaveBeenCalled();
  });

  it('goes on after a task that failed', async () => {
    const queue = createHostQueue({ concurrency: 1, gap: 0 });
    await expect(queue.run('a.example', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await queue.run('a.example', async () => 'fine')).toBe('fine');
  });
});

describe('rest', () => {
  const clock = { now: 0 };
  const queueAt = (random: number) => createHostQueue({ now: () => clock.now, random: () => random });

  it('doubles from trouble to trouble up to 5 minutes, with jitter, and ends with an answer', () => {
    clock.now = 0;
    for (const [random, share] of [
      [0, 0.5],
      [1, 1],
    ] as const) {
      const queue = queueAt(random);
      const rests = Array.from({ length: 12 }, () => {
        queue.report('a.example', { code: 'server-error' });
        return queue.resting('a.example')?.wait;
      });
      expect(rests.slice(0, 4)).toEqual([1_000, 2_000, 4_000, 8_000].map((rest) => rest * share));
      expect(rests.at(-1)).toBe(300_000 * share);
      queue.report('a.example', undefined);
      expect(queue.resting('a.example')).toBeUndefined();
    }
  });

  it('lasts as long as the host asks, and no longer', () => {
    clock.now = 0;
    const queue = queueAt(0);
    queue.report('a.example', { code: 'limited', retryAfter: 3_600_000 });
    clock.now = 3_599_999;
    expect(queue.resting('a.example')).toEqual({ code: 'limited', wait: 1 });
    clock.now = 3_600_000;
    expect(queue.resting('a.example')).toBeUndefined();
  });

  it('is not for a host that answered, even "not found", nor for one that nobody could reach', () => {
    const queue = queueAt(0);
    for (const code of ['not-found', 'gone', 'private', 'offline', 'redirected'] as const) {
      queue.report('a.example', { code });
      expect(queue.resting('a.example')).toBeUndefined();
    }
  });

  it('is forgotten of the host longest out of use, once there are more than a thousand, and of none that is busy', async () => {
    clock.now = 0;
    const queue = queueAt(0);
    const { task, ends } = createTasks();
    const busy = queue.run('busy.example', task('busy.example'));
    queue.report('busy.example', { code: 'server-error' });
    for (let number = 0; number < 1_000; number += 1) queue.report(`h${number}.example`, { code: 'server-error' });
    const rests = ['busy', 'h0', 'h1', 'h999'].map((name) => queue.resting(`${name}.example`) !== undefined);
    expect(rests).toEqual([true, false, true, true]);
    await settle();
    ends[0]?.();
    await busy;
  });

  it('is one host’s alone', () => {
    const queue = queueAt(0);
    queue.report('a.example', { code: 'timed-out' });
    expect(queue.resting('b.example')).toBeUndefined();
  });
});
