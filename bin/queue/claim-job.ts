/** A job: one row of a run, as it stands in Redis. Whoever can write there is not trusted further than to ask for a check. */
import * as z from 'zod/mini';
import type { Claimed } from '../../lib/batch/claimed.ts';
import type { Input } from '../cli/inputs.ts';
import type { RunId } from './runs.ts';

/** Larger documents are no credentials; they would only fill the memory of Redis. */
export const LARGEST_DOCUMENT = 2 ** 20;

const text = z.optional(z.string().check(z.maxLength(1_000)));

const JOB = z.object({
  run: z.string().check(z.regex(/^[\w.-]{1,100}$/)),
  id: z.string().check(z.maxLength(100)),
  row: z.int().check(z.minimum(0), z.maximum(2 ** 31)),
  input: z.string().check(z.maxLength(8_000)),
  link: z.optional(z.string().check(z.maxLength(8_000))),
  /** base64 */
  document: z.optional(z.string().check(z.maxLength(LARGEST_DOCUMENT * 2))),
  claimed: z.object({ person: text, email: text, title: text, issuer: text, issued: text, expires: text }),
  /** How often it was put off because its host was in trouble. */
  attempts: z.optional(z.int()),
  /** Its turn in the lane of its host has been given to it. */
  due: z.optional(z.boolean()),
});

export type ClaimJob = Omit<z.infer<typeof JOB>, 'claimed'> & { readonly claimed: Claimed };

/** The job as it was written, or undefined for anything else. */
export function readJob(data: unknown): ClaimJob | undefined {
  const { success, data: job } = JOB.safeParse(data);
  return success ? { ...job, claimed: without(job.claimed) } : undefined;
}

export function jobOf({ run, id }: RunId, row: number, { input, link, bytes, claimed }: Input): ClaimJob {
  return {
    run,
    id,
    row,
    input: input.slice(0, 8_000),
    ...(link !== undefined && { link: link.slice(0, 8_000) }),
    ...(bytes && { document: Buffer.from(bytes).toString('base64') }),
    claimed,
  };
}

/** A member that is undefined is not there. */
function without(claimed: z.infer<typeof JOB>['claimed']): Claimed {
  return Object.fromEntries(Object.entries(claimed).filter(([, value]) => value !== undefined));
}
