/**
 * A run: what is known is judged at once, the rest is asked for, each host in its own time. It stands still where it must (no
 * network, no yes, a host that is not allowed or wants a rest) and goes on by itself. Nothing is kept here that could not be
 * lost: answers are told as they come, and a run that starts again asks for what has none.
 */
import { ASKED_FOR } from '../checking/site.ts';
import type { Checker, Place, Subject } from '../checking/checker.ts';
import type { MarkState } from '../messages/protocol.ts';
import type { Reference } from '../platforms/platform.ts';
import type { Answered } from './saved.ts';
import { createLanes, type Lane } from './lanes.ts';
import { createPace } from './pace.ts';
import { type Progress, progressOf } from './progress.ts';
import { resultOf } from './result.ts';
import { addressOf, type Group, groupsOf, type Row } from './rows.ts';
import { ATTEMPTS, isTemporary, temporaryCode } from './temporary.ts';

export interface RunnerDeps {
  /** Names the run: what its answers stand on. */
  readonly run: string;
  readonly rows: readonly Row[];
  /** Whether a row has its answer already. */
  readonly isAnswered: (row: number) => boolean;
  readonly checker: Pick<Checker, 'check' | 'lookEach'>;
  readonly place: Place;
  /** The host that a reference leads to, and every host that may be asked for it. */
  readonly hostsOf: (reference: Reference) => { readonly host?: string; readonly asked: readonly string[] };
  /** For how many milliseconds a host is to be left alone. */
  readonly resting: (host: string) => { readonly wait: number } | undefined;
  readonly online: () => boolean;
  readonly now?: () => number;
  /** Calls back after so many milliseconds; gives back how to call it off. */
  readonly later?: (milliseconds: number, call: () => void) => () => void;
  /** How many are worked on at the same time for which nobody has to be asked. */
  readonly cores?: number;
  readonly tell: (answers: readonly Answered[], progress: Progress) => void;
}

export interface Runner {
  start(): void;
  pause(): void;
  /** Asks again about these rows, whatever was answered. */
  retry(rows: readonly number[]): void;
  /** Something outside changed: the network, the user's yes, a host that was allowed. */
  wake(): void;
  /** Tells what is not told yet. Resolves when nobody is being asked any more: those answers are kept, and not told. */
  stop(): Promise<void>;
}

interface Task {
  readonly group: Group;
  readonly attempts: number;
  readonly again: boolean;
}

/** Groups that are looked up together. */
const LOOKED_UP = 500;
const UNDER_WAY = 48;
/** Milliseconds between two tellings. */
const TELL_EVERY = 100;
/** After so many troubles in a row a host is given up for now. */
const GIVEN_UP = 6;
/** Milliseconds before the second attempt, doubling, where the host says nothing of its own. */
const FIRST_WAIT = 1_000;
/** Longer than this nobody is waited for: it is told as could not be checked, with the time at which it is worth another try. */
const LONGEST_WAIT = 3_600_000;

const setLater = (milliseconds: number, call: () => void) => {
  const timer = setTimeout(call, milliseconds);
  return () => clearTimeout(timer);
};

