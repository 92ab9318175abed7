import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validate } from '../../lib/schema/validate.ts';
import type { Json } from '../../lib/verdict/words.ts';

/** As text: an object with a `then` passes for a promise. */
const BRANCHES: Json = JSON.parse('{"if":{"required":["a"]},"then":{"required":["b"]},"else":{"required":["c"]}}');

describe('a JSON Schema, by interpretation', () => {
  it.each<readonly [string, Json, Json, Json]>([
    ['type', { type: ['string', 'integer'] }, 7, 7.5],
    ['const', { const: { a: [1] } }, { a: [1] }, { a: [2] }],
    ['enum', { enum: ['a', null] }, null, 'b'],
    ['required', { required: ['a'] }, { a: 1 }, {}],
    ['properties', { properties: { a: { type: 'string' } } }, { a: 'x' }, { a: 1 }],
    [
      'additionalProperties',
      { properties: { a: true }, patternProperties: { '^x': true }, additionalProperties: false },
      { a: 1, xy: 1 },
      { b: 1 },
    ],
    ['propertyNames', { propertyNames: { maxLength: 1 } }, { a: 1 }, { ab: 1 }],
    ['items', { items: { type: 'number' } }, [1, 2], [1, 'b']],
    ['a tuple', { prefixItems: [{ type: 'string' }], items: false }, ['a'], ['a', 1]],
    ['an old tuple', { items: [{ type: 'string' }], additionalItems: false }, ['a'], ['a', 1]],
    ['contains', { contains: { const: 'VerifiableCredential' } }, ['VerifiableCredential'], ['Other']],
    ['minItems', { minItems: 1 }, [1], []],
    ['uniqueItems', { uniqueItems: true }, [{ a: 1 }, { a: 2 }], [{ a: 1 }, { a: 1 }]],
    ['minLength', { minLength: 2 }, '⚓⚓', '⚓'],
    ['pattern', { pattern: '^\\d{4}$' }, '2026', '26'],
    ['minimum', { minimum: 3, exclusiveMaximum: 5 }, 3, 5],
    ['multipleOf', { multipleOf: 2 }, 4, 5],
    ['allOf', { allOf: [{ minimum: 1 }, { maximum: 2 }] }, 2, 3],
    ['anyOf', { anyOf: [{ type: 'string' }, { type: 'array' }] }, [], {}],
    ['oneOf', { oneOf: [{ minimum: 1 }, { minimum: 2 }] }, 1, 2],
    ['not', { not: { type: 'null' } }, 1, null],
    ['if', BRANCHES, { c: 1 }, { a: 1 }],
    ['dependentRequired', { dependentRequired: { a: ['b'] } }, { a: 1, b: 1 }, { a: 1 }],
    [
      'a reference',
      { $defs: { text: { type: 'string' } }, properties: { a: { $ref: '#/$defs/text' } } },
      { a: 'x' },
      { a: 1 },
    ],
    [
      'a recursive reference',
      { properties: { a: { $ref: '#' } }, required: ['b'] },
      { b: 1, a: { b: 1 } },
      { b: 1, a: {} },
    ],
    ['false', { properties: { a: false } }, {}, { a: 1 }],
    ['a name that every object has', { required: ['constructor'] }, { constructor: 1 }, {}],
  ])('knows %s', (_, schema, good, bad) => {
    expect(validate(good, schema).fits).toBe(true);
    expect(validate(bad, schema).fits).toBe(false);
  });

  it('says where and why it does not fit', () => {
    const schema = { properties: { credentialSubject: { required: ['firstName'] } } };
    expect(validate({ credentialSubject: {} }, schema)).toEqual({
      fits: false,
      why: '“credentialSubject.firstName” is missing',
    });
  });

  it.each<readonly [string, Json, Json]>([
    ['a keyword that is not known', { unevaluatedProperties: false }, {}],
    ['another schema', { $ref: 'https://school.example/schema.json' }, {}],
    ['a part that is not there', { $ref: '#/$defs/none' }, {}],
    ['a pattern that could run away', { pattern: '^(a+)+$' }, `${'a'.repeat(40)}b`],
    ['a pattern that is none', { pattern: '(' }, 'a'],
    ['itself without end', { $ref: '#' }, {}],
    ['too much work', { items: { items: { minimum: 0 } } }, Array(500).fill(Array(500).fill(1))],
  ])('leaves the outcome open for %s', (_, schema, value) => {
    expect(validate(value, schema).fits).toBeUndefined();
  });

  it('never throws, whatever the schema is', () => {
    const keywords = fc.constantFrom(
      'type',
      'properties',
      'items',
      'required',
      'anyOf',
      '$ref',
      'pattern',
      'if',
      'contains',
      'enum',
      'minimum',
      'prefixItems',
    );
    const schemas = fc.dictionary(keywords, fc.jsonValue({ maxDepth: 2 }));
    fc.assert(
      fc.property(
        fc.jsonValue({ maxDepth: 2 }),
        schemas,
        (value, schema) => void validate(value as Json, schema as Json),
      ),
    );
  });
});
