/** A Blockcert behind a link, the whole way through checker and engine: the ledger is asked when the person says so, and only then. */
import { createHash } from 'node:crypto';
import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { createChecker } from '../../lib/checking/checker.ts';
import { createEngine } from '../../lib/checking/engine.ts';
import { referDocument } from '../../lib/platforms/refer.ts';
import { DEFAULTS } from '../../lib/settings/settings.ts';
import { createTrust } from '../../lib/settings/trust.ts';
import { createMemoryStore } from '../../lib/store/memory.ts';
import type { JsonObject } from '../../lib/verdict/words.ts';
import { smallBadge } from '../proofs/badges.ts';
import { documentLoader } from '../proofs/signers.ts';

const LINK = 'https://school.example/certificates/1.json';
const ISSUER = 'https://school.example/issuers/7';
const SENDER = '1BoatSLRHtKNngkdXEeobR76b53LETtpyT';
const TX = 'ab'.repeat(32);
const EXPLORER = `https://blockstream.info/api/tx/${TX}`;
const PAGE = { site: 'asked', url: 'https://profile.example/ana' };

const sha256 = (data: Buffer | string) => createHash('sha256').update(data).digest();

/** A tree of one certificate: its hash is the root. */
async function certificate(): Promise<{ document: JsonObject; root: string }> {
  const badge = smallBadge({ issuer: ISSUER, contexts: [] });
  const options = { algorithm: 'RDFC-1.0', format: 'application/n-quads', documentLoader, safe: true };
  const root = sha256(String(await jsonld.canonize(badge as jsonld.JsonLdDocument, options as object))).toString('hex');
  const anchors = [{ type: 'BTCOpReturn', chain: 'bitcoinMainnet', sourceId: TX }];
  const proof = { type: ['MerkleProof2017', 'Extension'], targetHash: root, merkleRoot: root, proof: [], anchors };
  return { document: { ...badge, proof }, root };
}

const transaction = (root: string) => ({
  txid: TX,
  vin: [{ prevout: { scriptpubkey_address: SENDER } }],
  vout: [{ scriptpubkey: `6a20${root}` }],
  status: { confirmed: true, block_time: Date.parse('2026-01-03T00:00:00Z') / 1000 },
});

async function open(more: { readonly holds?: string; readonly refuses?: string; readonly isDown?: boolean } = {}) {
  const { document, root } = await certificate();
  const profile = {
    id: ISSUER,
    publicKey: [{ id: `ecdsa-koblitz-pubkey:${SENDER}`, created: '2020-01-01T00:00:00Z' }],
  };
  const served: Record<string, object> = {
    [LINK]: document,
    [ISSUER]: profile,
    ...(!more.isDown && { [EXPLORER]: transaction(more.holds ?? root) }),
  };
  const asked: string[] = [];
  const engine = createEngine({
    fetch: async (url) => {
      asked.push(String(url));
      const found = served[String(url)];
      return found
        ? new Response(JSON.stringify(found), { headers: { 'content-type': 'application/json' } })
        : new Response('', { status: 503 });
    },
    allowed: (host) => host !== more.refuses,
  });
  const checker = createChecker({
    refer: referDocument,
    leadsTo: () => ({ host: 'school.example', named: false }),
    gather: engine.gather,
    ask: engine.ask,
    holds: async () => true,
    settings: async () => ({ ...DEFAULTS, agreedAt: '2026-01-01T00:00:00Z' }),
    trust: () => createTrust([{ by: 'everybody', issuers: [{ id: '*' }] }]),
    disk: createMemoryStore(),
    memory: createMemoryStore(),
  });
  const check = async (ledger?: string) => {
    const how = { by: 'click', again: true, ...(ledger && { ledger }) } as const;
    const mark = await checker.check(PAGE, { key: LINK, url: LINK }, { host: '', private: false }, how);
    if (mark.state !== 'checked') return mark.state;
    const proof = mark.report.checks.find(({ id }) => id === 'proof');
    return `${mark.report.verdict}: ${proof?.code ?? proof?.says}`;
  };
  return { check, asked };
}

describe('a public ledger', () => {
  it('is not asked until the person says so, and then makes the answer', async () => {
    const { check, asked } = await open();
    expect(await check()).toBe('could-not-check: anchor-not-checked');
    expect(asked).not.toContain(EXPLORER);
    expect(await check('blockstream')).toBe('verified: in-ledger');
    expect(asked.filter((url) => url === EXPLORER)).toHaveLength(1);
  });

  it.each<[string, Parameters<typeof open>[0], string, string]>([
    ['holds something else', { holds: 'cd'.repeat(32) }, 'blockstream', 'not-genuine: anchor-differs'],
    ['cannot be asked', { isDown: true }, 'blockstream', 'could-not-check: anchor-unreachable'],
    ['may not be asked', { refuses: 'blockstream.info' }, 'blockstream', 'ask-host'],
    ['is asked of nobody who is known', {}, 'somebody', 'could-not-check: anchor-not-checked'],
    ['is another one than the explorer knows', {}, 'blockscout', 'could-not-check: anchor-not-checked'],
  ])('that %s', async (_, world, ledger, told) => {
    const { check } = await open(world);
    expect(await check(ledger)).toBe(told);
  });
});
