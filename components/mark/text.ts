/** The words around the mark, the card and the panel. What they say of a claim comes ready made. */
import { NEW_TAB } from '../verdict/text.ts';

export const TEXT = {
  /** Accessible name of a mark: verdict first, then which credential. */
  mark: (word: string, title: string) => `${word}: ${title}`,
  close: 'Close',
  newTab: NEW_TAB,
  panel: 'Credentials on this page',
  fold: 'Show or hide the list',
  /** Told politely once a check that a person asked for is done. */
  done: (word: string) => `Checked: ${word}`,
} as const;
