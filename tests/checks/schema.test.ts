import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checkSchemas } from '../../lib/checks/schema.ts';
import type { Reading } from '../../lib/formats/format.ts';
import { finding, nothing, passed } from '../../lib/verdict/codes.ts';
import type { Check, JsonObject } from '../../lib/verdict/words.ts';
import { toolsWith } from '../proofs/tools.ts';
import { credential } from './showing.ts';

const URL = 'https://schemas.example/badge';
const DIALECT = 'https://json-schema.org/draft/2020-12/schema';
const ASKS_NAME = { $schema: DIALECT, $id: URL, type: 'object', required: ['name'] };
const ASKS_MORE = { ...ASKS_NAME, required: ['name', 'criteria'] };
const rule = (more: JsonObject = {}): JsonObject => ({ id: URL, type: 'JsonSchema', ...more });
const GENUINE = [passed('document'), passed('proof'), passed('key'), passed('dates')];

async function check(
  schemas: readonly JsonObject[],
  answers: Parameters<typeof toolsWith>[0],
  checks: readonly Check[] = GENUINE,
) {
  const { ask } = toolsWith(answers);
  const prove = async (bytes: Uint8Array) => ({ checks, document: JSON.parse(new TextDecoder().decode(bytes)) });
  const reading: Reading = {
    format: 'vc2',
    credential: credential(),
    document: { name: 'Harbour Pilot' },
    securing: [],
    status: [],
    schemas,
    endorsements: [],
    findings: [],
  };
  return await checkSchemas(reading, { ask, prove });
}

const UNUSABLE = { id: 'schema', outcome: 'unknown', code: 'schema-unsupported' };

describe('a schema that a credential names', () => {
  it.each<readonly [string, JsonObject, JsonObject | 'offline', object]>([
    ['fits', rule(), ASKS_NAME, { id: 'schema', outcome: 'pass' }],
    ['fits, of an older kind', rule({ type: 'JsonSchemaValidator2018' }), ASKS_NAME, { outcome: 'pass' }],
    ['fits, without an address of its own', rule(), { $schema: DIALECT, required: ['name'] }, { outcome: 'pass' }],
    ['does not fit', rule(), ASKS_MORE, { outcome: 'fail', code: 'schema-violated' }],
    [
      'fits as a hint, whatever dialect',
      rule({ type: '1EdTechJsonSchemaValidator2019' }),
      { required: ['name'] },
      { outcome: 'pass' },
    ],
    [
      'does not fit as a hint',
      rule({ type: '1EdTechJsonSchemaValidator2019' }),
      ASKS_MORE,
      { outcome: 'warn', code: 'schema-failed' },
    ],
    [
      'is away',
      rule(),
      'offline',
      { outcome: 'unknown', code: 'schema-unreachable', details: { url: URL, why: 'offline' } },
    ],
    [
      'of an unknown type',
      rule({ type: 'XmlSchema' }),
      ASKS_NAME,
      { ...UNUSABLE, details: { why: 'it is of type XmlSchema' } },
    ],
    ['of no type', { id: URL }, ASKS_NAME, { ...UNUSABLE, details: { why: 'it is of type unnamed' } }],
    [
      'without an address',
      { type: 'JsonSchema' },
      ASKS_NAME,
      { ...UNUSABLE, details: { why: 'it is of type JsonSchema' } },
    ],
    [
      'without a dialect',
      rule(),
      { required: ['name'] },
      { ...UNUSABLE, details: { why: 'it does not say which dialect it is in' } },
    ],
    [
      'in a dialect of its own',
      rule(),
      { $schema: 'https://schemas.example/mine', required: ['name'] },
      { ...UNUSABLE, details: { why: 'its dialect is https://schemas.example/mine' } },
    ],
    [
      'that calls itself otherwise',
      rule(),
      { ...ASKS_NAME, $id: `${URL}/2` },
      { ...UNUSABLE, details: { why: 'it calls itself by another address' } },
    ],
    [
      'that calls itself otherwise and does not fit',
      rule(),
      { ...ASKS_MORE, $id: `${URL}/2` },
      { code: 'schema-violated' },
    ],
    ['with a word that is not known here', rule(), { ...ASKS_NAME, $dynamicRef: '#x' }, UNUSABLE],
    [
      'pinned, and another',
      rule({ digestSRI: 'sha256-AAAA' }),
      ASKS_NAME,
      { ...UNUSABLE, details: { why: /the one that the issuer meant/ } },
    ],
    ['pinned in a way that nobody knows', rule({ digestMultibase: 'zQm' }), ASKS_NAME, UNUSABLE],
    [
      'pinned, and the one',
      rule({ digestSRI: `sha256-${createHash('sha256').update(JSON.stringify(ASKS_NAME)).digest('base64')}` }),
      ASKS_NAME,
      { outcome: 'pass' },
    ],
  ])('%s', async (_, named, answer, expected) => {
    const { details, ...rest } = expected as { details?: { why?: string | RegExp } };
    const found = await check([named], { [URL]: answer });
    expect(found).toMatchObject(rest);
    if (details?.why instanceof RegExp) expect(found.message).toMatch(details.why);
    else if (details) expect(found.details).toMatchObject(details);
  });

  it('that cannot be read, or is none, is not applied', async () => {
    const served = async (text: string) =>
      await checkSchemas({ schemas: [rule()], document: {} } as unknown as Reading, {
        ask: async (url) => ({ url, status: 200, type: '', bytes: new TextEncoder().encode(text) }),
        prove: async () => ({ checks: [] }),
      });
    expect(await served('{"a":')).toMatchObject({ ...UNUSABLE, details: { why: 'it cannot be read' } });
    expect(await served('[7]')).toMatchObject({ ...UNUSABLE, details: { why: 'it is no schema' } });
  });

  it('none is nothing; of several the gravest speaks', async () => {
    expect(await check([], {})).toEqual(nothing('schema'));
    const other = 'https://schemas.example/other';
    const both = { [URL]: ASKS_NAME, [other]: { ...ASKS_MORE, $id: other } };
    expect((await check([rule(), rule({ id: other })], both)).code).toBe('schema-violated');
    expect((await check([rule(), rule({ id: 'https://schemas.example/away' })], both)).code).toBe('schema-unreachable');
    expect((await check([rule(), rule()], both)).outcome).toBe('pass');
  });
});

