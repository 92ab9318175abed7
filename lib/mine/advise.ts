/** What to mend about the badges that somebody shows, the weightiest first: the table of rules, applied. Pure. */
import type { Claim } from '../claims/claim.ts';
import type { MarkState } from '../messages/protocol.ts';
import { type Earned, heldFor } from './earned.ts';
import { type Applies, RULES, type RuleId, type Standing, type StepId } from './rules.ts';

export interface Advice extends Applies {
  /** Of the claim that it is about, and what that is called where it has a title. */
  readonly key: string;
  readonly title?: string;
  readonly rule: RuleId;
  readonly weight: number;
  readonly step: StepId;
}

const ORDERED = Object.entries(RULES) as readonly (readonly [RuleId, (typeof RULES)[RuleId]])[];

/**
 * @param marks as many as claims, in their order
 * @param earned what wallets hold that were read beside the page
 */
export function advise(
  claims: readonly Claim[],
  marks: readonly MarkState[],
  earned: readonly Earned[] = [],
): readonly Advice[] {
  const all = claims.flatMap((claim, at) => {
    const mark = marks[at];
    if (!mark) return [];
    const held = claim.url === undefined ? heldFor(claim, earned) : undefined;
    return adviseOn({ claim, mark, ...(held && { held }) });
  });
  return all.toSorted((a, b) => b.weight - a.weight);
}

function adviseOn(standing: Standing): readonly Advice[] {
  const { claim, mark } = standing;
  const issued = mark.state === 'checked' ? mark.report.credential?.achievement.name : undefined;
  const title = claim.title ?? issued;
  const found = ORDERED.flatMap(([rule, { weight, step, applies, link }]) => {
    const told = applies(standing);
    return told ? [{ key: claim.key, ...(title && { title }), rule, weight, step, ...told, link }] : [];
  });
  const first = found.find(({ link }) => link);
  return found.filter((one) => !one.link || one === first).map(({ link: _, ...one }) => withStep(one));
}

/** Where the right link is at hand there is nothing to look for. */
function withStep(advice: Advice): Advice {
  if (advice.better === undefined || advice.step !== 'copy-link') return advice;
  return { ...advice, step: 'use-link' };
}
