import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson, readJson } from '../../lib/formats/json.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const codeOf = (read: ReturnType<typeof readJson>) => ('finding' in read ? read.finding.code : undefined);
const whyOf = (read: ReturnType<typeof readJson>) => ('finding' in read ? read.finding.details?.why : undefined);

describe('reading JSON from strangers', () => {
  it('reads what JSON.parse reads', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const read = parseJson(text);
        expect('value' in read && read.value).toEqual(JSON.parse(text));
      }),
    );
  });

  it('never throws, whatever comes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (any) => void readJson(any)));
    fc.assert(fc.property(fc.string(), (any) => void parseJson(any)));
  });

  it('finds a member that stands twice, and only that', () => {
    const names = fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(names, fc.nat(), fc.boolean(), (all, pick, twice) => {
        const again = all[pick % all.length] ?? '';
        const members = [...all, ...(twice ? [again] : [])].map(
          (name) => `${JSON.stringify(name)} \n: {"x":[1,{"x":2}]}`,
        );
        const read = parseJson(`[{${members.join(',')}}]`);
        expect('duplicates' in read && read.duplicates).toEqual(twice ? [again] : []);
      }),
    );
  });

  it('takes two spellings of one name for the same member; the last counts', () => {
    expect(parseJson('{"a":1,"\\u0061":2}')).toEqual({ value: { a: 2 }, duplicates: ['a'], odd: [] });
  });

  it('takes __proto__ for a member', () => {
    const read = parseJson('{"__proto__":{"revoked":false}}');
    if ('finding' in read) throw new Error('not read');
    expect(Object.keys(read.value as object)).toEqual(['__proto__']);
    expect((read.value as { revoked?: unknown }).revoked).toBeUndefined();
  });

  it.each([
    ['as it is', '[{"a":{"__proto__":{}}}]', ['__proto__']],
    ['with escapes', '{"\\u005f_pro\\u0074o__":1}', ['__proto__']],
    ['as a value, which is none', '{"a":"__proto__"}', []],
  ])('reports a member of that name, written %s', (_, text, odd) => {
    expect(parseJson(text)).toMatchObject({ odd });
  });

  it('passes over a byte order mark', () => {
    expect(readJson(bytes('\uFEFF{"a":1}'))).toEqual({ value: { a: 1 }, duplicates: [], odd: [] });
  });

  it.each([
    ['10,000 arrays in each other', '['.repeat(10_000)],
    ['10,000 objects in each other', '{"a":'.repeat(10_000)],
    ['a million entries', `[${'0,'.repeat(1_000_000)}0]`],
    ['9 MiB', `"${'x'.repeat(9 * 2 ** 20)}"`],
  ])('stops at a bound: %s', (_, text) => {
    expect(codeOf(readJson(bytes(text)))).toBe('too-large');
  });

  it.each([
    ['a page', '<!DOCTYPE html><html><body>Sign in</body></html>', 'a web page came where data was due'],
    ['a truncated document', '{"id":"https://a.example/1","type":["Asser', 'it breaks off before its end'],
    ['a truncated string', '{"id":"https://a.exam', 'it breaks off before its end'],
    ['nothing', ' \n', 'it is empty'],
    ['prose', 'No such badge', 'it is not JSON'],
    ['a comma too many', '{"a":1,}', 'it is not JSON'],
  ])('tells %s for what it is', (_, text, why) => {
    expect(whyOf(readJson(bytes(text)))).toBe(why);
  });

  it('tells bytes that are no text', () => {
    expect(whyOf(readJson(new Uint8Array([0xff, 0xd8, 0xff, 0xe0])))).toBe('it is not text');
  });
});
