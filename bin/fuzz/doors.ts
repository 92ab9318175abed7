/**
 * Every parser that reads what strangers wrote, as one table: small sound things to begin with, and what its door gives back,
 * told as one word of a closed set. Whatever is thrown, is no such word, or passes a bound, is a find.
 */
import { base64, base64urlnopad } from '@scure/base';
import { gzipSync, strToU8, zipSync } from 'fflate';
import { readSavedText } from '../cli/page.ts';
import { readDelimited } from '../../lib/batch/delimited.ts';
import { monthReader } from '../../lib/batch/months.ts';
import { readPdf } from '../../lib/batch/pdf.ts';
import { readPieces } from '../../lib/batch/pieces.ts';
import { TABLE_LIMITS } from '../../lib/batch/table.ts';
import { unzip } from '../../lib/batch/unzip.ts';
import { writeXlsx } from '../../lib/batch/write-xlsx.ts';
import { readXlsx } from '../../lib/batch/xlsx.ts';
import { isForEver, monthIn, validityIn } from '../../lib/claims/dates.ts';
import { putTogether, splitPresented } from '../../lib/formats/disclosures.ts';
import { open, type Opened } from '../../lib/formats/index.ts';
import { inflate } from '../../lib/formats/inflate.ts';
import { type JsonRead, parseJson, readJson } from '../../lib/formats/json.ts';
import { readToken } from '../../lib/formats/token.ts';
import { readDer } from '../../lib/keys/der.ts';
import { readMultikey } from '../../lib/keys/multikey.ts';
import { readPem } from '../../lib/keys/pem.ts';
import { readCertificate } from '../../lib/keys/x5c.ts';
import { readCbor } from '../../lib/proofs/cbor.ts';
import { readReceipt } from '../../lib/proofs/merkle-receipt.ts';
import { CODES } from '../../lib/verdict/codes.ts';
import type { Check, Json } from '../../lib/verdict/words.ts';
import * as seeds from './samples.ts';

export interface Door {
  readonly seedlings: readonly Uint8Array[];
  /** What can be said of a thing; anything else is a find. */
  readonly outcomes: readonly string[];
  read(bytes: Uint8Array<ArrayBuffer>): Promise<string> | string;
  /** A slow one comes up once in so many turns. */
  readonly rare?: number;
}

const MOST_UNPACKED = 2 ** 20;
const LIMITS = { entries: 50, one: MOST_UNPACKED, all: 2 * MOST_UNPACKED };
const CELLS = { ...TABLE_LIMITS, rows: 500 };
/** Claims of one page. */
const MOST_CLAIMS = 500;
const YEAR_MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
const READ = ['read', 'unread'] as const;
const JSONS = ['read', 'unreadable', 'too-large'] as const;

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const isRead = (value: unknown) => (value === undefined ? 'unread' : 'read');

