/** Words bound to their language: names filled in, plural forms chosen, days and ages by Intl. */
import { describe, expect, it } from 'vitest';
import { ENGLISH } from '../../lib/language/english.ts';
import { createSpeech } from '../../lib/language/speech.ts';
import { fill } from '../../lib/language/template.ts';
import { TRANSLATIONS } from '../../lib/language/translations.ts';
import { createWords } from '../../lib/language/words.ts';

const arabic = createWords('ar', TRANSLATIONS.ar.texts);
const german = createWords('de', TRANSLATIONS.de.texts);
const japanese = createWords('ja', TRANSLATIONS.ja.texts);

describe('texts', () => {
  it('fill in names, as text', () => {
    expect(fill('{a} and {b}', { a: '$& {b}', b: 1 })).toBe('$& {b} and 1');
    expect(fill('{a} and {b}', { a: 'x' })).toBe('x and {b}');
    expect(ENGLISH.popup.counted({ shown: 11, total: 1_400 })).toBe('11 of 1,400 credentials are on this page.');
    expect(german.popup.counted({ shown: 11, total: 1_400 })).toBe('11 von 1.400 Nachweisen stehen auf dieser Seite.');
  });

  it.each([
    [0, 'لا ردود محفوظة على هذا الجهاز.'],
    [1, 'رد واحد محفوظ على هذا الجهاز.'],
    [2, 'ردّان محفوظان على هذا الجهاز.'],
    [3, '3 ردود محفوظة على هذا الجهاز.'],
    [11, '11 ردًا محفوظًا على هذا الجهاز.'],
    [100, '100 رد محفوظ على هذا الجهاز.'],
  ])('Arabic says %d as it should', (count, expected) => {
    expect(arabic.options.keptCount({ count })).toBe(expected);
  });

  it('one and many, and what knows neither', () => {
    expect(ENGLISH.options.keptCount({ count: 1 })).toBe('1 answer is kept on this device.');
    expect(german.popup.allVerified({ count: 2 })).toBe('Alle 2 sind bestätigt.');
    expect(japanese.options.keptCount({ count: 1 })).toBe('この端末に 1 件の回答が保存されています。');
    const french = createWords('fr', TRANSLATIONS.fr.texts);
    expect(french.batch.rows({ count: 0 })).toBe('0 ligne');
    expect(french.batch.rows({ count: 1_000_000 })).toMatch(/lignes$/);
  });
});

describe('speech', () => {
  const now = Date.parse('2026-11-24T12:00:00Z');

  it('says days, months and ages', () => {
    expect(ENGLISH.speech.day('2026-03-02')).toBe('2 Mar 2026');
    expect(german.speech.day('2026-03-02')).toBe('2. März 2026');
    expect(japanese.speech.month('2026-03')).toBe('2026年3月');
    expect(ENGLISH.speech.ago('2026-11-24T09:00:00Z', now)).toBe('3 hours ago');
    expect(german.speech.ago('2026-11-23T12:00:00Z', now)).toBe('gestern');
    expect(ENGLISH.speech.ago('2026-11-24T11:59:30Z', now)).toBeUndefined();
  });

  it('keeps the digits that stand beside it in Arabic', () => {
    expect(arabic.speech.day('2026-03-02')).toBe('2 مارس 2026');
    expect(arabic.speech.number(1_234)).toBe('1,234');
  });

  it('leaves what is no date as it is', () => {
    const { day, month, moment, clock, ago } = createSpeech('fr');
    for (const say of [day, month, moment, (text: string) => clock(text, now), (text: string) => ago(text, now)]) {
      expect(say('soon')).toBe('soon');
    }
  });

  it('says the clock today and the day otherwise', () => {
    expect(ENGLISH.speech.clock('2026-11-24T14:05:00Z', now)).toMatch(/^\d\d:05$/);
    expect(ENGLISH.speech.clock('2026-11-27T14:05:00Z', now)).toMatch(/2026/);
  });
});
