/** The words of recheck, in Spanish. */
import type { Room } from '../catalogue.ts';

export const RECHECK: Room<'recheck', 'es'> = {
  title: 'Bonafide comprobó «{name}» de nuevo',
  changed: {
    one: 'Cambió 1 fila.',
    other: 'Cambiaron {count} filas.',
  },
  same: 'No cambió nada.',
};
