/** A run and results for tests of the batch page, all fictional. */
import type { Result } from '../../lib/batch/result.ts';
import type { Run } from '../../lib/batch/saved.ts';
import type { Report } from '../../lib/checking/report.ts';
import { finding, passed } from '../../lib/verdict/codes.ts';
import { say } from '../../lib/verdict/sentences.ts';
import type { Check, VerdictWord } from '../../lib/verdict/words.ts';

export const NOW = Date.parse('2026-11-24T12:00:00Z');

export const RUN: Run = {
  id: 'run-1',
  name: 'March',
  createdAt: NOW,
  state: 'done',
  list: 'run-1',
  rows: 3,
  counts: { verified: 1 },
};

export function report(verdict: VerdictWord, checks: readonly Check[], title: string, issuer: string): Report {
  return {
    verdict,
    ground: verdict === 'could-not-check' ? 'none' : 'hosted',
    checks,
    credential: { format: 'ob2', achievement: { name: title }, issuer: { id: 'https://i.example', name: issuer } },
    checkedAt: new Date(NOW).toISOString(),
    freshUntil: new Date(NOW + 86_400_000).toISOString(),
    said: say(verdict, 'hosted', checks),
  };
}

export const verified = (title: string, issuer: string): { readonly report: Report } => ({
  report: report('verified', [passed('document'), passed('key'), passed('holder')], title, issuer),
});

export const expired = (title: string): Result => ({
  report: report(
    'expired',
    [passed('document'), finding('dates', 'expired', { date: '2026-01-01' })],
    title,
    'Northwind',
  ),
});

export const failed = (code: 'limited' | 'server-error' | 'blocked' | 'offline'): Report =>
  report('could-not-check', [finding('document', code, { who: 'Northwind' })], '', '');
