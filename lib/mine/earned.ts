/**
 * What somebody has earned, as wallets, transcripts and files tell it; and what of it the profile does not show. Pure; what is the same is decided by lib/matching.
 */
import { compareClaim } from '../checks/claim.ts';
import type { Report } from '../checking/report.ts';
import type { Claim } from '../claims/claim.ts';
import type { Credential } from '../formats/credential.ts';
import type { MarkState } from '../messages/protocol.ts';
import { refer } from '../platforms/refer.ts';
import type { VerdictWord } from '../verdict/words.ts';
import { linkOf, ownLink } from './own-link.ts';

export interface Earned {
  /** Names the same credential wherever it is found, where its issuer gives it an id. */
  readonly key: string;
  readonly title: string;
  readonly issuer?: string;
  /** ISO instants or days. */
  readonly issued?: string;
  readonly expires?: string;
  /** The issuer's own number for it. */
  readonly id?: string;
  readonly link?: string;
  readonly verdict: VerdictWord;
}

/** What a report of a wallet, or of one badge, says has been earned. */
export function earnedIn(report: Report): readonly Earned[] {
  if (report.holds) {
    return report.holds.map(({ key, title, issuer, issued, expires, id, verdict }) => {
      const link = linkOf(id);
      return { key, title, verdict, ...known({ issuer, issued, expires, id: numberOf(link ?? id), link }) };
    });
  }
  const { credential, verdict } = report;
  const title = credential?.achievement.name;
  if (!credential || title === undefined) return [];
  const { id, issuer, issued = credential.validFrom, expires } = credential;
  const link = ownLink({ state: 'checked', report }) ?? hostedLink(report);
  const more = known({ issuer: issuer?.name, issued, expires, id: numberOf(link ?? id), link });
  return [{ key: id ?? link ?? title, title, verdict, ...more }];
}

/** A badge that its issuer serves itself has no other address. */
const hostedLink = ({ reference }: Report) => {
  const canonical = reference?.kind === 'credential' ? reference.canonical : undefined;
  return canonical?.startsWith('https://') ? canonical : undefined;
};

/** As the platform numbers it; what is an address itself is no number. */
function numberOf(id: string | undefined): string | undefined {
  if (id === undefined) return undefined;
  return refer(id)?.id ?? (/^(?:https?:|urn:|did:)/i.test(id) ? undefined : id);
}

type Known = Partial<Record<'issuer' | 'issued' | 'expires' | 'id' | 'link', string>>;

function known(given: { readonly [Name in keyof Known]: string | undefined }): Known {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== ''));
}

/** What is earned and stands on no line of the profile, each once. */
export function notShown(
  earned: readonly Earned[],
  claims: readonly Claim[],
  marks: readonly MarkState[],
): readonly Earned[] {
  const once = [...new Map(earned.map((one) => [one.link ?? one.key, one])).values()];
  const lines = claims.map((claim, at) => lineOf(claim, marks[at]));
  return once.filter((one) => !lines.some((line) => isOn(line, one)));
}

interface Line {
  readonly claim: Claim;
  readonly ids: ReadonlySet<string>;
}

function lineOf(claim: Claim, mark: MarkState | undefined): Line {
  const { credential, reference } = mark?.state === 'checked' ? mark.report : {};
  const title = claim.title ?? credential?.achievement.name;
  const linked = claim.url === undefined ? undefined : refer(claim.url);
  const own = [credential?.id, linkOf(credential?.id), ...[reference, linked].map(addressOf)];
  return { claim: { ...claim, ...(title && { title }) }, ids: new Set(own.filter((id) => id !== undefined)) };
}

const addressOf = (reference: { readonly kind: string; readonly canonical: string } | undefined) =>
  reference?.kind === 'credential' ? reference.canonical : undefined;

function isOn({ claim, ids }: Line, earned: Earned): boolean {
  return ids.has(earned.key) || (earned.link !== undefined && ids.has(earned.link)) || means(claim, earned);
}

/** What of a wallet a line without a link means. */
export const heldFor = (claim: Claim, earned: readonly Earned[]): Earned | undefined =>
  earned.find((one) => means(claim, one));

const DOUBTS = new Set(['title-differs', 'level-differs', 'issuer-differs']);

function means(claim: Claim, { title, issuer, issued, expires }: Earned): boolean {
  if (!claim.title?.trim()) return false;
  const credential: Credential = {
    format: 'platform',
    achievement: { name: title },
    ...(issuer !== undefined && { issuer: { name: issuer } }),
    ...(issued !== undefined && { issued }),
    ...(expires !== undefined && { expires }),
  };
  return compareClaim(claim, credential).every(({ code = '' }) => !DOUBTS.has(code));
}
