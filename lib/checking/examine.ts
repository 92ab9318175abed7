/**
 * From a document to evidence: opens it, looks at its shape and vocabularies, proves it, asks whose key it is and whether it
 * was taken back, and what else it rests on. Every check is made, whatever another one finds. The network is a parameter.
 */
import { checkDates } from '../checks/dates.ts';
import { checkDocument, troubleEvidence } from '../checks/document.ts';
import { checkEndorsements, idsIn, type ProveInside } from '../checks/endorsements.ts';
import { checkProofs } from '../checks/proof.ts';
import { checkSchemas } from '../checks/schema.ts';
import { checkStatus } from '../checks/status.ts';
import { CUSTOMARY_TERMS } from '../formats/blockcerts.ts';
import type { Reading } from '../formats/format.ts';
import { open, openText } from '../formats/index.ts';
import { idOf, isObject, objectsOf } from '../formats/members.ts';
import type { Contexts } from '../jsonld/contexts.ts';
import { inspect } from '../jsonld/inspect.ts';
import { createKeyMemory, type NativeCryptography } from '../keys/memory.ts';
import type { Ask } from '../net/ask.ts';
import type { Evidence, Examine } from '../platforms/platform.ts';
import { coveredAs } from '../proofs/index.ts';
import { verifyJwt } from '../proofs/jwt.ts';
import type { Explorer } from '../proofs/ledgers.ts';
import { type Explain, explaining, noting } from '../proofs/notes.ts';
import { keysOf } from '../proofs/sd-jwt.ts';
import type { ProofTools } from '../proofs/suite.ts';
import { createLists, type Lists, type Prove } from '../status/lists.ts';
import { because, finding, nothing } from '../verdict/codes.ts';
import { after, all, type Soon } from '../verdict/soon.ts';
import type { Check, Json, JsonObject } from '../verdict/words.ts';
import { secured } from './chain.ts';
import { hideAddresses } from './discretion.ts';
import { examineHosted, type Source } from './hosted.ts';
import { isProven, newerEdition } from './refresh.ts';
import { compareRelated } from './related.ts';
import { examineSigned } from './signed-badge.ts';

export interface ExamineTools {
  readonly ask: Ask;
  /** The moment, in milliseconds. */
  readonly now: number;
  readonly contexts: Contexts;
  /** Cryptography that needs no WebCrypto, where the machine has some. */
  readonly native?: NativeCryptography;
  /** Who is asked about public ledgers, where the user named somebody. */
  readonly explorer?: Explorer;
  /** Told what every proof on the way came from. */
  readonly explain?: Explain;
}

/** What was fetched (lists, contexts) is remembered as long as the returned function lives. */
export function createExamine(given: ExamineTools): Examine {
  const tools: ProofTools = { ...given, keys: createKeyMemory(given.native) };
  const proveToken = async (token: string, issuerId: string | undefined) =>
    Object.values(await verifyJwt(token, issuerId, { ...tools, keysOf, isOfAnotherKind: true }));
  const lists = createLists({
    ask: tools.ask,
    now: tools.now,
    prove: createProve(tools, 'a list that it names'),
    proveToken,
  });

  return async (bytes, source = {}) =>
    await after(open(bytes), (opened) => {
      if ('finding' in opened) return { ground: 'none', checks: [opened.finding] };
      return 'url' in opened ? followAddress(opened.url) : examineAll(opened.readings, source);
    });

  /** An old picture that holds only the address of its assertion. */
  async function followAddress(text: string): Promise<Evidence> {
    const url = secured(text) ?? text;
    const answer = await tools.ask(url, { accept: 'application/ld+json, application/json' });
    const trouble = troubleEvidence(answer);
    if (trouble) return trouble;
    const opened = await open(answer.bytes);
    if ('readings' in opened) return await examineAll(opened.readings, { url });
    return { ground: 'none', checks: ['finding' in opened ? opened.finding : finding('document', 'not-followed')] };
  }

  function examineAll(readings: readonly Reading[], source: Source): Soon<Evidence> {
    return after(all(readings.map((reading) => examineOne(reading, source))), (holds) => {
      const [only, ...others] = holds;
      if (only && others.length === 0) return only;
      const checks = [finding('document', 'link-out', { why: 'it holds several credentials' })];
      return { ground: 'none', checks, holds };
    });
  }

  function examineOne(reading: Reading, source: Source): Soon<Evidence> {
    const found = after(evidenceOf(reading, source, tools, lists), (evidence) => newest(reading, evidence));
    return after(found, (evidence) =>
      evidence.credential
        ? after(hideAddresses(evidence.credential), (credential) => ({ ...evidence, credential }))
        : evidence,
    );
  }

  /** The evidence of the newer edition, if there is one and it is proven too; else the evidence at hand. */
  function newest(reading: Reading, evidence: Evidence): Soon<Evidence> {
    return after(newerEdition(reading, evidence, tools.ask), (newer) =>
      newer ? after(examineVerifiable(newer, tools, lists), (found) => newerOf(found, evidence)) : evidence,
    );
  }
}