export const DOORS: Readonly<Record<string, Door>> = {
  open: {
    seedlings: [
      ...seeds.pictures(),
      ...seeds.documents(),
      ...seeds.tokens(),
      gzipSync(seeds.documents()[0] ?? new Uint8Array()),
    ],
    outcomes: ['readings', 'url', ...Object.keys(CODES.document)],
    read: async (bytes) => saidOf(await open(bytes)),
  },
  json: { seedlings: seeds.documents(), outcomes: JSONS, read: (bytes) => jsonSaid(readJson(bytes), textOf(bytes)) },
  token: {
    seedlings: seeds.tokens(),
    outcomes: ['read', 'unreadable', 'too-large'],
    read: (bytes) => codeOr(readToken(textOf(bytes)), 'read'),
  },
  disclosures: {
    seedlings: [seeds.disclosed()],
    outcomes: ['document', 'why', 'unread'],
    read: (bytes) => {
      const { issued, disclosures } = splitPresented(textOf(bytes));
      const token = readToken(issued);
      if ('finding' in token) return 'unread';
      return 'document' in putTogether(token.payload, disclosures) ? 'document' : 'why';
    },
  },
  cbor: { seedlings: seeds.cbors(), outcomes: READ, read: (bytes) => isRead(readCbor(bytes)) },
  receipt: {
    seedlings: seeds.receipts(),
    outcomes: READ,
    read: (bytes) => {
      const read = parseJson(textOf(bytes));
      const asCbor = isRead(readReceipt({ proofValue: `u${base64urlnopad.encode(bytes)}` }));
      return 'value' in read && isObject(read.value) ? isRead(readReceipt(read.value)) : asCbor;
    },
  },
  der: {
    seedlings: [seeds.certificate()],
    outcomes: READ,
    read: (bytes) => isRead(readDer(bytes)),
  },
  x509: {
    seedlings: [seeds.certificate()],
    outcomes: READ,
    read: async (bytes) => isRead(await readCertificate([base64.encode(bytes)])),
    rare: 5,
  },
  pem: {
    seedlings: [seeds.pem()],
    outcomes: READ,
    read: async (bytes) => isRead(await readPem(textOf(bytes))),
    rare: 5,
  },
  multikey: { seedlings: seeds.multikeys(), outcomes: READ, read: (bytes) => isRead(readMultikey(textOf(bytes))) },
  gzip: {
    seedlings: [gzipSync(new Uint8Array(3_000)), gzipSync(new Uint8Array(2 * MOST_UNPACKED))],
    outcomes: ['bytes', 'damaged', 'too-large'],
    read: async (bytes) => {
      const inflated = await inflate(bytes, 'gzip', MOST_UNPACKED);
      if ('trouble' in inflated) return inflated.trouble;
      return inflated.bytes.length > MOST_UNPACKED ? 'past its bound' : 'bytes';
    },
    rare: 5,
  },
  zip: {
    seedlings: [zipSync({ 'a.txt': strToU8('a'), 'b/c.json': strToU8('{"a":1}'.repeat(50)) })],
    outcomes: ['whole', 'damaged', 'cut'],
    read: (bytes) => {
      const { files, damaged, cut } = unzip(bytes, () => true, LIMITS);
      const all = files.reduce((sum, file) => sum + file.bytes.length, 0);
      if (files.length > LIMITS.entries || all > LIMITS.all) return 'past its bound';
      return cut ? 'cut' : damaged > 0 ? 'damaged' : 'whole';
    },
  },
  xlsx: {
    seedlings: [
      writeXlsx('Sheet', [
        ['Name', 'Link'],
        ['Mara', 'https://b.example/1'],
      ]),
    ],
    outcomes: READ,
    read: (bytes) => {
      const table = readXlsx(bytes, CELLS, LIMITS);
      return (table?.rows.length ?? 0) > CELLS.rows ? 'past its bound' : isRead(table);
    },
    rare: 3,
  },
  csv: {
    seedlings: seeds.tables(),
    outcomes: ['read'],
    read: (bytes) => (readDelimited(textOf(bytes), CELLS).rows.length > CELLS.rows ? 'past its bound' : 'read'),
  },
  pdf: {
    seedlings: [seeds.pdf()],
    outcomes: READ,
    read: async (bytes) => isRead(await readPdf(bytes, await import('pdfjs-dist/legacy/build/pdf.mjs'))),
    rare: 50,
  },
  files: {
    seedlings: [...seeds.tables(), ...seeds.documents(), ...seeds.tokens(), ...seeds.pictures()],
    outcomes: ['table', 'links', 'credential', 'unread', 'several'],
    read: async (bytes) => {
      const pieces = await readPieces(
        { name: 'given', bytes },
        { pdf: async () => undefined, qr: async () => undefined },
      );
      return pieces.length === 1 ? (pieces[0]?.kind ?? '') : pieces.length > 1 ? 'several' : 'nothing at all';
    },
  },
  page: {
    seedlings: [seeds.page()],
    outcomes: ['claims', 'none'],
    read: async (bytes) => {
      const { claims } = await readSavedText(textOf(bytes), 'https://mira.example/');
      return claims.length > MOST_CLAIMS ? 'past its bound' : claims.length > 0 ? 'claims' : 'none';
    },
    rare: 20,
  },
  dates: {
    seedlings: seeds.dates(),
    outcomes: ['month', 'none'],
    read: (bytes) => {
      const text = textOf(bytes);
      const { issued, expires } = validityIn(text);
      const all = [monthIn(text), issued, expires, monthReader([text])(text)];
      const isOdd = all.some((one) => one !== undefined && one !== 'never' && !YEAR_MONTH.test(one));
      return isOdd || typeof isForEver(text) !== 'boolean'
        ? `no month: ${all.join()}`
        : isRead(all[0]) === 'read'
          ? 'month'
          : 'none';
    },
  },
};

function saidOf(opened: Opened): string {
  if ('readings' in opened) return opened.readings.length > 0 ? 'readings' : 'nothing at all';
  return 'url' in opened ? 'url' : (opened.finding.code ?? 'no code');
}

const codeOr = (read: object | { readonly finding: Check }, otherwise: string): string =>
  'finding' in read ? ((read.finding as Check).code ?? 'no code') : otherwise;

/** What is taken has to be what the platform's own parser takes it for. */
function jsonSaid(read: JsonRead, text: string): string {
  if ('finding' in read) return read.finding.code ?? 'no code';
  return JSON.stringify(read.value) === JSON.stringify(JSON.parse(text)) ? 'read' : 'read otherwise';
}

function isObject(value: Json): value is { readonly [name: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
