import { describe, expect, it } from 'vitest';
import { readAssertion, readOpenBadge } from '../../lib/formats/open-badge.ts';
import type { JsonObject } from '../../lib/verdict/words.ts';

const ASSERTION: JsonObject = {
  '@context': 'https://w3id.org/openbadges/v2',
  type: 'Assertion',
  id: 'https://club.example/assertions/1',
  recipient: { type: 'email', hashed: true, salt: 'salt', identity: 'sha256$00' },
  'extensions:recipientProfile': { type: ['Extension'], name: 'Grace Okafor' },
  issuedOn: '2024-03-05T00:00:00Z',
  expires: '2027-03-05T00:00:00Z',
  evidence: 'https://club.example/evidence/1',
  badge: {
    id: 'https://club.example/badges/1',
    type: 'BadgeClass',
    name: 'Robotics',
    description: 'Built one.',
    criteria: 'https://club.example/criteria',
    tags: ['robots'],
    alignment: [{ targetName: 'Engineering', targetUrl: 'https://frame.example/2' }],
    issuer: {
      id: 'https://club.example/issuer',
      name: 'Robot Club',
      url: 'https://club.example',
      email: 'club@mail.example',
    },
  },
};

describe('an assertion of Open Badges 2.0', () => {
  it('in the normal form', () => {
    expect(readAssertion(ASSERTION, 'ob2')).toEqual({
      format: 'ob2',
      id: 'https://club.example/assertions/1',
      achievement: {
        id: 'https://club.example/badges/1',
        name: 'Robotics',
        description: 'Built one.',
        criteria: { id: 'https://club.example/criteria' },
        skills: ['robots'],
        alignments: [{ name: 'Engineering', url: 'https://frame.example/2' }],
      },
      issuer: { id: 'https://club.example/issuer', name: 'Robot Club', url: 'https://club.example' },
      holder: { name: 'Grace Okafor', identities: [{ type: 'email', hashed: true, hash: 'sha256$00', salt: 'salt' }] },
      issued: '2024-03-05T00:00:00Z',
      expires: '2027-03-05T00:00:00Z',
      evidence: [{ url: 'https://club.example/evidence/1' }],
    });
  });

  it('is hosted at its id', () => {
    expect(readOpenBadge(ASSERTION).securing).toEqual([{ how: 'hosted', url: 'https://club.example/assertions/1' }]);
  });

  it('is not hosted where it came as a token', () => {
    expect(readOpenBadge(ASSERTION, 'a.b.c').securing).toEqual([{ how: 'ob2-jws', token: 'a.b.c' }]);
  });

  it.each<readonly [string, JsonObject]>([
    ['no recipient', { recipient: undefined }],
    ['a recipient that is a bare text', { recipient: 'ana@mail.example' }],
    ['no badge', { badge: undefined }],
    ['no date of issue', { issuedOn: undefined }],
    ['an end that is no date', { expires: 'next spring' }],
    ['another type', { type: 'Award' }],
  ])('breaks a rule: %s', (_, change) => {
    expect(readOpenBadge({ ...ASSERTION, ...change }).findings).toMatchObject([{ code: 'wrong-shape' }]);
  });

  it('that was taken back need say no more than that', () => {
    expect(readOpenBadge({ id: 'https://club.example/assertions/1', revoked: true }).findings).toEqual([]);
  });
});

describe('older editions', () => {
  it('1.0 names its address in verify, and its dates may be seconds', () => {
    const old = {
      uid: '7',
      recipient: ASSERTION.recipient ?? null,
      badge: 'http://club.example/b',
      issuedOn: 1325376000,
      verify: { type: 'hosted', url: 'http://club.example/7' },
    };
    const read = readOpenBadge(old);
    expect(read.format).toBe('ob1');
    expect(read.securing).toEqual([{ how: 'hosted', url: 'http://club.example/7' }]);
    expect(read.credential).toMatchObject({
      id: '7',
      issued: '1325376000',
      achievement: { id: 'http://club.example/b' },
    });
  });

  it('0.5 holds everything itself and is hosted nowhere', () => {
    const old = {
      recipient: 'sha256$ab',
      salt: 's',
      badge: { name: 'Knots', issuer: { origin: 'https://club.example', name: 'Club' } },
    };
    expect(readOpenBadge(old)).toMatchObject({
      format: 'ob0.5',
      securing: [],
      credential: {
        issuer: { name: 'Club', url: 'https://club.example' },
        holder: { identities: [{ type: 'email', hashed: true, hash: 'sha256$ab', salt: 's' }] },
      },
    });
  });
});
