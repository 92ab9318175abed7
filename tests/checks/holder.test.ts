import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checkHolder } from '../../lib/checks/holder.ts';
import type { IdentityHash } from '../../lib/formats/credential.ts';
import { credential, showing } from './showing.ts';

const ADDRESS = 'ines.sauer@mail.example';

const hashed = (algorithm: 'sha256' | 'md5', text: string, salt = ''): IdentityHash => ({
  type: 'email',
  hashed: true,
  hash: `${algorithm}$${createHash(algorithm)
    .update(text + salt)
    .digest('hex')}`,
  ...(salt && { salt }),
});

const byAddress = (identity: IdentityHash, address: string, some = {}) =>
  checkHolder(credential({ holder: { identities: [identity], ...some } }), showing({ addresses: [address] }));

describe('by address', () => {
  it.each([
    ['sha256', hashed('sha256', ADDRESS)],
    ['sha256, salted', hashed('sha256', ADDRESS, 'pepper')],
    ['md5', hashed('md5', ADDRESS)],
    ['md5, salted', hashed('md5', ADDRESS, 'pepper')],
    ['in clear', { type: 'emailAddress', hashed: false, hash: 'Ines.Sauer@mail.example' }],
    [
      'in capital hex',
      {
        ...hashed('sha256', ADDRESS),
        hash: hashed('sha256', ADDRESS).hash.replace(/[0-9a-f]{64}/, (hex) => hex.toUpperCase()),
      },
    ],
  ])('%s fits', async (_, identity) => {
    expect(await byAddress(identity, ADDRESS)).toMatchObject({ outcome: 'pass', details: { by: 'address' } });
    expect(await byAddress(identity, '  Ines.Sauer@Mail.Example ')).toMatchObject({ outcome: 'pass' });
  });

  it('tries the address as it was typed', async () => {
    expect(await byAddress(hashed('sha256', 'Ines@Mail.Example'), 'Ines@Mail.Example')).toMatchObject({
      outcome: 'pass',
    });
  });

  it('that fits passes whatever the name', async () => {
    const holder = { name: 'Edith Whitcombe', identities: [hashed('sha256', ADDRESS)] };
    const check = await checkHolder(credential({ holder }), showing({ names: ['Ines Sauer'], addresses: [ADDRESS] }));
    expect(check.outcome).toBe('pass');
  });

  it.each([
    ['another address', hashed('sha256', 'somebody@mail.example')],
    ['the wrong salt', { ...hashed('sha256', ADDRESS, 'pepper'), salt: 'salt' }],
    ['an unknown algorithm', { type: 'email', hashed: true, hash: 'crc32$0badf00d' }],
    ['a hash that says it is none', { type: 'email', hashed: true, hash: ADDRESS }],
  ])('%s only warns', async (_, identity) => {
    expect(await byAddress(identity, ADDRESS)).toMatchObject({ outcome: 'warn', code: 'address-differs' });
    expect(await byAddress(identity, ADDRESS, { name: 'Ines Sauer' })).toMatchObject({ outcome: 'warn' });
  });

  it('another address is told beside a doubt about the name', async () => {
    const check = await byAddress(hashed('sha256', 'somebody@mail.example'), ADDRESS, { name: 'Ines Sauer' });
    expect(check).not.toHaveProperty('details');
    const holder = { name: 'I. Sauer', identities: [hashed('sha256', 'somebody@mail.example')] };
    const both = await checkHolder(credential({ holder }), showing({ names: ['Ines Sauer'], addresses: [ADDRESS] }));
    expect(both).toMatchObject({ code: 'address-differs', details: { also: ['name-likely'] } });
  });

  it('without an address on either side there is nothing to compare by it', async () => {
    const identities = [hashed('sha256', ADDRESS)];
    const named = credential({ holder: { name: 'Ines Sauer', identities } });
    for (const addresses of [[], ['', ' ']]) {
      expect(await checkHolder(named, showing({ names: ['Ines Sauer'], addresses }))).toMatchObject({
        says: 'name-fits',
      });
    }
    const nameOnly = credential({ holder: { name: 'Ines Sauer' } });
    expect(await checkHolder(nameOnly, showing({ names: ['Ines Sauer'], addresses: [ADDRESS] }))).toMatchObject({
      says: 'name-fits',
    });
  });

  it('of several addresses and identities one pair suffices', async () => {
    const identities = [hashed('sha256', 'old@mail.example'), hashed('sha256', ADDRESS)];
    const check = await checkHolder(
      credential({ holder: { identities } }),
      showing({ addresses: [' ', 'x@y.example', ADDRESS] }),
    );
    expect(check).toMatchObject({ id: 'holder', says: 'address-fits' });
  });

  it('another address does not hide another name', async () => {
    const holder = { name: 'Edith Whitcombe', identities: [hashed('sha256', 'edith@mail.example')] };
    const check = await checkHolder(credential({ holder }), showing({ names: ['Ines Sauer'], addresses: [ADDRESS] }));
    expect(check).toMatchObject({ outcome: 'fail', code: 'name-differs' });
  });
});

