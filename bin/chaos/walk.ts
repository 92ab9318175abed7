/**
 * A random walk through what can go wrong: issuers fall ill, the worker is stopped, the network goes, answers are forgotten. After
 * each step the profile has to come to rest; once everything is well again, every mark has to say what it should. By seed.
 */
import type { Page } from 'playwright-core';
import { ENGLISH } from '../../lib/language/english.ts';
import { WORD } from '../../lib/verdict/sentences.ts';
import type { Chromium } from '../browser/chromium.ts';
import { type Marks, marksOf } from '../browser/marks.ts';
import type { Random } from '../fuzz/random.ts';
import type { Sickness } from '../world/faults.ts';
import type { World } from '../world/world.ts';
import { SAYINGS } from './sayings.ts';

export interface Walk {
  readonly world: World;
  readonly chromium: Chromium;
  readonly random: Random;
  /** Is told of each step. */
  readonly tell: (what: string) => void;
}

const COULD_NOT = WORD['could-not-check'];
const { checking, check } = ENGLISH.mark;
const HOSTS = ['api.badgr.io', 'www.credly.com', 'api.credly.com', 'api.accredible.com'];
/** Milliseconds: the longest that a host may take, and the rest that it gets afterwards, at worst after several troubles. */
const LONGEST = 120_000;

/** One round: a few troubles at once, rest, all well again. Rejects with what was not as it should be. */
export async function walkOn({ world, chromium, random, tell }: Walk): Promise<void> {
  const own = await chromium.open('options.html');
  await own.evaluate(`chrome.runtime.sendMessage({ type: 'forget', what: 'everything' })`);
  const ill = HOSTS.filter(() => random.once(2));
  for (const host of ill) {
    const sickness = random.pick(Object.keys(SAYINGS) as Sickness[]);
    world.fault(host, sickness);
    tell(`${host}: ${sickness}`);
  }
  const page = await chromium.context.newPage();
  await page.goto(world.url);
  await disturb(page);
  const marks = await marksOf(page);
  await seenAll(marks, (word, right) => word === right || (ill.length > 0 && word === COULD_NOT));
  for (const host of ill) world.fault(host, undefined);
  tell('well again');
  await seenAll(marks, () => true);
  for (const { link, verdict } of expectedOf(world)) await recovered(marks, link, WORD[verdict]);
  if (world.askedTwice.length > 0) throw new Error(`Asked twice at a time: ${world.askedTwice.join()}`);
  await page.close();
  await own.close();

  async function disturb(open: Page): Promise<void> {
    if (random.once(3)) {
      tell('worker stopped');
      await chromium.stopWorker().catch(() => undefined);
    }
    if (random.once(3)) {
      tell('network gone and back');
      await chromium.context.setOffline(true);
      await open.evaluate('new Promise((next) => setTimeout(next, 200))');
      await chromium.context.setOffline(false);
    }
    if (random.once(3)) {
      tell('page reloaded');
      await open.reload();
    }
  }

  /** Every mark in view, one after the other, until none is being checked. */
  async function seenAll(on: Marks, isRight: (word: string, right: string) => boolean): Promise<void> {
    for (const { link, verdict } of expectedOf(world)) {
      await reveal(on, link);
      const { word } = await on.one(link, (seen) => seen !== checking && seen !== check, LONGEST);
      if (!isRight(word, WORD[verdict])) throw new Error(`${link}: ${word}, not ${WORD[verdict]}`);
    }
  }
}

/** A mark that was found may have been drawn anew by the time it is brought into view. */
async function reveal(marks: Marks, link: string): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      return await marks.reveal(await marks.one(link, () => true));
    } catch (error) {
      if (tries > 20 || !String(error).includes('detached')) throw error;
    }
  }
}

/** Those of named issuers: they are asked without a press. */
const expectedOf = ({ expected }: World) =>
  expected.filter(({ link }) => new URL(link).hostname !== 'university.example');

/** Pressed again until the issuer has had the rest that it needs. */
async function recovered(marks: Marks, link: string, right: string): Promise<void> {
  const end = Date.now() + LONGEST;
  for (;;) {
    const mark = await marks.one(link, (word) => word !== checking, LONGEST);
    if (mark.word === right) return;
    if (Date.now() > end) throw new Error(`${link}: still ${mark.word}, not ${right}`);
    await marks.open(mark);
    await marks.press('check');
    await marks.one(link, (word) => word !== checking, LONGEST);
    await marks.press('close');
  }
}
