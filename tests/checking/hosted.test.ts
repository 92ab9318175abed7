/** Hosted and signed Open Badges of the older editions: the issuer's own copy is the truth, the chain is followed, the scope kept. */

import { generateKeyPairSync, sign } from 'node:crypto';
import * as jose from 'jose';
import { describe, expect, it } from 'vitest';
import { createExamine } from '../../lib/checking/examine.ts';
import type { TroubleCode } from '../../lib/net/ask.ts';
import type { Evidence } from '../../lib/platforms/platform.ts';
import type { CheckId, JsonObject } from '../../lib/verdict/words.ts';
import { png, tEXt } from '../formats/pictures.ts';
import { toolsWith } from '../proofs/tools.ts';

const HOME = 'https://club.example/assertions/1';
const CLASS = 'https://club.example/badges/1';
const ISSUER = 'https://club.example/issuer';

const ASSERTION: JsonObject = {
  '@context': 'https://w3id.org/openbadges/v2',
  type: 'Assertion',
  id: HOME,
  recipient: { type: 'email', hashed: true, salt: 'salt', identity: 'sha256$00' },
  issuedOn: '2024-03-05T00:00:00Z',
  badge: CLASS,
  verification: { type: 'HostedBadge' },
};
const BADGE: JsonObject = {
  '@context': 'https://w3id.org/openbadges/v2',
  type: 'BadgeClass',
  id: CLASS,
  name: 'Robotics',
  issuer: ISSUER,
};
const PROFILE: JsonObject = {
  '@context': 'https://w3id.org/openbadges/v2',
  type: 'Profile',
  id: ISSUER,
  name: 'Robot Club',
};
const WORLD = { [HOME]: ASSERTION, [CLASS]: BADGE, [ISSUER]: PROFILE };

type World = Readonly<Record<string, JsonObject | TroubleCode>>;

async function examine(document: JsonObject | string, world: World = WORLD, url?: string): Promise<Evidence> {
  const text = typeof document === 'string' ? document : JSON.stringify(document);
  return await createExamine(toolsWith(world))(new TextEncoder().encode(text), url === undefined ? {} : { url });
}

const told = (evidence: Evidence, ...ids: readonly CheckId[]) =>
  ids.map((id) => evidence.checks.find((check) => check.id === id)).map((check) => check?.code ?? check?.outcome);

