/** The words of menus, in French. */
import type { Room } from '../catalogue.ts';

export const MENUS: Room<'menus', 'fr'> = {
  link: 'Vérifier ce lien',
  picture: 'Vérifier cette image',
  selection: 'Vérifier les liens de cette sélection',
  suggestion: 'Vérifier le badge à cette adresse',
};
