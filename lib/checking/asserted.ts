/**
 * What a name and a headline assert without a link, against the reports at hand: the lines of the page that were checked, and
 * the lists of credentials that it links. A pure function; nobody is asked.
 */
import type { Claim, Person } from '../claims/claim.ts';
import { type Backing, backAsserted, readAsserted, type Shown } from '../matching/asserted.ts';
import type { MarkState } from '../messages/protocol.ts';

/** @param marks as many as claims, in their order */
export function judgeAsserted(
  person: Person | undefined,
  claims: readonly Claim[],
  marks: readonly (MarkState | undefined)[],
): readonly Backing[] {
  const asserted = person ? readAsserted(person) : [];
  if (asserted.length === 0) return [];
  return backAsserted(
    asserted,
    claims.flatMap((claim, at) => shownBy(claim, marks[at])),
  );
}

function shownBy(claim: Claim, mark: MarkState | undefined): readonly Shown[] {
  const report = mark?.state === 'checked' ? mark.report : undefined;
  const listed = (report?.holds ?? []).map(({ verdict, ...one }) => ({ ...one, verified: verdict === 'verified' }));
  const { id, achievement, issuer } = report?.credential ?? {};
  const title = achievement?.name ?? claim.title;
  if (title === undefined) return listed;
  const by = issuer?.name ?? claim.issuer;
  const verified = report?.verdict === 'verified';
  // Found in a list, it is the list's own line.
  const place = report?.reference?.kind === 'wallet' ? title : (claim.url ?? claim.key);
  const kind = achievement?.kind;
  return [{ key: id ?? place, title, verified, ...(by && { issuer: by }), ...(kind && { kind }) }, ...listed];
}
