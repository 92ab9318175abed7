/**
 * Whoever is trusted is trusted by id, so the id must be proven: hosted and signed badges whose makers write a known issuer's id
 * into a profile, key or address of their own.
 */
import * as jose from 'jose';
import { describe, expect, it } from 'vitest';
import { createExamine } from '../../lib/checking/examine.ts';
import type { Ask } from '../../lib/net/ask.ts';
import type { Evidence } from '../../lib/platforms/platform.ts';
import type { JsonObject } from '../../lib/verdict/words.ts';
import { iTXt, png, svg } from '../formats/pictures.ts';
import { NOW, toolsWith } from '../proofs/tools.ts';

const HOME = 'https://evil.example/assertions/1';
const CLASS = 'https://evil.example/badges/1';
const OWN = 'https://evil.example/issuer';
const KNOWN = 'https://uni.example/issuer';
/** Many issuers on one host, each with a folder. */
const NEIGHBOUR = 'https://evil.example/~uni/issuer';

const V2 = 'https://w3id.org/openbadges/v2';
const profile: JsonObject = { '@context': V2, type: 'Profile', id: KNOWN, name: 'University' };
const badge: JsonObject = { '@context': V2, type: 'BadgeClass', id: CLASS, name: 'Robotics', issuer: OWN };
const assertion: JsonObject = {
  '@context': V2,
  type: 'Assertion',
  id: HOME,
  recipient: { type: 'email', hashed: true, identity: 'sha256$00' },
  issuedOn: '2024-03-05T00:00:00Z',
  badge: CLASS,
  verification: { type: 'HostedBadge' },
};

type World = Readonly<Record<string, JsonObject>>;

async function examine(document: JsonObject | string, world: World): Promise<Evidence> {
  const text = typeof document === 'string' ? document : JSON.stringify(document);
  return await createExamine(toolsWith(world))(new TextEncoder().encode(text));
}

/** Whether a list that names this issuer would be believed about it. */
const isProven = ({ credential, checks }: Evidence, id: string) =>
  credential?.issuer?.id === id && checks.some((check) => check.id === 'key' && check.outcome === 'pass');

describe('a hosted badge whose maker borrows a name', () => {
  const allowed = { verification: { allowedOrigins: ['evil.example'] } };

  it.each<readonly [string, string, World]>([
    ['a profile that calls itself by another host', KNOWN, { [OWN]: { ...profile, ...allowed } }],
    [
      'a profile that calls itself by a DID',
      'did:web:uni.example',
      {
        [OWN]: { ...profile, ...allowed, id: 'did:web:uni.example' },
      },
    ],
    [
      'a profile inside the class that calls itself by a DID',
      'did:web:uni.example',
      {
        [CLASS]: { ...badge, issuer: { ...profile, ...allowed, id: 'did:web:uni.example' } },
      },
    ],
    [
      'a profile on the same host that calls itself by its neighbour’s address',
      'https://evil.example/~uni/issuer',
      {
        [OWN]: { ...profile, id: 'https://evil.example/~uni/issuer' },
      },
    ],
    [
      'a profile with a user name before the host',
      'https://uni.example@evil.example/issuer',
      {
        [CLASS]: { ...badge, issuer: { ...profile, id: 'https://uni.example@evil.example/issuer' } },
      },
    ],
    [
      'a class described inside the assertion under the address of its neighbour’s profile, which issues elsewhere',
      NEIGHBOUR,
      {
        [HOME]: {
          ...assertion,
          badge: { ...badge, id: NEIGHBOUR, issuer: { ...profile, id: NEIGHBOUR } },
        },
        [NEIGHBOUR]: {
          ...profile,
          id: NEIGHBOUR,
          verification: { startsWith: ['https://evil.example/~uni/'] },
        },
      },
    ],
  ])('%s', async (_, id, change) => {
    const world = { [HOME]: assertion, [CLASS]: badge, [OWN]: { ...profile, id: OWN }, ...change };
    const evidence = await examine(world[HOME] ?? assertion, world);
    expect(isProven(evidence, id)).toBe(false);
  });
});

describe('a signed badge whose maker borrows a name', async () => {
  const KEY = 'https://evil.example/key';
  const { privateKey, publicKey } = await jose.generateKeyPair('RS256', { extractable: true });
  const publicKeyPem = await jose.exportSPKI(publicKey);
  const key: JsonObject = { type: 'CryptographicKey', id: KEY, owner: KNOWN, publicKeyPem };
  const sign = async (payload: JsonObject) =>
    await new jose.CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
      .setProtectedHeader({ alg: 'RS256' })
      .sign(privateKey);
  const signed = { ...assertion, id: 'urn:uuid:7', verification: { type: 'SignedBadge', creator: KEY } };

  it.each<readonly [string, string, World]>([
    ['a profile that calls itself by another host', KNOWN, { [OWN]: { ...profile, publicKey: KEY }, [KEY]: key }],
    [
      'a profile that calls itself by a DID',
      'did:web:uni.example',
      {
        [OWN]: { ...profile, id: 'did:web:uni.example', publicKey: { ...key, owner: 'did:web:uni.example' } },
      },
    ],
    [
      'a class that calls itself by another host',
      OWN,
      {
        [CLASS]: { ...badge, id: 'https://uni.example/badges/1' },
        [OWN]: { ...profile, id: OWN, publicKey: { ...key, owner: OWN } },
      },
    ],
  ])('%s', async (_, id, change) => {
    const evidence = await examine(await sign(signed), { [CLASS]: badge, ...change });
    expect(isProven(evidence, id)).toBe(false);
  });
});

describe('an issuer that is described inside the badge', () => {
  const nameless = { type: 'Profile', name: 'University' };

  it('and has no address of its own is the host’s, and known by no id', async () => {
    const evidence = await examine(assertion, { [HOME]: assertion, [CLASS]: { ...badge, issuer: nameless } });
    expect(evidence.checks.find(({ id }) => id === 'key')?.outcome).toBe('pass');
    expect(evidence.credential?.issuer).toEqual({ name: 'University' });
  });

  it('of another host’s badge class is not whoever gives that badge', async () => {
    const theirs = 'https://uni.example/badges/1';
    const given = { ...assertion, badge: theirs };
    const evidence = await examine(given, { [HOME]: given, [theirs]: { ...badge, id: theirs, issuer: nameless } });
    expect(evidence.checks.find(({ id }) => id === 'key')?.code).toBe('outside-issuer-scope');
  });
});

describe('a picture that somebody uploaded to a known issuer’s host', () => {
  const picture = 'https://uni.example/uploads/me';
  const inside = { ...assertion, id: picture, badge: { type: 'BadgeClass', name: 'Doctor', issuer: profile } };

  it.each<[string, Uint8Array]>([
    ['PNG', png(iTXt('openbadges', JSON.stringify(inside)))],
    [
      'SVG',
      new TextEncoder().encode(
        svg(`<o:assertion xmlns:o="http://openbadges.org"><![CDATA[${JSON.stringify(inside)}]]></o:assertion>`),
      ),
    ],
  ])('is not the issuer’s word: %s', async (_, bytes) => {
    const { contexts, ask: askOthers } = toolsWith({ [KNOWN]: profile });
    const ask: Ask = async (url) =>
      url === picture ? { url, status: 200, type: 'image/png', bytes } : await askOthers(url);
    for (const source of [{}, { url: picture }]) {
      const evidence = await createExamine({ ask, contexts, now: NOW })(bytes, source);
      expect(isProven(evidence, KNOWN)).toBe(false);
      expect(evidence.ground).toBe('none');
    }
  });
});
