/** Credentials as tokens, signed by jose with a did:jwk, and what somebody could do to them: the same badge, in JWT and SD-JWT. */
import { createHash } from 'node:crypto';
import * as jose from 'jose';
import type { JsonObject } from '../../lib/verdict/words.ts';
import type { Random } from './random.ts';

export interface Made {
  readonly what: string;
  readonly token: string;
  readonly isSound: boolean;
}

interface Party {
  readonly alg: string;
  readonly did: string;
  readonly jwk: jose.JWK;
  sign(payload: object, header?: object): Promise<string>;
}

const ALGORITHMS = ['EdDSA', 'ES256', 'ES384', 'RS256', 'PS256'];

const encoded = (value: unknown) => jose.base64url.encode(JSON.stringify(value));

async function createParty(alg: string): Promise<Party> {
  const { privateKey, publicKey } = await jose.generateKeyPair(alg, { extractable: true });
  const jwk = await jose.exportJWK(publicKey);
  const did = `did:jwk:${encoded(jwk)}`;
  return {
    alg,
    did,
    jwk,
    sign: async (payload, header = {}) =>
      await new jose.CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
        .setProtectedHeader({ alg, kid: `${did}#0`, typ: 'vc+jwt', ...header })
        .sign(privateKey),
  };
}

export async function createTokens(random: Random) {
  const { below, pick, once } = random;
  const pairs = await Promise.all(
    ALGORITHMS.map(async (alg) => await Promise.all([createParty(alg), createParty(alg)] as const)),
  );

  /** The sound token of a badge, and a few attacks on it. */
  async function attacked(badge: JsonObject): Promise<readonly Made[]> {
    const [party, mallory] = pick(pairs);
    const foreign = pick(pairs)[0];
    const payload = withIssuer(badge, party.did);
    const token = await party.sign(payload);
    const [header = '', body = '', signature = ''] = token.split('.');
    const read: JsonObject = JSON.parse(new TextDecoder().decode(jose.base64url.decode(header)));
    const headed = (change: JsonObject) => [encoded({ ...read, ...change }), body, signature].join('.');
    const bytes = jose.base64url.decode(signature);
    const hmac = await new jose.CompactSign(jose.base64url.decode(body))
      .setProtectedHeader({ alg: 'HS256', kid: `${party.did}#0` })
      .sign(new TextEncoder().encode(JSON.stringify(party.jwk).padEnd(32)));
    const attacks: readonly (readonly [string, () => string | Promise<string>])[] = [
      ['payload changed', () => [header, encoded({ ...payload, name: 'Admiral' }), signature].join('.')],
      ['payload given claims', () => [header, encoded({ ...payload, exp: 1_900_000_000 }), signature].join('.')],
      ['contradicting claims', () => party.sign({ ...payload, iss: mallory.did })],
      ['contradicting id', () => party.sign({ ...payload, id: 'urn:x:one', jti: 'urn:x:another' })],
      ['algorithm none', () => [encoded({ ...read, alg: 'none' }), body, ''].join('.')],
      ['algorithm none, signed', () => headed({ alg: 'none' })],
      ['algorithm of another', () => headed({ alg: pick(ALGORITHMS.filter((alg) => alg !== party.alg)) })],
      ['HMAC by the public key', () => hmac],
      ['an extension to understand', () => party.sign(payload, { crit: ['b64'], b64: true })],
      ['signature taken off', () => `${header}.${body}.`],
      ['signature cut', () => `${header}.${body}.${jose.base64url.encode(bytes.slice(0, -1))}`],
      [
        'signature changed',
        () => {
          const at = below(bytes.length);
          return `${header}.${body}.${jose.base64url.encode(bytes.with(at, (bytes[at] ?? 0) ^ (1 + below(255))))}`;
        },
      ],
      ['signature of nothing', () => `${header}.${body}.${jose.base64url.encode(new Uint8Array(bytes.length))}`],
      ['another’s signature', async () => [header, body, (await mallory.sign(payload)).split('.')[2]].join('.')],
      ['signed by another in its name', () => mallory.sign(payload)],
      ['signed by another under its key', () => mallory.sign(payload, { kid: `${party.did}#0` })],
      [
        'signed by another kind of key under its key',
        () => foreign.sign(payload, { kid: `${party.did}#0`, alg: foreign.alg }),
      ],
      ['signed by a key in the header', () => mallory.sign(payload, { kid: undefined, jwk: mallory.jwk })],
      ['issuer changed', () => mallory.sign(withIssuer(badge, party.did), { kid: `${mallory.did}#0` })],
      [
        'of another kind',
        () => party.sign(payload, { typ: pick(['at+jwt', 'kb+jwt', 'entity-statement+jwt', 'vp+jwt']) }),
      ],
      ['a piece that nobody signed', () => `${token}~${encoded(['salt', 'name', 'Admiral'])}~`],
    ];
    const chosen = foreign === party ? attacks.filter(([what]) => !what.includes('kind of key')) : attacks;
    const picked = await Promise.all(
      [pick(chosen), pick(chosen)].map(async ([what, make]) => ({ what, token: await make(), isSound: false })),
    );
    return [
      { what: 'as signed', token, isSound: true },
      ...picked,
      ...(once(2) ? await pieces(party, mallory, badge) : []),
    ];
  }

  /** An SD-JWT whose name is a piece. */
  async function pieces(party: Party, mallory: Party, badge: JsonObject): Promise<readonly Made[]> {
    const { name, ...rest } = withIssuer(badge, party.did);
    const piece = encoded(['salt', 'name', name]);
    const digest = createHash('sha256').update(piece).digest('base64url');
    const payload = { ...rest, _sd: [digest], _sd_alg: 'sha-256' };
    const header = { typ: 'vc+sd-jwt' };
    const token = await party.sign(payload, header);
    const forged = encoded(['salt', 'name', `${name} II`]);
    const all: readonly (readonly [string, string])[] = [
      ['a piece changed', `${token}~${forged}~`],
      ['a piece twice', `${token}~${piece}~${piece}~`],
      ['a piece too many', `${token}~${piece}~${forged}~`],
      ['a digest exchanged', `${await mallory.sign(payload, header)}~${piece}~`],
      ['a digest twice', `${await party.sign({ ...payload, _sd: [digest, digest] }, header)}~${piece}~`],
      ['a piece over a member', `${await party.sign({ ...payload, name: 'Bosun' }, header)}~${piece}~`],
      ['of a kind that it is not', `${await party.sign(payload, { typ: 'vc+jwt' })}~${piece}~`],
      ['of an unknown hash', `${await party.sign({ ...payload, _sd_alg: 'md5' }, header)}~${piece}~`],
    ];
    const [what, attackedToken] = pick(all);
    return [
      { what: 'SD-JWT as signed', token: `${token}~${piece}~`, isSound: true },
      { what: `SD-JWT, ${what}`, token: attackedToken, isSound: false },
    ];
  }

  return { attacked };
}

function withIssuer(badge: JsonObject, issuer: string): JsonObject {
  const named = badge.issuer;
  return { ...badge, issuer: typeof named === 'object' ? { ...(named as JsonObject), id: issuer } : issuer };
}
