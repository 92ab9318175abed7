/** Base64 beside somebody else's: the same bytes, and no for the same texts. */
import { base64, base64urlnopad } from '@scure/base';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBase64url, decodeEither, decodeLong } from '../../lib/formats/base64.ts';

function theirs(text: string): Uint8Array | undefined {
  try {
    return base64urlnopad.decode(text);
  } catch {
    return undefined;
  }
}

const LETTERS = 'AQgwz09-_+/=. \né€'.split('');

describe('base64url', () => {
  it('gives the bytes that were encoded, of every length', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        expect(decodeBase64url(base64urlnopad.encode(bytes))).toEqual(bytes);
        expect(decodeEither(base64urlnopad.encode(bytes))).toEqual(bytes);
        expect(decodeEither(base64.encode(bytes))).toEqual(bytes);
      }),
    );
  });

  it('is refused where others refuse it', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...LETTERS), maxLength: 9 }), (text) => {
        expect(decodeBase64url(text)).toEqual(theirs(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('of either alphabet may end in any bits, and holds no other character', () => {
    expect(decodeEither('_/8')).toEqual(decodeEither('_/-'));
    for (const text of ['A', 'AAAAA', 'AA A', 'AA=A', 'A===', 'AA\u00e9A', 'AAA\u20ac'])
      expect(decodeEither(text)).toBeUndefined();
  });
});

describe('long base64', () => {
  const told: string[] = [];
  const native = (text: string, { alphabet }: { alphabet: string }) => {
    told.push(alphabet);
    if (/=.|[+/].*[-_]|[-_].*[+/]/.test(text)) throw new SyntaxError('not this one');
    return new Uint8Array(Buffer.from(text, alphabet === 'base64' ? 'base64' : 'base64url'));
  };

  it('is left to the browser, by the alphabet that it is written in', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        expect(decodeLong(base64urlnopad.encode(bytes), native)).toEqual(bytes);
        expect(decodeLong(base64.encode(bytes), native)).toEqual(bytes);
      }),
    );
    expect(new Set(told)).toEqual(new Set(['base64', 'base64url']));
  });

  it('is decoded here where the browser cannot, or does not take it', () => {
    expect(decodeLong('_-8', undefined)).toEqual(decodeEither('_-8'));
    expect(decodeLong('_/-+', native)).toEqual(decodeEither('_/-+'));
    expect(decodeLong('A=A=', native)).toBeUndefined();
  });
});
