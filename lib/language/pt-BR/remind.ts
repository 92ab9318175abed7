/** The words of remind, in Portuguese (Brazil). */
import type { Room } from '../catalogue.ts';

export const REMIND: Room<'remind', 'pt-BR'> = {
  title: 'Um badge seu expira em breve',
  line: '“{title}” expira em {day}.',
};
