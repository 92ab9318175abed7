/** A report as data for others: what a line of `verify --json` (DESIGN section 4) and an exported list say of it alike. */
import type { Credential } from '../formats/credential.ts';
import type { Report } from './report.ts';

/** Without details, which may hold hashes of addresses. */
export function outlineOf(report: Report): object {
  const { verdict, ground, checks, credential, reference, checkedAt, freshUntil, retryAt } = report;
  return {
    verdict,
    ground,
    checks: checks.map(({ id, outcome, code, message }) => ({ id, outcome, ...(code && { code }), message })),
    ...(credential && { credential: summary(credential) }),
    ...(reference && { reference }),
    checkedAt,
    freshUntil,
    ...(retryAt && { retryAt }),
  };
}

function summary({ format, achievement, issuer, holder, issued, expires, id }: Credential): object {
  return {
    format,
    name: achievement.name,
    issuer: { id: issuer?.id, name: issuer?.name },
    holder: { name: holder?.name },
    issued,
    expires,
    id,
  };
}
