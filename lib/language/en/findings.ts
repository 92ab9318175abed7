/** Findings in English: the tables of codes themselves, in the shape that translations have. */
import { CODES, LINKED, NOTHING, NOTHING_SAID, PASSED, PASSED_SAID, UNNAMED } from '../../verdict/codes.ts';
import { PHRASES } from '../../verdict/phrases.ts';
import type { FindingTexts } from '../../verdict/texts.ts';

type Table = Readonly<Record<string, Readonly<Record<string, readonly [outcome: string, text: string]>>>>;
type TextsOf<Codes> = { readonly [Id in keyof Codes]: { readonly [Code in keyof Codes[Id]]: string } };

/** `Object.fromEntries` forgets the names; that they are the same ones is plain to see. */
function textsOf<Codes extends Table>(codes: Codes): TextsOf<Codes> {
  const rooms = Object.entries(codes).map(([id, room]) => {
    const texts = Object.entries(room).map(([code, [, text]]) => [code, text]);
    return [id, Object.fromEntries(texts)];
  });
  return Object.fromEntries(rooms) as TextsOf<Codes>;
}

export const FINDINGS: FindingTexts = {
  found: textsOf(CODES),
  passed: PASSED,
  nothing: NOTHING,
  said: { ...PASSED_SAID, ...NOTHING_SAID },
  linked: LINKED,
  phrases: Object.fromEntries(PHRASES.map((phrase) => [phrase, phrase])) as FindingTexts['phrases'],
  unnamed: UNNAMED,
};
