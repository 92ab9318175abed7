/** One to four random changes to a JSON document: what stands in it moves, goes, doubles, or becomes something else. Seeded. */
import type { Json, JsonObject } from '../../lib/verdict/words.ts';
import { createRandom } from './random.ts';

const NAMES = [
  'id',
  'type',
  'name',
  'issuer',
  'image',
  'criteria',
  'result',
  'evidence',
  'related',
  'value',
  'tag',
  'narrative',
  'description',
  'identifier',
  'address',
  'proof',
  'alignment',
  'creditsAvailable',
  'validUntil',
  '@id',
  '@type',
  '@value',
  '@context',
  '@list',
  '@language',
  '__proto__',
  'constructor',
  'schema:name',
  '',
];
const VALUES: readonly Json[] = [
  'urn:x:a',
  'urn:x:b',
  '_:b',
  'Achievement',
  'Profile',
  'Image',
  'schema:name',
  '@id',
  '',
  'https://x.example/ y',
  'a "quoted"\nline\u007f\u0001',
  '\ud83d\ude00',
  '\ud800',
  'x:y',
  0,
  -0,
  1,
  1.5,
  1e21,
  1e-7,
  123456789012345680000,
  true,
  false,
  null,
  [],
  {},
  ['a', 'b'],
  [[1]],
  { id: 'urn:x:c' },
  { type: 'Profile' },
  { '@value': 'v' },
  { '@list': ['v'] },
  { name: 'a blank one' },
];

/** The same changes for the same seed, whatever machine. */
export function createMutator(seed: number): (document: Json) => Json {
  const { below, pick } = createRandom(seed);

  function change(value: Json): Json {
    const goesDeeper = typeof value === 'object' && value !== null && below(4) > 0;
    if (!goesDeeper) return below(3) === 0 ? [value, pick(VALUES)] : pick(VALUES);
    return Array.isArray(value) ? changeList(value) : changeObject(value as JsonObject);
  }

  function changeList(list: readonly Json[]): Json {
    const at = below(list.length + 1);
    if (at === list.length) return [...list, pick(VALUES)];
    const how = below(6);
    if (how === 0) return list.toSpliced(at, 1);
    if (how === 1) return list.toSpliced(at, 0, list[at] ?? null);
    return list.with(at, change(list[at] ?? null));
  }

  function changeObject(object: JsonObject): Json {
    const entries = Object.entries(object) as [string, Json][];
    const at = below(entries.length + 1);
    const [name, value] = entries[at] ?? [pick(NAMES), pick(VALUES)];
    const how = at === entries.length ? 9 : below(10);
    if (how === 0) return Object.fromEntries(entries.toSpliced(at, 1));
    if (how === 1) return Object.fromEntries([...entries.toSpliced(at, 1), [pick(NAMES), value]]);
    if (how === 2) return Object.fromEntries(entries.toReversed());
    if (how === 9) return Object.fromEntries([...entries, [name, value]]);
    return Object.fromEntries(entries.with(at, [name, change(value)]));
  }

  return (document) => {
    let changed = document;
    for (let left = 1 + below(4); left > 0; left -= 1) {
      const next = change(changed);
      if (typeof next === 'object' && next !== null && !Array.isArray(next)) changed = next;
    }
    return JSON.parse(JSON.stringify(changed)) as Json;
  };
}