describe('by name', () => {
  const named = (name: string, names: string[], some = {}) =>
    checkHolder(credential({ holder: { name } }), showing({ names, ...some }));

  it.each([
    ['Ines Sauer', 'pass', undefined],
    ['I. Sauer', 'warn', 'name-likely'],
    ['Ines', 'warn', 'name-weak'],
    ['Edith Whitcombe', 'fail', 'name-differs'],
    ['高橋花', 'unknown', 'cannot-compare'],
  ])('%s: %s %s', async (name, outcome, code) => {
    const check = await named(name, ['Ines Sauer']);
    expect([check.outcome, check.code]).toEqual([outcome, code]);
  });

  it('says that the name matches, never whose it is', async () => {
    expect((await named('Ines Sauer', ['Ines Sauer'])).message).toBe('Name matches: it was issued to Ines Sauer.');
  });

  it('takes the kindest of several names of the page', async () => {
    expect((await named('Ines Wolf', ['Ines Sauer', 'Ines Wolf'])).outcome).toBe('pass');
  });

  it('nobody on the page: nothing to compare', async () => {
    expect(await named('Ines Sauer', [])).toMatchObject({ id: 'holder', outcome: 'none' });
  });

  it('no name from the issuer: cannot tell', async () => {
    const check = await checkHolder(credential(), showing({ names: ['Ines Sauer'] }));
    expect(check).toMatchObject({ outcome: 'unknown', code: 'cannot-compare' });
    expect(check.message).toBe('It cannot be compared with the profile: the issuer gives no name in clear.');
    const blank = await named(' ', ['Ines Sauer']);
    expect(blank).toMatchObject({ details: { why: 'the issuer gives no name in clear' } });
  });

  it('two names in two scripts are said to be so', async () => {
    expect(await named('高橋花', ['Ines Sauer'])).toMatchObject({
      details: { holder: '高橋花', person: 'Ines Sauer', why: expect.stringContaining('different scripts') },
    });
  });

  it('a name that is hashed fits or tells nothing', async () => {
    const hash = (name: string) => ({ identities: [{ ...hashed('sha256', name), type: 'name' }] });
    const check = async (name: string) =>
      await checkHolder(credential({ holder: hash(name) }), showing({ names: ['Ines Wolf', 'Ines Sauer'] }));
    expect(await check('Ines Sauer')).toMatchObject({
      id: 'holder',
      outcome: 'pass',
      says: 'name-hash-fits',
      details: { person: 'Ines Wolf' },
    });
    expect(await check('Edith Whitcombe')).toMatchObject({ outcome: 'unknown', code: 'cannot-compare' });
  });

  it.each(['userName', 'accountname', 'nameOfAccount'])('%s is no name of a person', async (type) => {
    const holder = { identities: [{ type, hashed: false, hash: 'Edith Whitcombe' }] };
    const check = await checkHolder(credential({ holder }), showing({ names: ['Ines Sauer'] }));
    expect(check).toMatchObject({ outcome: 'unknown', code: 'cannot-compare' });
  });

  it('a name may stand in the identities, in clear or hashed', async () => {
    const clear = { identities: [{ type: 'name', hashed: false, hash: 'Sauer, Ines' }] };
    const hash = { identities: [{ ...hashed('sha256', 'Ines Sauer'), type: 'name' }] };
    for (const holder of [clear, hash]) {
      const check = await checkHolder(credential({ holder }), showing({ names: ['Ines Sauer'], addresses: [ADDRESS] }));
      expect(check.outcome).toBe('pass');
    }
  });

  it('notes that the profile links the holder’s page at the issuer', async () => {
    const holder = { name: 'I. Sauer', url: 'https://wallet.example/users/ines-sauer' };
    const profileUrls = ['https://www.wallet.example/users/ines-sauer/?from=profile', 'not a link'];
    const check = await checkHolder(credential({ holder }), showing({ names: ['Ines Sauer'], profileUrls }));
    expect(check).toMatchObject({ outcome: 'warn', code: 'name-likely', details: { linked: holder.url } });
    expect(check.message).toContain('links the holder’s own page');
  });
});

describe('stronger than a name', () => {
  const PROFILE = 'https://profiles.example/in/ines-sauer';
  const linking = (holder: object, profileUrls: string[] = [PROFILE]) =>
    checkHolder(credential({ holder }), showing({ names: ['Ines Sauer'], profileUrls }));

  it('the issuer names this profile as the holder’s', async () => {
    const check = await linking({ name: 'I. Sauer', pages: ['https://other.example/', `${PROFILE}/?trk=x`] });
    expect(check).toMatchObject({ outcome: 'warn', code: 'name-likely', details: { linked: `${PROFILE}/?trk=x` } });
    expect(check.message).toContain('The issuer names this profile');
  });

  it('a wallet without a name that the profile links is told, and stays open', async () => {
    const wallet = 'https://wallet.example/users/ines-sauer';
    const check = await linking({ url: wallet }, [PROFILE, wallet]);
    expect(check).toMatchObject({ outcome: 'unknown', code: 'cannot-compare', details: { linked: wallet } });
    expect(check.message).toContain('links the holder’s own page');
  });

  it('makes no other name the same: anybody can link anything', async () => {
    const check = await linking({ name: 'Edith Whitcombe', pages: [PROFILE] });
    expect(check).toMatchObject({ outcome: 'fail', code: 'name-differs' });
  });

  it.each<readonly [boolean, string, string]>([
    [true, 'https://profiles.example/in/ines', 'http://WWW.profiles.example/in/ines//'],
    [true, 'https://profiles.example/in/ines?from=badge#top', 'https://profiles.example/IN/ines/'],
    [false, 'https://profiles.example/in/ines', 'https://profilesxwww.example/in/ines'],
    [false, 'https://profiles.example/in/ines', 'https://my.www.profiles.example/in/ines'],
    [false, 'no address', 'no address'],
    [false, 'no address', 'https://profiles.example/in/ines'],
  ])('%s: %s and %s are one page', async (same, one, other) => {
    const check = await linking({ name: 'Ines Sauer', pages: [one] }, [other]);
    expect(check.details?.linked).toBe(same ? one : undefined);
  });

  it('another page of the site is none', async () => {
    const check = await linking({ name: 'Ines Sauer', pages: ['https://profiles.example/in/ines-sauer-2', 'x'] });
    expect(check.details).not.toHaveProperty('linked');
  });
});
