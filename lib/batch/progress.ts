/** How a run stands, in figures that people can trust: what is done, how fast it goes, how long it takes, who is waited for and why. */
import type { Lanes, Reason } from './lanes.ts';
import type { Pace } from './pace.ts';

export interface Progress {
  readonly state: 'running' | 'paused' | 'done';
  readonly rows: number;
  readonly done: number;
  /** Rows a minute, over the last one; undefined before there is anything to tell by. */
  readonly rate?: number;
  /** Milliseconds until the end, where that can be told. */
  readonly left?: number;
  /** Why nothing is asked at all. */
  readonly halted?: 'offline' | 'consent';
  /** All that is left waits for a host to be allowed. */
  readonly waits?: true;
  /** Whom there is something to ask, the one with most left first. */
  readonly hosts: readonly HostProgress[];
}

export interface HostProgress {
  readonly host: string;
  /** Questions that are left, those under way included. */
  readonly left: number;
  readonly reason?: Reason;
  /** Milliseconds: when it goes on by itself. */
  readonly until?: number;
}

export interface Standing<Task> {
  readonly state: Progress['state'];
  readonly rows: number;
  readonly done: number;
  readonly needsYes: boolean;
  readonly online: boolean;
  readonly pace: Pace;
  readonly lanes: Lanes<Task>;
  readonly parked: ReadonlyMap<string, readonly Task[]>;
  readonly waits: boolean;
}

export const NOT_STARTED = (rows: number, done: number): Progress => ({ state: 'paused', rows, done, hosts: [] });

export function progressOf<Task>(standing: Standing<Task>): Progress {
  const { state, rows, done, needsYes, online, pace, waits } = standing;
  const rate = state === 'running' ? pace.perMinute() : undefined;
  const left = state === 'running' ? timeLeft(standing, rate) : undefined;
  const halted = state === 'done' ? undefined : needsYes ? 'consent' : online ? undefined : 'offline';
  return {
    state,
    rows,
    done,
    ...(rate !== undefined && { rate }),
    ...(left !== undefined && { left }),
    ...(halted && { halted }),
    ...(waits && { waits }),
    hosts: hostsOf(standing),
  };
}

function hostsOf<Task>({ lanes, parked }: Standing<Task>): readonly HostProgress[] {
  const asked = lanes.all().flatMap(({ host, waiting, active, held }): HostProgress[] => {
    const left = waiting.length + active;
    return host === '' || left === 0 ? [] : [{ host, left, ...held }];
  });
  const barred = [...parked].map(([host, tasks]) => ({ host, left: tasks.length, reason: 'not-allowed' as const }));
  return [...barred, ...asked.toSorted((a, b) => b.left - a.left)];
}

/** The host that takes longest decides; what waits for the user takes no time. */
function timeLeft<Task>(
  { lanes, rows, done, online, needsYes }: Standing<Task>,
  rate: number | undefined,
): number | undefined {
  if (!online || needsYes || rate === undefined) return undefined;
  const times = lanes.all().flatMap(({ waiting, active, pace, held }) => {
    const left = waiting.length + active;
    const own = pace.perMinute();
    return left > 0 && own ? [(left / own) * 60_000 + Math.max(0, (held?.until ?? 0) - Date.now())] : [];
  });
  return times.length > 0 ? Math.max(...times) : ((rows - done) / rate) * 60_000;
}
