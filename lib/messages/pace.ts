/** How often something may be done: so many times within so many milliseconds. Time that was set back counts from then on. */
export function createPace(most: number, within: number, now: () => number = Date.now): () => boolean {
  let times: readonly number[] = [];
  return () => {
    const moment = now();
    times = times.filter((time) => time > moment - within && time <= moment);
    if (times.length >= most) return false;
    times = [...times, moment];
    return true;
  };
}
