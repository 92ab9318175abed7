/**
 * Verdicts under attack: sound badges are signed by other people's libraries and judged here and there, then attacked, and judged
 * again. What is found is printed; nothing found is the aim. Rules: a sound badge is verified, and good for the peers; an attacked
 * one is verified only where what is signed is the same by the peers' own canonical forms; a proof that is good for us is good for
 * them, and one that is good for them and not for us is told, by its code, so that it can be explained.
 */
import { assess } from '../../lib/checking/assess.ts';
import { createExamine } from '../../lib/checking/examine.ts';
import { canonicalise } from '../../lib/jsonld/canonical.ts';
import { type Contexts, createContexts } from '../../lib/jsonld/contexts.ts';
import { createDocumentsAsk } from '../../lib/net/documents.ts';
import { createTrust } from '../../lib/settings/trust.ts';
import type { Check, JsonObject, VerdictWord } from '../../lib/verdict/words.ts';
import { SIGNERS, type Signer } from '../../tests/proofs/signers.ts';
import { type Attack, createAttacks, type Scene } from './attacks.ts';
import { createBadges } from './badges.ts';
import { canonize, isGoodForPeers, signedBy } from './peers.ts';
import { createRandom } from './random.ts';
import { createTokens } from './tokens.ts';

export interface Finding {
  readonly rule: string;
  readonly suite: string;
  readonly what: string;
  readonly document: string;
}

export interface Tally {
  readonly sound: number;
  readonly attacked: number;
  /** Attacked and verified, with what is signed unchanged. */
  readonly harmless: number;
  /** Proofs that only the peers take, by our code for them. */
  readonly stricter: Readonly<Record<string, number>>;
  readonly findings: readonly Finding[];
}

export interface Plan {
  readonly seed: number;
  /** Sound badges; each is attacked so many times. */
  readonly count: number;
  readonly attacks: number;
  readonly signers?: readonly string[];
}

const NOW = Date.parse('2026-11-24T12:00:00Z');

