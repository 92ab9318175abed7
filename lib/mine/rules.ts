/**
 * What may be mended about a badge that somebody shows: one table, a rule each, with its weight, the step to take, and when it
 * applies. What is said of each stands in the catalogue (`mine.mend`, `mine.step`). A rule looks at a claim and at how its mark
 * stands; it asks nobody. Weights only order the list: the heavier, the more it costs whoever shows the badge.
 */
import type { Claim } from '../claims/claim.ts';
import type { Cleaned } from '../claims/addresses.ts';
import { isShortLink, unwrap } from '../claims/unwrap.ts';
import type { MarkState } from '../messages/protocol.ts';
import { parsed } from '../net/address.ts';
import type { ReferenceKind } from '../platforms/platform.ts';
import { refer } from '../platforms/refer.ts';
import type { CodeOf } from '../verdict/codes.ts';
import type { CheckId } from '../verdict/words.ts';
import { ownLink } from './own-link.ts';

/** A claim, how it stands, and the link of the same badge in a wallet that was read beside it. */
export interface Standing {
  readonly claim: Claim;
  readonly mark: MarkState;
  readonly held?: { readonly link?: string };
}

/** What is told beside a rule's sentence: what was issued, to whom, a day. */
export interface Shows {
  readonly what: 'issued' | 'holder' | 'says' | 'ended' | 'ends';
  readonly value: string;
}

/** That a rule applies: what is told beside it, and the link to use instead. */
export interface Applies {
  readonly shows?: Shows;
  readonly better?: string;
}

interface Rule {
  readonly weight: number;
  readonly step: StepId;
  /** Of the rules about the link only the first that applies is told: one new link mends them all. */
  readonly link?: true;
  readonly applies: (standing: Standing) => Applies | undefined;
}

export type StepId =
  | 'ask-issuer'
  | 'copy-link'
  | 'use-link'
  | 'as-issued'
  | 'as-dated'
  | 'make-public'
  | 'renew'
  | 'name'
  | 'address';

/** In the order of their weight. */
export const RULES = {
  'not-genuine': rule(100, 'ask-issuer', verdict('not-genuine')),
  'taken-back': rule(98, 'ask-issuer', verdict('revoked')),
  'other-name': rule(95, 'name', coded('holder', ['name-differs'], 'holder', 'holder')),
  'other-title': rule(92, 'as-issued', coded('claim', ['title-differs'], 'issued', 'issued')),
  'other-level': rule(90, 'as-issued', coded('claim', ['level-differs'], 'issued', 'issued')),
  'link-dead': linkRule(88, 'copy-link', coded('document', ['not-found'])),
  'not-in-list': linkRule(86, 'as-issued', coded('claim', ['not-in-list'], 'issued', 'nearest')),
  private: rule(84, 'make-public', coded('document', ['private'])),
  expired: rule(80, 'renew', coded('dates', ['expired'], 'ended', 'date')),
  'expiry-hidden': rule(76, 'as-dated', coded('claim', ['expiry-hidden'], 'ends', 'date')),
  'not-linked': linkRule(72, 'use-link', linkInWallet),
  'no-link': linkRule(70, 'copy-link', ({ claim }) => (claim.url === undefined ? {} : undefined)),
  'wallet-link': linkRule(66, 'copy-link', kind('wallet')),
  'template-link': linkRule(64, 'copy-link', kind('template')),
  'shows-nothing': linkRule(62, 'copy-link', showsNothing),
  'short-link': linkRule(58, 'copy-link', shortLink),
  'address-in-link': linkRule(56, 'use-link', inLink('address')),
  'expires-soon': rule(50, 'renew', coded('dates', ['expires-soon'], 'ends', 'date')),
  'expiry-left-out': rule(42, 'as-dated', expiryLeftOut),
  'other-issuer': rule(40, 'as-issued', coded('claim', ['issuer-differs'], 'issued', 'issued')),
  'other-month': rule(36, 'as-dated', coded('claim', ['date-differs'], 'says', 'issued')),
  'part-of-name': rule(30, 'name', coded('holder', ['name-weak'], 'holder', 'holder')),
  'other-address': rule(28, 'address', coded('holder', ['address-differs'])),
  tracking: linkRule(20, 'use-link', inLink('tracking')),
  'better-link': linkRule(16, 'use-link', betterLink),
} as const satisfies Readonly<Record<string, Rule>>;

export type RuleId = keyof typeof RULES;

