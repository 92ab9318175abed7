/**
 * The mouth of content scripts and own pages. A worker may be stopped in the middle of a question, or not have woken yet;
 * then the question is put again, which is harmless, since the worker asks an issuer once and keeps the answer.
 */
import type { MarkState, Request, Response } from './protocol.ts';

export type Send<Mark = MarkState> = <R extends Request>(request: R) => Promise<Response<R, Mark>>;

/** Milliseconds before each further attempt. */
const PAUSES = [100, 500, 2_000] as const;

/**
 * `post` is runtime.sendMessage. Rejects when nobody answered at the last attempt, and at once when the extension was
 * updated or removed, which no attempt will change.
 */
export function createSend<Mark = MarkState>(
  post: (message: Request) => Promise<unknown>,
  pauses: readonly number[] = PAUSES,
): Send<Mark> {
  return async <R extends Request>(request: R): Promise<Response<R, Mark>> => {
    for (const pause of [...pauses, undefined]) {
      const answer = await post(request).catch((error: unknown) => {
        if (pause === undefined || isGone(error)) throw error;
      });
      if (answer !== undefined && answer !== null) return answer as Response<R, Mark>;
      if (pause !== undefined) await new Promise((resolve) => setTimeout(resolve, pause));
    }
    throw new Error('No answer.');
  };
}

/** Both browsers say so in these words; there is no code for it. */
function isGone(error: unknown): boolean {
  return error instanceof Error && error.message.includes('context invalidated');
}
