/** Time stamps that openssl made (stamps.json), of seals by jose: what they are of, who made them, and what becomes of a seal by them. */
import { describe, expect, it } from 'vitest';
import { createExamine } from '../../lib/checking/examine.ts';
import { readStamp } from '../../lib/proofs/time-stamp.ts';
import type { Json, JsonObject } from '../../lib/verdict/words.ts';
import made from './stamps.json' with { type: 'json' };
import { mutants, toolsWith } from './tools.ts';

const { good, over } = made;
const text = new TextEncoder();
const SIGNATURE = text.encode(good.seal.signature);

/** The seal with its stamp beside it, in clear or each part in base64url. */
function stamped(
  { payload, protected: header, signature }: typeof good.seal,
  val: string,
  isEncoded = false,
): JsonObject {
  const part: JsonObject = { sigTst: { tstTokens: [{ val }] } };
  const etsiU: Json[] = [isEncoded ? Buffer.from(JSON.stringify(part)).toString('base64url') : part];
  return { payload, signatures: [{ protected: header, signature, header: { etsiU } }] };
}

async function told(document: JsonObject, now = Date.parse('2026-11-24T12:00:00Z')) {
  const evidence = await createExamine({ ...toolsWith(), now })(text.encode(JSON.stringify(document)));
  const of = (id: string) => evidence.checks.find((check) => check.id === id);
  return { codes: ['proof', 'key'].map((id) => of(id)?.code ?? of(id)?.outcome), proof: of('proof') };
}

describe('a time stamp', () => {
  it.each(['RSA', 'P-256', 'P-384', 'SHA-512'] as const)('by %s tells when, and who says so', async (kind) => {
    const stamp = await readStamp(good.stamps[kind], SIGNATURE);
    expect('at' in stamp && new Date(stamp.at).toISOString()).toMatch(/^2026-11-24T/);
    expect(stamp).toMatchObject({ by: { O: 'Harbour Clock' } });
  });

  it.each<[string, string, Uint8Array, RegExp]>([
    ['of another seal', over.stamps.RSA, SIGNATURE, /something else/],
    ['by a certificate that was over', good.stamps.over, SIGNATURE, /no certificate for that/],
    ['that is none', 'AAAA', SIGNATURE, /cannot be read/],
    ['that is no base64', '%%', SIGNATURE, /cannot be read/],
    ['of a megabyte', 'A'.repeat(2 ** 20), SIGNATURE, /cannot be read/],
  ])('%s is none', async (_, val, about, why) => {
    expect(await readStamp(val, about)).toMatchObject({ why: expect.stringMatching(why) });
  });

  it.each(['RSA', 'P-256'] as const)('by %s is none after a change to any byte that is signed', async (kind) => {
    const bytes = Buffer.from(good.stamps[kind], 'base64');
    const whole = await readStamp(good.stamps[kind], SIGNATURE);
    const differing: number[] = [];
    for (let at = 0; at < bytes.length; at += 13) {
      const stamp = await readStamp(Buffer.from(bytes.with(at, (bytes[at] ?? 0) ^ 1)).toString('base64'), SIGNATURE);
      if ('at' in stamp && stamp.at !== (whole as { at: number }).at) differing.push(at);
    }
    expect(differing).toEqual([]);
  });
});

describe('a seal with a time stamp', () => {
  it.each([true, false])('is judged by it: good when it was stamped, whatever is over today', async (isEncoded) => {
    const later = Date.parse('2040-01-01T00:00:00Z');
    const { codes, proof } = await told(stamped(good.seal, good.stamps.RSA, isEncoded), later);
    expect(codes).toEqual(['pass', 'issuer-not-proven']);
    expect(proof?.details).toMatchObject({
      stamped: expect.stringMatching(/^2026-11-24T/),
      by: { O: 'Harbour Clock' },
    });
  });

  it('cannot say that it was sealed earlier, when its certificate was good', async () => {
    const { seal, stamps } = over;
    expect((await told({ payload: seal.payload, signatures: [seal] })).codes).toEqual(['pass', 'issuer-not-proven']);
    expect((await told(stamped(seal, stamps.RSA))).codes).toEqual(['pass', 'key-expired']);
  });

  it('that is no good is told, and nothing rests on it', async () => {
    const { codes, proof } = await told(stamped(good.seal, over.stamps.RSA));
    expect(codes).toEqual(['time-stamp-wrong', 'issuer-not-proven']);
    expect(proof?.message).toContain('its own word only');
  });

  it('is never sound after a change to text, header or signature', async () => {
    const whole = stamped(good.seal, good.stamps.RSA);
    const sound: string[] = [];
    for (const { what, document } of mutants(whole)) {
      const { codes } = await told(document);
      if (codes[0] === 'pass' || codes[0] === 'time-stamp-wrong') sound.push(what);
    }
    // What stands beside a seal is not sealed: stamps may be added, taken away or spoilt.
    expect(
      sound.filter(
        (what) => !/^signatures(\.0(\.header.*)?)? (changed|removed)|^signatures\.0\.header|member added/.test(what),
      ),
    ).toEqual([]);
    const { header: _stamps, ...bare } = (whole.signatures as readonly JsonObject[])[0] ?? {};
    for (const { what, document } of mutants({ payload: whole.payload ?? '', signatures: [bare] })) {
      const { proof } = await told(document);
      if (proof?.outcome === 'pass') expect(what).toMatch(/^signatures (changed)|^signatures\.0 changed|member added/);
    }
  });
});
