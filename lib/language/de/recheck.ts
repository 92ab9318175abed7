/** The words of recheck, in German. */
import type { Room } from '../catalogue.ts';

export const RECHECK: Room<'recheck', 'de'> = {
  title: 'Bonafide hat „{name}“ erneut geprüft',
  changed: {
    one: '1 Zeile hat sich geändert.',
    other: '{count} Zeilen haben sich geändert.',
  },
  same: 'Nichts hat sich geändert.',
};
