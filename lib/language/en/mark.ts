/** The words of the mark, the card and the panel. Verdicts and sentences come ready made; these stand around them. */
export const MARK = {
  /** Accessible name of a mark: verdict first, then which credential. */
  label: '{word}: {title}',
  start: 'Open Bonafide',
  close: 'Close',
  panel: 'Credentials on this page',
  fold: 'Show or hide the list',
  /** Told politely once a check that a person asked for is done. */
  done: 'Checked: {word}',
} as const;
