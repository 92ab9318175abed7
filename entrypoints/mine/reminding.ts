/**
 * Reminds of badges that expire soon, where somebody wanted it: an alarm wakes the worker, which tells of them by a notification
 * if that is allowed. Nothing is asked of anybody; the popup says it in any case.
 */
import { browser } from 'wxt/browser';
import type { WordsOf } from '../../lib/language/words.ts';
import { createKeptMine, type KeptMine } from '../../lib/mine/kept.ts';
import { afterTelling, EXPIRY, expiring, nextReminder } from '../../lib/mine/reminders.ts';

const DAY = 86_400_000;
const ID = 'mine-expiry';

/** Sets the alarm by what is kept. What is due and may not be told of is looked at again in a day. */
export async function planReminder(kept: KeptMine): Promise<void> {
  const now = Date.now();
  const when = nextReminder((await kept.read()).reminders ?? [], now);
  if (when === undefined) await browser.alarms.clear(EXPIRY);
  else await browser.alarms.create(EXPIRY, { when: when > now ? when : now + 60_000 });
}

/** Has to be called while the worker's script is evaluated. */
export function remindOfExpiry(words: () => Promise<WordsOf<'remind'>>, report: (error: unknown) => void): void {
  const kept = createKeptMine(browser.storage.local);
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === EXPIRY) void remind(kept, words).catch(report);
  });
  // Not every browser keeps alarms while it is closed.
  browser.runtime.onStartup.addListener(() => void planReminder(kept).catch(report));
}

async function remind(kept: KeptMine, words: () => Promise<WordsOf<'remind'>>): Promise<void> {
  const { reminders } = await kept.read();
  if (!reminders) return;
  const due = expiring(reminders, Date.now()).filter(({ told }) => !told);
  const mayTell = await browser.permissions.contains({ permissions: ['notifications'] });
  if (mayTell && due.length > 0) {
    const { remind: said, speech } = await words();
    await browser.notifications.create(ID, {
      type: 'basic',
      iconUrl: browser.runtime.getURL('/icon/128.png'),
      title: said.title,
      message: due.map(({ title, expires }) => said.line({ title, day: speech.day(expires) })).join('\n'),
    });
  }
  await kept.change({ reminders: afterTelling(reminders, mayTell ? due : [], Date.now()) });
  if (mayTell || due.length === 0) await planReminder(kept);
  else await browser.alarms.create(EXPIRY, { when: Date.now() + DAY });
}
