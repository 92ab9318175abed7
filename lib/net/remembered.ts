/**
 * What was answered a moment ago, in memory: the badges of one page often name the same issuer, key and list, and each of
 * those is asked once. Only answers that are whole are remembered.
 */
import type { Answer, Ask } from './ask.ts';

export interface Room {
  /** Milliseconds; a server may say less. */
  readonly age: number;
  /** Bytes, all together; the oldest go first, and so does what is out of date once something new comes. */
  readonly bytes: number;
}

const ROOM: Room = { age: 60_000, bytes: 24 * 2 ** 20 };

interface Memory {
  readonly answer: Answer;
  readonly until: number;
}

export interface RememberedAsk {
  readonly ask: Ask;
  /** Nothing that was answered before is remembered any more: the user had something forgotten. */
  forget(): void;
}

export function createRememberedAsk(ask: Ask, now: () => number = Date.now, room: Room = ROOM): RememberedAsk {
  const memories = new Map<string, Memory>();
  let bytes = 0;
  /** What was asked before something was forgotten is not remembered after it. */
  let forgettings = 0;

  function drop(key: string, memory: Memory): void {
    memories.delete(key);
    bytes -= memory.answer.bytes.length;
  }

  function remember(key: string, answer: Answer): void {
    const before = memories.get(key);
    if (before) drop(key, before);
    memories.set(key, { answer, until: now() + Math.min(room.age, answer.freshFor ?? room.age) });
    bytes += answer.bytes.length;
    for (const [oldest, memory] of memories) {
      if (bytes <= room.bytes && memory.until > now()) break;
      drop(oldest, memory);
    }
  }

  const remembered: Ask = async (url, options = {}) => {
    const { signal: _, why: __, anew, ...question } = options;
    const key = JSON.stringify([url, question]);
    const memory = memories.get(key);
    if (memory && !anew && memory.until > now()) return memory.answer;
    const before = forgettings;
    const answer = await ask(url, options);
    if (!answer.trouble && before === forgettings) remember(key, answer);
    return answer;
  };
  return {
    ask: remembered,
    forget() {
      forgettings++;
      memories.clear();
      bytes = 0;
    },
  };
}