function rule(weight: number, step: StepId, applies: Rule['applies']): Rule {
  return { weight, step, applies };
}

function linkRule(weight: number, step: StepId, applies: Rule['applies']): Rule {
  return { weight, step, link: true, applies: withOwnLink(applies) };
}

/** Whatever is wrong with a link: where the badge's own is known, it is the one to use. */
function withOwnLink(applies: Rule['applies']): Rule['applies'] {
  return (standing) => {
    const found = applies(standing);
    const better = found?.better ?? standing.held?.link ?? ownLink(standing.mark);
    return found && better !== undefined ? { ...found, better } : found;
  };
}

function verdict(wanted: 'not-genuine' | 'revoked'): Rule['applies'] {
  return ({ mark }) => (mark.state === 'checked' && mark.report.verdict === wanted ? {} : undefined);
}

/** By the code of a check, told with one of its details. */
function coded<Id extends CheckId>(
  id: Id,
  codes: readonly CodeOf<Id>[],
  what?: Shows['what'],
  detail?: string,
): Rule['applies'] {
  return ({ mark }) => {
    const check = mark.state === 'checked' ? mark.report.checks.find((one) => one.id === id) : undefined;
    const { code = '', details = {} } = check ?? {};
    const also = Array.isArray(details.also) ? details.also : [];
    const isFirst = codes.some((wanted) => wanted === code);
    if (!isFirst && !codes.some((wanted) => also.includes(wanted))) return undefined;
    // The details are of the first code; of the others it is known that they apply, and no more.
    const value = isFirst && detail !== undefined ? details[detail] : undefined;
    return what && typeof value === 'string' && value !== '' ? { shows: { what, value } } : {};
  };
}

/** A list that was read, of the page's own or beside it, holds what the page shows without a link. */
function linkInWallet({ claim, mark, held }: Standing): Applies | undefined {
  const isListed = mark.state === 'checked' && mark.report.isListed === true;
  return claim.url === undefined && (isListed || held) ? {} : undefined;
}

function kind(wanted: ReferenceKind): Rule['applies'] {
  return ({ claim }) => (claim.url !== undefined && refer(claim.url)?.kind === wanted ? {} : undefined);
}

const NOTHING = new Set<ReferenceKind>(['form', 'file']);

/** A form, a file, or an address that names no badge at all. */
function showsNothing({ claim, mark }: Standing): Applies | undefined {
  if (claim.url === undefined || isShort(claim.url)) return undefined;
  const reference = refer(claim.url);
  const isUnknown = mark.state === 'nothing' && mark.code === 'not-followed';
  return isUnknown || (reference && NOTHING.has(reference.kind)) ? {} : undefined;
}

function shortLink({ claim }: Standing): Applies | undefined {
  return claim.url !== undefined && isShort(claim.url) ? {} : undefined;
}

function isShort(link: string): boolean {
  const url = parsed(link);
  return url !== undefined && isShortLink(url);
}

/** What is taken off a link wherever one is read still stands in it where its holder put it. */
function inLink(wanted: Cleaned): Rule['applies'] {
  return ({ claim }) => {
    const target = claim.url === undefined ? undefined : unwrap(claim.url);
    const cleaned = target?.cleaned ?? claim.cleaned;
    return target && cleaned === wanted ? { better: target.url.href } : undefined;
  };
}

/** The page names months and not the end, which the issuer names. */
function expiryLeftOut({ claim, mark }: Standing): Applies | undefined {
  const expires = mark.state === 'checked' ? mark.report.credential?.expires : undefined;
  const isLine = claim.title !== undefined && claim.issued !== undefined && claim.expires === undefined;
  const isOver = mark.state === 'checked' && mark.report.verdict === 'expired';
  return isLine && expires && !isOver ? { shows: { what: 'ends', value: expires.slice(0, 10) } } : undefined;
}

/** The badge's own address differs from the link: an old host, a page for embedding or sharing. */
function betterLink({ claim, mark }: Standing): Applies | undefined {
  const better = mark.state === 'checked' ? ownLink(mark) : undefined;
  const target = claim.url === undefined ? undefined : unwrap(claim.url)?.url;
  const own = better === undefined ? undefined : parsed(better);
  return own && target && pageOf(own) !== pageOf(target) ? { better: own.href } : undefined;
}

const pageOf = ({ hostname, pathname, search }: URL) =>
  `${hostname.replace(/^www\./, '')}${pathname.replace(/\/+$/, '')}${search}`.toLowerCase();
