/**
 * The words of marks, card and panel that a page needs at hand: those around what comes ready made, and those of a mark that
 * waits for an answer. Small, since a content script is told them with each answer.
 */
export const MARK = {
  /** Accessible name of a mark: verdict first, then which credential. */
  label: '{word}: {title}',
  close: 'Close',
  newTab: '(new tab)',
  panel: 'Credentials on this page',
  fold: 'Show or hide the list',
  /** Told politely once a check that a person asked for is done. */
  done: 'Result: {word}',
  check: 'Check',
  notChecked: 'Not checked',
  onClick: 'Not checked yet. Its issuer is asked when you say so.',
  checking: 'Checking',
  isChecking: 'The issuer is being asked.',
  checkNow: 'Check now',
} as const;
