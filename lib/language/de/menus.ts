/** The words of menus, in German. */
import type { Room } from '../catalogue.ts';

export const MENUS: Room<'menus', 'de'> = {
  link: 'Diesen Link prüfen',
  picture: 'Dieses Bild prüfen',
  selection: 'Links in dieser Auswahl prüfen',
  suggestion: 'Das Abzeichen unter dieser Adresse prüfen',
};
