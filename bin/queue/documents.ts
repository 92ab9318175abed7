/**
 * What issuers say of badges, of themselves and of what they took back, shared by all workers for a minute: many credentials rest on the
 * same document, and each worker asking for it by itself would be as many times a burden on its host.
 */
import { createHash } from 'node:crypto';
import type { Redis } from 'ioredis';
import type { Answer, Ask } from '../../lib/net/ask.ts';
import { documentKey } from './names.ts';

/** Milliseconds, as lib/net/remembered.ts has it for one process; a server may say less. */
const AGE = 60_000;
/** Bytes. What is larger is remembered by each worker for itself: Redis would be full of it. */
const LARGEST = 64 * 1024;

/** @param ask the way to the network */
export function createSharedAsk(redis: Redis, ask: Ask): Ask {
  return async (url, options = {}) => {
    const { signal: _, why: __, anew, ...question } = options;
    if (question.method === 'POST' || question.unless !== undefined) return await ask(url, options);
    const key = documentKey(
      createHash('sha256')
        .update(JSON.stringify([url, question]))
        .digest('base64url'),
    );
    const known = anew ? null : await redis.get(key);
    if (known !== null) return read(known);
    const answer = await ask(url, options);
    const age = Math.min(AGE, answer.freshFor ?? AGE);
    if (!answer.trouble && answer.bytes.length <= LARGEST && age > 0) await redis.set(key, write(answer), 'PX', age);
    return answer;
  };
}

const write = ({ bytes, ...answer }: Answer) =>
  JSON.stringify({ ...answer, bytes: Buffer.from(bytes).toString('base64') });

function read(text: string): Answer {
  const answer = JSON.parse(text);
  return { ...answer, bytes: new Uint8Array(Buffer.from(answer.bytes, 'base64')) };
}
