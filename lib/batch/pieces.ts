/**
 * What is in a file of whatever kind, told by its content: tables, rows that need no mapping, credentials, or why nothing was read.
 * Files in a ZIP are read like any other, one level deep. Nothing is asked of anybody.
 */
import { open } from '../formats/index.ts';
import { isPng } from '../formats/png.ts';
import { isToken } from '../formats/token.ts';
import { refer } from '../platforms/refer.ts';
import { isNamedRow, type NamedRow } from './claimed.ts';
import { decodeText, delimiterOf, readDelimited } from './delimited.ts';
import { isPdf, type PdfContents } from './pdf.ts';
import { isLink, type Table, TABLE_LIMITS, tableOfObjects } from './table.ts';
import { isZip, unzip } from './unzip.ts';
import { readXlsx } from './xlsx.ts';

export type Piece =
  | { readonly kind: 'table'; readonly name: string; readonly table: Table }
  | { readonly kind: 'links'; readonly name: string; readonly links: readonly string[] }
  /** A credential, as it stands in a file. */
  | { readonly kind: 'credential'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'unread'; readonly name: string; readonly why: WhyUnread };

export type WhyUnread = 'empty' | 'nothing-in-it' | 'unknown-kind' | 'damaged' | 'too-large';

/** What is heavy and loaded when it is first needed. Undefined where there is nothing to be had. */
export interface PieceTools {
  readonly pdf: (bytes: Uint8Array) => Promise<PdfContents | undefined>;
  readonly qr: (picture: Uint8Array) => Promise<string | undefined>;
}

export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Bytes. No list of a team's and no folder of certificates is larger; texts grow fourfold while they are read. */
export const LARGEST_FILE = 512 * 2 ** 20;
const LARGEST_TEXT = 256 * 2 ** 20;
/** Links of one text, as many as rows of a table. */
const MOST_LINKS = TABLE_LIMITS.rows;

/** What operating systems put into folders. */
const NOT_MEANT = /(^|\/)(\.|__MACOSX\/|Thumbs\.db$|desktop\.ini$)/;

export async function readPieces(file: NamedBytes, tools: PieceTools): Promise<readonly Piece[]> {
  const { name, bytes } = file;
  if (bytes.length === 0) return [unread(name, 'empty')];
  if (!isZip(bytes)) return await readOne(file, tools);
  const table = readXlsx(bytes);
  if (table) return [tableOrNothing(name, table)];
  const { files, damaged, cut } = unzip(bytes, (inside) => !NOT_MEANT.test(inside));
  const pieces: Piece[] = [];
  for (const inside of files) pieces.push(...(await readInZip(inside, tools)));
  if (cut) pieces.push(unread(name, 'too-large'));
  if (damaged > 0) pieces.push(unread(name, 'damaged'));
  return pieces.length > 0 ? pieces : [unread(name, 'nothing-in-it')];
}

async function readInZip(file: NamedBytes, tools: PieceTools): Promise<readonly Piece[]> {
  if (!isZip(file.bytes)) return await readOne(file, tools);
  const table = readXlsx(file.bytes);
  return [table ? tableOrNothing(file.name, table) : unread(file.name, 'unknown-kind')];
}

async function readOne({ name, bytes }: NamedBytes, tools: PieceTools): Promise<readonly Piece[]> {
  if (isPng(bytes)) return [await readPicture(name, bytes, tools)];
  if (isPdf(bytes)) return [await readCertificate(name, bytes, tools)];
  if (bytes.length > LARGEST_TEXT) return [unread(name, 'too-large')];
  const text = decodeText(bytes);
  if (text === undefined) return [await readPicture(name, bytes, tools)];
  return await readText(name, text.replace(/^\uFEFF/, ''));
}

/** Text of a file, or pasted. */
export async function readText(name: string, text: string): Promise<readonly Piece[]> {
  const whole = text.trim();
  if (whole === '') return [unread(name, 'empty')];
  if (isToken(whole) || /^<(\?xml|svg|!DOCTYPE svg)/i.test(whole)) return [await credentialIn(name, whole)];
  const json = whole.startsWith('{') || whole.startsWith('[') ? parseJson(whole) : undefined;
  if (json !== undefined) return readJson(name, json);
  const lines = whole.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  const objects = lines.map((line) => (line.trimStart().startsWith('{') ? parseJson(line) : undefined));
  if (lines.some((line, at) => isToken(line.trim()) || isNamedRow(objects[at]))) return readLines(name, lines, objects);
  return readTableOrLinks(name, whole, lines);
}

/** One thing a line: links, tokens, credentials, or objects that make a table. */
function readLines(name: string, lines: readonly string[], objects: readonly unknown[]): readonly Piece[] {
  const links = lines.filter(isLink).map((line) => line.trim());
  const tokens = lines.flatMap((line, at) =>
    isToken(line.trim()) ? [credential(`${name}:${at + 1}`, line.trim())] : [],
  );
  const rows = objects.flatMap((object, at) => (isNamedRow(object) ? [[at, object] as const] : []));
  const credentials = rows
    .filter(([, row]) => isCredential(row))
    .map(([at, row]) => credential(`${name}:${at + 1}`, JSON.stringify(row)));
  const plain = rows.flatMap(([, row]) => (isCredential(row) ? [] : [row]));
  return [
    ...(links.length > 0 ? [{ kind: 'links' as const, name, links }] : []),
    ...tokens,
    ...credentials,
    ...(plain.length > 0 ? [tableOrNothing(name, tableOfObjects(plain))] : []),
  ];
}

