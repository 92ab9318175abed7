import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentOf } from '../../bin/cli/files.ts';
import { type Input, readInputs } from '../../bin/cli/inputs.ts';
import type { Claimed } from '../../lib/batch/claimed.ts';
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
    expect(new TextDecoder().decode(document && documentOf(document))).toBe('{"id":"x"}');
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
    expect(() => missing && documentOf(missing)).toThrow(UsageError);
    await expect(read([join(folder, 'nowhere.ndjson')])).rejects.toThrow(/nowhere\.ndjson/);
  });
});
