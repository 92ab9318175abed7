import { describe, expect, it } from 'vitest';
import { checkIssuer } from '../../lib/checks/issuer.ts';
import type { Evidence } from '../../lib/platforms/platform.ts';
import { createTrust, joinTrust } from '../../lib/settings/trust.ts';
import { finding, nothing, passed } from '../../lib/verdict/codes.ts';
import { credential } from './showing.ts';

const ID = 'did:web:quillford.example';
const trust = createTrust([
  { by: 'your own list', issuers: [{ id: ID, name: 'Quillford College' }] },
  { by: 'a register', issuers: [{ id: ID }, { id: 'https://marlow.example/issuer' }] },
]);

const evidence = (key = passed('key'), some: Partial<Evidence> = {}): Evidence => ({
  ground: 'signature',
  credential: credential({ issuer: { id: ID, name: 'The Best College' } }),
  checks: [key],
  ...some,
});

describe('checkIssuer', () => {
  it('the first list that names a proven issuer speaks', () => {
    expect(checkIssuer(evidence(), trust)).toMatchObject({
      outcome: 'pass',
      message: 'Known as Quillford College, by your own list.',
      details: { by: 'your own list', name: 'Quillford College' },
    });
  });

  it('a name that a list does not give is not passed off as its word', () => {
    const { message } = checkIssuer(evidence(), createTrust([{ by: 'A Register', issuers: [{ id: ID }] }]));
    expect(message).toBe('Its issuer is known, by A Register; “The Best College” is what it calls itself.');
  });

  it('registers that could not be asked are named, and nothing is made of it', () => {
    const unasked = { knows: () => undefined, unasked: () => ['A Register', 'Another'] };
    expect(checkIssuer(evidence(), joinTrust(createTrust([]), unasked))).toMatchObject({
      outcome: 'unknown',
      code: 'registry-unreachable',
      details: { registers: 'A Register, Another' },
    });
    expect(checkIssuer(evidence(), joinTrust(trust, unasked)).outcome).toBe('pass');
    expect(checkIssuer(evidence(nothing('key')), unasked).code).toBe('issuer-unknown');
  });

  it.each([
    ['nothing proves', nothing('key')],
    ['cannot be proven', finding('key', 'key-unreachable')],
    ['is not proven', finding('key', 'issuer-not-proven')],
    ['is disproven', finding('key', 'controller-differs')],
  ])('an id that %s is on no list', (_, key) => {
    expect(checkIssuer(evidence(key), trust)).toMatchObject({ outcome: 'warn', code: 'issuer-unknown' });
    const everybody = createTrust([{ by: 'your own list', issuers: [{ id: '*' }] }]);
    expect(checkIssuer(evidence(key), everybody).outcome).toBe('warn');
  });

  it('an id is compared exactly', () => {
    const other = evidence(passed('key'), { credential: credential({ issuer: { id: `${ID}:` } }) });
    expect(checkIssuer(other, trust).outcome).toBe('warn');
  });

  it('a platform vouches that it was issued there, and for no more', () => {
    const vouched = evidence(nothing('key'), { ground: 'issuer-api', vouchedBy: 'Example Wallet' });
    const check = checkIssuer(vouched, createTrust([]));
    expect(check.outcome).toBe('pass');
    expect(check.message).toBe(
      'Example Wallet vouches that The Best College issued it, not that it is what it calls itself.',
    );
  });

  it('no issuer: nothing to ask', () => {
    const unnamed = { id: 'issuer', outcome: 'none' };
    expect(checkIssuer(evidence(passed('key'), { credential: credential() }), trust)).toMatchObject(unnamed);
    expect(checkIssuer({ ground: 'none', checks: [] }, trust)).toMatchObject(unnamed);
  });

  it('a check that passes proves no issuer, unless it is the key’s', () => {
    const checks = [passed('proof'), passed('status'), nothing('key')];
    expect(checkIssuer({ ...evidence(), checks }, trust)).toMatchObject({
      code: 'issuer-unknown',
      details: { issuer: 'The Best College' },
    });
    expect(checkIssuer({ ...evidence(), checks: [passed('proof'), passed('key')] }, trust)).toMatchObject({
      id: 'issuer',
      outcome: 'pass',
    });
  });

  it('a platform vouches for whoever it does not name, too', () => {
    const check = checkIssuer({ ground: 'issuer-api', vouchedBy: 'Example Wallet', checks: [] }, createTrust([]));
    expect(check).toMatchObject({ id: 'issuer', details: { by: 'Example Wallet', issuer: 'the issuer' } });
  });
});
