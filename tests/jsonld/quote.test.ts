/** Texts in quotation marks and canonical JSON, beside JSON.stringify and somebody else's RFC 8785, over texts of every kind and length. */
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../lib/jsonld/jcs.ts';
import { quoteJson, quoteLiteral } from '../../lib/jsonld/quote.ts';
import { isPlainIri } from '../../lib/jsonld/tables.ts';
import type { Json } from '../../lib/verdict/words.ts';

const LONG = 'A long one, so that it is looked at in the other way. '.repeat(12);
const EVERY = Array.from({ length: 0x180 }, (_, code) => String.fromCharCode(code));
const ODD = [...EVERY, '\u2028', '\ud83d\ude00', '\ud83d', '\ude00', '\uffff'];

/** Code units of every kind, halves of characters among them. */
const UNIT = fc.oneof(fc.nat(0x7f), fc.nat(0xffff), fc.integer({ min: 0xd800, max: 0xdfff }));
const ANY = fc.array(UNIT, { maxLength: 40 }).map((codes) => String.fromCharCode(...codes));

/** As RDFC-1.0, 5 has it, one character after the other. */
function literal(text: string): string {
  const short: Record<string, string> = { '\b': 'b', '\t': 't', '\n': 'n', '\f': 'f', '\r': 'r', '"': '"', '\\': '\\' };
  const written = text.split('').map((char) => {
    const code = char.charCodeAt(0);
    if (Object.hasOwn(short, char)) return `\\${short[char]}`;
    return code < 0x20 || code === 0x7f ? `\\u${code.toString(16).toUpperCase().padStart(4, '0')}` : char;
  });
  return `"${written.join('')}"`;
}

describe('a text in quotation marks', () => {
  it('is as JSON.stringify and the rules of N-Quads have it, whatever character and however long', () => {
    for (const char of ODD) {
      for (const text of [char, `a${char}b`, LONG + char, `${char}${LONG}`]) {
        expect(quoteJson(text)).toBe(JSON.stringify(text));
        expect(quoteLiteral(text)).toBe(literal(text));
      }
    }
  });

  it('is so for any text', () => {
    fc.assert(
      fc.property(ANY, fc.constantFrom('', LONG), (text, more) => {
        expect(quoteJson(text + more)).toBe(JSON.stringify(text + more));
        expect(quoteLiteral(more + text)).toBe(literal(more + text));
      }),
    );
  });
});

describe('an IRI', () => {
  it('holds the same characters however long it is', () => {
    const long = LONG.replaceAll(' ', '');
    const all = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
    expect(all.filter((char) => isPlainIri(`urn:${long}${char}`) !== isPlainIri(`urn:x${char}`))).toEqual([]);
    expect(isPlainIri(`_:${'x'.repeat(1000)}`)).toBe(false);
  });
});

describe('canonical JSON', () => {
  it('is what others make of it', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const json = JSON.parse(JSON.stringify(value)) as Json;
        expect(canonicalText(json)).toBe(canonicalize(json));
      }),
    );
  });

  it('sorts members by their code units, few and many', () => {
    const names = ['\u20ac', '\r', '\ufb33', '1', '\ud83d\ude00', '\u0080', '\u00f6', '', 'a', 'A', 'aa', '10', '2'];
    const many = Array.from({ length: 40 }, (_, at) => `${at * 7}x`);
    for (const some of [names, names.toReversed(), many, many.toReversed()]) {
      const object = Object.fromEntries(some.map((name, at) => [name, at]));
      expect(canonicalText(object)).toBe(canonicalize(object));
    }
  });

  it('is none where a text breaks off within a character', () => {
    for (const text of ['\ud83d', `${LONG}\ude00`, '\\\ud83d']) expect(canonicalText([text])).toBeUndefined();
    expect(canonicalText(['\\ud83d', `${LONG}\ud83d\ude00`])).toBe(`["\\\\ud83d","${LONG}\ud83d\ude00"]`);
  });
});
