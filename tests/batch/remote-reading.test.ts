import { expect, it } from 'vitest';
import { createRemoteReading } from '../../lib/batch/remote-reading.ts';
import type { FromReading, ToReading } from '../../lib/batch/threads.ts';

function createHouse() {
  const threads: { asked: ToReading[]; say(answer: FromReading): void; die(): void; isOver: boolean }[] = [];
  const reading = createRemoteReading(() => {
    const listeners = new Map<string, (event: never) => void>();
    const thread = {
      asked: [] as ToReading[],
      say: (data: FromReading) => listeners.get('message')?.({ data } as never),
      die: () => listeners.get('error')?.({} as never),
      isOver: false,
    };
    threads.push(thread);
    return {
      postMessage: (message) => void thread.asked.push(message),
      addEventListener: (type: string, listener: (event: never) => void) => void listeners.set(type, listener),
      terminate: () => {
        thread.isOver = true;
      },
    };
  });
  return { reading, threads };
}

it('gives each question its own answer, in whatever order they come', async () => {
  const { reading, threads } = createHouse();
  const [first, second] = [reading.add('a'), reading.add('b')];
  threads[0]?.say({ id: 2, parts: [{ kind: 'links', name: 'b', count: 2 }] });
  threads[0]?.say({ id: 1, parts: [{ kind: 'links', name: 'a', count: 1 }] });
  expect((await first)[0]?.name).toBe('a');
  expect((await second)[0]?.name).toBe('b');
  expect(reading.holds()).toBe(true);
});

it('a thread that dies keeps nobody waiting, and the next thing is read by another', async () => {
  const { reading, threads } = createHouse();
  const [parts, rows] = [reading.add('a'), reading.rows(new Map())];
  threads[0]?.die();
  await expect(parts).rejects.toThrow('died');
  await expect(rows).rejects.toThrow('died');
  expect(threads[0]?.isOver).toBe(true);
  expect(reading.holds()).toBe(false);
  const again = reading.add('b');
  threads[1]?.say({ id: threads[1].asked[0]?.id ?? 0, parts: [] });
  expect(await again).toEqual([]);
});

it('whoever leaves waits for nothing, and a file that cannot be read takes nothing else with it', async () => {
  const { reading, threads } = createHouse();
  const parts = reading.add('a');
  threads[0]?.say({ id: 1, failed: 'it is odd' });
  await expect(parts).rejects.toThrow('it is odd');
  expect(reading.holds()).toBe(true);
  const rest = reading.add('b');
  await reading.clear();
  await expect(rest).rejects.toThrow('cleared');
  expect(reading.holds()).toBe(false);
});
