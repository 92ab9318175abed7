/**
 * Check `schema`: does it fit the schemas that it names? Three outcomes, as the W3C and 1EdTech have them: it fits, it does not,
 * it could not be told. A poor fit is the issuer's slip more often than a lie, and never decides a verdict.
 */
import type { Reading } from '../formats/format.ts';
import { readJson } from '../formats/json.ts';
import { idOf, isObject, member, objectsOf, textOf, typesOf } from '../formats/members.ts';
import type { Ask } from '../net/ask.ts';
import { validate } from '../schema/validate.ts';
import type { Prove } from '../status/lists.ts';
import { finding, nothing, passed } from '../verdict/codes.ts';
import { after, all, type Soon } from '../verdict/soon.ts';
import type { Check, Json, JsonObject } from '../verdict/words.ts';
import { hasDigest } from './digest.ts';

/** 1EdTech's schemas describe the canonical form, which compact credentials rightly do not have: not to fit is a hint. */
const HINTS = ['1EdTechJsonSchemaValidator2019'];
const RULES = ['JsonSchema', 'JsonSchemaValidator2018'];
/** A credential that holds a schema. */
const HELD = 'JsonSchemaCredential';

const GRAVITY = ['fail', 'warn', 'unknown', 'pass', 'none'] as const;

export interface SchemaTools {
  readonly ask: Ask;
  /** Proves a credential that holds a schema. */
  readonly prove: Prove;
}

export function checkSchemas({ schemas, document }: Reading, tools: SchemaTools): Soon<Check> {
  if (schemas.length === 0) return nothing('schema');
  return after(all(schemas.map((named) => checkOne(named, document, tools))), gravest);
}

const gravest = (checks: readonly Check[]) =>
  checks.toSorted((a, b) => GRAVITY.indexOf(a.outcome) - GRAVITY.indexOf(b.outcome))[0] ?? nothing('schema');

async function checkOne(named: JsonObject, document: JsonObject, { ask, prove }: SchemaTools): Promise<Check> {
  const [type = 'unnamed'] = typesOf(named);
  const url = idOf(named);
  if (![...HINTS, ...RULES, HELD].includes(type) || !url) return unsupported(`it is of type ${type}`);
  const { bytes, trouble } = await ask(url, { accept: 'application/schema+json, application/json' });
  if (trouble) return finding('schema', 'schema-unreachable', { url, why: trouble.code });
  if (isPinned(named) && !(await hasDigest(bytes, named)))
    return unsupported('it is not the one that the issuer meant');
  const held = type === HELD ? await heldSchema(bytes, url, prove) : readSchema(bytes, url);
  if ('why' in held) return unsupported(held.why);
  const check = judge(document, held.schema, HINTS.includes(type));
  const fault = HINTS.includes(type) ? undefined : faultOf(held.schema, held.id);
  return check.outcome === 'pass' && fault !== undefined ? unsupported(fault) : check;
}

/** A schema, and what it should call itself; or why there is none. */
type Found = { readonly schema: Json; readonly id: string } | { readonly why: string };

function readSchema(bytes: Uint8Array, url: string): Found {
  const read = readJson(bytes);
  return 'finding' in read ? { why: 'it cannot be read' } : { schema: read.value, id: url };
}

/** The schema that somebody signed (VC JSON Schema, 2.2): it counts as far as that credential is genuine and in force. */
async function heldSchema(bytes: Uint8Array, url: string, prove: Prove): Promise<Found> {
  const { checks, document } = await prove(bytes, url);
  const holds = (id: Check['id'], ...outcomes: readonly Check['outcome'][]) =>
    checks.some((check) => check.id === id && outcomes.includes(check.outcome));
  const isGenuine = holds('document', 'pass', 'warn') && holds('proof', 'pass', 'warn') && holds('key', 'pass');
  if (!document || !isGenuine || holds('dates', 'fail', 'unknown'))
    return { why: 'the credential that holds it is not genuine or not in force' };
  const subject = objectsOf(document.credentialSubject).find((one) => typesOf(one).includes('JsonSchema'));
  if (!typesOf(document).includes(HELD) || !isObject(subject?.jsonSchema)) return { why: 'no schema is in it' };
  return { schema: subject.jsonSchema, id: idOf(subject) ?? url };
}

const isPinned = ({ digestSRI, digestMultibase }: JsonObject) => (digestSRI ?? digestMultibase) !== undefined;

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
