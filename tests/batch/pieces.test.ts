import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type Piece, type PieceTools, readPieces, readText } from '../../lib/batch/pieces.ts';
import { createReading } from '../../lib/batch/reading.ts';
import { writeXlsx } from '../../lib/batch/write-xlsx.ts';

const LINK = 'https://www.credly.com/badges/3f1c9a52-7d44-4b8e-9c1f-0a6be2d75c11';
const NOTHING: PieceTools = { pdf: async () => undefined, qr: async () => undefined };
const CREDENTIAL = {
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  type: ['VerifiableCredential'],
  issuer: 'https://school.example',
  credentialSubject: { id: 'did:example:1' },
};
const TOKEN = `ey${'a'.repeat(20)}.ey${'b'.repeat(20)}.${'c'.repeat(40)}`;
const PNG = new Uint8Array([
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0, 0, 0, 0,
]);

const kinds = (pieces: readonly Piece[]) =>
  pieces.map((piece) => {
    if (piece.kind === 'table') return `table ${piece.table.rows.length}`;
    if (piece.kind === 'links') return `links ${piece.links.length}`;
    return piece.kind === 'unread' ? piece.why : piece.kind;
  });
const inText = async (text: string) => kinds(await readText('', text));
const inFile = async (bytes: Uint8Array, tools: Partial<PieceTools> = {}) =>
  kinds(await readPieces({ name: 'file', bytes }, { ...NOTHING, ...tools }));

describe('text', () => {
  it.each([
    ['links, one a line', `${LINK}\n\nhttps://b.example/1\n`, ['links 2']],
    ['links in a mail', `Hello,\nsee ${LINK}, and (https://b.example/1).`, ['links 2']],
    ['the same link twice', `see ${LINK} and ${LINK}`, ['links 1']],
    ['cells of a spreadsheet', `Name\tLink\nMara\t${LINK}`, ['table 1']],
    ['a column with a header', `Link\n${LINK}\n${LINK}`, ['table 2']],
    ['rows as JSON', JSON.stringify([{ name: 'Mara', link: LINK }]), ['table 1']],
    ['rows inside of JSON', JSON.stringify({ candidates: [{ name: 'Mara', link: LINK }] }), ['table 1']],
    ['rows, one a line', `{"name":"Mara","url":"${LINK}"}\n{"name":"Ola","url":"${LINK}"}`, ['table 2']],
    ['links as JSON', JSON.stringify([LINK, 'https://b.example/1']), ['links 2']],
    ['a credential', JSON.stringify(CREDENTIAL), ['credential']],
    ['several credentials', JSON.stringify([CREDENTIAL, CREDENTIAL]), ['credential', 'credential']],
    ['a token', TOKEN, ['credential']],
    ['tokens and links, one a line', `${TOKEN}\n${LINK}\n${TOKEN}`, ['links 1', 'credential', 'credential']],
    ['nothing', '  \n ', ['empty']],
    ['words', 'hello there', ['nothing-in-it']],
  ])('%s', async (_, text, expected) => {
    expect(await inText(text)).toEqual(expected);
  });
});

describe('files', () => {
  it('a spreadsheet, also in an archive', async () => {
    const xlsx = writeXlsx('List', [
      ['Name', 'Link'],
      ['Mara', LINK],
    ]);
    expect(await inFile(xlsx)).toEqual(['table 1']);
    expect(await inFile(zipSync({ 'list.xlsx': xlsx }))).toEqual(['table 1']);
  });

  it('an archive, without what operating systems put into it, and none within', async () => {
    const inner = zipSync({ 'b.txt': strToU8(LINK) });
    const zip = zipSync({
      'a.json': strToU8(JSON.stringify(CREDENTIAL)),
      'links.txt': strToU8(LINK),
      '__MACOSX/a.json': strToU8('x'),
      'folder/.DS_Store': strToU8('x'),
      'inner.zip': inner,
    });
    expect(await inFile(zip)).toEqual(['credential', 'links 1', 'unknown-kind']);
  });

  it('a picture that holds nothing is looked at for a code', async () => {
    expect(await inFile(PNG)).toEqual(['nothing-in-it']);
    expect(await inFile(PNG, { qr: async () => LINK })).toEqual(['links 1']);
    expect(await inFile(PNG, { qr: async () => TOKEN })).toEqual(['credential']);
    expect(await inFile(PNG, { qr: async () => 'hello' })).toEqual(['nothing-in-it']);
  });

  it('a certificate leads to what is attached to it, else to what it links', async () => {
    const pdf = strToU8('%PDF-1.7');
    const attached = { name: 'badge.json', bytes: strToU8(JSON.stringify(CREDENTIAL)) };
    const links = ['https://www.credly.com/organizations/a', LINK];
    expect(await inFile(pdf, { pdf: async () => ({ attachments: [attached], links }) })).toEqual(['credential']);
    expect(await inFile(pdf, { pdf: async () => ({ attachments: [], links }) })).toEqual(['links 1']);
    expect(await inFile(pdf, { pdf: async () => ({ attachments: [], links: ['https://b.example'] }) })).toEqual([
      'nothing-in-it',
    ]);
    expect(await inFile(pdf)).toEqual(['damaged']);
  });

  it('an empty one', async () => {
    expect(await inFile(new Uint8Array())).toEqual(['empty']);
  });
});

describe('reading', () => {
  it('says of what nobody should load that it is too large, and where a text has more links than are read', async () => {
    const reading = createReading(NOTHING);
    expect(await reading.add({ name: 'all.csv', why: 'too-large' })).toEqual([
      { kind: 'unread', name: 'all.csv', why: 'too-large' },
    ]);
    const text = Array.from({ length: 200_001 }, (_, at) => `https://a.example/${at}`).join('\n');
    const [, links, rest] = await reading.add({ text });
    expect(links).toMatchObject({ kind: 'links', count: 200_000 });
    expect(rest).toEqual({ kind: 'unread', name: '', why: 'too-large' });
  });

  it('gives the rows of everything, each table mapped as chosen, files by their hash', async () => {
    const reading = createReading(NOTHING);
    await reading.add({ text: `Name\tSite\tLink\nMara\thttps://b.example/x\t${LINK}` });
    await reading.add({ text: 'https://c.example/1' });
    await reading.add({ name: 'one.json', bytes: strToU8(JSON.stringify(CREDENTIAL)) });
    const parts = await reading.add({
      name: 'two.json',
      bytes: strToU8(JSON.stringify({ ...CREDENTIAL, id: 'urn:two' })),
    });
    expect(parts.map(({ kind }) => kind)).toEqual(['table', 'links', 'credentials']);
    expect(parts[0]).toMatchObject({ guess: { person: 0, link: 2 }, rows: 1 });
    expect(parts[2]).toMatchObject({ count: 2 });
    const { rows, files } = await reading.rows(new Map([[0, { person: 0, link: 1 }]]));
    expect(rows.map(({ input, claimed }) => [input, claimed.person])).toEqual([
      ['https://b.example/x', 'Mara'],
      ['https://c.example/1', undefined],
      ['one.json', undefined],
      ['two.json', undefined],
    ]);
    expect([...files.keys()]).toEqual(rows.flatMap(({ file }) => file ?? []));
    expect([...files.keys()].every((hash) => /^[0-9a-f]{64}$/.test(hash))).toBe(true);
  });
});
