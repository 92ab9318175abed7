/**
 * The same thing is asked once at a time: whoever asks for what is already under way gets that answer too. A flight ends
 * early only when everybody who waits for it has left. Nothing is kept once it has landed.
 */

/** `start` gets a signal that aborts when nobody waits any more. Rejects for a caller whose own `signal` aborts. */
export type Once<T> = (key: string, start: (signal: AbortSignal) => Promise<T>, signal?: AbortSignal) => Promise<T>;

interface Flight<T> {
  readonly landing: Promise<T>;
  readonly controller: AbortController;
  waiting: number;
}

export function createOnce<T>(): Once<T> {
  const flights = new Map<string, Flight<T>>();

  function takeOff(key: string, start: (signal: AbortSignal) => Promise<T>): Flight<T> {
    const controller = new AbortController();
    const landing = start(controller.signal).finally(() => {
      if (flights.get(key)?.landing === landing) flights.delete(key);
    });
    const flight = { landing, controller, waiting: 0 };
    flights.set(key, flight);
    return flight;
  }

  return async (key, start, signal) => {
    signal?.throwIfAborted();
    const flight = flights.get(key) ?? takeOff(key, start);
    flight.waiting++;
    try {
      return await orAborted(flight.landing, signal);
    } finally {
      flight.waiting--;
      if (flight.waiting === 0 && flights.get(key) === flight) {
        flights.delete(key);
        flight.controller.abort();
      }
    }
  };
}

/** The promise, or a rejection as soon as the signal aborts. */
function orAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
