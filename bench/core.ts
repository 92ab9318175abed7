/** @digitalcredentials/verifier-core, handed a parsed credential. By far the largest of the peers, so apart from the others. */
import { verifyCredential } from '@digitalcredentials/verifier-core';
import type { JsonObject } from '../lib/verdict/words.ts';
import type { Way } from './contest.ts';

/** verifier-core looks for the schema of every badge: it is told that anything goes, so that no network is measured. */
export async function withoutSchemas<T>(work: () => Promise<T>): Promise<T> {
  const fetched = globalThis.fetch;
  globalThis.fetch = async () => Response.json({ $schema: 'https://json-schema.org/draft/2019-09/schema' });
  try {
    return await work();
  } finally {
    globalThis.fetch = fetched;
  }
}

export function coreWay(credentials: readonly JsonObject[]): Way {
  return async (at) => {
    const credential = credentials[at] as unknown as Parameters<typeof verifyCredential>[0]['credential'];
    const { log } = await verifyCredential({ credential, knownDIDRegistries: [] });
    const signature = log?.find(({ id }) => id === 'valid_signature');
    if (!signature?.valid) throw new Error('verifier-core refused a good credential');
  };
}
