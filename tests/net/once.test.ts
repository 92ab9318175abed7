import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createOnce } from '../../lib/net/once.ts';

describe('createOnce', () => {
  it('has never two flights of one key, and answers everybody', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 20 }), async (s, keys) => {
        const once = createOnce<string>();
        const inFlight = new Set<string>();
        const start = (key: string) => async () => {
          expect(inFlight.has(key)).toBe(false);
          inFlight.add(key);
          await s.schedule(Promise.resolve(), `flight of ${key}`);
          inFlight.delete(key);
          return key;
        };
        const answers = Promise.all(keys.map((key) => s.schedule(Promise.resolve()).then(() => once(key, start(key)))));
        await s.waitFor(answers);
        expect(await answers).toEqual(keys);
      }),
    );
  });

  it('keeps nothing: the next caller starts anew, also after a failure', async () => {
    const once = createOnce<number>();
    let flights = 0;
    const start = async () => {
      flights++;
      if (flights === 1) throw new Error('first fails');
      return flights;
    };
    await expect(once('a', start)).rejects.toThrow('first fails');
    expect([await once('a', start), await once('a', start)]).toEqual([2, 3]);
  });

  it('starts nothing for a caller who has left already', async () => {
    const once = createOnce<number>();
    const started = once('a', async () => Promise.reject(new Error('started')), AbortSignal.abort(new Error('left')));
    await expect(started).rejects.toThrow('left');
  });

  it('starts anew for whoever comes after everybody left', async () => {
    const once = createOnce<string>();
    const leaving = new AbortController();
    const signals: AbortSignal[] = [];
    const never = (signal: AbortSignal) => {
      signals.push(signal);
      return new Promise<string>(() => undefined);
    };
    const first = once('a', never, leaving.signal);
    leaving.abort(new Error('left'));
    await expect(first).rejects.toThrow('left');
    expect(signals[0]?.aborted).toBe(true);
    expect(await once('a', async () => 'fresh')).toBe('fresh');
  });
});
