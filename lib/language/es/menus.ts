/** The words of menus, in Spanish. */
import type { Room } from '../catalogue.ts';

export const MENUS: Room<'menus', 'es'> = {
  link: 'Comprobar este enlace',
  picture: 'Comprobar esta imagen',
  selection: 'Comprobar los enlaces de esta selección',
  suggestion: 'Comprobar la insignia de esta dirección',
};
