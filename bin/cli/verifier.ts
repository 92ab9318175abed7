/** From one input to its report: the house's own way (refer → gather or examine → assess), without browser and cache. */

import { isJpeg } from '../../lib/batch/photographs.ts';
import { assess } from '../../lib/checking/assess.ts';
import { createExamine } from '../../lib/checking/examine.ts';
import { trustFor } from '../../lib/checking/issuers.ts';
import type { Report } from '../../lib/checking/report.ts';
import { backedByWallet } from '../../lib/checking/wallets.ts';
import type { Showing } from '../../lib/checks/showing.ts';
import { isPng } from '../../lib/formats/png.ts';
import { createContexts } from '../../lib/jsonld/contexts.ts';
import { createDocumentsAsk } from '../../lib/net/documents.ts';
import { createAsk } from '../../lib/net/fetch.ts';
import { gather } from '../../lib/platforms/index.ts';
import type { Evidence, Examine, Reference } from '../../lib/platforms/platform.ts';
import { refer, referDocument } from '../../lib/platforms/refer.ts';
import { EXPLORERS } from '../../lib/proofs/ledgers.ts';
import { askRegisters } from '../../lib/registries/index.ts';
import { createMemoryCopies } from '../../lib/registries/kept.ts';
import { registersIn } from '../../lib/registries/known-registries.ts';
import type { Trust } from '../../lib/settings/trust.ts';
import { type CodeOf, finding } from '../../lib/verdict/codes.ts';
import { createNativeCryptography } from './cryptography.ts';
import { readDocuments } from './documents.ts';
import { type Explained, explained } from './explained.ts';
import { createDocuments } from './files.ts';
import type { Input } from './inputs.ts';
import type { Options } from './options.ts';
import { isPdf, openPdf } from './pdf.ts';
import { openPicture } from './picture.ts';
import { readTrust } from './trust.ts';

/** A report, and what its proofs came from, where that was asked for. */
export interface Judged extends Report {
  readonly proofs?: readonly Explained[];
}

export type Verifier = (input: Input) => Promise<Judged>;

interface Found {
  readonly evidence: Evidence;
  readonly reference?: Reference;
}

type VerifierOptions = Pick<Options, 'documents' | 'trust' | 'offline' | 'now' | 'explainProof' | 'askLedger'>;

export function createVerifier(options: VerifierOptions): Verifier {
  const documents = readDocuments(options.documents);
  const trusted = readTrust(options.trust);
  const { now } = options;
  const network = options.offline ? undefined : createAsk({ fetch: globalThis.fetch.bind(globalThis) });
  const ask = createDocumentsAsk(documents.get, network);
  // Registers are asked through documents alone: whom a credential is of is told to no third party unasked.
  const registers = registersIn((url) => documents.get(url)?.bytes);
  const registry = { registers, copies: createMemoryCopies(), ask: createDocumentsAsk(documents.get), now };
  const askAll = (issuerIds: readonly string[]) => askRegisters(issuerIds, registry);
  const documentIn = createDocuments();
  const native = createNativeCryptography();
  const explorer = EXPLORERS.find(({ id }) => id === options.askLedger);
  const tools = {
    ...{ ask, now, native, contexts: createContexts(documents.context, native.hash) },
    ...(explorer && { explorer }),
  };
  const examine = createExamine(tools);

  return async (input) => {
    if (!options.explainProof) return await verify(input, examine);
    const proofs: Explained[] = [];
    const report = await verify(
      input,
      createExamine({ ...tools, explain: (computed) => proofs.push(explained(computed)) }),
    );
    return { ...report, proofs };
  };

  async function verify(input: Input, examine: Examine): Promise<Report> {
    let searched: Report | undefined;
    for (const wallet of input.wallets ?? []) {
      const report = await judge(input, await follow(refer(wallet), 'no-link', examine), backedByWallet);
      if (report.credential || report.verdict === 'could-not-check') return report;
      if (report.checks.some(({ code }) => code === 'not-in-wallets')) searched = report;
    }
    return searched ?? (await judge(input, await find(input, examine)));
  }

  /** @param read what of the evidence counts, where it is a list that the claim itself does not link */
  async function judge(
    input: Input,
    { evidence, reference }: Found,
    read: (evidence: Evidence, showing: Showing) => Promise<Evidence> = async (all) => all,
  ): Promise<Report> {
    const trust = await trustFor(evidence, trusted, registers.length > 0 ? askAll : undefined);
    const showing = showingOf(input, trust);
    return await assess(await read(evidence, showing), showing, { checkedAt: now, ...(reference && { reference }) });
  }

  async function find(input: Input, examine: Examine): Promise<Found> {
    const { link } = input;
    if (link !== undefined) return await follow(refer(link) ?? referDocument(link), 'refused-address', examine);
    const bytes = documentIn(input);
    if (!bytes) return await follow(undefined, 'no-link', examine);
    const isPicture = isPng(bytes) || isJpeg(bytes);
    if (!isPdf(bytes) && !isPicture) return { evidence: await examine(bytes) };
    const opened = isPicture ? await openPicture(bytes, examine) : await openPdf(bytes, examine);
    return 'evidence' in opened ? opened : await follow(opened.reference, 'no-link', examine);
  }

  async function follow(
    reference: Reference | undefined,
    otherwise: CodeOf<'document'>,
    examine: Examine,
  ): Promise<Found> {
    if (reference) return { evidence: await gather(reference, { ask, examine, now }), reference };
    return { evidence: { ground: 'none', checks: [finding('document', otherwise)] } };
  }

  function showingOf({ claimed: { person, email, ...claim }, profileUrls = [] }: Input, trust: Trust): Showing {
    return { names: person ? [person] : [], addresses: email ? [email] : [], profileUrls, claim, trust, now };
  }
}
