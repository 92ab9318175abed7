/** The words of remind, in German. */
import type { Room } from '../catalogue.ts';

export const REMIND: Room<'remind', 'de'> = {
  title: 'Eines Ihrer Abzeichen läuft bald ab',
  line: '„{title}“ läuft am {day} ab.',
};
