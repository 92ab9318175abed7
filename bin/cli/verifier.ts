/** From one input to its report: the house's own way (refer → gather or examine → assess), without browser and cache. */
import { assess } from '../../lib/checking/assess.ts';
import { createExamine } from '../../lib/checking/examine.ts';
import type { Report } from '../../lib/checking/report.ts';
import type { Showing } from '../../lib/checks/showing.ts';
import { createContexts } from '../../lib/jsonld/contexts.ts';
import { createDocumentsAsk } from '../../lib/net/documents.ts';
import { createAsk } from '../../lib/net/fetch.ts';
import { gather } from '../../lib/platforms/index.ts';
import type { Evidence, Reference } from '../../lib/platforms/platform.ts';
import { refer, referDocument } from '../../lib/platforms/refer.ts';
import { finding } from '../../lib/verdict/codes.ts';
import { readDocuments } from './documents.ts';
import type { Input } from './inputs.ts';
import type { Options } from './options.ts';
import { readTrust } from './trust.ts';

export type Verifier = (input: Input) => Promise<Report>;

export function createVerifier(options: Pick<Options, 'documents' | 'trust' | 'offline' | 'now'>): Verifier {
  const documents = readDocuments(options.documents);
  const trust = readTrust(options.trust);
  const { now } = options;
  const network = options.offline ? undefined : createAsk({ fetch: globalThis.fetch.bind(globalThis) });
  const ask = createDocumentsAsk(documents.get, network);
  const examine = createExamine({ ask, now, contexts: createContexts(documents.context) });

  return async (input) => {
    const reference = input.link === undefined ? undefined : (refer(input.link) ?? referDocument(input.link));
    const evidence = await evidenceFor(input, reference);
    return await assess(evidence, showingOf(input), { checkedAt: now, ...(reference && { reference }) });
  };

  async function evidenceFor(input: Input, reference: Reference | undefined): Promise<Evidence> {
    if (reference) return await gather(reference, { ask, examine, now });
    if (input.bytes) return await examine(input.bytes);
    const code = input.link === undefined ? 'no-link' : 'refused-address';
    return { ground: 'none', checks: [finding('document', code)] };
  }

  function showingOf({ claimed: { person, email, ...claim } }: Input): Showing {
    return { names: person ? [person] : [], addresses: email ? [email] : [], profileUrls: [], claim, trust, now };
  }
}
