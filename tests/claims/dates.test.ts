import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthIn, validityIn } from '../../lib/claims/dates.ts';
import { readNumber } from '../../lib/claims/labels.ts';

describe('validityIn', () => {
  it.each([
    ['Issued Jan 2024 · Expires Jan 2027', '2024-01', '2027-01'],
    ['Issued Jan 2024 · Expired Mar 2024', '2024-01', '2024-03'],
    ['Issued Jan 2024 Expires Jan 2027', '2024-01', '2027-01'],
    ['Expires Jan 2027', undefined, '2027-01'],
    ['Issued Jan 2024 · No expiration date', '2024-01', 'never'],
    ['Issued Jan 2024 No expiration date', '2024-01', 'never'],
    ['Issued Aug 2022', '2022-08', undefined],
    ['Ausgestellt: Jan. 2024 · Gültig bis März 2027', '2024-01', '2027-03'],
    ['Ausgestellt: Mrz 2024 · Kein Ablaufdatum', '2024-03', 'never'],
    ['Émise le févr. 2024 · Expire le août 2027', '2024-02', '2027-08'],
    ['Délivrance : juil. 2024 · Pas de date d’expiration', '2024-07', 'never'],
    ['Expedición: ene. 2024 · Vencimiento: sept. 2027', '2024-01', '2027-09'],
    ['Expedición: ene. 2024 · Sin fecha de vencimiento', '2024-01', 'never'],
    ['Emitido em jan. de 2024 · Expira em fev. de 2027', '2024-01', '2027-02'],
    ['Data di rilascio: gen 2024 · Scadenza: mag 2027', '2024-01', '2027-05'],
    ['Toegekend op: mrt. 2024 · Vervalt op: okt. 2027', '2024-03', '2027-10'],
    ['Wydano: sty 2024 · Wygasa: paź 2027', '2024-01', '2027-10'],
    ['Verilme tarihi: Oca 2024 · Geçerlilik sonu: Ağu 2027', '2024-01', '2027-08'],
    ['Diterbitkan Agu 2024 · Kedaluwarsa Mei 2027', '2024-08', '2027-05'],
    ['発行日: 2024年1月 · 有効期限: 2027年12月', '2024-01', '2027-12'],
    ['2024年1月発行・2027年1月期限切れ', '2024-01', '2027-01'],
    ['発行日: 2024年1月 · 有効期限なし', '2024-01', 'never'],
    ['颁发日期：2024年1月 · 到期日期：2027年1月', '2024-01', '2027-01'],
    ['颁发日期：2024年1月 · 无到期日', '2024-01', 'never'],
    ['발행일: 2024년 1월 · 만료일: 2027년 2월', '2024-01', '2027-02'],
    ['2024. 1. 발급', '2024-01', undefined],
    ['Выдано янв. 2024 г. · Срок действия истекает: мая 2027 г.', '2024-01', '2027-05'],
    ['تاريخ الإصدار: يناير ٢٠٢٤ · تاريخ انتهاء الصلاحية: مارس ٢٠٢٧', '2024-01', '2027-03'],
    ['Utfärdat jan. 2024 · Går ut maj 2027', '2024-01', '2027-05'],
    ['Видано січ. 2024 р.', '2024-01', undefined],
    ['Ngày cấp thg 1 2024', '2024-01', undefined],
    ['ออกเมื่อ ม.ค. 2567 · หมดอายุ ม.ค. 2570', '2024-01', '2027-01'],
    ['ออกให้เมื่อ มี.ค. 2024 · ไม่มีวันหมดอายุ', '2024-03', 'never'],
    ['ออกเมื่อเดือนพฤศจิกายน พ.ศ. ๒๕๖๖', '2023-11', undefined],
    ['วันที่ 14 มิถุนายน 2565', '2022-06', undefined],
    ['ออกเมื่อ พ.ย. 2566 · หมดอายุ พ.ค. 2569', '2023-11', '2026-05'],
    ['วันที่ออก 14/03/2567', '2024-03', undefined],
    ['Myönnetty tammik. 2024 · Vanhenee marrask. 2027', '2024-01', '2027-11'],
    ['Dikeluarkan Ogos 2024 · Tamat Disember 2027', '2024-08', '2027-12'],
  ])('%s', (line, issued, expires) => {
    expect(validityIn(line)).toEqual({ ...(issued && { issued }), ...(expires && { expires }) });
  });

  it.each([
    'Marketing 2024',
    'Decision 2023 for you',
    '03/04/2024',
    '© 2024',
    '',
    'Credential ID 2024-99',
    'Credential ID 2567-03',
    'รุ่น 2567',
  ])('%s names no month', (line) => {
    expect(validityIn(line)).toEqual({});
  });
});

