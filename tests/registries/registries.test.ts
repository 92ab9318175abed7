import { describe, expect, it } from 'vitest';
import { askable } from '../../lib/net/address.ts';
import { askRegisters } from '../../lib/registries/index.ts';
import { createMemoryCopies, createStoredCopies } from '../../lib/registries/kept.ts';
import { AS_OF, REGISTERS } from '../../lib/registries/known.ts';
import { KNOWN_REGISTRIES, readKnownRegistries, registersIn } from '../../lib/registries/known-registries.ts';
import {
  ANCHOR,
  createAnchor,
  createWorld,
  fetchOf,
  HARBOUR,
  LIST,
  listOf,
  NOW,
  QUILLFORD,
  STRANGER,
} from './world.ts';

const anchor = await createAnchor();
const FEDERATION = {
  [ANCHOR.url]: await anchor.sign(anchor.self),
  [fetchOf(QUILLFORD)]: await anchor.sign(anchor.about),
  [fetchOf(STRANGER)]: 'not-found' as const,
};
const SECOND = { ...LIST, name: 'Second List', url: 'https://lists.example/second/registry.json' };

const asking = (said: Record<string, string>, registers = [ANCHOR, LIST]) => {
  const world = createWorld(said);
  return { ...world, about: (...ids: string[]) => askRegisters(ids, { ...world, registers, now: NOW }) };
};

describe('registers', () => {
  it('speak in order, lists first, and say who says it', async () => {
    const { about, asked } = asking({ [LIST.url]: HARBOUR, ...FEDERATION });
    const trust = await about(QUILLFORD);
    expect(trust.knows(QUILLFORD)).toEqual({ by: 'Harbour List', name: 'Quillford College' });
    expect(trust.knows(STRANGER)).toBeUndefined();
    expect(asked.map(({ url }) => url)).toEqual([LIST.url]);
  });

  it('that are federations are told about whom only where no list knows', async () => {
    const { about } = asking({ [LIST.url]: listOf({}), ...FEDERATION });
    expect((await about(QUILLFORD)).knows(QUILLFORD)).toEqual({ by: 'Lantern Federation', name: 'Quillford College' });
  });

  it('of which one cannot be asked: another still speaks, and the silent one is named', async () => {
    const { about } = asking({ [LIST.url]: HARBOUR, ...FEDERATION }, [SECOND, LIST, ANCHOR]);
    const trust = await about(QUILLFORD, STRANGER);
    expect(trust.knows(QUILLFORD)?.by).toBe('Harbour List');
    expect(trust.knows(STRANGER)).toBeUndefined();
    expect(trust.unasked?.(STRANGER)).toEqual(['Second List']);
    expect(trust.unasked?.('did:web:nobody-asked.example')).toEqual([]);
  });

  it('that all answered and know nobody leave nothing open', async () => {
    const { about } = asking({ [LIST.url]: HARBOUR, ...FEDERATION });
    expect((await about(STRANGER)).unasked?.(STRANGER)).toEqual([]);
  });
});

describe('the known registers', () => {
  it('can be asked, have names of their own, and are dated', () => {
    for (const { url, type } of REGISTERS) {
      expect(askable(url)?.href).toBe(url);
      expect(url.endsWith('/.well-known/openid-federation')).toBe(type === 'oidf');
    }
    expect(new Set(REGISTERS.map(({ name }) => name)).size).toBe(REGISTERS.length);
    expect(AS_OF).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it('are none for tests', () => {
    for (const { name, url } of REGISTERS) expect(`${name} ${url}`).not.toMatch(/test|sandbox|staging/i);
  });
});

describe('DCC’s list of known registries', () => {
  const list = JSON.stringify([
    { name: 'Harbour List', type: 'dcc-legacy', url: LIST.url, governanceUrl: 'https://lists.example' },
    { name: 'Lantern Federation', type: 'oidf', trustAnchorEC: ANCHOR.url },
    { name: 'From tomorrow', type: 'unheard-of', url: 'https://tomorrow.example' },
    { type: 'oidf', trustAnchorEC: 'https://nameless.example' },
    { name: 'Nowhere', type: 'dcc-legacy' },
    null,
  ]);

  it('gives the registers of the forms that are known here', () => {
    expect(readKnownRegistries(list)).toEqual([{ ...LIST, governance: 'https://lists.example' }, ANCHOR]);
    for (const other of ['{}', 'null', '<html>', '']) expect(readKnownRegistries(other)).toBeUndefined();
  });

  it('handed in counts; registers that were not handed in do not', () => {
    const [first] = REGISTERS;
    const bytes = (documents: Record<string, string>) => (url: string) =>
      documents[url] === undefined ? undefined : new TextEncoder().encode(documents[url]);
    expect(registersIn(bytes({}))).toEqual([]);
    expect(registersIn(bytes({ [first?.url ?? '']: HARBOUR }))).toEqual([first]);
    expect(registersIn(bytes({ [KNOWN_REGISTRIES]: list })).map(({ url }) => url)).toEqual([LIST.url, ANCHOR.url]);
  });
});

describe('copies on disk', () => {
  const createArea = (items: Record<string, unknown> = {}) => ({
    items,
    get: async (key: string) => structuredClone({ [key]: items[key] }),
    set: async (changed: Record<string, unknown>) => void Object.assign(items, structuredClone(changed)),
  });
  const copy = (url: string, text = 'x') => ({ url, text, at: NOW });

  it('are there for the next worker, until they are forgotten', async () => {
    const area = createArea();
    const copies = createStoredCopies(area);
    await Promise.all([copies.put(copy('a')), copies.put(copy('b')), copies.put({ ...copy('a'), text: 'y' })]);
    expect(await createStoredCopies(area).get('a')).toEqual({ url: 'a', text: 'y', at: NOW });
    await copies.clear();
    expect(await createStoredCopies(area).get('b')).toBeUndefined();
    expect(area.items.registers).toEqual([]);
  });

  it.each([
    ['a text', 'damaged'],
    ['other shapes', [null, 7, { url: 'a' }, { url: 'a', at: 'yesterday' }]],
  ])('that were replaced by %s are none', async (_, registers) => {
    expect(await createStoredCopies(createArea({ registers })).get('a')).toBeUndefined();
  });

  it('go on in memory where storage fails', async () => {
    const broken = {
      get: async () => Promise.reject(new Error('broken')),
      set: async () => Promise.reject(new Error('full')),
    };
    const copies = createStoredCopies(broken);
    await copies.put(copy('a'));
    expect(await copies.get('a')).toEqual(copy('a'));
  });

  it('have bounds: the oldest go first', async () => {
    for (const copies of [createMemoryCopies(), createStoredCopies(createArea())]) {
      for (let index = 0; index < 5; index++) await copies.put(copy(`${index}`, 'x'.repeat(1_500_000)));
      expect(await copies.get('2')).toBeUndefined();
      expect(await copies.get('3')).toBeDefined();
      expect(await copies.get('4')).toBeDefined();
    }
  });
});
