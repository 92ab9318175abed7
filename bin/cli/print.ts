/** How answers are printed: one JSON object a line (fixed, DESIGN section 4), or a block that a person reads. */
import type { PageRead } from '../../lib/claims/read.ts';
import type { Credential } from '../../lib/formats/credential.ts';
import type { Outcome } from '../../lib/verdict/words.ts';
import { outline } from './explained.ts';
import type { Judged } from './verifier.ts';

export function jsonLine(input: string, report: Judged): string {
  const { verdict, ground, checks, credential, reference, checkedAt, freshUntil, retryAt, proofs } = report;
  return JSON.stringify({
    input,
    verdict,
    ground,
    checks: checks.map(({ id, outcome, code, message }) => ({ id, outcome, ...(code && { code }), message })),
    ...(credential && { credential: summary(credential) }),
    ...(reference && { reference }),
    checkedAt,
    freshUntil,
    ...(retryAt && { retryAt }),
    ...(proofs && { proofs }),
  });
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

export function jsonPage({ site, layout, person, claims }: PageRead): string {
  return JSON.stringify({
    page: {
      site,
      layout,
      person: { name: person?.name, profileUrls: person?.profileUrls ?? [] },
      claims: claims.map(({ title, issuer, issued, expires, credentialId, url }) => ({
        title,
        issuer,
        issued,
        expires,
        credentialId,
        url,
      })),
    },
  });
}

const SIGN: Readonly<Record<Outcome, string>> = { pass: '✓', warn: '!', fail: '✗', unknown: '?', none: '·' };

/** Control and direction characters would let a credential repaint the terminal. */
const plain = (text: string) => text.replace(/[\p{Cc}\p{Cf}]/gu, ' ');

export function readable(input: string, { said, credential, checks, proofs = [] }: Judged): string {
  const issued = [credential?.achievement.name, credential?.issuer?.name, credential?.holder?.name]
    .filter(Boolean)
    .join(' · ');
  const lines = [
    `${said.word}: ${input}`,
    ...(issued ? [`  ${issued}`] : []),
    `  ${said.sentence} ${said.ground}${said.advice ? ` ${said.advice}` : ''}`,
    ...checks.map(({ id, outcome, message }) => `    ${SIGN[outcome]} ${id.padEnd(12)} ${message}`),
    ...proofs.flatMap((proof, index) => ['', `  proof ${index + 1}`, ...outline(proof, 4)]),
  ];
  return lines.map(plain).join('\n');
}

export function readablePage({ site, layout, person, claims }: PageRead): string {
  const whose = person?.name ?? 'somebody whose name was not found';
  return plain(
    `${site}${layout ? ` (${layout})` : ''}: ${whose}, ${claims.length} claim${claims.length === 1 ? '' : 's'}`,
  );
}
