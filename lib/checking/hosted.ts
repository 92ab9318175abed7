/**
 * A hosted Open Badge: the issuer's own copy, at the assertion's own address, is the truth (Open Badges 2.0, HostedBadge).
 * What was handed in is compared with it and never believed by itself. 410 and `revoked` say that it was taken back.
 */

import { readInstant } from '../checks/dates.ts';
import { checkDocument, troubleEvidence } from '../checks/document.ts';
import { checkEndorsements } from '../checks/endorsements.ts';
import { checkScope } from '../checks/key.ts';
import type { Credential } from '../formats/credential.ts';
import type { Reading } from '../formats/format.ts';
import { open } from '../formats/index.ts';
import { idOf, textOf } from '../formats/members.ts';
import { hostedAt, readAssertion } from '../formats/open-badge.ts';
import type { Ask } from '../net/ask.ts';
import type { Evidence } from '../platforms/platform.ts';
import { finding, nothing, passed } from '../verdict/codes.ts';
import type { Check } from '../verdict/words.ts';
import { followChain, hostOf, secured } from './chain.ts';
import { endorsementsOf, proveEndorsed } from './endorsed.ts';

/** Where bytes were found, and which ids are the same place. */
export interface Source {
  readonly url?: string;
  readonly type?: string;
  sameId?(id: string): boolean;
}

/** Who is asked, and the moment in milliseconds. */
interface Asking {
  readonly ask: Ask;
  readonly now: number;
}

/**
 * What lies in a picture is never the issuer's own copy, wherever the picture lies: people upload pictures.
 * @param url the address at which the assertion says that it is hosted
 */
export async function examineHosted(reading: Reading, url: string, source: Source, tools: Asking): Promise<Evidence> {
  if (!reading.isBaked && isFoundAt(source, url))
    return await examineCopy(reading, secured(source.url ?? url) ?? url, tools);
  const address = secured(url) ?? url;
  const answer = await tools.ask(address, { accept: 'application/ld+json, application/json' });
  const trouble = troubleEvidence(answer);
  if (trouble) return { ...trouble, credential: reading.credential };
  const opened = await open(answer.bytes);
  const [hosted] = 'readings' in opened ? opened.readings : [];
  if (!hosted || hosted.isBaked)
    return { ground: 'none', credential: reading.credential, checks: [unreadable(opened)] };
  const evidence = await examineCopy(hosted, address, tools);
  const proof = compare(reading.credential, [hosted.credential, evidence.credential ?? hosted.credential]);
  return { ...evidence, checks: [...evidence.checks.filter(({ id }) => id !== 'proof'), proof] };
}

const unreadable = (opened: Awaited<ReturnType<typeof open>>) =>
  'finding' in opened
    ? opened.finding
    : finding('document', 'unreadable', { why: 'what lies at its own address is no assertion' });

export function isFoundAt({ url, sameId }: Source, id: string): boolean {
  return url !== undefined && (secured(url) === secured(id) || sameId?.(id) === true);
}

/** The issuer's own copy, found at `url`: its state, its badge class, its issuer, and whether that issuer issues there. */
async function examineCopy(reading: Reading, url: string, { ask, now }: Asking): Promise<Evidence> {
  const { document, format } = reading;
  const status = statusOf(reading);
  if (status.outcome === 'fail' && document.badge === undefined) {
    return { ground: 'hosted', credential: reading.credential, checks: [checkDocument(reading.findings), status] };
  }
  const chain = await followChain(document, hostOf(url), ask);
  const { badgeClass = document.badge, issuer } = chain;
  const endorsed = endorsementsOf([
    [document, url],
    [badgeClass, chain.classUrl],
    [issuer, idOf(issuer)],
  ]);
  const key = chain.key ?? (issuer ? checkScope(url, chain.classUrl, issuer) : nothing('key'));
  return {
    ground: 'hosted',
    credential: readAssertion(document, format, badgeClass, issuer),
    checks: [
      checkDocument([...reading.findings, ...movedFrom(reading, url), ...chain.findings]),
      nothing('proof', 'needs-no-signature'),
      key,
      status,
      await checkEndorsements(endorsed, async (one) => await proveEndorsed(one, now, ask)),
    ],
  };
}

function statusOf({ document }: Reading): Check {
  if (document.revoked !== true) return passed('status', 'still-served');
  const reason = textOf(document.revocationReason);
  return finding('status', 'revoked', reason ? { reason } : {});
}

/** A copy that calls itself by another address than the one where it lies: issuers move. */
function movedFrom({ document }: Reading, url: string): readonly Check[] {
  const own = hostedAt(document);
  return own === undefined || secured(own) === secured(url) ? [] : [finding('document', 'id-differs', { found: own })];
}

/**
 * Does the copy that was handed in say what the issuer's own says? What it leaves out is the issuer's to tell, its end excepted.
 * @param hosted the issuer's copy as it stands, and completed from badge class and issuer
 */
function compare(handedIn: Credential, hosted: readonly Credential[]): Check {
  const differing = MEMBERS.find(
    ([, of]) => of(handedIn) !== undefined && !hosted.some((one) => of(one) === of(handedIn)),
  );
  const hidesEnd = handedIn.expires === undefined && hosted.some(({ expires }) => expires !== undefined);
  if (differing || hidesEnd) return finding('proof', 'hosted-copy-differs', { member: differing?.[0] ?? 'expires' });
  return passed('proof', 'same-as-hosted');
}

const MEMBERS: readonly (readonly [string, (credential: Credential) => string | number | undefined])[] = [
  ['badge', ({ achievement }) => achievement.name],
  ['description', ({ achievement }) => achievement.description],
  ['criteria', ({ achievement }) => achievement.criteria?.narrative],
  ['badge class', ({ achievement }) => achievement.id && (secured(achievement.id) ?? achievement.id)],
  ['issuer', ({ issuer }) => issuer?.name],
  ['holder', ({ holder }) => holder?.name],
  ['recipient', ({ holder }) => holder?.identities?.map(({ hash, salt = '' }) => `${hash} ${salt}`).join()],
  ['issuedOn', ({ issued }) => instantOf(issued)],
  ['expires', ({ expires }) => instantOf(expires)],
];

/** Instants are compared where both are dates, else the texts. */
function instantOf(date: string | undefined): string | number | undefined {
  const instant = date === undefined ? Number.NaN : readInstant(date, 'start');
  return Number.isNaN(instant) ? date : instant;
}
