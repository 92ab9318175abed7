/**
 * A report of a verdict that somebody holds to be wrong, as a file for them to attach. It has what it takes to look into it and
 * no more: the link, the verdict, the codes; no name of a holder, no profile, no sentence in which one may stand.
 */
import type { Report } from '../../lib/checking/report.ts';
import type { Claim } from '../../lib/claims/claim.ts';

export interface Wrong {
  readonly claim: Claim;
  readonly report: Report;
  readonly note: string;
  readonly version: string;
  /** Milliseconds. */
  readonly now: number;
}

/** JSON, for people to read before they attach it. */
export function wrongReport({ claim, report, note, version, now }: Wrong): string {
  const { verdict, ground, checks, credential, reference, checkedAt } = report;
  return `${JSON.stringify(
    {
      about: 'Bonafide: a verdict that may be wrong',
      version,
      at: new Date(now).toISOString(),
      note: note.trim() || undefined,
      verdict,
      ground,
      checkedAt,
      checks: checks.map(({ id, outcome, code }) => ({ id, outcome, code })),
      link: reference?.canonical ?? claim.url,
      platform: reference?.platform,
      claim: { title: claim.title, issuer: claim.issuer, issued: claim.issued, expires: claim.expires },
      credential: credential && {
        format: credential.format,
        id: credential.id,
        title: credential.achievement.name,
        issuer: credential.issuer,
        issued: credential.issued ?? credential.validFrom,
        expires: credential.expires,
      },
    },
    undefined,
    2,
  )}\n`;
}