describe('monthIn', () => {
  it.each([
    ['Earned Jan  2, 2026 EST', '2026-01'],
    ['Awarded: Mar 4, 2024', '2024-03'],
    ['2024-03-14T00:00:00Z', '2024-03'],
    ['14.03.2024', '2024-03'],
    ['22/11/2020', '2020-11'],
    ['04/2024', '2024-04'],
  ])('%s', (text, month) => {
    expect(monthIn(text)).toBe(month);
  });

  it('reads every month that a browser writes in these languages', () => {
    const languages = [
      'en',
      'de',
      'fr',
      'es',
      'pt',
      'it',
      'nl',
      'pl',
      'tr',
      'id',
      'ru',
      'ar',
      'sv',
      'da',
      'nb',
      'uk',
      'ro',
      'el',
      'ja',
      'zh',
      'ko',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...languages),
        fc.integer({ min: 0, max: 11 }),
        fc.integer({ min: 1990, max: 2030 }),
        (language, month, year) => {
          const text = new Intl.DateTimeFormat(language, {
            month: 'long',
            year: 'numeric',
            calendar: 'gregory',
            timeZone: 'UTC',
          }).format(Date.UTC(year, month, 1));
          expect(monthIn(text), text).toBe(`${year}-${String(month + 1).padStart(2, '0')}`);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('never throws, and gives months or nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        expect(monthIn(text) ?? '2000-01').toMatch(/^(?:19|20|21)\d\d-(?:0[1-9]|1[0-2])$/);
      }),
    );
  });
});

describe('readNumber', () => {
  it.each([
    ['Credential ID ABC-123', 'ABC-123'],
    ['Credential ID 5A6B7C8D', '5A6B7C8D'],
    ['Credential ID ABC 123', 'ABC 123'],
    ['Nachweis-ID ABC-123', 'ABC-123'],
    ['ID de la credencial ABC-123', 'ABC-123'],
    ['Código da credencial ABC-123', 'ABC-123'],
    ['Identifiant du diplôme : ABC-123', 'ABC-123'],
    ['ID credenziale ABC-123', 'ABC-123'],
    ['Referentie-id: ABC-123', 'ABC-123'],
    ['Identyfikator poświadczenia ABC-123', 'ABC-123'],
    ['Yeterlilik Kimliği ABC-123', 'ABC-123'],
    ['ID Kredensial ABC-123', 'ABC-123'],
    ['Идентификатор сертификата ABC-123', 'ABC-123'],
    ['معرّف بيانات الاعتماد ABC-123', 'ABC-123'],
    ['資格情報ID ABC-123', 'ABC-123'],
    ['证书编号：ABC-123', 'ABC-123'],
    ['자격증 번호 ABC-123', 'ABC-123'],
  ])('%s', (line, number) => {
    expect(readNumber(line)).toBe(number);
  });

  it.each(['Show credential', 'Cloud Computing and +3 skills', 'Red Cross Example', 'Skills:'])(
    '%s has none',
    (line) => {
      expect(readNumber(line)).toBeUndefined();
    },
  );
});