function newerOf(found: Evidence, evidence: Evidence): Evidence {
  if (!isProven(found)) return evidence;
  return { ...found, checks: found.checks.map((check) => (check.id === 'document' ? mention(check) : check)) };
}

const mention = (check: Check) => (check.outcome === 'pass' ? finding('document', 'refreshed') : check);

function evidenceOf(reading: Reading, source: Source, tools: ProofTools, lists: Lists): Soon<Evidence> {
  for (const securing of reading.securing) {
    if (securing.how === 'hosted')
      return followed('hosted', tools, (by) => examineHosted(reading, securing.url, source, by));
    if (securing.how === 'ob2-jws')
      return followed('ob2-jws', tools, (by) => examineSigned(reading, securing.token, by, lists));
  }
  return examineVerifiable(reading, tools, lists);
}

/** Evidence whose coming about may be asked for. */
async function followed(how: string, tools: ProofTools, work: (tools: ProofTools) => Promise<Evidence>) {
  const { evidence } = await noting(how, tools, async (by) => {
    const evidence = await work(by);
    const of = (id: 'proof' | 'key') => evidence.checks.find((check) => check.id === id) ?? nothing(id);
    return { evidence, proof: of('proof'), key: of('key') };
  });
  return evidence;
}

/** A credential that carries its proof with it, or ought to. */
function examineVerifiable(reading: Reading, tools: ProofTools, lists: Lists): Soon<Evidence> {
  const inside = (inner: Json) => proveInside(inner, tools, lists);
  const more = all([faultsOfParts(reading.parts ?? [], inside), relatedIn(reading, tools)]);
  const checked = all([
    after(more, ([parts, related]) => prove(reading, tools, [...parts, ...related])),
    checkStatus(reading, lists),
    checkSchemas(reading, { ask: tools.ask, prove: createProve(tools, 'a schema that it names') }),
    checkEndorsements(
      reading.endorsements,
      async (one) => await proveInside(one, tools, lists, idsIn(reading.document)),
    ),
  ]);
  return after(checked, ([proven, status, schema, endorsements]) => {
    const proof = proven.find(({ id }) => id === 'proof');
    const isSound = proof?.outcome === 'pass' || proof?.outcome === 'warn';
    return {
      ground: isSound ? 'signature' : 'none',
      credential: reading.credential,
      checks: [...proven, status.check, schema, endorsements],
      ...(status.freshFor !== undefined && { freshFor: status.freshFor }),
    };
  });
}

/** Most credentials rest on nothing but themselves. */
const relatedIn = ({ document }: Reading, tools: ProofTools): Soon<readonly Check[]> =>
  document.relatedResource === undefined ? [] : compareRelated(document, tools);

/** What is wrong with the credentials inside a CLR. Its own issuer vouches for it all the same, so it is no more than a warning. */
function faultsOfParts(parts: readonly Json[], inside: ProveInside): Soon<readonly Check[]> {
  return parts.length === 0 ? [] : after(all(parts.map(inside)), faultsIn);
}

function faultsIn(parts: readonly (readonly Check[])[]): readonly Check[] {
  return parts.flatMap((checks) => {
    const fault = checks.find(({ outcome }) => outcome === 'fail');
    const gap = checks.find(({ outcome }) => outcome === 'unknown');
    if (fault) return [finding('document', 'part-not-genuine', because(fault))];
    return gap ? [finding('document', 'part-not-checked', because(gap))] : [];
  });
}