describe('a schema that somebody signed', () => {
  const named = rule({ type: 'JsonSchemaCredential' });
  const held = (schema: JsonObject, more: JsonObject = {}): JsonObject => ({
    type: ['VerifiableCredential', 'JsonSchemaCredential'],
    credentialSubject: { id: URL, type: 'JsonSchema', jsonSchema: schema },
    ...more,
  });
  const NOT_IN_FORCE = { ...UNUSABLE, details: { why: 'the credential that holds it is not genuine or not in force' } };
  const NO_SCHEMA = { ...UNUSABLE, details: { why: 'no schema is in it' } };
  const instead = (...others: readonly Check[]) => GENUINE.map((one) => others.find(({ id }) => id === one.id) ?? one);

  it.each<readonly [string, JsonObject, readonly Check[], object]>([
    ['fits', held(ASKS_NAME), GENUINE, { outcome: 'pass' }],
    [
      'fits, of a credential with a small fault',
      held(ASKS_NAME),
      instead(finding('document', 'incomplete'), finding('proof', 'created-ahead')),
      { outcome: 'pass' },
    ],
    ['does not fit', held(ASKS_MORE), GENUINE, { outcome: 'fail', code: 'schema-violated' }],
    ['of a credential that is wrong', held(ASKS_NAME), instead(finding('document', 'wrong-shape')), NOT_IN_FORCE],
    ['of a forged one', held(ASKS_NAME), instead(finding('proof', 'signature-wrong')), NOT_IN_FORCE],
    ['of nobody', held(ASKS_NAME), instead(finding('key', 'issuer-not-proven')), NOT_IN_FORCE],
    ['of one that is over', held(ASKS_NAME), instead(finding('dates', 'expired')), NOT_IN_FORCE],
    ['of one whose dates are unclear', held(ASKS_NAME), instead(finding('dates', 'date-unclear')), NOT_IN_FORCE],
    ['of one that was not checked', held(ASKS_NAME), [], NOT_IN_FORCE],
    ['of a credential of another kind', held(ASKS_NAME, { type: 'VerifiableCredential' }), GENUINE, NO_SCHEMA],
    ['of one that holds none', held(ASKS_NAME, { credentialSubject: { type: 'JsonSchema' } }), GENUINE, NO_SCHEMA],
    [
      'of one that holds something else',
      held(ASKS_NAME, { credentialSubject: { type: 'Person', jsonSchema: ASKS_NAME } }),
      GENUINE,
      NO_SCHEMA,
    ],
    [
      'by the address of its subject',
      held(
        { ...ASKS_NAME, $id: 'urn:one' },
        { credentialSubject: { id: 'urn:one', type: 'JsonSchema', jsonSchema: { ...ASKS_NAME, $id: 'urn:one' } } },
      ),
      GENUINE,
      { outcome: 'pass' },
    ],
    [
      'by its own address, where the subject has none',
      held(ASKS_NAME, { credentialSubject: { type: 'JsonSchema', jsonSchema: ASKS_NAME } }),
      GENUINE,
      { outcome: 'pass' },
    ],
  ])('%s', async (_, document, checks, expected) => {
    expect(await check([named], { [URL]: document }, checks)).toMatchObject(expected);
  });
});
