/** What a new answer makes of what was kept: a good one replaces it, one that tells nothing keeps the last good one beside it. */
import type { Evidence, Reference } from '../platforms/platform.ts';
import type { Kept } from '../store/store.ts';
import { assess } from './assess.ts';

export async function renewed(
  reference: Reference,
  evidence: Evidence,
  checkedAt: number,
  previous: Kept | undefined,
): Promise<Kept> {
  const fresh = { reference, evidence, checkedAt };
  if (!(await tellsNothing(evidence, checkedAt))) return { ...fresh, failures: 0 };
  const failures = (previous?.failures ?? 0) + 1;
  const good = previous && lastGood(previous);
  return { ...fresh, failures, ...(good && { good }) };
}

function lastGood({ failures, evidence, checkedAt, good }: Kept): Kept['good'] {
  return failures === 0 ? { evidence, checkedAt } : good;
}

/** Judged for nobody in particular: whether the evidence itself leaves it open. */
async function tellsNothing(evidence: Evidence, now: number): Promise<boolean> {
  const trust = { knows: () => undefined };
  const nobody = { names: [], addresses: [], profileUrls: [], claim: {}, trust, now };
  return (await assess(evidence, nobody, { checkedAt: now })).verdict === 'could-not-check';
}
