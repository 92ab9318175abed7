/** LinkedIn in the languages that it comes in, where no anchor tells: by the heading's words, dates, numbers and labels. */
import { describe, expect, it } from 'vitest';
import { readPage } from '../../lib/claims/read.ts';
import { contentOfPage } from './page.ts';

const LINK = 'https://www.credly.com/badges/0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d';
const PAGE = 'https://www.linkedin.com/in/ana-example/';

/** Heading, dates, number and the button's words. */
const LANGUAGES: Readonly<Record<string, readonly [string, string, string, string]>> = {
  English: [
    'Licenses & certifications',
    'Issued Jan 2024 · Expires Jan 2027',
    'Credential ID ABC-123',
    'Show credential',
  ],
  German: [
    'Bescheinigungen und Zertifikate',
    'Ausgestellt: Jan. 2024 · Gültig bis Jan. 2027',
    'Nachweis-ID ABC-123',
    'Nachweis anzeigen',
  ],
  French: [
    'Licences et certifications',
    'Émise le janv. 2024 · Expire le janv. 2027',
    'ID du diplôme ABC-123',
    'Afficher le diplôme',
  ],
  Spanish: [
    'Licencias y certificaciones',
    'Expedición: ene. 2024 · Vencimiento: ene. 2027',
    'ID de la credencial: ABC-123',
    'Mostrar credencial',
  ],
  Portuguese: [
    'Licenças e certificados',
    'Emitido em jan. de 2024 · Expira em jan. de 2027',
    'Código da credencial ABC-123',
    'Exibir credencial',
  ],
  Italian: [
    'Licenze e certificazioni',
    'Data di rilascio: gen 2024 · Data di scadenza: gen 2027',
    'ID credenziale ABC-123',
    'Mostra credenziale',
  ],
  Dutch: [
    'Licenties en certificaten',
    'Toegekend op jan. 2024 · Vervalt op jan. 2027',
    'Id van certificaat ABC-123',
    'Certificaat weergeven',
  ],
  Polish: [
    'Licencje i certyfikaty',
    'Wydany sty 2024 · Wygasa sty 2027',
    'Identyfikator poświadczenia ABC-123',
    'Pokaż poświadczenie',
  ],
  Czech: [
    'Licence a certifikace',
    'Vydáno: led 2024 · Platnost skončí: led 2027',
    'ID certifikátu ABC-123',
    'Zobrazit certifikát',
  ],
  Hungarian: [
    'Engedélyek és tanúsítványok',
    'Kiállítva: 2024. jan. · Lejár: 2027. jan.',
    'Tanúsítvány azonosítója: ABC-123',
    'Tanúsítvány megtekintése',
  ],
  Romanian: [
    'Licențe și certificări',
    'Emis ian. 2024 · Expiră ian. 2027',
    'ID acreditare ABC-123',
    'Afișați acreditarea',
  ],
  Swedish: [
    'Licenser och certifikat',
    'Utfärdat jan. 2024 · Går ut jan. 2027',
    'Certifikat-ID ABC-123',
    'Visa certifikat',
  ],
  Danish: [
    'Licenser og certificeringer',
    'Udstedt jan. 2024 · Udløber jan. 2027',
    'Legitimations-id ABC-123',
    'Vis legitimation',
  ],
  Norwegian: [
    'Lisenser og sertifiseringer',
    'Utstedt jan. 2024 · Utløper jan. 2027',
    'Legitimasjons-ID ABC-123',
    'Vis legitimasjon',
  ],
  Turkish: [
    'Lisanslar ve sertifikalar',
    'Verilme tarihi: Oca 2024 · Son kullanma tarihi: Oca 2027',
    'Yeterlilik kimliği ABC-123',
    'Yeterliliği göster',
  ],
  Indonesian: [
    'Lisensi & sertifikasi',
    'Diterbitkan Jan 2024 · Kedaluwarsa Jan 2027',
    'ID Kredensial ABC-123',
    'Lihat kredensial',
  ],
  Vietnamese: [
    'Giấy phép và chứng chỉ',
    'Cấp tháng 1 năm 2024 · Hết hạn tháng 1 năm 2027',
    'ID chứng chỉ ABC-123',
    'Hiển thị chứng chỉ',
  ],
  Russian: [
    'Лицензии и сертификаты',
    'Выдано: янв. 2024 г. · Действительно до: янв. 2027 г.',
    'Номер лицензии ABC-123',
    'Показать удостоверение',
  ],
  Ukrainian: [
    'Ліцензії та сертифікати',
    'Видано січ. 2024 р. · Термін дії закінчується січ. 2027 р.',
    'Ідентифікатор посвідчення ABC-123',
    'Показати посвідчення',
  ],
  Greek: ['Άδειες και πιστοποιήσεις', 'Εκδόθηκε Ιαν. 2024 · Λήγει Ιαν. 2027', 'Αναγνωριστικό ABC-123', 'Εμφάνιση'],
  Japanese: ['ライセンスと資格', '発行日: 2024年1月 · 有効期限: 2027年1月', '認定ID ABC-123', '認定証を表示'],
  Korean: ['자격증', '발급일: 2024년 1월 · 만료일: 2027년 1월', '자격증 번호 ABC-123', '자격증 표시'],
  Chinese: ['资格认证', '颁发日期：2024年1月 · 过期日期：2027年1月', '证书编号 ABC-123', '显示证书'],
  'Chinese, Taiwan': ['證照與認證', '發照日期：2024年1月 · 到期日：2027年1月', '證照編號 ABC-123', '顯示證照'],
  Arabic: [
    'التراخيص والشهادات',
    'تاريخ الإصدار: يناير 2024 · تاريخ انتهاء الصلاحية: يناير 2027',
    'معرّف الشهادة ABC-123',
    'عرض الشهادة',
  ],
  Hebrew: ['רישיונות ותעודות', 'הונפק: ינו׳ 2024 · בתוקף עד: ינו׳ 2027', 'מזהה אישור ABC-123', 'הצג אישור'],
  Hindi: ['लाइसेंस और प्रमाणपत्र', 'जारी: जन॰ 2024 · समाप्ति: जन॰ 2027', 'क्रेडेंशियल ID ABC-123', 'क्रेडेंशियल दिखाएँ'],
};

describe.each(Object.entries(LANGUAGES))('%s', (_, [heading, dates, number, button]) => {
  const read = (more = '') => {
    const entry = `<div><p>Cloud Navigator</p><p>Harbour Academy</p><p>${dates}</p><p>${number}</p>
      <a href="https://www.linkedin.com/safety/go/?url=${encodeURIComponent(LINK)}">${button}</a></div>`;
    const page = `<main><div componentkey="x.refACoAATopcard"><h2>Ana Example</h2></div>
      <section><h2>${heading}${more}</h2>${entry}</section><section><h2>Something else</h2><p>Not this</p></section></main>`;
    return readPage(contentOfPage(PAGE, page), new URL(PAGE));
  };

  it('is read by its words', () => {
    const { claims } = read();
    expect(claims.map(({ anchor: _anchor, key: _key, place: _place, ...claim }) => claim)).toEqual([
      {
        title: 'Cloud Navigator',
        issuer: 'Harbour Academy',
        issued: '2024-01',
        expires: '2027-01',
        credentialId: 'ABC-123',
        url: LINK,
      },
    ]);
  });

  it('says how many there are', () => {
    expect(read(' (9)').coverage).toEqual({ shown: 1, total: 9 });
  });
});
