/** How answers are printed: one JSON object a line (fixed, DESIGN section 4), or a block that a person reads. */
import { outlineOf } from '../../lib/checking/outline.ts';
import type { PageRead } from '../../lib/claims/read.ts';
import type { Outcome } from '../../lib/verdict/words.ts';
import { outline } from './explained.ts';
import type { Judged } from './verifier.ts';

export function jsonLine(input: string, report: Judged): string {
  const { proofs } = report;
  return JSON.stringify({ input, ...outlineOf(report), ...(proofs && { proofs }) });
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
