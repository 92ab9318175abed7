/** Claims and marks for the tests of this room: what is not named came out well. */
import type { Report } from '../../lib/checking/report.ts';
import type { Claim } from '../../lib/claims/claim.ts';
import type { Credential } from '../../lib/formats/credential.ts';
import type { MarkState } from '../../lib/messages/protocol.ts';
import { nothing, passed } from '../../lib/verdict/codes.ts';
import { judge } from '../../lib/verdict/judge.ts';
import { say } from '../../lib/verdict/sentences.ts';
import { CHECK_IDS, type Check } from '../../lib/verdict/words.ts';

export const NOW = Date.parse('2026-11-24T12:00:00Z');
export const UUID = '3f1c9a52-7d44-4b8e-9c1f-0a6be2d75c11';
export const LINK = `https://www.credly.com/badges/${UUID}`;

export function claimed(more: Partial<Claim> = {}): Claim {
  return {
    key: 'one',
    title: 'Cloud Practitioner',
    issuer: 'Example Cloud Academy',
    issued: '2025-03',
    url: LINK,
    ...more,
  };
}

export function checked(
  checks: readonly Check[] = [],
  { credential, ...more }: Partial<Omit<Report, 'credential'>> & { readonly credential?: Partial<Credential> } = {},
): Extract<MarkState, { state: 'checked' }> {
  const all = CHECK_IDS.map(
    (id) =>
      checks.find((check) => check.id === id) ?? (id === 'schema' || id === 'endorsements' ? nothing(id) : passed(id)),
  );
  const verdict = judge(all, 'issuer-api');
  return {
    state: 'checked',
    report: {
      verdict,
      ground: 'issuer-api',
      checks: all,
      credential: {
        format: 'platform',
        id: `https://api.credly.com/v1/obi/v2/badge_assertions/${UUID}`,
        achievement: { name: 'Cloud Practitioner' },
        issuer: { name: 'Example Cloud Academy' },
        holder: { name: 'Mira Okafor' },
        issued: '2025-03-04',
        ...credential,
      },
      reference: { platform: 'credly', kind: 'credential', id: UUID, canonical: LINK },
      checkedAt: '2026-11-24T09:00:00Z',
      freshUntil: '2026-11-25T09:00:00Z',
      said: say(verdict, 'issuer-api', all),
      ...more,
    },
  };
}
