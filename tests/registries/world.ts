/** Made-up registers: a list of issuers, and a federation with a trust anchor that signs; and whoever can be asked about them. */
import * as jose from 'jose';
import type { Answer, Ask, AskOptions, TroubleCode } from '../../lib/net/ask.ts';
import { createConsult } from '../../lib/registries/copies.ts';
import { createMemoryCopies } from '../../lib/registries/kept.ts';
import type { Register } from '../../lib/registries/register.ts';
import type { JsonObject } from '../../lib/verdict/words.ts';

export const NOW = Date.parse('2026-11-24T12:00:00Z');
export const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000];
export const QUILLFORD = 'did:web:quillford.example';
export const STRANGER = 'did:web:stranger.example';

export const LIST: Register = {
  name: 'Harbour List',
  type: 'dcc-legacy',
  url: 'https://lists.example/harbour/registry.json',
};
export const ANCHOR: Register = {
  name: 'Lantern Federation',
  type: 'oidf',
  url: 'https://anchor.example/.well-known/openid-federation',
};
export const fetchOf = (issuerId: string) => `https://anchor.example/fetch?sub=${encodeURIComponent(issuerId)}`;

export const listOf = (registry: JsonObject) => JSON.stringify({ meta: { created: '2026-01-01' }, registry });
export const HARBOUR = listOf({
  [QUILLFORD]: { name: 'Quillford College', location: 'Quillford', url: 'https://quillford.example' },
});

type Said = string | TroubleCode | { readonly text: string; readonly tag: string };
const TROUBLES = new Set<unknown>([
  'not-found',
  'gone',
  'offline',
  'timed-out',
  'server-error',
  'too-large',
  'not-permitted',
]);

/** Answers by address; what stands nowhere cannot be reached. `said` may change between questions. */
export function createWorld(said: Record<string, Said> = {}) {
  const asked: (AskOptions & { url: string })[] = [];
  const copies = createMemoryCopies();
  const ask: Ask = async (url, options = {}) => {
    asked.push({ url, ...options });
    return answer(url, said[url] ?? 'offline', options.unless);
  };
  return {
    said,
    asked,
    ask,
    copies,
    consultAt: (now = NOW, asks: Ask | undefined = ask) => createConsult({ copies, ask: asks, now }),
  };
}

function answer(url: string, said: Said, unless: string | undefined): Answer {
  const none = { url, type: '', bytes: new Uint8Array() };
  if (TROUBLES.has(said)) return { ...none, status: 0, trouble: { code: said as TroubleCode } };
  const { text, tag } = typeof said === 'string' ? { text: said, tag: undefined } : said;
  if (tag !== undefined && tag === unless) return { ...none, status: 304 };
  return { ...none, status: 200, bytes: new TextEncoder().encode(text), ...(tag && { tag }) };
}

const SECONDS = NOW / 1_000;

/** A trust anchor with a key, which says things about itself and about issuers. */
export async function createAnchor(alg = 'ES256') {
  const { privateKey, publicKey } = await jose.generateKeyPair(alg, { extractable: true });
  const jwk = { ...(await jose.exportJWK(publicKey)), kid: 'anchor-1' } as JsonObject;
  const sign = (claims: JsonObject, header: Partial<jose.CompactJWSHeaderParameters> = {}) =>
    new jose.CompactSign(new TextEncoder().encode(JSON.stringify(claims)))
      .setProtectedHeader({ alg, typ: 'entity-statement+jwt', kid: 'anchor-1', ...header })
      .sign(privateKey);
  const times = { iat: SECONDS - 60, exp: SECONDS + 3_600 };
  const self: JsonObject = {
    iss: 'https://anchor.example',
    sub: 'https://anchor.example',
    ...times,
    jwks: { keys: [jwk] },
    metadata: {
      federation_entity: {
        organization_name: 'Lantern',
        federation_fetch_endpoint: 'https://anchor.example/fetch',
      },
    },
  };
  const about: JsonObject = {
    iss: 'https://anchor.example',
    sub: QUILLFORD,
    ...times,
    metadata: { federation_entity: { organization_name: 'Quillford College' } },
  };
  return { sign, self, about, jwk };
}