describe('a hosted badge', () => {
  it('found at its own address is the issuer’s word', async () => {
    const evidence = await examine(ASSERTION, WORLD, HOME);
    expect(evidence).toMatchObject({
      ground: 'hosted',
      credential: { achievement: { name: 'Robotics' }, issuer: { id: ISSUER, name: 'Robot Club' } },
    });
    expect(told(evidence, 'document', 'proof', 'key', 'status')).toEqual(['pass', 'none', 'pass', 'pass']);
  });

  it('is not asked for again where it was found', async () => {
    const tools = toolsWith(WORLD);
    await createExamine(tools)(new TextEncoder().encode(JSON.stringify(ASSERTION)), { url: HOME });
    expect(tools.asked).toEqual([CLASS, ISSUER]);
  });

  it('in a file is compared with the issuer’s own copy', async () => {
    expect(told(await examine(ASSERTION), 'proof', 'key')).toEqual(['pass', 'pass']);
  });

  it.each<readonly [string, JsonObject]>([
    ['another recipient', { recipient: { type: 'email', hashed: true, identity: 'sha256$ff' } }],
    ['another date', { issuedOn: '2020-03-05T00:00:00Z' }],
    ['another badge', { badge: 'https://club.example/badges/2' }],
    ['a grander badge of that address', { badge: { ...BADGE, name: 'Grand Robotics' } }],
    ['an end that it has not', { expires: '2040-01-01T00:00:00Z' }],
  ])('that differs from it is not genuine: %s', async (_, change) => {
    expect(told(await examine({ ...ASSERTION, ...change }), 'proof')).toEqual(['hosted-copy-differs']);
  });

  it('whose file hides the end differs too', async () => {
    const world = { ...WORLD, [HOME]: { ...ASSERTION, expires: '2025-01-01T00:00:00Z' } };
    const evidence = await examine(ASSERTION, world);
    expect(told(evidence, 'proof')).toEqual(['hosted-copy-differs']);
    expect(evidence.credential?.expires).toBe('2025-01-01T00:00:00Z');
  });

  it('written otherwise is the same: date, expanded badge, order', async () => {
    const same = { ...ASSERTION, issuedOn: '2024-03-05T01:00:00+01:00', badge: { ...BADGE, issuer: PROFILE } };
    expect(told(await examine(same), 'proof', 'key')).toEqual(['pass', 'pass']);
  });

  it('served by a stranger is looked up where it says that it lies', async () => {
    const lie = { ...ASSERTION, recipient: { type: 'email', hashed: true, identity: 'sha256$ff' } };
    const evidence = await examine(lie, WORLD, 'https://stranger.example/assertions/1');
    expect(told(evidence, 'proof')).toEqual(['hosted-copy-differs']);
  });

  it.each<readonly [string, TroubleCode, CheckId, string]>([
    ['410', 'gone', 'status', 'revoked'],
    ['404', 'not-found', 'document', 'not-found'],
    ['503', 'server-error', 'document', 'server-error'],
    ['silence', 'offline', 'document', 'offline'],
  ])('its host answers %s', async (_, trouble, id, code) => {
    expect(told(await examine(ASSERTION, { ...WORLD, [HOME]: trouble }), id)).toEqual([code]);
  });

  it('that says `revoked` was taken back, with its reason', async () => {
    const evidence = await examine({ id: HOME, revoked: true, revocationReason: 'Wrong person' }, WORLD, HOME);
    expect(evidence.checks.find(({ id }) => id === 'status')?.message).toContain('Wrong person');
    expect(evidence.ground).toBe('hosted');
  });

  it.each<readonly [string, World, readonly [string, string]]>([
    ['a class that cannot be had', { [CLASS]: 'offline' }, ['class-unreachable', 'issuer-unreachable']],
    ['an issuer that cannot be had', { [ISSUER]: 'blocked' }, ['pass', 'issuer-unreachable']],
    [
      'an issuer elsewhere',
      {
        [CLASS]: { ...BADGE, issuer: 'https://uni.example/issuer' },
        'https://uni.example/issuer': { ...PROFILE, id: 'https://uni.example/issuer' },
      },
      ['pass', 'outside-issuer-scope'],
    ],
    [
      'a class that borrows the name of another host',
      { [CLASS]: { ...BADGE, id: 'https://uni.example/badges/1' } },
      ['id-differs', 'issuer-differs'],
    ],
    [
      'a class that moved within its host',
      { [CLASS]: { ...BADGE, id: 'https://club.example/badges/one' } },
      ['id-differs', 'pass'],
    ],
  ])('%s', async (_, change, codes) => {
    expect(told(await examine(ASSERTION, { ...WORLD, ...change }, HOME), 'document', 'key')).toEqual(codes);
  });

  it('may not embed an issuer that lies elsewhere: that one is asked', async () => {
    const uni = 'https://uni.example/issuer';
    const embedded = {
      ...BADGE,
      issuer: { id: uni, name: 'University', verification: { allowedOrigins: ['club.example'] } },
    };
    const evidence = await examine(
      { ...ASSERTION, badge: embedded },
      { ...WORLD, [uni]: { id: uni, name: 'University' } },
      HOME,
    );
    expect(told(evidence, 'key')).toEqual(['outside-issuer-scope']);
  });

  describe('whose class describes the issuer on the same host', () => {
    const described = { ...BADGE, issuer: { ...PROFILE, name: 'Robot Club of the host' } };
    const narrow = { ...PROFILE, verification: { startsWith: 'https://club.example/official/' } };

    it.each<readonly [string, JsonObject | TroubleCode, string, string | undefined]>([
      ['is judged by the profile at its own address', narrow, 'outside-issuer-scope', 'Robot Club'],
      ['goes by that profile’s name', PROFILE, 'pass', 'Robot Club'],
      ['rests on what is described where nothing lies there', 'not-found', 'pass', 'Robot Club of the host'],
      ['is left open where that cannot be had', 'offline', 'issuer-unreachable', undefined],
    ])('%s', async (_, profile, code, name) => {
      for (const badge of [CLASS, described]) {
        const assertion = { ...ASSERTION, badge };
        const world = { ...WORLD, [HOME]: assertion, [CLASS]: described, [ISSUER]: profile };
        const evidence = await examine(assertion, world, HOME);
        expect(told(evidence, 'key')).toEqual([code]);
        if (name) expect(evidence.credential?.issuer?.name).toBe(name);
      }
    });
  });

  it('is followed from a picture that holds only its address', async () => {
    const picture = png(tEXt('openbadges', HOME));
    const evidence = await createExamine(toolsWith(WORLD))(picture);
    expect(evidence).toMatchObject({ ground: 'hosted', credential: { achievement: { name: 'Robotics' } } });
  });

  it('of 1.0 by http is asked by https', async () => {
    const old = {
      uid: '7',
      recipient: ASSERTION.recipient ?? null,
      badge: 'http://club.example/badges/1',
      issuedOn: '2013-01-01',
      verify: { type: 'hosted', url: 'http://club.example/assertions/1' },
    };
    const { id: _id, ...withoutId } = PROFILE;
    expect(told(await examine(old, { ...WORLD, [HOME]: old, [ISSUER]: withoutId }), 'proof', 'key')).toEqual([
      'pass',
      'pass',
    ]);
  });
});

