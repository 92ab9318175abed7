/** One page at a time works on a run: the browser's own locks, which a page gives back when it goes, however it goes. Others follow. */

/** Does the work while nobody else has the name; calls `waiting` first where somebody has, and then waits for its turn. */
export function lock(name: string, work: () => Promise<void>, waiting: () => void): void {
  const { locks } = navigator;
  void locks.request(name, { ifAvailable: true }, async (free) => {
    if (free) return await work();
    waiting();
    void locks.request(name, work);
  });
}

/** Other pages of ours that have the same thing open; none hears itself. */
export function others(name: string, heard: () => void) {
  const channel = new BroadcastChannel(name);
  channel.addEventListener('message', heard);
  return { tell: () => channel.postMessage('changed'), stop: () => channel.close() };
}
