/** Certificates that openssl made, and every damage to them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isGoodAt, readCertificate } from '../../lib/keys/x5c.ts';
import certificates from './certificates.json' with { type: 'json' };

const NOW = Date.parse('2026-11-24T12:00:00Z');

describe('a certificate', () => {
  it.each(['P-256', 'RSA'] as const)('gives a key of %s, its time and its names', async (type) => {
    const good = await readCertificate([certificates[type].good, 'the rest of the chain is not read']);
    expect(good).toMatchObject({
      key: { type },
      from: Date.parse('2025-01-01T00:00:00Z'),
      until: Date.parse('2035-01-01T00:00:00Z'),
      names: {
        CN: 'Harbour School Seal',
        O: 'Harbour School',
        organizationIdentifier: 'VATXX-12345678',
        hosts: ['school.example', 'https://school.example/issuers/7'],
      },
    });
    const over = await readCertificate([certificates[type].over]);
    expect([good, over].map((one) => one && isGoodAt(one, NOW))).toEqual([true, false]);
  });

  it.each([
    ['nothing', undefined],
    ['no list', certificates.RSA.good],
    ['no text', [7]],
    ['no base64', ['@@@']],
    ['no DER', ['AAAA']],
    ['far too long', ['A'.repeat(100_000)]],
  ])('that is %s gives none', async (_, x5c) => {
    expect(await readCertificate(x5c)).toBeUndefined();
  });

  it('that was damaged is never an exception', async () => {
    const bytes = Buffer.from(certificates['P-256'].good, 'base64');
    const damage = fc.tuple(fc.nat(bytes.length - 1), fc.nat(255), fc.nat(bytes.length));
    await fc.assert(
      fc.asyncProperty(damage, async ([at, value, length]) => {
        const damaged = Buffer.from(bytes);
        damaged[at] = value;
        await readCertificate([damaged.subarray(0, length).toString('base64')]);
      }),
      { numRuns: 200 },
    );
  });
});
