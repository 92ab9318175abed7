/**
 * What is written down of each exchange with a server, for the user's own ledger: when, whom, what for, how big, how it went.
 * Where it is kept is the recorder's business; here it is only told.
 */
import type { Answer, AskOptions, TroubleCode, Why } from './ask.ts';
import type { Fetch } from './exchange.ts';

export interface Exchanged {
  /** When it was sent, and how long it took: milliseconds. */
  readonly at: number;
  readonly took: number;
  readonly url: string;
  readonly method: 'GET' | 'POST';
  /** Where it ended, where that is elsewhere. */
  readonly end?: string;
  /** How many requests it took: one, or more where it was led on. */
  readonly requests: number;
  /** 0 where nobody answered. */
  readonly status: number;
  /** Bytes of the answer, after decompression. */
  readonly size: number;
  readonly outcome: 'answered' | 'stopped' | TroubleCode;
  readonly why?: Why;
}

export type Recorder = (exchanged: Exchanged) => void;

interface Recording {
  readonly record: Recorder | undefined;
  readonly fetch: Fetch;
  readonly now: () => number;
}

/** Runs an exchange with a fetch that counts, and tells the recorder of it. One that sent nothing is not told. */
export async function recorded(
  { record, fetch, now }: Recording,
  url: URL,
  { method = 'GET', why }: AskOptions,
  run: (fetch: Fetch) => Promise<Answer>,
): Promise<Answer> {
  if (!record) return await run(fetch);
  let requests = 0;
  const at = now();
  const counted: Fetch = (address, init) => {
    requests++;
    return fetch(address, init);
  };
  const tell = (answer?: Answer) => {
    if (requests === 0) return;
    record({
      at,
      took: now() - at,
      url: url.href,
      method,
      requests,
      status: answer?.status ?? 0,
      size: answer?.bytes.length ?? 0,
      outcome: answer ? (answer.trouble?.code ?? 'answered') : 'stopped',
      ...(answer && answer.url !== url.href && { end: answer.url }),
      ...(why && { why }),
    });
  };
  try {
    const answer = await run(counted);
    tell(answer);
    return answer;
  } catch (error) {
    tell();
    throw error;
  }
}
