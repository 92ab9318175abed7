/**
 * The protocol with a target that playwright does not show as a page: a real popup of the toolbar, or a worker. Commands are
 * wrapped in messages, since a session of playwright's cannot address a session within.
 */
import type { CDPSession } from 'playwright-core';

export interface Target {
  send<T>(method: string, parameters?: object): Promise<T>;
  /** The value of an expression in the target's page. Promises are waited for; the value is JSON. */
  evaluate<T>(expression: string): Promise<T>;
  /** Waits, frame by frame (in a worker, turn by turn), until an expression holds. */
  until(condition: string, milliseconds?: number): Promise<void>;
  /** Lets go of the target and leaves it as it is. */
  detach(): Promise<void>;
  close(): Promise<void>;
}

/** Attaches to the first target that is wanted, waiting until there is one. */
export async function attach(session: CDPSession, wanted: (url: string, type: string) => boolean): Promise<Target> {
  return await attachTo(session, await targetOf(session, wanted));
}

/** Attaches to a target that is there now. Rejects where it is gone. */
export async function attachTo(session: CDPSession, targetId: string): Promise<Target> {
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map<number, { resolve(value: never): void; reject(reason: Error): void }>();
  let last = 0;

  const receive = (event: { sessionId: string; message: string }) => {
    if (event.sessionId !== sessionId) return;
    const { id, result, error } = JSON.parse(event.message);
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error) asked?.reject(new Error(error.message));
    else asked?.resolve(result as never);
  };
  session.on('Target.receivedMessageFromTarget', receive);

  async function send<T>(method: string, params: object = {}): Promise<T> {
    const id = ++last;
    const answer = new Promise<T>((resolve, reject) => waiting.set(id, { resolve, reject }));
    await session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params }) });
    return await answer;
  }

  async function evaluate<T>(expression: string): Promise<T> {
    const options = { expression, awaitPromise: true, returnByValue: true, userGesture: true };
    const { result, exceptionDetails } = await send<Evaluated<T>>('Runtime.evaluate', options);
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  return {
    send,
    evaluate,
    async until(condition, milliseconds = 10_000) {
      const end = Date.now() + milliseconds;
      while (!(await evaluate<boolean>(`Boolean(${condition})`))) {
        if (Date.now() > end) throw new Error(`Waited in vain until ${condition}`);
        await evaluate('new Promise((next) => (globalThis.requestAnimationFrame ?? setTimeout)(next))');
      }
    },
    async detach() {
      session.off('Target.receivedMessageFromTarget', receive);
      await session.send('Target.detachFromTarget', { sessionId });
    },
    async close() {
      session.off('Target.receivedMessageFromTarget', receive);
      await session.send('Target.closeTarget', { targetId });
    },
  };
}

interface Evaluated<T> {
  readonly result: { readonly value: T };
  readonly exceptionDetails?: { readonly text: string; readonly exception?: { readonly description?: string } };
}

async function targetOf(session: CDPSession, wanted: (url: string, type: string) => boolean): Promise<string> {
  await session.send('Target.setDiscoverTargets', { discover: true });
  return await new Promise((resolve) => {
    const look = ({ targetInfo }: { targetInfo: { targetId: string; url: string; type: string } }) => {
      if (!wanted(targetInfo.url, targetInfo.type)) return;
      session.off('Target.targetCreated', look);
      session.off('Target.targetInfoChanged', look);
      resolve(targetInfo.targetId);
    };
    session.on('Target.targetCreated', look);
    session.on('Target.targetInfoChanged', look);
    void session.send('Target.getTargets').then(({ targetInfos }) => {
      for (const targetInfo of targetInfos) look({ targetInfo });
    });
  });
}
