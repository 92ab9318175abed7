/**
 * Check `schema`: does it fit the schemas that it names? Three outcomes, as the W3C and 1EdTech have them: it fits, it does not,
 * it could not be told. A poor fit is the issuer's slip more often than a lie, and never decides a verdict.
 */
import type { Reading } from '../formats/format.ts';
import { readJson } from '../formats/json.ts';
import { idOf, isObject, member, textOf, typesOf } from '../formats/members.ts';
import type { Ask } from '../net/ask.ts';
import { validate } from '../schema/validate.ts';
import { finding, nothing, passed } from '../verdict/codes.ts';
import type { Check, Json, JsonObject } from '../verdict/words.ts';

/** 1EdTech's schemas describe the canonical form, which compact credentials rightly do not have: not to fit is a hint. */
const HINTS = ['1EdTechJsonSchemaValidator2019'];
const RULES = ['JsonSchema', 'JsonSchemaValidator2018'];

const GRAVITY = ['fail', 'warn', 'unknown', 'pass', 'none'] as const;

export async function checkSchemas({ schemas, document }: Reading, ask: Ask): Promise<Check> {
  const checks = await Promise.all(schemas.map(async (named) => await checkOne(named, document, ask)));
  return checks.toSorted((a, b) => GRAVITY.indexOf(a.outcome) - GRAVITY.indexOf(b.outcome))[0] ?? nothing('schema');
}

async function checkOne(named: JsonObject, document: JsonObject, ask: Ask): Promise<Check> {
  const [type = 'unnamed'] = typesOf(named);
  const url = idOf(named);
  if (![...HINTS, ...RULES, 'JsonSchemaCredential'].includes(type) || !url) return unsupported(`it is of type ${type}`);
  const { bytes, trouble } = await ask(url, { accept: 'application/schema+json, application/json' });
  if (trouble) return finding('schema', 'schema-unreachable', { url, why: trouble.code });
  if (!(await isMeant(bytes, named))) return unsupported('it is not the one that the issuer meant');
  const read = readJson(bytes);
  if ('finding' in read) return unsupported('it cannot be read');
  if (type === 'JsonSchemaCredential') return unsupported('it is a credential of its own');
  const check = judge(document, read.value, HINTS.includes(type));
  const fault = HINTS.includes(type) ? undefined : faultOf(read.value, url);
  return check.outcome === 'pass' && fault !== undefined ? unsupported(fault) : check;
}

/** What a schema must say of itself for a fit to count (VC JSON Schema, 2.1). */
function faultOf(schema: Json, url: string): string | undefined {
  const dialect = textOf(member(schema, '$schema'));
  const id = textOf(member(schema, '$id'));
  if (!dialect) return 'it does not say which dialect it is in';
  if (!/json-schema\.org\/draft(?:-07|\/2019-09|\/2020-12)\/schema/.test(dialect)) return `its dialect is ${dialect}`;
  return id !== undefined && id !== url ? 'it calls itself by another address' : undefined;
}

function judge(document: JsonObject, schema: Json, isHint: boolean): Check {
  if (!isObject(schema)) return unsupported('it is no schema');
  const outcome = validate(document, schema);
  if (outcome.fits) return passed('schema');
  if (outcome.fits === undefined) return unsupported(outcome.why);
  return finding('schema', isHint ? 'schema-failed' : 'schema-violated', { why: outcome.why });
}

const unsupported = (why: string) => finding('schema', 'schema-unsupported', { why });

const DIGESTS: Readonly<Record<string, string>> = { sha256: 'SHA-256', sha384: 'SHA-384', sha512: 'SHA-512' };

/** Whether the bytes have the digest that the credential gives (`digestSRI`), where it gives one. */
async function isMeant(bytes: Uint8Array, { digestSRI }: JsonObject): Promise<boolean> {
  if (typeof digestSRI !== 'string') return true;
  const [name = '', expected = ''] = digestSRI.split('-', 2);
  const algorithm = Object.hasOwn(DIGESTS, name) ? DIGESTS[name] : undefined;
  if (!algorithm) return false;
  const digest = new Uint8Array(await crypto.subtle.digest(algorithm, bytes as Uint8Array<ArrayBuffer>));
  return btoa(String.fromCharCode(...digest)) === expected;
}