function readJson(name: string, json: unknown): readonly Piece[] {
  if (isNamedRow(json)) {
    const [inside, ...others] = Object.values(json).filter((value) => Array.isArray(value) && value.every(isNamedRow));
    const isList = !isCredential(json) && Array.isArray(inside) && inside.length > 0 && others.length === 0;
    return isList
      ? readJson(name, inside)
      : [isList || isCredential(json) ? credential(name, JSON.stringify(json)) : objectTable(name, [json])];
  }
  if (!Array.isArray(json)) return [unread(name, 'nothing-in-it')];
  const texts: unknown[] = json.filter((one) => typeof one === 'string');
  const objects: NamedRow[] = json.filter(isNamedRow);
  return [
    ...(texts.length > 0 ? readLines(name, texts.map(String), []) : []),
    ...objects.flatMap((one, at) => (isCredential(one) ? [credential(`${name}:${at + 1}`, JSON.stringify(one))] : [])),
    ...(objects.some((one) => !isCredential(one))
      ? [
          objectTable(
            name,
            objects.filter((one) => !isCredential(one)),
          ),
        ]
      : []),
  ];
}

const objectTable = (name: string, objects: readonly NamedRow[]) => tableOrNothing(name, tableOfObjects(objects));

/** Members that credentials have and lists of people have not. */
const isCredential = (object: NamedRow) =>
  ['@context', 'proof', 'verification', 'verify', 'recipient', 'verifiableCredential', 'vc', 'credentialSubject'].some(
    (member) => object[member] !== undefined,
  );

/** A table where there are columns or a line of headers; else all links that stand in it, as in a mail. */
function readTableOrLinks(name: string, text: string, lines: readonly string[]): readonly Piece[] {
  const [first = ''] = lines;
  const table = readDelimited(text);
  const isTable = table.columns.length > 1 && first.split(delimiterOf(text)).length === table.columns.length;
  const hasHeader = table.columns.length === 1 && !isLink(first) && lines.slice(1).every(isLink) && lines.length > 1;
  if (hasHeader || (isTable && table.rows.some((row) => row.some(isLink)))) return [tableOrNothing(name, table)];
  const found = new Set<string>();
  for (const [link] of text.matchAll(LINK_IN_TEXT)) {
    if (found.size > MOST_LINKS) break;
    found.add(link.replace(/[.,;:!?]+$/, ''));
  }
  const links = [...found].slice(0, MOST_LINKS);
  if (links.length === 0) return [tableOrNothing(name, table)];
  const isCut = found.size > MOST_LINKS;
  return [{ kind: 'links', name, links }, ...(isCut ? [unread(name, 'too-large')] : [])];
}

const LINK_IN_TEXT = /https?:\/\/[^\s<>"'|\\^`{}()[\]]{4,4000}/gi;

async function readPicture(name: string, bytes: Uint8Array, { qr }: PieceTools): Promise<Piece> {
  const opened = await open(bytes);
  if (!('finding' in opened)) return { kind: 'credential', name, bytes };
  const text = (await qr(bytes))?.trim();
  if (!text) return unread(name, 'nothing-in-it');
  if (isToken(text) || text.startsWith('{')) return credential(name, text);
  return isLink(text) ? { kind: 'links', name, links: [text] } : unread(name, 'nothing-in-it');
}

/** What is attached to a certificate; else the credential that it links to. */
async function readCertificate(name: string, bytes: Uint8Array, { pdf }: PieceTools): Promise<Piece> {
  const contents = await pdf(bytes);
  if (!contents) return unread(name, 'damaged');
  for (const attached of contents.attachments) {
    if (!('finding' in (await open(attached.bytes)))) return { kind: 'credential', name, bytes: attached.bytes };
  }
  const known = contents.links.filter((link) => refer(link) !== undefined);
  const link = known.find((one) => refer(one)?.kind === 'credential') ?? known[0];
  return link === undefined ? unread(name, 'nothing-in-it') : { kind: 'links', name, links: [link] };
}

async function credentialIn(name: string, text: string): Promise<Piece> {
  const piece = credential(name, text);
  return 'finding' in (await open(piece.bytes)) && !isToken(text) ? unread(name, 'nothing-in-it') : piece;
}

const credential = (name: string, text: string) => ({
  kind: 'credential' as const,
  name,
  bytes: new TextEncoder().encode(text),
});

const tableOrNothing = (name: string, table: Table): Piece =>
  table.rows.length > 0 ? { kind: 'table', name, table } : unread(name, 'nothing-in-it');

const unread = (name: string, why: WhyUnread): Piece => ({ kind: 'unread', name, why });

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
