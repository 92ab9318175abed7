/** The words of the mark, the card and the panel. Verdicts and sentences come ready made; these stand around them. */

export const TEXT = {
  /** Accessible name of a mark: verdict first, then which credential. */
  mark: (word: string, title: string) => `${word}: ${title}`,
  by: 'Issued by',
  to: 'Issued to',
  on: 'Issued',
  expires: 'Expires',
  credential: 'Credential',
  claimed: 'Profile says',
  restsOn: 'Ground',
  checks: (passed: number, asked: number) => `Checks: ${passed} of ${asked} passed`,
  earned: 'What it took',
  skills: 'Skills',
  checked: (when: string) => `Checked ${when}`,
  retry: (when: string) => `Tried again ${when}`,
  lastGood: (word: string, when: string) => `Last known: ${word.toLowerCase()}, ${when}`,
  again: 'Check again',
  check: 'Check now',
  open: (host: string) => `Open at ${host}`,
  newTab: '(new tab)',
  start: 'Open Bonafide',
  close: 'Close',
  panel: 'Credentials on this page',
  fold: 'Show or hide the list',
  /** Told politely once a check that a person asked for is done. */
  done: (word: string) => `Checked: ${word}`,
} as const;
