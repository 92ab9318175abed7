import { describe, expect, it } from 'vitest';
import { guessMapping, mappingOf, namedMapping, signatureOf } from '../../lib/batch/columns.ts';
import { readDelimited } from '../../lib/batch/delimited.ts';
import { groupsOf, referRow, rowsOfTable } from '../../lib/batch/rows.ts';
import { SAMPLE } from '../../lib/batch/sample.ts';

const CREDLY = 'https://www.credly.com/badges/3f1c9a52-7d44-4b8e-9c1f-0a6be2d75c11';
const guess = (header: string, ...lines: readonly string[]) =>
  guessMapping(readDelimited([header, ...lines].join('\n')));

describe('a guess', () => {
  it.each([
    ['the command line', 'person,email,title,issuer,issued,expires,url'],
    [
      'English',
      'Full name,E-mail address,Certification,Issuing organization,Issue date,Expiration date,Credential URL',
    ],
    ['German', 'Name,E-Mail,Titel,Aussteller,Ausgestellt am,Gültig bis,Nachweis'],
    ['Spanish', 'Nombre,Correo electrónico,Título,Emisor,Fecha de emisión,Válido hasta,Enlace'],
    ['French', 'Nom,Courriel,Titre,Émetteur,Délivré le,Expire le,Lien'],
    ['Portuguese', 'Nome,Endereço de email,Certificação,Emissor,Emitido em,Validade,Endereço'],
    ['Japanese', '氏名,メール,資格名,発行元,発行日,有効期限,リンク'],
    ['Arabic', 'الاسم,البريد,المؤهل,الجهة,تاريخ الإصدار,صالح حتى,رابط'],
  ])('by headers in %s', (_, header) => {
    expect(guess(header, `Mara,mara@mail.example,Cloud,Academy,2024-05-01,2026-05-01,${CREDLY}`)).toEqual({
      person: 0,
      email: 1,
      title: 2,
      issuer: 3,
      issued: 4,
      expires: 5,
      link: 6,
    });
  });

  it('by what stands in columns that nobody named', () => {
    expect(guess(`mara@mail.example,${CREDLY},x`, `ola@mail.example,${CREDLY},y`)).toEqual({ email: 0, link: 1 });
  });

  it('believes cells more than a name that they cannot bear', () => {
    expect(guess('Link,Name', `Mara,${CREDLY}`)).toEqual({ link: 1 });
    expect(guess('Date,url', `soon,${CREDLY}`)).toEqual({ link: 1 });
  });

  it('prefers links that lead to credentials', () => {
    expect(guess('Website,Profile', `https://mara.example/,${CREDLY}`).link).toBe(1);
  });

  it('puts two columns of dates in order', () => {
    const { issued, expires } = guess('Date,Expires,url', `2026-01-01,2024-01-01,${CREDLY}`);
    expect([issued, expires]).toEqual([1, 0]);
  });
});

it('what was chosen is found again, whatever the order and case of the headers', () => {
  const columns = ['Name', 'Badge URL'];
  const named = namedMapping({ person: 0, link: 1 }, columns);
  expect(signatureOf(columns)).toBe(signatureOf(['badge url', 'NAME']));
  expect(mappingOf(named, ['badge url', 'NAME'])).toEqual({ link: 0, person: 1 });
});

describe('rows', () => {
  it('hold what is mapped, months as months', () => {
    const table = readDelimited(`Name;Issued;Expires;url;extra\nMara;23.04.2024;nie;${CREDLY};x\n;;;;only this`);
    expect(rowsOfTable(table, guessMapping(table))).toEqual([
      { input: CREDLY, claimed: { person: 'Mara', issued: '2024-04', expires: 'never' } },
    ]);
  });

  it('that lead to the same are one group', () => {
    const rows = [CREDLY, `${CREDLY}?source=linkedin`, '', 'https://b.example/x', CREDLY.replace('https', 'http')].map(
      (input) => ({ input, claimed: {} }),
    );
    expect(groupsOf(rows).map(({ rows: places }) => places)).toEqual([[0, 1, 4], [2], [3]]);
  });

  it('lead to a file, a known platform, any public address, or nowhere', () => {
    expect(referRow('urn:sha256:ab')?.canonical).toBe('urn:sha256:ab');
    expect(referRow(CREDLY)?.platform).toBe('credly');
    expect(referRow('https://b.example/x')?.platform).toBe('hosted');
    expect(referRow('https://localhost/x')).toBeUndefined();
  });

  it('of the sample are all mapped', () => {
    const table = readDelimited(SAMPLE);
    expect(Object.keys(guessMapping(table)).toSorted()).toEqual(
      ['email', 'expires', 'issued', 'issuer', 'link', 'person', 'title'].toSorted(),
    );
    expect(rowsOfTable(table, guessMapping(table))).toHaveLength(7);
  });
});
