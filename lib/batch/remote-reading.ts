/**
 * The reading thread as the page sees it: questions, and answers that find their way back by number. A thread that dies answers all
 * that it was asked with a failure, and what it held is gone with it.
 */
import type { RemoteReading } from './desk.ts';
import type { ListRows, Part } from './reading.ts';
import type { FromReading, Thread, ToReading } from './threads.ts';

type Unnumbered<T> = T extends unknown ? Omit<T, 'id'> : never;

/** @param start makes the thread; called when there is something to read */
export function createRemoteReading(start: () => Thread<ToReading, FromReading>): RemoteReading {
  const waiting = new Map<number, (answer: FromReading) => void>();
  let thread: Thread<ToReading, FromReading> | undefined;
  let questions = 0;

  async function ask(question: Unnumbered<ToReading>): Promise<FromReading> {
    thread ??= listening(start());
    const id = ++questions;
    const answered = new Promise<FromReading>((resolve) => waiting.set(id, resolve));
    thread.postMessage({ ...question, id } as ToReading);
    return await answered;
  }

  function listening(fresh: Thread<ToReading, FromReading>): Thread<ToReading, FromReading> {
    fresh.addEventListener('message', ({ data }) => {
      waiting.get(data.id)?.(data);
      waiting.delete(data.id);
    });
    const died = () => {
      if (thread === fresh) end('the thread died');
    };
    fresh.addEventListener('error', died);
    fresh.addEventListener('messageerror', died);
    return fresh;
  }

  /** Nobody waits for an answer of a thread that is gone. */
  function end(why: string): void {
    thread?.terminate();
    thread = undefined;
    const left = [...waiting];
    waiting.clear();
    for (const [id, resolve] of left) resolve({ id, failed: why });
  }

  async function parts(question: Unnumbered<ToReading>): Promise<readonly Part[]> {
    const answer = await ask(question);
    if ('parts' in answer) return answer.parts;
    throw new Error('failed' in answer ? answer.failed : 'no parts');
  }

  return {
    holds: () => thread !== undefined,
    add: (given) => parts(typeof given === 'string' ? { do: 'paste', text: given } : { do: 'add', file: given }),
    async rows(mappings): Promise<ListRows> {
      const answer = await ask({ do: 'rows', mappings });
      if ('rows' in answer) return answer;
      throw new Error('failed' in answer ? answer.failed : 'no rows');
    },
    async clear() {
      // What was read is large: the thread goes with it.
      end('cleared');
    },
  };
}