describe('an endorsement of Open Badges 2.0', () => {
  const AT = 'https://guild.example/endorsements/1';
  const GUILD = 'https://guild.example/issuer';
  const guild: JsonObject = { type: 'Profile', id: GUILD, name: 'Guild' };
  const endorsement: JsonObject = {
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'Endorsement',
    id: AT,
    issuer: GUILD,
    claim: { id: CLASS, endorsementComment: 'Good robots.' },
    issuedOn: '2024-04-05T00:00:00Z',
    verification: { type: 'HostedBadge' },
  };
  const world: World = { ...WORLD, [CLASS]: { ...BADGE, endorsement: AT }, [AT]: endorsement, [GUILD]: guild };
  const claimOf = (id: string) => ({ ...endorsement, claim: { id } });

  const KEY = 'https://guild.example/key';
  const [pair, other] = [
    generateKeyPairSync('rsa', { modulusLength: 2048 }),
    generateKeyPairSync('rsa', { modulusLength: 2048 }),
  ];
  const publicKeyPem = pair.publicKey.export({ format: 'pem', type: 'spki' }).toString();
  const linked: World = {
    [GUILD]: { ...guild, publicKey: KEY },
    [KEY]: { type: 'CryptographicKey', id: KEY, owner: GUILD, publicKeyPem },
  };
  const signed = (more: JsonObject = {}, { privateKey } = pair): World => {
    const payload = { ...endorsement, verification: { type: 'SignedBadge', creator: KEY }, ...more };
    const text = [{ alg: 'RS256' }, payload]
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .join('.');
    const token = `${text}.${sign('sha256', Buffer.from(text), privateKey).toString('base64url')}`;
    return { ...linked, [CLASS]: { ...BADGE, endorsement: token } };
  };

  it.each<readonly [string, World, string]>([
    ['by a key that its issuer links', signed(), 'pass'],
    ['by another key', signed({}, other), 'endorsement-not-genuine'],
    ['by a key that its issuer does not link', { ...signed(), [GUILD]: guild }, 'endorsement-not-genuine'],
    ['and of something else', signed({ claim: { id: 'https://uni.example/badges/1' } }), 'endorsement-elsewhere'],
    ['and over', signed({ expires: '2025-01-01T00:00:00Z' }), 'endorsement-not-genuine'],
    [
      'by an issuer that keeps a list',
      { ...signed(), [GUILD]: { ...guild, publicKey: KEY, revocationList: 'https://guild.example/list' } },
      'endorsement-not-checked',
    ],
    ['by somebody who cannot be asked', { ...signed(), [GUILD]: 'offline' }, 'endorsement-not-checked'],
    ['and no endorsement', signed({ type: 'Assertion' }), 'endorsement-not-checked'],
    [
      'among more than are looked at',
      { ...linked, [CLASS]: { ...BADGE, endorsement: Array<string>(17).fill(AT) } },
      'endorsement-not-checked',
    ],
  ])('is signed %s', async (_, change, code) => {
    const all = { ...world, ...change };
    expect(told(await examine(all[HOME] as JsonObject, all, HOME), 'document', 'key', 'endorsements')).toEqual([
      'pass',
      'pass',
      code,
    ]);
  });

  it.each<readonly [string, World, string]>([
    ['is genuine at its own address', {}, 'pass'],
    [
      'may be described: its own address counts',
      { [CLASS]: { ...BADGE, endorsement: [{ ...endorsement, issuer: ISSUER }] } },
      'pass',
    ],
    [
      'may be of the issuer',
      { [CLASS]: BADGE, [ISSUER]: { ...PROFILE, endorsement: AT }, [AT]: claimOf(ISSUER) },
      'pass',
    ],
    [
      'may be of the assertion',
      { [CLASS]: BADGE, [HOME]: { ...ASSERTION, endorsement: AT }, [AT]: claimOf(HOME) },
      'pass',
    ],
    ['is of something else', { [AT]: claimOf('https://uni.example/badges/1') }, 'endorsement-elsewhere'],
    [
      'is said by somebody who does not issue there',
      { [AT]: { ...endorsement, issuer: ISSUER } },
      'endorsement-not-genuine',
    ],
    ['was taken back', { [AT]: 'gone' }, 'endorsement-not-genuine'],
    ['says that it was taken back', { [AT]: { ...endorsement, revoked: true } }, 'endorsement-not-genuine'],
    ['has ended', { [AT]: { ...endorsement, expires: '2025-01-01T00:00:00Z' } }, 'endorsement-not-genuine'],
    ['cannot be had', { [AT]: 'offline' }, 'endorsement-not-checked'],
    ['is none', { [AT]: BADGE }, 'endorsement-not-checked'],
    ['is by somebody who cannot be asked', { [GUILD]: 'offline' }, 'endorsement-not-checked'],
    ['has no address', { [CLASS]: { ...BADGE, endorsement: { type: 'Endorsement' } } }, 'endorsement-not-checked'],
  ])('%s', async (_, change, code) => {
    const all = { ...world, ...change };
    const evidence = await examine(all[HOME] as JsonObject, all, HOME);
    expect(told(evidence, 'document', 'key', 'endorsements')).toEqual(['pass', 'pass', code]);
  });
});

