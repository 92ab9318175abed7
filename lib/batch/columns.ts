/**
 * Which column of a table holds what: guessed by its name in the languages of spreadsheets, then by what stands in it. A guess
 * is shown and can be changed; what was chosen for a set of headers is remembered under its signature.
 */
import { refer } from '../platforms/refer.ts';
import { CLAIMED } from './claimed.ts';
import { monthReader } from './months.ts';
import { isLink, type Table } from './table.ts';

/** What a column may hold. */
export const ROLES = ['link', ...CLAIMED] as const;
export type Role = (typeof ROLES)[number];

/** The column of each role, by its place. */
export type Mapping = Readonly<Partial<Record<Role, number>>>;

/** Names of columns without accents, case and signs, the likeliest first; those of the command line are the first. */
const NAMES: Readonly<Record<Role, string>> = {
  link:
    'url|link|input|credential url|badge url|certificate url|verification url|credential link|badge link|certificate link|verification link|' +
    'assertion|badge|credential|certificate|nachweis|zertifikat|adresse des nachweises|enlace|vinculo|lien|endereco|credencial|insignia|' +
    'certificado|certificat|リンク|証明書|資格|رابط|الرابط|شهادة|verweis|ссылка|enlace de verificacion|lien de verification',
  person:
    'person|name|full name|candidate|candidate name|applicant|employee|holder|recipient|learner|student|display name|bewerber|bewerberin|' +
    'kandidat|mitarbeiter|vollstandiger name|nombre|nombre completo|candidato|candidata|nom|nom complet|candidat|nome|nome completo|名前|' +
    '氏名|候補者|اسم|الاسم|الاسم الكامل|имя|фио|naam|nimi',
  email:
    'email|e mail|mail|email address|e mail address|mailadresse|e mail adresse|correo|correo electronico|courriel|adresse e mail|adresse mail|' +
    'endereco de email|メール|メールアドレス|البريد|البريد الالكتروني|почта',
  title:
    'title|credential name|badge name|certificate name|certification|course|qualification|achievement|award|titel|qualifikation|kurs|abschluss|' +
    'titulo|certificacion|curso|titre|certification obtenue|formation|diplome|certificacao|タイトル|資格名|コース|العنوان|المؤهل|название|курс',
  issuer:
    'issuer|issued by|issuing organization|issuing organisation|organization|organisation|provider|institution|school|university|aussteller|' +
    'ausgestellt von|anbieter|hochschule|emisor|emitido por|organizacion|institucion|emetteur|delivre par|organisme|emissor|organizacao|' +
    '発行者|発行元|機関|الجهة|جهة الاصدار|المصدر|издатель|организация',
  issued:
    'issued|issue date|issued on|date issued|issued at|date|awarded|completed|completion date|start|ausgestellt|ausgestellt am|datum|' +
    'ausstellungsdatum|emitido|fecha|fecha de emision|fecha de expedicion|delivre le|date de delivrance|date d emission|emitido em|data|' +
    'data de emissao|発行日|取得日|تاريخ الاصدار|التاريخ|дата|дата выдачи',
  expires:
    'expires|expiry|expiry date|expiration|expiration date|expires on|expires at|valid until|valid to|end|gultig bis|ablauf|ablaufdatum|' +
    'vence|caduca|fecha de caducidad|fecha de vencimiento|valido hasta|expire le|date d expiration|valable jusqu au|expira|validade|' +
    'data de validade|valido ate|有効期限|失効日|تاريخ الانتهاء|صالح حتى|срок действия',
};

const PLACES: ReadonlyMap<Role, ReadonlyMap<string, number>> = new Map(
  ROLES.map((role) => [role, new Map(NAMES[role].split('|').map((name, place) => [fold(name), place]))]),
);

/** Rows that are looked at for a guess. */
const SAMPLE = 200;

/** Each role once, each column once; the surest first. */
export function guessMapping({ columns, rows }: Table): Mapping {
  const sample = rows.slice(0, SAMPLE);
  const scored = columns.flatMap((name, at) => {
    const cells = sample.flatMap((row) => row[at]?.trim() || []);
    return ROLES.map((role) => ({ role, at, score: byName(role, name) + byContent(role, cells) }));
  });
  const taken: { -readonly [R in Role]?: number } = {};
  for (const { role, at, score } of scored.toSorted((a, b) => b.score - a.score || a.at - b.at)) {
    const isTaken = taken[role] !== undefined || Object.values(taken).includes(at);
    if (score >= ENOUGH && !isTaken) taken[role] = at;
  }
  return inOrder(taken, sample);
}

/** Below this a column is left alone. */
const ENOUGH = 0.5;

function byName(role: Role, name: string): number {
  const folded = fold(name);
  const place = PLACES.get(role)?.get(folded);
  if (place !== undefined) return 1 - place / 1_000;
  if (folded === '') return 0;
  const words = [...(PLACES.get(role)?.keys() ?? [])].filter(
    (known) => known.length > 3 && ` ${folded} `.includes(` ${known} `),
  );
  return words.length > 0 ? 0.55 : 0;
}

function fold(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** How well the cells fit; where they cannot be what the name says, that weighs against it. */
function byContent(role: Role, cells: readonly string[]): number {
  if (cells.length === 0) return 0;
  const share = (test: (cell: string) => boolean) => cells.filter(test).length / cells.length;
  const links = share(isLink);
  if (role === 'link')
    return links < 0.2 ? -1 : links * 0.7 + share((cell) => isLink(cell) && refer(cell) !== undefined);
  if (links > 0.5) return -1;
  const addresses = share(isAddress);
  if (role === 'email') return addresses > 0.5 ? 0.8 : -1;
  if (addresses > 0.5) return -1;
  if (role !== 'issued' && role !== 'expires') return 0;
  const read = monthReader(cells);
  const months = share((cell) => read(cell) !== undefined);
  return months > 0.6 ? 0.45 : -1;
}

const isAddress = (cell: string) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(cell);

/** Two columns of dates whose names say nothing: the later one is the end. */
function inOrder(mapping: Mapping, sample: readonly (readonly string[])[]): Mapping {
  const { issued, expires } = mapping;
  if (issued === undefined || expires === undefined) return mapping;
  const cells = (at: number) => sample.map((row) => row[at] ?? '');
  const [start, end] = [monthReader(cells(issued)), monthReader(cells(expires))];
  const wrong = sample.filter((row) => (start(row[issued] ?? '') ?? '') > (end(row[expires] ?? '') ?? 'never')).length;
  return wrong > sample.length / 2 ? { ...mapping, issued: expires, expires: issued } : mapping;
}

/** Names a set of headers, whatever their order and case. */
export function signatureOf(columns: readonly string[]): string {
  return columns.map(fold).toSorted().join('|');
}

/** A mapping by the names of its columns, as it is remembered, and back. */
export type NamedMapping = Readonly<Partial<Record<Role, string>>>;

export function namedMapping(mapping: Mapping, columns: readonly string[]): NamedMapping {
  return Object.fromEntries(
    ROLES.flatMap((role) => {
      const name = columns[mapping[role] ?? -1];
      return name === undefined ? [] : [[role, fold(name)]];
    }),
  );
}

export function mappingOf(named: NamedMapping, columns: readonly string[]): Mapping {
  const places = new Map(columns.map((name, at) => [fold(name), at]));
  return Object.fromEntries(
    ROLES.flatMap((role) => {
      const at = places.get(named[role] ?? '\u0000');
      return at === undefined ? [] : [[role, at]];
    }),
  );
}
