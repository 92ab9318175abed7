/** The words of remind, in Spanish. */
import type { Room } from '../catalogue.ts';

export const REMIND: Room<'remind', 'es'> = {
  title: 'Una insignia suya caduca pronto',
  line: '«{title}» caduca el {day}.',
};