/** The checks `document`, `proof` and `key`. @param more findings about the document that were made elsewhere */
function prove(reading: Reading, tools: ProofTools, more: readonly Check[] = []): Soon<readonly Check[]> {
  const unsigned = reading.securing.length === 0 ? [finding('document', 'unsigned')] : [];
  // First, for it also obtains the contexts that the proof rests on.
  return after(wordsOf(reading, tools), (words) =>
    after(checkProofs(reading, tools), ({ proof, key }) => [
      checkDocument([...reading.findings, ...words, ...unsigned, ...more]),
      proof,
      key,
    ]),
  );
}

/**
 * What its vocabularies do. Where nobody signed it, one that is not known leaves nothing unchecked; a receipt in `signature` is
 * no part of what was said.
 */
function wordsOf(reading: Reading, tools: ProofTools): Soon<readonly Check[]> {
  const { document, securing, findings, format } = reading;
  if (
    format === 'sd-jwt-vc' ||
    securing.some(({ how }) => how === 'jades') ||
    findings.some(({ code }) => code === 'unsupported-format')
  )
    return [];
  const isGraph =
    securing.length === 0 || securing.some((one) => one.how === 'proof' && coveredAs(one.proof) === 'graph');
  const said = format === 'blockcerts2' ? withoutReceipt(document) : document;
  // Programs for JSON-LD lose it without a word, so that it is in no graph that anybody signed.
  const odd = isGraph && securing.length > 0 ? findings.filter(({ code }) => code === 'odd-member') : [];
  const lost = odd.map(({ details }) => finding('document', 'undefined-term', { term: details?.member }));
  return after(inspect(said, tools, isGraph ? 'graph' : 'text'), (words) =>
    [...lost, ...words].map((check) => (isNoFault(check, reading) ? { ...check, outcome: 'warn' } : check)),
  );
}

function withoutReceipt({ signature: _receipt, ...said }: JsonObject): JsonObject {
  return said;
}

function isNoFault({ outcome, code, details }: Check, { securing, format }: Reading): boolean {
  if (securing.length === 0 && outcome === 'unknown') return true;
  return format === 'blockcerts2' && code === 'context-redefined' && CUSTOMARY_TERMS.includes(String(details?.term));
}

/** Status lists are credentials like any other, but no list says whether a list was taken back. */
function createProve(given: ProofTools, of: string): Prove {
  const tools = explaining(given, of);
  return async (bytes) => {
    const opened = await open(bytes);
    if (!('readings' in opened)) {
      return { checks: ['finding' in opened ? opened.finding : finding('document', 'not-followed')] };
    }
    const [reading] = opened.readings;
    if (!reading) return { checks: [] };
    const checks = await prove(reading, tools);
    return { checks: [...checks, checkDates(reading.credential, tools.now)], document: reading.document };
  };
}

/**
 * An endorsement, or a credential inside another: proven by itself, one level deep.
 * @param about for an endorsement the ids of what may be endorsed here: praise of something else is none of this
 */
async function proveInside(
  inner: Json,
  given: ProofTools,
  lists: Lists,
  about?: ReadonlySet<string>,
): Promise<readonly Check[]> {
  const tools = explaining(given, 'a credential inside it');
  const opened = openText(isObject(inner) ? JSON.stringify(inner) : String(inner));
  const [reading] = 'readings' in opened ? opened.readings : [];
  if (!reading) return [finding('document', 'unreadable', { why: 'it is no credential' })];
  const [checks, status] = await Promise.all([prove(reading, tools), checkStatus(reading, lists)]);
  const meant = objectsOf(reading.document.credentialSubject).flatMap((one) => idOf(one) ?? []);
  const isElsewhere = about !== undefined && meant.some((id) => !about.has(id));
  const strange = isElsewhere ? [finding('endorsements', 'endorsement-elsewhere', { found: meant.join(', ') })] : [];
  return [...checks, status.check, checkDates(reading.credential, tools.now), ...strange];
}
