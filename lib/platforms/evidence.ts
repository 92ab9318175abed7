/**
 * What platforms have in common when they answer: asking for JSON, telling an answer from trouble, and the evidence that
 * each outcome makes. A platform's file adds where to ask and how to read.
 */

import { troubleEvidence } from '../checks/document.ts';
import type { Credential } from '../formats/credential.ts';
import { readJson } from '../formats/json.ts';
import { parsed } from '../net/address.ts';
import type { Answer, Ask, AskOptions, TroubleCode } from '../net/ask.ts';
import { finding, passed } from '../verdict/codes.ts';
import type { Check, Json } from '../verdict/words.ts';
import { at, textAt } from './fields.ts';
import type { Evidence, EvidenceTools, PlatformLinks } from './platform.ts';

/** It is opened by hand. `why` ends a sentence. */
export function linkedOut(why: string): Evidence {
  return { ground: 'none', checks: [finding('document', 'link-out', { why })] };
}

/** The platform says so itself, in its own way, whatever the HTTP status. */
export function said(code: 'not-found' | 'private' | 'server-error', who: string): Evidence {
  return { ground: 'none', checks: [finding('document', code, { who })] };
}

/** A page that people can read and we cannot: it is opened by hand. */
export const pageUnknown = (): Evidence => linkedOut('its page is not in a form that is known here');

/** The answer came and cannot be made sense of. */
export function unreadable(why: string): Evidence {
  return { ground: 'none', checks: [finding('document', 'unreadable', { why })] };
}

/** The platform's own JSON about the credential that was asked for. */
export function answered(who: string, credential: Credential, status: Check = passed('status')): Evidence {
  return { ground: 'issuer-api', credential, checks: [passed('document'), ownServer(who), status] };
}

/** The page names somebody: weaker than proof, and never called verified. */
export function resolved(credential: Credential): Evidence {
  return { ground: 'issuer-page', credential, checks: [passed('document')] };
}

/** A list of credentials; the claim at hand picks one. */
export function wallet(who: string, holds: readonly Evidence[]): Evidence {
  return { ground: 'issuer-api', checks: [passed('document'), ownServer(who)], holds };
}

/** The answer is about something else than the link names: an id of its own, another host, another user. */
export function aboutAnother(found: string): Evidence {
  return { ground: 'issuer-api', checks: [passed('document'), finding('key', 'issuer-differs', { found })] };
}

const ownServer = (who: string) => passed('key', 'own-server', { who });

/** Taken back, with the reason as the issuer gives it. */
export function revoked(why?: string): Check {
  return finding('status', 'revoked', why ? { reason: why } : {});
}

/** What asking for JSON came to: the JSON, or the evidence that there is none and how it failed. */
export type Asked =
  | { readonly json: Json; readonly answer: Answer; readonly trouble?: undefined }
  | { readonly evidence: Evidence; readonly trouble: TroubleCode | 'unreadable'; readonly json?: undefined };

/** Asks for JSON, whatever media type it comes under. `who` begins the sentences about trouble. */
export async function askJson(ask: Ask, url: string, who: string, options: AskOptions = {}): Promise<Asked> {
  const answer = await ask(url, { accept: 'application/json', ...options });
  const evidence = troubleEvidence(answer, who);
  if (evidence) return { evidence, trouble: answer.trouble?.code ?? 'unreadable' };
  const read = readJson(answer.bytes);
  if ('finding' in read) return { evidence: { ground: 'none', checks: [read.finding] }, trouble: 'unreadable' };
  return { json: read.value, answer };
}

/** Where a platform's credential stands as a document, and what makes it that platform's. */
export interface OwnDocument {
  readonly url: string;
  readonly who: string;
  /** Whether an id that the document gives itself is the one that was asked for. */
  sameId(id: string): boolean;
  /** Hosts on which badge class and issuer may stand. */
  readonly hosts: readonly string[];
}

/**
 * A platform's own document, read and proven as any other. One that names badge class or issuer on a stranger's host is not
 * followed there: whoever made it would choose whom we ask. One that is about something else is told for that.
 */
export async function examineOwn(own: OwnDocument, { ask, examine }: EvidenceTools): Promise<Evidence> {
  const answer = await ask(own.url, { accept: 'application/json' });
  return troubleEvidence(answer, own.who) ?? (await examineAnswer(answer.bytes, answer.type, own, examine));
}

/** As {@link examineOwn}, for bytes that are at hand already. */
export async function examineAnswer(
  bytes: Uint8Array,
  type: string,
  { url, sameId, hosts }: OwnDocument,
  examine: EvidenceTools['examine'],
): Promise<Evidence> {
  const read = readJson(bytes);
  const json = 'finding' in read ? null : read.value;
  const named = ADDRESSES.flatMap((path) => textAt(json, ...path) ?? []).filter((id) => /^https?:/i.test(id));
  const another = named.find((id) => !sameId(id));
  // A signed credential can be proven whatever it is called; an unsigned one would have to be fetched from where it says.
  if (another && at(json, 'proof') === undefined) return aboutAnother(another);
  const stranger = strangerIn(json, hosts);
  if (stranger) return elsewhere(stranger);
  const evidence = await examine(bytes, { url: named[0] ?? url, type, sameId });
  return another ? withCheck(evidence, finding('key', 'issuer-differs', { found: another })) : evidence;
}

/** Where an assertion says which address is its own. */
const ADDRESSES = [['id'], ['verify', 'url'], ['verification', 'url']];

/** The document, or what it rests on, stands on a host that its issuer does not speak for. */
const elsewhere = (host: string): Evidence => ({
  ground: 'hosted',
  checks: [passed('document'), finding('key', 'outside-issuer-scope', { host })],
});

/** The first host, of badge class and issuer, that is not among `hosts`. */
function strangerIn(json: Json, hosts: readonly string[]): string | undefined {
  const ids = [['badge'], ['badge', 'id'], ['badge', 'issuer'], ['badge', 'issuer', 'id']];
  return ids
    .flatMap((path) => hostOf(textAt(json, ...path)) ?? [])
    .find((host) => !hosts.some((own) => belongsTo(host, own)));
}

function hostOf(id = ''): string | undefined {
  return /^https?:/i.test(id) ? parsed(id)?.hostname : undefined;
}

/** The id that an address on one of the platform's own hosts names. */
export function idIn(links: PlatformLinks, address: string): string | undefined {
  const url = parsed(address);
  if (!url) return undefined;
  return links.hosts.some((own) => belongsTo(url.hostname, own)) ? (links.refer(url)?.id ?? undefined) : undefined;
}

/** A host also stands for every host below it; names are compared on the boundaries of labels. */
export function belongsTo(host: string, own: string): boolean {
  return host === own || host.endsWith(`.${own}`);
}

/** The evidence with one check in place of its like. */
export function withCheck(evidence: Evidence, check: Check): Evidence {
  return { ...evidence, checks: [...evidence.checks.filter(({ id }) => id !== check.id), check] };
}
