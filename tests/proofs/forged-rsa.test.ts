/** A public RSA key whose exponent was exchanged: with exponent 1 anybody can write a signature. */
import { generateKeyPairSync } from 'node:crypto';
import * as jose from 'jose';
import { expect, it } from 'vitest';
import { readJwk, readPem, sameKey } from '../../lib/keys/index.ts';
import { verifyJwt } from '../../lib/proofs/jwt.ts';
import type { JsonObject } from '../../lib/verdict/words.ts';
import { smallBadge } from './badges.ts';
import { toolsWith } from './tools.ts';

const SCHOOL = 'https://school.example/issuers/7';
const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const jwk = publicKey.export({ format: 'jwk' }) as JsonObject;
/** DigestInfo of SHA-256 up to the digest (RFC 8017, 9.2). */
const DIGEST_INFO = Uint8Array.from(Buffer.from('3031300d060960864801650304020105000420', 'hex'));

/** What the exponent 1 makes of a message: its own padded digest. */
async function writeSignature(message: string): Promise<Uint8Array> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(message)));
  const end = [0, ...DIGEST_INFO, ...digest];
  return Uint8Array.of(0, 1, ...new Uint8Array(254 - end.length).fill(0xff), ...end);
}

it.each(['AQ', 'AAAB'])('a token with the issuer’s modulus and the exponent 1 (%s) is not the issuer’s', async (e) => {
  const header = jose.base64url.encode(JSON.stringify({ alg: 'RS256', jwk: { ...jwk, e } }));
  const signed = `${header}.${jose.base64url.encode(JSON.stringify(smallBadge({ issuer: SCHOOL, contexts: [] })))}`;
  const token = `${signed}.${jose.base64url.encode(await writeSignature(signed))}`;
  const tools = toolsWith({ 'https://school.example/.well-known/jwks.json': { keys: [jwk] } });
  const { proof, key } = await verifyJwt(token, SCHOOL, tools);
  expect(proof.outcome).not.toBe('pass');
  expect(key.outcome).not.toBe('pass');
});

it('exponents are odd and above 1, and tell keys apart', async () => {
  expect(['AQ', 'AAAB', 'AA', 'AQAA', ''].map((e) => readJwk({ ...jwk, e }))).toEqual(Array(5).fill(undefined));
  const [three, usual] = [readJwk({ ...jwk, e: 'Aw' }), readJwk(jwk)];
  expect(three && usual && sameKey(three, usual)).toBe(false);
  const pem = await readPem(publicKey.export({ format: 'pem', type: 'spki' }).toString());
  expect(pem && usual && sameKey(pem, usual)).toBe(true);
});
