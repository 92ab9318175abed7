/** Words that several surfaces use for a claim's state and for the ten checks. */
import type { CheckId, Outcome } from '../../lib/verdict/words.ts';

export const CHECK_NAME: Readonly<Record<CheckId, string>> = {
  document: 'Document',
  proof: 'Signature',
  key: 'Key or host',
  status: 'Revocation',
  dates: 'Dates',
  schema: 'Schema',
  endorsements: 'Endorsements',
  issuer: 'Issuer',
  holder: 'Holder',
  claim: 'Profile',
};

export const OUTCOME_NAME: Readonly<Record<Outcome, string>> = {
  pass: 'passed',
  warn: 'with a note',
  fail: 'failed',
  unknown: 'could not be checked',
  none: 'nothing to check',
};

/** States that a mark enters in the page, before anybody answered. */
export const WAITING = {
  check: 'Check',
  notChecked: 'Not checked',
  onClick: 'Not checked yet. Its issuer is asked when you say so.',
  checking: 'Checking',
  isChecking: 'The issuer is being asked.',
  checkNow: 'Check now',
} as const;

export const STATE = {
  ...WAITING,
  nothing: 'Nothing to check',
  askConsent: 'Nothing has been asked yet. Bonafide asks you once before it asks any issuer.',
  askHost: (host: string) => `Not checked yet. Allow Bonafide to ask ${host} from its icon in the toolbar.`,
  untitled: 'Credential without a title',
} as const;

/** Names of what the page itself says. */
export const CLAIMED = { credential: 'Credential', claimed: 'Profile says', by: 'Issued by' } as const;

/** Names and phrases of what is known. */
export const FACT = {
  ...CLAIMED,
  to: 'Issued to',
  on: 'Issued',
  expires: 'Expires',
  checks: (passed: number, asked: number) => `Checks: ${passed} of ${asked} passed`,
  earned: 'What it took',
  criteria: 'Asked for',
  kind: 'Kind',
  requires: 'Needs first',
  results: 'Reached',
  skills: 'Skills',
  alignments: 'Standards',
  evidence: 'Shown by',
  checked: (when: string) => `Checked ${when}`,
  retry: (when: string) => `next try ${when}`,
  lastGood: (word: string, when: string) => `last known: ${word.toLowerCase()}, ${when}`,
} as const;

export const NEW_TAB = '(new tab)';

/** What can be pressed. */
export const ACTION = {
  again: 'Check again',
  check: WAITING.checkNow,
  start: 'Open Bonafide',
  whole: 'Open in Bonafide',
  allow: (host: string) => `Allow ${host}`,
  open: (host: string) => `Open at ${host}`,
  newTab: NEW_TAB,
} as const;
