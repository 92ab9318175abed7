/** What is said of a claim without a link of its own, by the lists of credentials that its page links. */
import type { Claim } from '../claims/claim.ts';
import type { MarkState } from '../messages/protocol.ts';
import { finding } from '../verdict/codes.ts';

/** The first list that holds the claim; else the first that waits for something or could not be read; else none does. */
export function markInWallets(marks: readonly MarkState[]): MarkState | undefined {
  const holds = marks.find((mark) => mark.state === 'checked' && mark.report.credential !== undefined);
  const isOpen = (mark: MarkState) => mark.state !== 'checked' || mark.report.verdict === 'could-not-check';
  return holds ?? marks.find(isOpen);
}

/** @param marks what came of the lists */
export function nothingFor({ url }: Claim, marks: readonly MarkState[]): MarkState {
  const code = url !== undefined ? 'not-followed' : marks.some(showsNothing) ? 'not-in-wallets' : 'no-link';
  return { state: 'nothing', why: finding('document', code).message, code };
}

/** A list that was read and does not hold the claim; one that machines may not read says nothing either way. */
const showsNothing = (mark: MarkState) =>
  mark.state === 'checked' && mark.report.checks.some(({ code }) => code === 'not-in-wallets');