export function createRunner(deps: RunnerDeps): Runner {
  const { rows, checker, place, now = Date.now, later = setLater, cores = 2 } = deps;
  const lanes = createLanes<Task>(now, (host) => (host === '' ? cores * 2 : 4));
  const pace = createPace(now);
  /** Tasks that wait for a host to be allowed, by that host. */
  const parked = new Map<string, Task[]>();
  let untold: Answered[] = [];
  let [state, needsYes, underWay, done, isLookedUp]: [Progress['state'], boolean, number, number, boolean] = [
    'paused',
    false,
    0,
    0,
    false,
  ];
  let telling: (() => void) | undefined;
  let waking: (() => void) | undefined;
  let [isStopped, isLooking] = [false, false];
  let quiet: () => void = () => undefined;
  const groups = groupsOf(rows);
  done = rows.reduce((sum, _, row) => sum + (deps.isAnswered(row) ? 1 : 0), 0);

  const subjectOf = (row: number): Subject => {
    const { person, email, ...said } = rows[row]?.claimed ?? {};
    const url = rows[row] && addressOf(rows[row]);
    return {
      page: {
        site: ASKED_FOR,
        url: `urn:bonafide:run:${deps.run}`,
        ...(person && { person: { key: person, name: person, names: [person], profileUrls: [] } }),
      },
      claim: { key: String(row), ...said, ...(url !== undefined && { url }) } as Subject['claim'],
      ...(email && { addresses: [email] }),
    };
  };

  async function lookUp(): Promise<void> {
    const open = groups.filter((group) => group.rows.some((row) => !deps.isAnswered(row)));
    const rowsFrom = (start: number) => open.slice(start, start + LOOKED_UP).flatMap(({ rows: all }) => all);
    const look = (start: number) => checker.lookEach(rowsFrom(start).map(subjectOf), place);
    // The next ones are read from disk while these are judged.
    const ahead = [look(0), look(LOOKED_UP)];
    for (let start = 0; start < open.length; start += LOOKED_UP) {
      const marks = (await ahead.shift()) ?? [];
      if (isStopped) return;
      ahead.push(look(start + 2 * LOOKED_UP));
      let at = 0;
      for (const group of open.slice(start, start + LOOKED_UP)) {
        const own = marks.slice(at, at + group.rows.length);
        at += group.rows.length;
        if (own.every(isConclusive)) answer(group.rows, own);
        else queue({ group, attempts: 0, again: own.some(isTemporary) });
      }
      pump();
      // Others want to be heard, too.
      await new Promise<void>((resolve) => later(0, resolve));
    }
    isLookedUp = true;
    pump();
  }

  const isConclusive = (mark: MarkState) =>
    mark.state === 'nothing' ||
    (mark.state === 'checked' && Date.parse(mark.report.freshUntil) > now() && !isTemporary(mark));

  function queue(task: Task, where: 'front' | 'back' = 'back'): void {
    lanes.put(hostOf(task), task, where);
  }

  const hostOf = ({ group: { reference } }: Task) => (reference && deps.hostsOf(reference).host) ?? '';

  function pump(): void {
    if (isStopped) return;
    if (state === 'running' && !needsYes && deps.online()) {
      while (underWay < UNDER_WAY) {
        const next = lanes.take();
        if (!next) break;
        underWay += 1;
        void work(next.lane, next.task).finally(() => {
          underWay -= 1;
          next.lane.active -= 1;
          if (underWay === 0) quiet();
          pump();
        });
      }
    }
    wakeLater();
    if (state === 'running' && isAsked() && parked.size === 0) state = 'done';
    tellLater();
  }

  const isAsked = () => isLookedUp && underWay === 0 && lanes.all().every(({ waiting }) => waiting.length === 0);

  async function work(lane: Lane<Task>, task: Task): Promise<void> {
    const { group, again } = task;
    const [row = 0] = group.rows;
    const { page, claim, addresses } = subjectOf(row);
    const mark = await checker.check(page, claim, place, {
      by: 'click',
      ...(again && { again }),
      ...(addresses && { addresses }),
    });
    if (isStopped) return;
    if (mark.state === 'ask-consent') {
      needsYes = true;
      queue(task, 'front');
    } else if (mark.state === 'ask-host') parked.set(mark.host, [...(parked.get(mark.host) ?? []), task]);
    else if (isTemporary(mark) && holdBack(lane, task, mark)) return;
    else await settle(group, mark, again);
  }

  /** Whether the question is put again later. */
  function holdBack(lane: Lane<Task>, task: Task, mark: MarkState): boolean {
    if (!deps.online()) {
      queue({ ...task, again: true }, 'front');
      return true;
    }
    const code = temporaryCode(mark) ?? '';
    const asked = task.group.reference ? deps.hostsOf(task.group.reference).asked : [];
    const rests = [lane.host, ...asked].map((host) => deps.resting(host)?.wait ?? 0);
    const wait = Math.max(FIRST_WAIT * 2 ** task.attempts, ...rests);
    lane.troubles += 1;
    const isWorthIt = task.attempts + 1 < (ATTEMPTS[code] ?? 1) && wait < LONGEST_WAIT;
    if (!isWorthIt || (code !== 'limited' && lane.troubles > GIVEN_UP)) return false;
    lane.held = { reason: code === 'limited' ? 'limited' : 'trouble', until: now() + wait };
    queue({ ...task, attempts: task.attempts + 1, again: true }, 'front');
    return true;
  }

  async function settle({ rows: all, reference }: Group, mark: MarkState, again: boolean): Promise<void> {
    const lane = lanes.of((reference && deps.hostsOf(reference).host) ?? '');
    if (!isTemporary(mark)) lane.troubles = 0;
    lane.pace.count(1);
    const [first = 0, ...others] = all;
    answer([first], [mark]);
    const open = again ? others : others.filter((row) => !deps.isAnswered(row));
    if (open.length === 0) return;
    const marks = await checker.lookEach(open.map(subjectOf), place);
    answer(open, marks);
    // Where the answer could not be kept, or a register has to be asked about each: one after the other, as the first.
    const left = open.filter((_, at) => !marks[at] || !resultOf(marks[at]));
    if (left.length > 0) queue({ group: { ...(reference && { reference }), rows: left }, attempts: 0, again: false });
  }

  function answer(answered: readonly number[], marks: readonly MarkState[]): void {
    for (const [at, row] of answered.entries()) {
      const mark = marks[at];
      const result = mark && resultOf(mark);
      if (!result) continue;
      if (!deps.isAnswered(row)) done += 1;
      untold.push([row, result]);
    }
    pace.count(answered.length);
    tellLater();
  }

  function tellLater(): void {
    if (isStopped) return;
    telling ??= later(TELL_EVERY, () => {
      telling = undefined;
      tellNow();
    });
  }

  function tellNow(): void {
    const answers = untold;
    untold = [];
    const waits = parked.size > 0 && isAsked();
    deps.tell(
      answers,
      progressOf({ state, rows: rows.length, done, needsYes, online: deps.online(), pace, lanes, parked, waits }),
    );
  }

  function go(): void {
    if (isStopped) return;
    state = 'running';
    if (isLooking) {
      pump();
      return;
    }
    isLooking = true;
    isLookedUp = false;
    void lookUp();
  }

  /** When the first host that rests has rested. */
  function wakeLater(): void {
    waking?.();
    waking = undefined;
    const untils = lanes.all().flatMap(({ held, waiting }) => (held?.until && waiting.length > 0 ? [held.until] : []));
    if (untils.length > 0 && state === 'running') waking = later(Math.max(0, Math.min(...untils) - now()), pump);
  }

  return {
    start: go,
    pause() {
      if (state === 'running') state = 'paused';
      tellLater();
    },
    retry(again) {
      const wanted = new Set(again);
      for (const group of groups)
        if (group.rows.some((row) => wanted.has(row))) queue({ group, attempts: 0, again: true });
      for (const lane of lanes.all()) lane.troubles = 0;
      // These only: the others are looked up when the run is started.
      if (!isLooking) isLookedUp = true;
      state = 'running';
      pump();
    },
    wake() {
      needsYes = false;
      for (const tasks of parked.values()) for (const task of tasks) queue(task, 'front');
      parked.clear();
      pump();
    },
    stop() {
      isStopped = true;
      state = 'paused';
      telling?.();
      waking?.();
      if (untold.length > 0) tellNow();
      return new Promise((resolve) => {
        quiet = resolve;
        if (underWay === 0) resolve();
      });
    },
  };
}
