/**
 * Check `document`: can it be read, and has it the shape of its format? Here is also the one place where what went wrong on
 * the way to a document becomes a finding, so that every platform says the same of the same trouble.
 */
import type { Answer } from '../net/ask.ts';
import type { Evidence } from '../platforms/platform.ts';
import { finding, passed } from '../verdict/codes.ts';
import type { Check } from '../verdict/words.ts';

/**
 * What an unusable answer says: a finding of check `document`, or of `status` for 410, with which an issuer says that it took
 * the credential back (Open Badges 2.0, HostedBadge). Undefined where the answer is usable.
 * @param who the name of whoever was asked, as a sentence begins with it
 */
export function troubleFinding({ trouble }: Answer, who = 'The issuer'): Check | undefined {
  if (!trouble) return undefined;
  if (trouble.code === 'gone') return finding('status', 'revoked', { who, status: 410 });
  return finding('document', trouble.code, trouble.code === 'too-large' ? { who, why: 'too many bytes' } : { who });
}

/**
 * An unusable answer as evidence: what it says, how long the server asked us to wait, and where it says "taken back" also
 * the ground, because then the issuer's server has answered about this very credential.
 */
export function troubleEvidence(answer: Answer, who?: string): Evidence | undefined {
  const check = troubleFinding(answer, who);
  if (!check) return undefined;
  const retryAfter = answer.trouble?.retryAfter;
  return {
    ground: check.id === 'status' ? 'hosted' : 'none',
    checks: [check],
    ...(retryAfter !== undefined && { retryAfter }),
  };
}

/** How much a code weighs against another of the same outcome: the cause that explains the others speaks. */
const WEIGHT = { fail: 0, unknown: 1, warn: 2, none: 3, pass: 4 } as const;

/** One check out of many findings about the document: the weightiest speaks, the others are listed in its details. */
export function checkDocument(findings: readonly Check[]): Check {
  const [first, ...others] = findings.toSorted((a, b) => WEIGHT[a.outcome] - WEIGHT[b.outcome]);
  if (!first) return passed('document');
  const also = others.map(({ code, message }) => ({ ...(code && { code }), message }));
  return also.length > 0 ? { ...first, details: { ...first.details, also } } : first;
}
