/** How long an answer stays fresh, and when one that could not be had is asked for again (DESIGN section 2). */
import type { Evidence } from '../platforms/platform.ts';
import type { VerdictWord } from '../verdict/words.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Clocks are set right by a little now and then. Further ahead, an answer was dated by a clock that was wrong. */
const LEEWAY = 5 * MINUTE;

/** Fresh: 24 h, not-found 1 h, unknown 10 min doubling to 6 h; a platform, a list or a server may be stricter. One that comes from the future is not. */
export function freshness(
  verdict: VerdictWord,
  evidence: Evidence,
  { checkedAt, failures = 1, now }: { readonly checkedAt: number; readonly failures?: number; readonly now: number },
): { readonly freshUntil: number; readonly retryAt?: number } {
  if (checkedAt > now + LEEWAY) return { freshUntil: now };
  if (verdict === 'could-not-check') {
    const wait = Math.min(10 * MINUTE * 2 ** Math.max(0, failures - 1), 6 * HOUR);
    const retryAt = checkedAt + Math.max(wait, Math.min(evidence.retryAfter ?? 0, 24 * HOUR));
    return { freshUntil: retryAt, retryAt };
  }
  const usual = verdict === 'not-found' ? HOUR : 24 * HOUR;
  return { freshUntil: checkedAt + Math.min(usual, evidence.freshFor ?? usual) };
}
