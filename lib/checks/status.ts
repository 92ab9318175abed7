/** Check `status`: has the issuer taken it back? Every entry is asked; the gravest answer speaks. */
import type { Reading } from '../formats/format.ts';
import { textOf, typesOf } from '../formats/members.ts';
import { STATUS_METHODS } from '../status/index.ts';
import type { Lists } from '../status/lists.ts';
import type { StatusAnswer } from '../status/method.ts';
import { finding, nothing } from '../verdict/codes.ts';
import type { Soon } from '../verdict/soon.ts';
import type { Check, JsonObject } from '../verdict/words.ts';

/** Revoked before suspended, both before what could not be asked: taken back is taken back, whatever else is unclear. */
const GRAVITY = ['fail', 'unknown', 'warn', 'pass', 'none'] as const;
const gravity = ({ outcome, code }: Check) => GRAVITY.indexOf(outcome) - (code === 'revoked' ? 1 : 0);

export function checkStatus(reading: Reading, lists: Lists): Soon<StatusAnswer> {
  if (reading.status.length > 0) return askAll(reading, lists);
  return { check: reading.isPartlyShown ? finding('status', 'status-not-shown') : nothing('status') };
}

async function askAll({ status, credential }: Reading, lists: Lists): Promise<StatusAnswer> {
  const answers = await Promise.all(status.map(async (entry) => await askFor(entry)));
  const lifetimes = answers.flatMap(({ freshFor }) => (freshFor === undefined ? [] : [freshFor]));
  return {
    check: gravest(answers.map(({ check }) => check)),
    ...(lifetimes.length > 0 && { freshFor: Math.min(...lifetimes) }),
  };

  async function askFor(entry: JsonObject): Promise<StatusAnswer> {
    const types = typesOf(entry);
    const method = STATUS_METHODS.find((one) => one.types.some((type) => types.includes(type)));
    if (method) return await method.check(entry, credential, lists);
    return { check: finding('status', 'status-unsupported', { type: textOf(entry.type) ?? 'unnamed' }) };
  }
}

export function gravest(checks: readonly Check[]): Check {
  return checks.toSorted((a, b) => gravity(a) - gravity(b))[0] ?? nothing('status');
}
