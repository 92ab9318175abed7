/**
 * What can go wrong between the extension and an issuer, one case each: the right sentence, nothing stuck, nothing asked twice
 * at a time, other issuers not held up, and all well once the issuer is. tests/browser/trouble and storage have the rest.
 */
import { expect, it, vi } from 'vitest';
import { type Marks, marksOf } from '../../bin/browser/marks.ts';
import { SAYINGS } from '../../bin/chaos/sayings.ts';
import type { Sickness } from '../../bin/world/faults.ts';
import { ENGLISH } from '../../lib/language/english.ts';
import { WORD } from '../../lib/verdict/sentences.ts';
import { badgeAt, startDemo } from './demo.ts';

const BADGR = 'api.badgr.io';
const OTHER = 'www.credly.com';
const COULD_NOT = WORD['could-not-check'];
const { checking } = ENGLISH.mark;

it.each(Object.entries(SAYINGS) as [Sickness, string][])('an issuer that is %s: “… %s …”', async (sickness, saying) => {
  const { world, visit } = await startDemo();
  world.fault(BADGR, sickness);
  const [ill, well] = [badgeAt(world, BADGR), badgeAt(world, OTHER)];
  const marks = await marksOf(await visit(world.url));
  await revealed(marks, ill);
  await revealed(marks, well);
  await marks.one(well, (word) => word === WORD.verified);
  await revealed(marks, ill);
  const card = await marks.open(await marks.one(ill, (word) => word !== checking));
  expect(card).toContain(saying);
  expect(card).toContain(ENGLISH.facts.retry({ when: '' }).trim());
  await marks.one(ill, (word) => word === COULD_NOT);

  world.fault(BADGR, undefined);
  await checkedAgain(marks, ill);
  expect(world.askedTwice).toEqual([]);
});

async function revealed(marks: Marks, link: string): Promise<void> {
  await marks.reveal(await marks.one(link, () => true));
}

/** With the card open: its button is pressed until the issuer has had the rest that it needs. */
async function checkedAgain(marks: Marks, link: string): Promise<void> {
  await vi.waitFor(
    async () => {
      await marks.press('check');
      await marks.one(link, (word) => word === WORD.verified, 3_000);
    },
    { timeout: 20_000, interval: 500 },
  );
}
