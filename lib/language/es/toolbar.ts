/** What the toolbar's icon says of a page, in Spanish. */
import type { Room } from '../catalogue.ts';

export const TOOLBAR: Room<'toolbar', 'es'> = {
  name: 'Bonafide',
  off: 'Bonafide: desactivado en esta página',
  title: 'Bonafide: {parts}',
  family: {
    problem: {
      one: '{count} con un problema',
      other: '{count} con un problema',
    },
    differs: {
      one: '{count} que dice otra cosa',
      other: '{count} que dicen otra cosa',
    },
    'out-of-date': {
      one: '{count} fuera de vigencia',
      other: '{count} fuera de vigencia',
    },
    'issuer-unknown': {
      one: '{count} de emisor desconocido',
      other: '{count} de emisor desconocido',
    },
    'could-not-check': {
      one: '{count} que no se pudo comprobar',
      other: '{count} que no se pudieron comprobar',
    },
    'open-to-check': {
      one: '{count} para comprobar a mano',
      other: '{count} para comprobar a mano',
    },
    'not-checked': {
      one: '{count} sin comprobar',
      other: '{count} sin comprobar',
    },
    verified: {
      one: '{count} verificada',
      other: '{count} verificadas',
    },
  },
};
