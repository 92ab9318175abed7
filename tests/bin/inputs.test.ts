import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createDocuments } from '../../bin/cli/files.ts';
import { type Input, readInputs } from '../../bin/cli/inputs.ts';
import type { Claimed } from '../../lib/batch/claimed.ts';
import { readRecords } from '../../bin/cli/records.ts';
import { UsageError } from '../../bin/cli/usage.ts';

const folder = mkdtempSync(join(tmpdir(), 'inputs-'));

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function read(names: string[], claimed: Claimed = {}): Promise<Input[]> {
  const found: Input[] = [];
  for await (const input of readInputs(names, claimed)) found.push(input);
  return found;
}

describe('readInputs', () => {
  it('takes a link as a link and a file by its name, read when it is its turn', async () => {
    const path = file('badge.json', '{"id":"x"}');
    const [link, document] = await read(['https://badges.example/1', path]);
    expect(link).toEqual({ input: 'https://badges.example/1', link: 'https://badges.example/1', claimed: {} });
    expect(document).toEqual({ input: path, file: path, claimed: {} });
    expect(new TextDecoder().decode(document && createDocuments()(document))).toBe('{"id":"x"}');
  });

  it('reads CSV with quotes, a byte order mark, capitals in its head and empty lines', async () => {
    const path = file(
      'list.csv',
      '\uFEFFURL,Person,Title\r\nhttps://a.example/1,"Example, Ada",Robotics\r\n\r\nhttps://a.example/2,,\r\n',
    );
    expect(await read([path], { person: 'Default Name' })).toEqual([
      {
        input: 'https://a.example/1',
        link: 'https://a.example/1',
        claimed: { person: 'Example, Ada', title: 'Robotics' },
      },
      { input: 'https://a.example/2', link: 'https://a.example/2', claimed: { person: 'Default Name' } },
    ]);
  });

  it('refuses CSV without a column for the link, naming the columns that would do', async () => {
    await expect(read([file('names.csv', 'name\nAda\n')])).rejects.toThrow(/url, link, input/);
  });

  it('reads NDJSON of rows, links, tokens and credentials, in order', async () => {
    const lines = [
      '{"url":"https://a.example/1","person":"Ada"}',
      '',
      'https://a.example/2',
      'aaa.bbb.ccc',
      '{"@context":[],"id":"urn:x"}',
    ];
    const found = await read([file('mixed.ndjson', lines.join('\n'))]);
    expect(found.map(({ link, bytes }) => link ?? new TextDecoder().decode(bytes))).toEqual([
      'https://a.example/1',
      'https://a.example/2',
      'aaa.bbb.ccc',
      '{"@context":[],"id":"urn:x"}',
    ]);
    expect(found[0]?.claimed).toEqual({ person: 'Ada' });
  });

  it('says which file is missing', async () => {
    const [missing] = await read([join(folder, 'nowhere.json')]);
    expect(() => missing && createDocuments()(missing)).toThrow(UsageError);
    await expect(read([join(folder, 'nowhere.ndjson')])).rejects.toThrow(/nowhere\.ndjson/);
  });

  it('reads CSV as it is consumed', async () => {
    const size = 8 * 2 ** 20;
    let given = 0;
    async function* large(): AsyncGenerator<Uint8Array> {
      const rows = Buffer.from(`url,person\n${'https://a.example/1,"Example,\nAda"\n'.repeat(2_000)}`);
      for (given = 0; given < size; given += rows.length) yield rows;
    }
    let rows = 0;
    for await (const row of readRecords('large.csv', large)) {
      if (row[1] === 'Example,\nAda') rows++;
      if (rows === 100) expect(given).toBeLessThan(size / 4);
    }
    expect(rows).toBeGreaterThan(200_000);
  });

  it.each([
    ['utf-16le', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['utf-16be', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
    ['windows-1252', (text: string) => Buffer.from(text, 'latin1')],
  ])('reads CSV in %s, with whatever delimiter', async (name, encode) => {
    const path = join(folder, `${name}.csv`);
    writeFileSync(
      path,
      encode(`Person;URL\nZoë Müller;https://a.example/${'x'.repeat(70_000)}\nZoë;https://a.example/2\n`),
    );
    const found = await read([path]);
    expect(found.map(({ claimed, link }) => [claimed.person, link?.slice(-2)])).toEqual([
      ['Zoë Müller', 'xx'],
      ['Zoë', '/2'],
    ]);
  });

  it('says where a quotation mark was not closed instead of reading for ever', async () => {
    const path = file(
      'open.csv',
      `url,person\nhttps://a.example/1,"Ada\n${'https://a.example/2,Ola\n'.repeat(400_000)}`,
    );
    await expect(read([path])).rejects.toThrow(/open\.csv.*not closed/);
  });

  it('reads files that take more than one look, and none without an end', () => {
    const documentIn = createDocuments();
    const long = Buffer.alloc(400_001, 'badge');
    const path = join(folder, 'long.json');
    writeFileSync(path, long);
    for (const input of [path, file('short.json', '{}'), file('empty.json', '')])
      expect(Buffer.from(documentIn({ input, file: input, claimed: {} }) ?? [])).toEqual(readFileSync(input));
    expect(() => documentIn({ input: '', file: '/dev/zero', claimed: {} })).toThrow(/larger than 64 MiB|no such file/);
    expect(() => documentIn({ input: '', file: folder, claimed: {} })).toThrow(UsageError);
  });

  it('says which list is missing', async () => {
    await expect(read([join(folder, 'nowhere.csv')])).rejects.toThrow(/nowhere\.csv/);
  });
});

describe('standard input', () => {
  async function* piped(text: string | Buffer, size: number): AsyncGenerator<Uint8Array> {
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }

  async function readPiped(text: string | Buffer, size: number): Promise<(string | undefined)[]> {
    const found: (string | undefined)[] = [];
    for await (const { link, bytes } of readInputs(['-'], {}, piped(text, size)))
      found.push(link ?? (bytes && Buffer.from(bytes).toString('latin1')));
    return found;
  }

  const TWO = ['https://a.example/1', 'https://a.example/2'];
  const PICTURE = Buffer.concat([Buffer.from([0x89]), Buffer.from('PNG\r\n\u001a\nhttps://a.example/1\n')]);

  describe.each([3, 1_000])('in pieces of %i bytes', (size) => {
    it.each([
      ['a link', 'https://a.example/1', ['https://a.example/1']],
      ['a link and its end', '\n https://a.example/1\r\n', ['https://a.example/1']],
      ['links', `${TWO.join('\n')}\n`, TWO],
      ['links without a last end', TWO.join('\r\n\r\n'), TWO],
      ['links, then a token', `${TWO.join('\n')}\naaa.bbb.ccc`, [...TWO, 'aaa.bbb.ccc']],
      ['objects', TWO.map((url) => JSON.stringify({ url })).join('\n'), TWO],
      ['a credential in a line', '{"id":"urn:x"}\n', ['{"id":"urn:x"}\n']],
      ['a credential in lines', '{\n"id":"urn:x"\n}\n', ['{\n"id":"urn:x"\n}\n']],
      ['two credentials', '{"id":"urn:x"}\n{"id":"urn:y"}\n', ['{"id":"urn:x"}', '{"id":"urn:y"}']],
      ['a token', 'aaa.bbb.ccc\n', ['aaa.bbb.ccc\n']],
      ['a picture', PICTURE, [PICTURE.toString('latin1')]],
      ['nothing', '', ['']],
    ])('takes %s', async (_, text, expected) => {
      expect(await readPiped(text, size)).toEqual(expected);
    });
  });

  it('answers to lines while more are still to come', async () => {
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (let at = 0; ; at++) yield Buffer.from(`https://a.example/${at}\n`);
    }
    let rows = 0;
    for await (const { link } of readInputs(['-'], {}, endless())) {
      expect(link).toBe(`https://a.example/${rows}`);
      if (++rows === 5_000) break;
    }
    expect(rows).toBe(5_000);
  });

  it('refuses a document that is larger than any credential', async () => {
    async function* large(): AsyncGenerator<Uint8Array> {
      for (;;) yield Buffer.alloc(2 ** 20);
    }
    await expect(readInputs(['-'], {}, large()).next()).rejects.toThrow(/larger than 64 MiB/);
  });
});
