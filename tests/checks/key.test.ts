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
    ['a path that it names, whole', 'https://club.example/issue', { startsWith: 'https://club.example/issue' }],
    ['a host that it names in capitals', 'https://badges.example/x', { allowedOrigins: 'Badges.Example' }],
    [
      'one of two, the other of which is no address',
      'https://badges.example/club/1',
      { startsWith: ['club', 'https://badges.example/club/'] },
    ],
    ['an origin that it names', 'https://badges.example/x', { allowedOrigins: ['https://badges.example'] }],
  ])('pass: %s', (_, assertion, verification) => {
    expect(checkScope(assertion, CLASS, issuer(verification))).toMatchObject({
      id: 'key',
      outcome: 'pass',
      says: 'own-host',
      details: { host: new URL(assertion).host },
    });
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
    ['no address over the web', 'ftp://club.example/1', undefined],
    ['an address with another before it', 'xhttp://club.example/1', undefined],
    [
      'another query than it names',
      'https://badges.example/get.php?c=17',
      { startsWith: 'https://badges.example/get.php?b=' },
    ],
    ['nothing that it names', 'https://club.example/1', { startsWith: 'https://badges.example/' }],
  ])('outside its scope: %s', (_, assertion, verification) => {
    expect(checkScope(assertion, CLASS, issuer(verification))).toMatchObject({
      outcome: 'fail',
      code: 'outside-issuer-scope',
    });
  });

  it('the badge class must be there too', () => {
    const check = checkScope('https://club.example/1', 'https://stranger.example/badges/1', issuer());
    expect(check).toMatchObject({ code: 'outside-issuer-scope', details: { host: 'stranger.example' } });
  });

  it('the badge class may be anywhere that the issuer names, or nowhere', () => {
    const named = issuer({ allowedOrigins: ['club.example', 'classes.example'] });
    expect(checkScope('https://club.example/1', 'https://classes.example/1', named).outcome).toBe('pass');
    expect(checkScope('https://club.example/1', 'urn:uuid:1', issuer()).outcome).toBe('pass');
    expect(checkScope('https://club.example/1', undefined, issuer()).outcome).toBe('pass');
  });

  it('an issuer without an id is of the host that describes the badge; else of the one that was asked', () => {
    expect(checkScope('https://club.example/1', CLASS, {}).outcome).toBe('pass');
    expect(checkScope('https://stranger.example/1', CLASS, {})).toMatchObject({
      details: { host: 'stranger.example' },
    });
    expect(checkScope('https://stranger.example/1', undefined, {}).outcome).toBe('pass');
    expect(checkScope('urn:uuid:1', undefined, {})).toMatchObject({ outcome: 'fail', details: { host: 'urn:uuid:1' } });
    const elsewhere = { id: 'did:web:club.example', verification: { allowedOrigins: 'club.example' } };
    expect(checkScope('https://club.example/1', 'https://other.example/1', elsewhere).outcome).toBe('pass');
  });
});
