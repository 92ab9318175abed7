import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plain } from '../../components/plain.ts';

describe('text beside our icons', () => {
  it.each([
    ['an emoji tick', '✅ Verified by Example', 'Verified by Example'],
    ['a dingbat tick', '✔︎ Cloud', 'Cloud'],
    ['a plain tick', '✓ Cloud', 'Cloud'],
    ['a radical sign as a tick', '√ Cloud', 'Cloud'],
    ['a flag', 'Rome 🇮🇹 Academy', 'Rome Academy'],
    ['an emoji family of joiners', 'Team 👨‍👩‍👧 Lead', 'Team Lead'],
    ['a skin tone', 'Hand 🤚🏽 First', 'Hand First'],
    ['a keycap', '1️⃣ Level', '1 Level'],
    ['a right-to-left override', 'Cloud \u202Etcefrep', 'Cloud tcefrep'],
    ['isolates', '\u2066Cloud\u2069', 'Cloud'],
    ['zero-width space', 'Clo\u200Bud', 'Cloud'],
    ['a byte order mark', '\uFEFFCloud', 'Cloud'],
    ['line breaks and tabs', 'Cloud\r\n\tPractitioner', 'Cloud Practitioner'],
    ['a null', 'Cloud\u0000', 'Cloud'],
    ['a filler that looks blank', '\u3164\u2800', ''],
    ['tag characters', 'Cloud\u{E0041}\u{E0042}', 'Cloud'],
    ['a lone surrogate', 'Cloud\uD83D', 'Cloud'],
    ['private use', 'Cloud\uE000', 'Cloud'],
    ['marks piled up', `e${'\u0301'.repeat(40)}`, 'é\u0301\u0301\u0301'],
    ['joiners outside words', '\u200D-\u200C', '-'],
  ])('drops %s', (_, text, expected) => {
    expect(plain(text)).toBe(expected);
  });

  it.each([
    'PMP® and ITIL™ № 3 at 20 °C',
    'José Ñuñez-Öztürk',
    'محمد بن سلمان',
    'می\u200Cخواهم',
    'क्\u200Dष',
    '山田太郎',
    'C++ & C# (Level 2) – 100 %',
  ])('keeps %s', (text) => {
    expect(plain(text)).toBe(text);
  });

  it('cuts by characters and says so', () => {
    expect(plain('a'.repeat(20), 10)).toBe(`${'a'.repeat(9)}…`);
    expect(plain('𝒜'.repeat(20), 10)).toBe(`${'𝒜'.repeat(9)}…`);
  });

  it('is one line without controls or pictures, whatever it is given, and done in one go', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const shown = plain(text);
        expect(shown).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069\u200E\u200F\u2713\u2714\p{Emoji_Presentation}]/u);
        expect(Array.from(shown).length).toBeLessThanOrEqual(240);
        expect(plain(shown)).toBe(shown);
      }),
    );
  });
});
