/**
 * From what was read here and there on a page to claims: one a credential, each with a key that stays the same when the
 * page draws itself anew. Pure.
 */
import type { PageClaim, Person, Target } from './claim.ts';

/** What one place of the page says. Where no element shows it (JSON-LD), the anchor comes with another draft or is the page. */
export interface Draft {
  readonly title?: string | undefined;
  readonly issuer?: string | undefined;
  readonly issuedText?: string | undefined;
  readonly expiresText?: string | undefined;
  readonly credentialId?: string | undefined;
  readonly lines?: string | undefined;
  readonly url?: string | undefined;
  readonly reference?: Target['reference'] | undefined;
  readonly cleaned?: Target['cleaned'] | undefined;
  readonly anchor?: Element | undefined;
  readonly place?: PageClaim['place'] | undefined;
}

/** More than anybody has; whatever a page adds beyond is no profile. */
const MOST_CLAIMS = 500;

/**
 * Each draft is an entry of its own, as on LinkedIn, where two entries may carry one link. Entries that are alike in all
 * but where they stand are copies.
 */
export function entriesAsClaims(drafts: readonly Draft[], person: Person | undefined, page: Element): PageClaim[] {
  return claimsByKey(drafts, person, page, ({ title, issuer, lines, url, reference }) =>
    [title, reference?.canonical ?? url ?? lines ?? issuer].join('\n'),
  );
}

/** Several links to one credential are one claim; what the first leaves open, the next fill in. */
export function linksAsClaims(drafts: readonly Draft[], person: Person | undefined, page: Element): PageClaim[] {
  return claimsByKey(drafts, person, page, ({ title, issuer, url, reference }) =>
    reference?.kind === 'file' ? `${title}\n${url}` : (reference?.canonical ?? url ?? `${title}\n${issuer ?? ''}`),
  );
}

function claimsByKey(
  drafts: readonly Draft[],
  person: Person | undefined,
  page: Element,
  identity: (draft: Draft) => string,
): PageClaim[] {
  const byKey = new Map<string, Draft>();
  for (const draft of drafts) {
    const key = `${person?.key ?? ''}\n${identity(draft)}`;
    const known = byKey.get(key);
    if (known) byKey.set(key, filledIn(known, draft));
    else if (byKey.size < MOST_CLAIMS) byKey.set(key, draft);
  }
  return [...byKey].map(([key, draft]) => claim(key, draft, page));
}

function filledIn(known: Draft, draft: Draft): Draft {
  const given = Object.entries(known).filter(([, value]) => value !== undefined);
  const { anchor, place } = known.anchor ? known : draft;
  return { ...draft, ...Object.fromEntries(given), anchor, place };
}

const SAID = ['title', 'issuer', 'issuedText', 'expiresText', 'credentialId', 'lines', 'url', 'cleaned'] as const;

function claim(key: string, draft: Draft, page: Element): PageClaim {
  const { anchor, place = 'after' } = draft;
  const said = Object.fromEntries(SAID.flatMap((name) => (draft[name] ? [[name, draft[name]]] : [])));
  return { key, ...said, ...(anchor ? { anchor, place } : { anchor: page, place: 'panel' }) };
}
