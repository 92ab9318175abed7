/** Registers on the command line: they speak through documents that were handed in, and are never asked otherwise. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as jose from 'jose';
import { describe, expect, it } from 'vitest';
import { createVerifier } from '../../bin/cli/verifier.ts';
import { REGISTERS } from '../../lib/registries/known.ts';
import { KNOWN_REGISTRIES } from '../../lib/registries/known-registries.ts';
import { smallBadge } from '../proofs/badges.ts';
import { LIST, listOf, NOW } from '../registries/world.ts';

const SCHOOL = 'https://school.example/issuers/7';
const [FIRST] = REGISTERS;
const NAMED = listOf({ [SCHOOL]: { name: 'School of the Sea' } });

const { privateKey, publicKey } = await jose.generateKeyPair('ES256', { extractable: true });
const keys = { keys: [{ ...(await jose.exportJWK(publicKey)), kid: '1' }] };
const badge = smallBadge({ issuer: SCHOOL, contexts: [] });
const token = await new jose.CompactSign(new TextEncoder().encode(JSON.stringify(badge)))
  .setProtectedHeader({ alg: 'ES256', kid: '1', typ: 'vc+jwt' })
  .sign(privateKey);

/** The report on the badge, with texts in place of the network. */
async function verify(texts: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), 'registers-'));
  const all = { 'https://school.example/.well-known/jwks.json': JSON.stringify(keys), ...texts };
  const entries = Object.entries(all).map(([url, text], index) => {
    writeFileSync(join(folder, `${index}`), text);
    return [url, { file: `${index}` }];
  });
  const documents = join(folder, 'documents.json');
  writeFileSync(documents, JSON.stringify(Object.fromEntries(entries)));
  const report = await createVerifier({ documents, offline: true, now: NOW })({
    input: 'badge',
    bytes: new TextEncoder().encode(token),
    claimed: {},
  });
  return { verdict: report.verdict, issuer: report.checks.find(({ id }) => id === 'issuer') };
}

describe('registers on the command line', () => {
  it('that were not handed in say nothing', async () => {
    const { verdict, issuer } = await verify({});
    expect(verdict).toBe('unknown-issuer');
    expect(issuer?.code).toBe('issuer-unknown');
  });

  it('that were handed in name whom they list', async () => {
    const { verdict, issuer } = await verify({ [FIRST?.url ?? '']: NAMED });
    expect(verdict).toBe('verified');
    expect(issuer?.message).toBe(`Known as School of the Sea, by ${FIRST?.name}.`);
  });

  it('may be named by a list of registers; one that is missing could not be asked', async () => {
    const list = JSON.stringify([{ name: LIST.name, type: LIST.type, url: LIST.url }]);
    expect((await verify({ [KNOWN_REGISTRIES]: list, [LIST.url]: NAMED })).verdict).toBe('verified');
    const { verdict, issuer } = await verify({ [KNOWN_REGISTRIES]: list });
    expect(verdict).toBe('unknown-issuer');
    expect(issuer).toMatchObject({ code: 'registry-unreachable', details: { registers: LIST.name } });
  });
});
