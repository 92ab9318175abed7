/**
 * The chain of an Open Badges 1 or 2 assertion: badge class, then issuer, each asked for at its own address (Open Badges 2.0,
 * "Verification"). A node that is embedded counts where the host that serves it is the one that it names.
 */

import { readJson } from '../formats/json.ts';
import { idOf, isObject } from '../formats/members.ts';
import { parsed } from '../net/address.ts';
import type { Ask } from '../net/ask.ts';
import { finding } from '../verdict/codes.ts';
import type { Check, Json, JsonObject } from '../verdict/words.ts';

export interface Chain {
  readonly badgeClass?: JsonObject;
  readonly issuer?: JsonObject;
  /** The address of the badge class, if it has one. */
  readonly classUrl?: string;
  /** Findings of check `document`. */
  readonly findings: readonly Check[];
  /** Check `key`, where the chain already decides it. */
  readonly key?: Check;
}

const ACCEPT = 'application/ld+json, application/json';

/** @param servedBy the host that vouches for what is embedded; undefined where nobody does */
export async function followChain(assertion: JsonObject, servedBy: string | undefined, ask: Ask): Promise<Chain> {
  const badge = await nodeOf(assertion.badge, servedBy, ask);
  if ('trouble' in badge) {
    return {
      findings: [finding('document', 'class-unreachable', { url: badge.url, why: badge.trouble })],
      key: unreachable(badge),
    };
  }
  const issuer = await profileOf(
    badge.node.issuer,
    badge.isFetched ? badge.url : undefined,
    badge.host ?? servedBy,
    ask,
  );
  const found = {
    badgeClass: badge.node,
    ...(badge.url && { classUrl: badge.url }),
    findings: namedOtherwise(badge),
  };
  if ('trouble' in issuer) return { ...found, key: unreachable(issuer) };
  const other = namedElsewhere(badge) ?? namedElsewhere(issuer);
  const findings = [...found.findings, ...namedOtherwise(issuer)];
  return { ...found, findings, issuer: underItsAddress(issuer), ...(other && { key: other }) };
}

/**
 * The profile with the id that its place proves. Issuers are trusted by id, so one that calls itself by a DID, or by another
 * address than where it lies, goes by the latter; one inside another document that has no address of its own goes by none.
 */
function underItsAddress({ node, url }: Node): JsonObject {
  const own = idOf(node);
  if (own !== undefined && url !== undefined && secured(own) === url) return node;
  const { id: _id, '@id': _other, ...said } = node;
  return url === undefined ? said : { ...said, id: url };
}

interface Node {
  readonly node: JsonObject;
  /** Where it was asked for, or the id that it has. */
  readonly url?: string;
  readonly host?: string;
  /** It lay at that address; otherwise somebody on that host described it in another document. */
  readonly isFetched?: true;
}

/**
 * The profile at its own address, also where one of the same host is described in the badge class: it alone says where its
 * issuer issues, and many may share a host. Where the host says that nothing lies there, what is described stands for it.
 * @param describedAt the address at which the description was found, by which it need not be asked for again
 */
async function profileOf(
  issuer: Json | undefined,
  describedAt: string | undefined,
  host: string | undefined,
  ask: Ask,
): Promise<Node | Missing> {
  const described = await nodeOf(issuer, host, ask);
  if ('trouble' in described || !isObject(issuer) || described.url === undefined) return described;
  if (described.host !== host || described.url === describedAt) return described;
  const own = await nodeOf(described.url, undefined, ask);
  return 'trouble' in own && NOTHING_THERE.includes(own.trouble) ? described : own;
}

/** The issuer that a document at `url` names, by the id that its place proves; or the check `key` that says why there is none. */
export async function followIssuer(
  named: Json | undefined,
  url: string,
  ask: Ask,
): Promise<{ readonly issuer: JsonObject } | { readonly check: Check }> {
  const found = await profileOf(named, url, hostOf(url), ask);
  if ('trouble' in found) return { check: unreachable(found) };
  const other = namedElsewhere(found);
  return other ? { check: other } : { issuer: underItsAddress(found) };
}

const NOTHING_THERE = ['not-found', 'gone'];

interface Missing {
  readonly url: string;
  readonly trouble: string;
}

async function nodeOf(value: Json | undefined, servedBy: string | undefined, ask: Ask): Promise<Node | Missing> {
  const id = idOf(value);
  const url = id === undefined ? undefined : secured(id);
  if (isObject(value) && servedBy !== undefined && (url === undefined || hostOf(url) === servedBy)) {
    return { node: value, ...(url && { url }), host: servedBy };
  }
  if (url === undefined) return { url: id ?? 'no address', trouble: 'it has no address' };
  const { bytes, trouble } = await ask(url, { accept: ACCEPT });
  if (trouble) return { url, trouble: trouble.code };
  const read = readJson(bytes);
  if ('finding' in read) return { url, trouble: read.finding.message };
  if (!isObject(read.value)) return { url, trouble: 'it is no object' };
  return { node: { ...read.value, id: read.value.id ?? url }, url, host: hostOf(url) ?? '', isFetched: true };
}

/**
 * An address as it is asked for: old badges say http. Undefined for what is no web address, or has a user name in it, which is
 * there to look like a host.
 */
export function secured(id: string): string | undefined {
  const url = id.trim().replace(/^http:/i, 'https:');
  const address = /^https:/i.test(url) ? parsed(url) : undefined;
  return address?.username === '' && address.password === '' ? url : undefined;
}

export const hostOf = (url: string) => parsed(url)?.host;

const unreachable = ({ url, trouble }: Missing) => finding('key', 'issuer-unreachable', { url, why: trouble });

function namedOtherwise({ node, url }: Node): readonly Check[] {
  const own = idOf(node);
  return own === undefined || url === undefined || secured(own) === url
    ? []
    : [finding('document', 'id-differs', { found: own })];
}

/** A node that calls itself by an address on another host speaks in somebody else's name. */
function namedElsewhere({ node, host }: Node): Check | undefined {
  const own = secured(idOf(node) ?? '');
  if (own === undefined || hostOf(own) === host) return undefined;
  return finding('key', 'issuer-differs', { found: own });
}
