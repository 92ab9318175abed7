import { describe, expect, it } from 'vitest';
import { namesIn, sentence } from '../../lib/verdict/sentence.ts';
import type { JsonObject } from '../../lib/verdict/words.ts';

describe('a sentence', () => {
  it.each<readonly [string, string, JsonObject]>([
    ['It is so.', 'It is so.', { why: 'unasked' }],
    ['It expired.', 'It expired[ on {on}].', {}],
    ['It expired.', 'It expired[ on {on}].', { on: '' }],
    ['It expired on 2026-01-01.', 'It expired[ on {on}].', { on: '2026-01-01' }],
    ['It is 0.', 'It is[ {count}].', { count: 0 }],
    ['From .', 'From[ {one} to {other}] {none}.', { one: 'here' }],
    ['From here to there .', 'From[ {one} to {other}] {none}.', { one: 'here', other: 'there' }],
    ['The issuer says so.', '{who} says so.', {}],
    ['Ana says {who}.', '{name} says {text}.', { name: 'Ana', text: '{who}' }],
    ['[said] as it is', '{text} as it is', { text: '[said]' }],
    ['A whole part.', 'A[ whole] part.', {}],
  ])('%s', (expected, text, details) => {
    expect(sentence(text, details, { who: 'The issuer' })).toBe(expected);
  });

  it('says a detail as it is told to', () => {
    const shown = (value: string, name: string) => `${name}=${value.toUpperCase()}`;
    expect(sentence('{a} and {b}.', { a: 'x' }, { b: 'none' }, shown)).toBe('a=X and none.');
  });

  it('tells which names it wants', () => {
    expect(namesIn('{who} says[: {why}] {}.')).toEqual(['who', 'why']);
    expect(namesIn('Nothing.')).toEqual([]);
  });
});
