/**
 * The rule that judges: from the ten checks and the ground to one word, by the first line that holds (DESIGN section 2).
 * The last line asks for evidence: what no line decides is never `verified`.
 */
import type { Check, CheckId, Ground, VerdictWord } from './words.ts';
import { CHECK_IDS } from './words.ts';

/** Codes under which nothing can be found out by a machine, whoever asks. */
const NOT_FOR_MACHINES = new Set([
  'unsupported-format',
  'no-credential',
  'private',
  'link-out',
  'describes-only',
  'a-form',
  'a-file',
  'not-followed',
  'no-link',
  'not-in-wallets',
  'unsigned',
]);

type Checks = Readonly<Record<CheckId, Check>>;
type Rule = readonly [VerdictWord, (checks: Checks, ground: Ground) => boolean];

const RULES: readonly Rule[] = [
  ['not-found', ({ document }) => document.code === 'not-found'],
  ['not-checkable', cannotBeChecked],
  ['not-genuine', ({ document, proof, key }) => [document, proof, key].some(failed)],
  ['revoked', ({ status }) => failed(status)],
  ['expired', ({ dates }) => failed(dates) && dates.code !== 'not-yet-valid'],
  ['not-yet-valid', ({ dates }) => failed(dates)],
  ['holder-differs', ({ holder }) => failed(holder)],
  ['claim-differs', ({ claim }) => failed(claim)],
  ['could-not-check', ({ document, proof, key, status, dates }) => [document, proof, key, status, dates].some(unknown)],
  ['unknown-issuer', issuerUnknown],
  ['verified', isSound],
];

/** The word for a set of checks. `checks` may be in any order; one that is missing counts as not run, hence unknown. */
export function judge(checks: readonly Check[], ground: Ground): VerdictWord {
  const all: Partial<Record<CheckId, Check>> = {};
  for (const check of checks) all[check.id] = check;
  for (const id of CHECK_IDS) all[id] ??= { id, outcome: 'unknown', message: 'This was not asked.' };
  return RULES.find(([, holds]) => holds(all as Checks, ground))?.[0] ?? 'could-not-check';
}

function cannotBeChecked({ document, proof, key }: Checks, ground: Ground): boolean {
  if (ground === 'issuer-page') return true;
  if (document.code !== undefined && NOT_FOR_MACHINES.has(document.code)) return true;
  if (proof.code === 'suite-unsupported') return !failed(document) && !failed(key);
  return ground === 'none' && proof.outcome === 'none' && !unknown(document);
}

function issuerUnknown({ key, issuer }: Checks): boolean {
  return key.code === 'issuer-not-proven' || issuer.outcome !== 'pass';
}

/** Whatever failed, or could not be checked, was judged by a line above, and so was a mere page; what is left asks for a ground. */
function isSound({ key }: Checks, ground: Ground): boolean {
  return (key.outcome === 'pass' || ground === 'issuer-api') && ground !== 'none';
}

const failed = ({ outcome }: Check) => outcome === 'fail';
const unknown = ({ outcome }: Check) => outcome === 'unknown';
