/** What is said of a claim wherever it stands, on our own pages and, ready made, in others'. */
export const CLAIM = {
  nothing: 'Nothing to check',
  switchedOff: 'You switched this site off.',
  askConsent: 'Nothing has been asked yet. Bonafide asks you once before it asks any issuer.',
  askHost: 'Not checked yet. Allow Bonafide to ask {host} from its icon in the toolbar.',
  untitled: 'Credential without a title',
  credential: 'Credential',
  claimed: 'Profile says',
  by: 'Issued by',
  again: 'Check again',
  start: 'Open Bonafide',
  whole: 'Open in Bonafide',
  allow: 'Allow {host}',
  open: 'Open at {host}',
} as const;
