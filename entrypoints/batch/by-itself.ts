/**
 * Checks pinned lists again when their time has come, in the worker: an alarm wakes it, and another one stands ready until all is
 * done, for the worker may be stopped in the middle. Only what changed is worth a word, and only where the user allowed one.
 */
import { browser } from 'wxt/browser';
import type { Recheck } from '../../lib/batch/recheck.ts';
import { RECHECK, type Run } from '../../lib/batch/saved.ts';
import { leadsTo } from '../../lib/checking/asked.ts';
import type { Checker } from '../../lib/checking/checker.ts';
import type { WordsOf } from '../../lib/language/words.ts';
import { ASKS } from '../../lib/platforms/asks.gen.ts';
import { createRunStore } from '../../lib/store/runs-disk.ts';
import { loadRecheck } from '../engine/handle.ts';

/** A worker that was stopped is woken again after so long, in milliseconds. */
const GO_ON_AFTER = 120_000;

export interface ByItself {
  readonly checker: Checker;
  readonly words: () => Promise<WordsOf<'recheck'>>;
  /** Keeps the worker awake while something is under way. */
  readonly awake: <T>(work: Promise<T>) => Promise<T>;
  readonly report: (error: unknown) => void;
}

/** Has to be called while the worker's script is evaluated. */
export function checkPinnedAgain({ checker, words, awake, report }: ByItself): void {
  const store = createRunStore();
  let recheck: Recheck | undefined;

  async function loaded(): Promise<Recheck> {
    recheck ??= (await loadRecheck())({
      store,
      checker,
      hostsOf(reference) {
        const { host } = leadsTo(ASKS[reference.platform], reference);
        return { ...(host !== undefined && { host }), asked: [] };
      },
      online: () => navigator.onLine,
      alone: async (name, work) => {
        await navigator.locks.request(name, { ifAvailable: true }, async (free) => {
          if (free) await work();
        });
      },
      done: async (run, changed) => await tell(run, changed, await words()),
      id: () => crypto.randomUUID(),
    });
    return recheck;
  }

  async function checkDue(): Promise<void> {
    await browser.alarms.create(RECHECK, { when: Date.now() + GO_ON_AFTER });
    await plan(await (await loaded()).run());
  }

  async function planAnew(): Promise<void> {
    const isAnyPlanned = (await store.list()).some(({ pinned, unattended }) => pinned || unattended);
    await plan(isAnyPlanned ? await (await loaded()).next() : undefined);
  }

  async function plan(next: number | undefined): Promise<void> {
    if (next === undefined) await browser.alarms.clear(RECHECK);
    else await browser.alarms.create(RECHECK, { when: next });
  }

  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === RECHECK) void awake(checkDue()).catch(report);
  });
  // Not every browser keeps alarms while it is closed.
  browser.runtime.onStartup.addListener(() => void planAnew().catch(report));
  // An update takes them away.
  browser.runtime.onInstalled.addListener(() => void planAnew().catch(report));
  if (browser.notifications) listen();
  else browser.permissions.onAdded.addListener(listen);
}

function listen(): void {
  if (browser.notifications && !browser.notifications.onClicked.hasListener(openRun))
    browser.notifications.onClicked.addListener(openRun);
}

function openRun(id: string): void {
  void browser.tabs.create({ url: browser.runtime.getURL(`/batch.html#${id}`) });
}

async function tell({ id, name }: Run, changed: number, { recheck }: WordsOf<'recheck'>): Promise<void> {
  if (!(await browser.permissions.contains({ permissions: ['notifications'] }))) return;
  await browser.notifications.create(id, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title: recheck.title({ name }),
    message: changed === 0 ? recheck.same : recheck.changed({ count: changed }),
  });
}