export async function attackVerdicts({ seed, count, attacks, signers }: Plan): Promise<Tally> {
  const random = createRandom(seed);
  const [makeBadge, makeAttack, tokens] = [createBadges(random), createAttacks(random), await createTokens(random)];
  const names = signers ?? Object.keys(SIGNERS);
  const pairs = new Map<string, readonly [Signer, Signer]>();
  const suites = [...new Set(Object.keys(SIGNERS).map((name) => name.split(' ')[0] ?? ''))];
  const tally = {
    sound: 0,
    attacked: 0,
    harmless: 0,
    stricter: {} as Record<string, number>,
    findings: [] as Finding[],
  };
  const contexts = createContexts();

  for (let made = 0; made < count; made += 1) {
    const name = names[made % names.length] ?? '';
    const [signer, second] = await pairOf(name);
    const body = makeBadge(signer);
    const scene: Scene = {
      signed: await signer.sign(body),
      other: await second.sign(makeBadge(second)),
      foreign: await second.sign(body),
      suites,
    };
    await judgeSound(scene.signed, signer.suite);
    for (let left = attacks; left > 0; left -= 1) await judgeAttacked(scene, makeAttack(scene), signer.suite);
    for (const { what, token, isSound } of await tokens.attacked(body)) await judgeToken(what, token, isSound);
  }
  return tally;

  async function pairOf(name: string): Promise<readonly [Signer, Signer]> {
    const make = SIGNERS[name];
    if (!make) throw new Error(`no signer is called ${name}`);
    const pair = pairs.get(name) ?? ([await make(), await make()] as const);
    pairs.set(name, pair);
    return pair;
  }

  function find(rule: string, suite: string, what: string, document: string): void {
    tally.findings.push({ rule, suite, what, document });
  }

  async function judgeSound(signed: JsonObject, suite: string): Promise<void> {
    tally.sound += 1;
    const text = JSON.stringify(signed);
    const { verdict } = await judge(text, contexts);
    if (verdict !== 'verified') find('a sound badge is verified', suite, verdict, text);
    if ((await isGoodForPeers(signed, suite)) === false) find('a sound badge is good for the peers', suite, '', text);
    const { proof: _proof, ...body } = signed;
    const ours = await canonicalise(body, contexts);
    const theirs = await canonize(body);
    const same = 'bytes' in ours && new TextDecoder().decode(ours.bytes) === theirs;
    if (!same) find('canonical forms are the same', suite, '', text);
  }

  async function judgeAttacked(scene: Scene, attack: Attack, suite: string): Promise<void> {
    tally.attacked += 1;
    const { verdict, checks } = await judge(attack.text, contexts);
    const document: unknown = JSON.parse(attack.text);
    if (!isObject(document) || !isObject(document.proof)) {
      if (verdict === 'verified') find('what has no proof is not verified', suite, attack.what, attack.text);
      return;
    }
    // Where the words themselves are signed, a vocabulary that is added does not change what they say.
    const isNeverGood = attack.isNeverGood === true && !suite.includes('jcs');
    const isSame = !isNeverGood && (await isUnchanged(scene.signed, document, suite));
    if (verdict === 'verified' && !isSame) find('an attacked badge is not verified', suite, attack.what, attack.text);
    if (verdict === 'verified' && isSame) tally.harmless += 1;
    await compareWithPeers(document, checks, attack, suiteOf(document.proof), isSame);
  }

  /** Peers do not ask whose key it is, nor what words mean. */
  async function compareWithPeers(
    document: JsonObject,
    checks: readonly Check[],
    attack: Attack,
    suite: string,
    isSame: boolean,
  ): Promise<void> {
    const [proof, key] = (['proof', 'key'] as const).map((id) => checks.find((check) => check.id === id));
    const isGood = ['pass', 'warn'].includes(proof?.outcome ?? '') && key?.code !== 'not-for-assertion';
    const theirs = suites.includes(suite) ? await isGoodForPeers(document, suite) : undefined;
    // The older suites know their own context, also where a document leaves it out; not all peers do.
    if (isGood && theirs === false && !isSame)
      find('a good proof is good for the peers', suite, attack.what, attack.text);
    if (!isGood && theirs === true) {
      const said = proof?.code ? proof : key;
      const code = [said?.code ?? 'none', said?.details?.why ?? ''].join(' ').trim();
      tally.stricter[code] = (tally.stricter[code] ?? 0) + 1;
    }
  }

  async function judgeToken(what: string, token: string, isSound: boolean): Promise<void> {
    if (isSound) tally.sound += 1;
    else tally.attacked += 1;
    const { verdict } = await judge(token, contexts);
    if (isSound && verdict !== 'verified') find('a sound token is verified', 'jwt', `${what}: ${verdict}`, token);
    if (!isSound && verdict === 'verified') find('an attacked token is not verified', 'jwt', what, token);
  }
}

/** Judged offline by somebody who trusts every issuer that is proven. */
async function judge(
  text: string,
  contexts: Contexts,
): Promise<{ readonly verdict: VerdictWord; readonly checks: readonly Check[] }> {
  const ask = createDocumentsAsk(() => undefined);
  const examine = createExamine({ ask, now: NOW, contexts });
  const evidence = await examine(new TextEncoder().encode(text));
  const trust = createTrust([{ by: 'everybody', issuers: [{ id: '*' }] }]);
  return await assess(
    evidence,
    { names: [], addresses: [], profileUrls: [], claim: {}, trust, now: NOW },
    { checkedAt: NOW },
  );
}

/** Whether the peers' canonical forms, the signature and the key that is named are those that were signed. */
async function isUnchanged(signed: JsonObject, document: JsonObject, suite: string): Promise<boolean> {
  const [before, after] = [signed.proof, document.proof] as [JsonObject, JsonObject];
  const isSigned = (['proofValue', 'jws', 'verificationMethod', 'cryptosuite'] as const).every(
    (name) => before[name] === after[name],
  );
  if (!isSigned) return false;
  const [was, is] = await Promise.all([signedBy(signed, suite), signedBy(document, suite)]);
  return was !== undefined && is !== undefined && was.document === is.document && was.options === is.options;
}

const suiteOf = ({ type, cryptosuite }: JsonObject) => String(type === 'DataIntegrityProof' ? cryptosuite : type);

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
