/**
 * A certificate's own page, which the reader opened, against the claim whose link led there: name, title and month. The ground
 * is the issuer's page, so this is never called verified: it says what was read and how it compares. Pure.
 */
import type { Credential } from '../formats/credential.ts';
import { monthIn } from '../claims/dates.ts';
import type { OpenedPage } from '../claims/opened.ts';
import { compareNames } from '../matching/names.ts';
import { compareTitles } from '../matching/titles.ts';
import { known } from '../platforms/fields.ts';
import { movesOn, refer } from '../platforms/refer.ts';
import type { Evidence, Reference } from '../platforms/platform.ts';
import { createTrust } from '../settings/trust.ts';
import { finding, passed } from '../verdict/codes.ts';
import { assess } from './assess.ts';
import type { Led } from './led.ts';
import type { Report } from './report.ts';

export interface Opened {
  readonly read: OpenedPage;
  readonly led: Led;
  readonly reference: Reference;
  /** Milliseconds. */
  readonly now: number;
}

export async function compareOpened({ read, led, reference, now }: Opened): Promise<Report> {
  const { claim, page } = led;
  const names = page.person?.names ?? [];
  const credential = credentialIn(read, led, names);
  const showing = {
    names,
    addresses: [],
    profileUrls: [page.url, ...(page.person?.profileUrls ?? [])],
    claim,
    trust: createTrust([]),
    now,
  };
  return await assess(evidenceOf(credential), showing, { checkedAt: now, reference });
}

/**
 * The claim whose link led to this page: by its address, else one whose link the platform's server leads on from and of whose
 * name and title the page speaks. Where the page itself says that it was come to so, and no other claim is meant, one of the two
 * is enough. Without what the page says: whether there may be one.
 */
export function findLed(
  reference: Reference,
  read: OpenedPage | undefined,
  all: readonly Led[],
): Led | 'perhaps' | undefined {
  const exact = all.find(({ canonical }) => canonical === reference.canonical);
  if (exact) return exact;
  const moved = all.filter(({ canonical }) => {
    const from = refer(canonical);
    return from?.platform === reference.platform && movesOn(from);
  });
  if (!read) return moved.length > 0 ? 'perhaps' : undefined;
  const spoken = moved.map((led) => ({ led, count: spokenOf(read, led) })).filter(({ count }) => count > 0);
  const [only, another] = spoken;
  return spoken.find(({ count }) => count === 2)?.led ?? (read.movedOn && !another ? only?.led : undefined);
}

/** How many of the two, name and title, the page has. */
function spokenOf(read: OpenedPage, { claim, page }: Led): number {
  const names = page.person?.names ?? [];
  const title = titleIn(read, claim);
  const isNamed = names.some((name) => compareNames(name, holderIn(read, names) ?? '') === 'match');
  const makers = claim.issuer ? [claim.issuer] : [];
  const isTitled =
    claim.title !== undefined && title !== undefined && compareTitles(claim.title, title, makers) === 'same';
  return Number(isNamed) + Number(isTitled);
}

function evidenceOf(credential: Credential | undefined): Evidence {
  if (credential) return { ground: 'issuer-page', credential, checks: [passed('document')] };
  const why = 'its page is not in a form that is known here';
  return { ground: 'none', checks: [finding('document', 'link-out', { why })] };
}

/** Undefined where the page names neither anybody nor what was claimed: a login, a wall, a form that is not known. */
function credentialIn(read: OpenedPage, { claim }: Led, names: readonly string[]): Credential | undefined {
  const title = titleIn(read, claim);
  const name = holderIn(read, names);
  if (!title && !name) return undefined;
  return {
    format: 'platform',
    achievement: known({ name: title }),
    ...(name && { holder: { name } }),
    ...known({ issued: issuedIn(read, claim.issued) }),
  };
}

/** The title that is claimed wherever it stands on the page; else what the page itself calls it. */
function titleIn({ title, lines }: OpenedPage, { title: claimed, issuer }: Led['claim']): string | undefined {
  const makers = issuer ? [issuer] : [];
  const isClaimed = (line: string) => claimed !== undefined && compareTitles(claimed, line, makers) === 'same';
  if (title && isClaimed(title)) return title;
  // The page's heading has the title alone; what the head tells of it has the site's name beside it.
  return lines.filter(isClaimed).toSorted((a, b) => a.length - b.length)[0] ?? title;
}

/** Whom the page names; if that is unknown, the person of the profile where a line of the page is that name and nothing else. */
function holderIn({ holder, lines }: OpenedPage, names: readonly string[]): string | undefined {
  const isTheirs = (line: string) => line.length < 100 && names.some((name) => compareNames(name, line) === 'match');
  return holder ?? lines.find(isTheirs);
}

/** What the page says of the issue; else the month that was claimed, if a line of the page has it. */
function issuedIn({ issuedText, lines }: OpenedPage, claimed: string | undefined): string | undefined {
  const said = issuedText === undefined ? undefined : monthIn(issuedText);
  return said ?? (claimed && lines.some((line) => monthIn(line) === claimed) ? claimed : undefined);
}
