/**
 * One lane a host: what waits there, what is under way, and why it stands still. Lanes take turns, so that a slow host and a host
 * with most of the list never hold up the others.
 */
import { createPace, type Pace } from './pace.ts';

export type Reason = 'limited' | 'trouble' | 'not-allowed';

export interface Lane<Task> {
  /** '' for what nobody has to be asked for. */
  readonly host: string;
  readonly waiting: Task[];
  readonly pace: Pace;
  active: number;
  /** Questions in a row that its host had trouble with. */
  troubles: number;
  held?: { readonly reason: Reason; readonly until?: number };
}

export interface Lanes<Task> {
  put(host: string, task: Task, where?: 'front' | 'back'): void;
  /** The next task whose turn it is, taken out and counted as under way. */
  take(): { readonly lane: Lane<Task>; readonly task: Task } | undefined;
  of(host: string): Lane<Task>;
  all(): readonly Lane<Task>[];
}

/** Questions under way to one host: two are asked at a time (net/queue.ts), the others are ready. */
const AT_ONE_HOST = 4;

export function createLanes<Task>(now: () => number, most: (host: string) => number = () => AT_ONE_HOST): Lanes<Task> {
  const lanes = new Map<string, Lane<Task>>();

  function of(host: string): Lane<Task> {
    const lane = lanes.get(host) ?? { host, waiting: [], pace: createPace(now), active: 0, troubles: 0 };
    lanes.set(host, lane);
    return lane;
  }

  return {
    of,
    all: () => [...lanes.values()],
    put(host, task, where = 'back') {
      const { waiting } = of(host);
      if (where === 'back') waiting.push(task);
      else waiting.unshift(task);
    },
    take() {
      for (const lane of lanes.values()) {
        if (lane.held?.until !== undefined && lane.held.until <= now()) delete lane.held;
        if (lane.held || lane.active >= most(lane.host)) continue;
        const task = lane.waiting.shift();
        if (task === undefined) continue;
        lane.active += 1;
        // To the end of the line.
        lanes.delete(lane.host);
        lanes.set(lane.host, lane);
        return { lane, task };
      }
      return undefined;
    },
  };
}