describe('a signed badge of Open Badges 2.0', async () => {
  const KEY = 'https://club.example/key';
  const LIST = 'https://club.example/revoked';
  const { privateKey, publicKey } = await jose.generateKeyPair('RS256', { extractable: true });
  const key: JsonObject = {
    type: 'CryptographicKey',
    id: KEY,
    owner: ISSUER,
    publicKeyPem: await jose.exportSPKI(publicKey),
  };
  const { id: _id, ...unsigned } = ASSERTION;
  const document: JsonObject = { ...unsigned, id: 'urn:uuid:7', verification: { type: 'SignedBadge', creator: KEY } };
  const sign = async (payload: JsonObject) =>
    await new jose.CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
      .setProtectedHeader({ alg: 'RS256' })
      .sign(privateKey);
  const profile = { ...PROFILE, publicKey: KEY, revocationList: LIST };
  const world: World = { ...WORLD, [ISSUER]: profile, [KEY]: key, [LIST]: { revokedAssertions: ['urn:uuid:8'] } };

  it('is proven by the key that its issuer links', async () => {
    const evidence = await examine(await sign(document), world);
    expect(evidence.ground).toBe('signature');
    expect(told(evidence, 'document', 'proof', 'key', 'status')).toEqual(['pass', 'pass', 'pass', 'pass']);
  });

  it.each<readonly [string, World, readonly string[]]>([
    [
      'a key that the issuer does not link',
      { [ISSUER]: { ...profile, publicKey: 'https://club.example/other' } },
      ['not-computed', 'controller-differs'],
    ],
    [
      'a key of another owner',
      { [KEY]: { ...key, owner: 'https://uni.example/issuer' } },
      ['pass', 'controller-differs'],
    ],
    ['a key on the host of an issuer that links none', { [ISSUER]: PROFILE }, ['pass', 'issuer-not-proven']],
    ['a key that cannot be had', { [KEY]: 'offline' }, ['not-computed', 'key-unreachable']],
    ['a key that is none', { [KEY]: { ...key, publicKeyPem: 'none' } }, ['not-computed', 'key-unreadable']],
    ['an issuer that cannot be had', { [ISSUER]: 'offline' }, ['not-computed', 'issuer-unreachable']],
  ])('%s', async (_, change, codes) => {
    expect(told(await examine(await sign(document), { ...world, ...change }), 'proof', 'key')).toEqual(codes);
  });

  it('on the issuer’s list was taken back', async () => {
    const listed = { ...world, [LIST]: { revokedAssertions: [{ id: 'urn:uuid:7', revocationReason: 'Mistake' }] } };
    expect(told(await examine(await sign(document), listed), 'proof', 'status')).toEqual(['pass', 'revoked']);
  });

  it('that was changed fails', async () => {
    const [header, , signature] = (await sign(document)).split('.');
    const forged = `${header}.${jose.base64url.encode(JSON.stringify({ ...document, issuedOn: '2020-01-01' }))}.${signature}`;
    expect(told(await examine(forged, world), 'proof', 'key')).toEqual(['signature-wrong', 'pass']);
  });
});
