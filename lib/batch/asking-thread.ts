/**
 * The asking thread as the page holds it: opened once its settings are read, whatever is sent before waits for that; told of its
 * death; and ended only when it has said what it knows, or takes too long to.
 */
import type { FromAsking, Thread, ToAsking } from './threads.ts';

export interface AskingThread {
  send(message: ToAsking): void;
  /** Has it say what it knows and finish what was asked; then it is gone. Nothing but answers and questions is heard meanwhile. */
  stop(): void;
  /** At once. */
  end(): void;
}

export interface AskingThreadDeps {
  readonly start: () => Thread<ToAsking, FromAsking>;
  readonly opening: () => Promise<Extract<ToAsking, { type: 'open' }>>;
  readonly heard: (message: FromAsking, isStopping: boolean) => void;
  /** It threw, or never came to be. */
  readonly died: () => void;
}

/** Milliseconds: longer than an issuer may take to answer. */
const LAST_WORD = 15_000;

export function createAskingThread({ start, opening, heard, died }: AskingThreadDeps): AskingThread {
  const thread = start();
  let state: 'working' | 'stopping' | 'over' = 'working';
  let last: ReturnType<typeof setTimeout> | undefined;

  const post = (message: ToAsking) => {
    if (state !== 'over') thread.postMessage(message);
  };
  const opened = opening().then(post);

  function end(): void {
    state = 'over';
    clearTimeout(last);
    thread.terminate();
  }

  function fail(): void {
    if (state === 'over') return;
    const isWorking = state === 'working';
    end();
    if (isWorking) died();
  }

  thread.addEventListener('message', ({ data }) => {
    if (state === 'over') return;
    if (data.type === 'stopped') end();
    else heard(data, state === 'stopping');
  });
  thread.addEventListener('error', fail);
  thread.addEventListener('messageerror', fail);

  return {
    send: (message) => void opened.then(() => post(message)),
    stop() {
      void opened.then(() => post({ type: 'stop' }));
      state = 'stopping';
      last = setTimeout(end, LAST_WORD);
    },
    end,
  };
}
