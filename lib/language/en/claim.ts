/** What is said of a claim wherever it stands, before anybody was asked and after: in pages, too, so it stays small. */
export const CLAIM = {
  check: 'Check',
  notChecked: 'Not checked',
  checking: 'Checking',
  nothing: 'Nothing to check',
  askConsent: 'Nothing has been asked yet. Bonafide asks you once before it asks any issuer.',
  onClick: 'Not checked yet. Its issuer is asked when you say so.',
  askHost: 'Not checked yet. Allow Bonafide to ask {host} from its icon in the toolbar.',
  isChecking: 'The issuer is being asked.',
  untitled: 'Credential without a title',
  credential: 'Credential',
  claimed: 'Profile says',
  by: 'Issued by',
  again: 'Check again',
  checkNow: 'Check now',
  open: 'Open at {host}',
  newTab: '(new tab)',
} as const;
