/** Troubles of a host that may be over soon, and how often one question is put again because of each. */
import type { MarkState } from '../messages/protocol.ts';

export const ATTEMPTS: Readonly<Record<string, number>> = {
  limited: 8,
  'server-error': 3,
  'timed-out': 2,
  offline: 2,
};

export function temporaryCode(mark: MarkState): string | undefined {
  if (mark.state !== 'checked' || mark.report.verdict !== 'could-not-check') return undefined;
  return mark.report.checks.find(({ code = '' }) => code in ATTEMPTS)?.code;
}

export const isTemporary = (mark: MarkState) => temporaryCode(mark) !== undefined;
