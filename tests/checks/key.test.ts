import { describe, expect, it } from 'vitest';
import { checkScope } from '../../lib/checks/key.ts';
import type { JsonObject } from '../../lib/verdict/words.ts';

const CLASS = 'https://club.example/badges/1';
const issuer = (verification?: JsonObject): JsonObject => ({
  id: 'https://club.example/issuer',
  ...(verification && { verification }),
});

describe('where an issuer issues', () => {
  it.each<readonly [string, string, JsonObject | undefined]>([
    ['its own host, where it says nothing', 'https://club.example/assertions/1', undefined],
    ['the same by http', 'http://club.example/assertions/1', undefined],
    ['an address that it names', 'https://badges.example/club/1', { startsWith: 'https://badges.example/club' }],
    [
      'one of several',
      'https://badges.example/club/1',
      { startsWith: ['https://other.example/', 'https://badges.example/club/'] },
    ],
    [
      'a query that it names',
      'https://badges.example/get.php?b=17',
      { startsWith: 'https://badges.example/get.php?b=' },
    ],
    ['a host that it names', 'https://badges.example/x', { allowedOrigins: 'badges.example' }],
    ['an origin that it names', 'https://badges.example/x', { allowedOrigins: ['https://badges.example'] }],
  ])('pass: %s', (_, assertion, verification) => {
    expect(checkScope(assertion, CLASS, issuer(verification)).outcome).toBe('pass');
  });

  it.each<readonly [string, string, JsonObject | undefined]>([
    ['another host', 'https://stranger.example/1', undefined],
    ['another port', 'https://club.example:8443/1', undefined],
    ['a host that only begins like it', 'https://club.example.evil.example/1', { startsWith: 'https://club.example' }],
    ['a user name that looks like it', 'https://club.example@evil.example/1', { startsWith: 'https://club.example' }],
    [
      'a path that only begins like it',
      'https://club.example/issuer/10/1',
      { startsWith: 'https://club.example/issuer/1' },
    ],
    ['its own host, where it names others', 'https://club.example/1', { allowedOrigins: ['badges.example'] }],
    ['a host below it', 'https://sub.club.example/1', undefined],
    ['no web address', 'urn:uuid:1', undefined],
  ])('outside its scope: %s', (_, assertion, verification) => {
    expect(checkScope(assertion, CLASS, issuer(verification))).toMatchObject({
      outcome: 'fail',
      code: 'outside-issuer-scope',
    });
  });

  it('the badge class must be there too', () => {
    const check = checkScope('https://club.example/1', 'https://stranger.example/badges/1', issuer());
    expect(check.code).toBe('outside-issuer-scope');
  });
});
