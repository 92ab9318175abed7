/**
 * A client of Marionette, Firefox's own remote control: it comes with every Firefox, installs a temporary add-on, and
 * reaches browser and pages alike. Messages are JSON behind their length.
 */
import { connect, type Socket } from 'node:net';

export interface Marionette {
  send<T>(command: string, parameters?: object): Promise<T>;
  close(): void;
}

const REQUEST = 0;

/** Connects as soon as the browser listens. */
export async function connectMarionette(port: number, milliseconds = 60_000): Promise<Marionette> {
  const socket = await connected(port, Date.now() + milliseconds);
  const waiting = new Map<number, { resolve(value: never): void; reject(reason: Error): void }>();
  let received = Buffer.alloc(0);
  let last = 0;

  socket.on('data', (part) => {
    received = Buffer.concat([received, part]);
    for (let message = take(); message; message = take()) hear(message);
  });
  socket.on('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('The browser is gone'));
  });

  /** The next whole message, `LENGTH:JSON`. */
  function take(): string | undefined {
    const colon = received.indexOf(':');
    const length = Number(received.subarray(0, colon));
    if (colon < 0 || received.length < colon + 1 + length) return undefined;
    const message = received.subarray(colon + 1, colon + 1 + length).toString();
    received = received.subarray(colon + 1 + length);
    return message;
  }

  function hear(message: string): void {
    const parsed: unknown = JSON.parse(message);
    // The first message is a greeting.
    if (!Array.isArray(parsed)) return;
    const [, id, error, result] = parsed;
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error) asked?.reject(new Error(`${error.error}: ${error.message}`));
    else asked?.resolve((result && 'value' in result ? result.value : result) as never);
  }

  return {
    send(command, parameters = {}) {
      const id = ++last;
      const message = JSON.stringify([REQUEST, id, command, parameters]);
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        socket.write(`${Buffer.byteLength(message)}:${message}`);
      });
    },
    close: () => socket.destroy(),
  };
}

async function connected(port: number, end: number): Promise<Socket> {
  for (;;) {
    const socket = connect(port, '127.0.0.1');
    const isOpen = await new Promise<boolean>((resolve) => {
      socket.once('connect', () => resolve(true));
      socket.once('error', () => resolve(false));
    });
    if (isOpen) return socket;
    if (Date.now() > end) throw new Error(`No Firefox listens on ${port}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
