/** Every verdict there is, from the issuer's answer to the mark and the popup, in real Chromium. */
import { expect, it } from 'vitest';
import { concluded, openPopup } from '../../bin/browser/extension.ts';
import { marksOf } from '../../bin/browser/marks.ts';
import { WORD } from '../../lib/verdict/sentences.ts';
import { VERDICTS } from '../../lib/verdict/words.ts';
import { badgeAt, startDemo } from './demo.ts';

it('says beside each link, and in the popup, what the issuer’s answer amounts to', async () => {
  const { world, chromium, visit } = await startDemo();
  const expected = world.expected.map(({ link, verdict }) => ({ link, word: WORD[verdict] }));
  expect(new Set(world.expected.map(({ verdict }) => verdict))).toEqual(new Set(VERDICTS));

  const page = await visit(world.url);
  const seen = await concluded(page, expected.length);
  expect(seen.map(({ link, word }) => ({ link, word }))).toEqual(expected);

  const popup = await openPopup(chromium, page);
  await popup.ready();
  const { person, rows } = await popup.read();
  expect(person).toBe('Mara Ellingsen');
  const byTitle = new Map(rows.map(({ title, word }) => [title, word]));
  expect(byTitle).toEqual(new Map(world.expected.map(({ title, verdict }) => [title, WORD[verdict]])));
});

it('tells in the card what was issued, to whom, and what that rests on', async () => {
  const { world, visit } = await startDemo();
  const marks = await marksOf(await visit(world.url));
  const link = badgeAt(world, 'www.credly.com');
  const card = await marks.open(await marks.one(link, (word) => word === WORD.verified));
  expect(card).toContain('Northwind Cloud Academy');
  expect(card).toContain('Mara Ellingsen');
  expect(card).toContain('Name matches');
});

it('reads a GitHub profile', async () => {
  const { world, visit } = await startDemo();
  const seen = await concluded(await visit(world.pages.github), 2);
  expect(seen.map(({ word }) => word)).toEqual([WORD.verified, WORD.verified]);
});

it('sends neither cookies nor referrer nor its own address to an issuer', async () => {
  const { world, visit, asked } = await startDemo();
  await concluded(await visit(world.url), world.expected.length);
  const telling = asked().flatMap(({ headers }) => [headers.cookie, headers.referer, headers.origin]);
  expect(telling.filter((value) => value !== undefined && value !== 'null')).toEqual([]);
});
