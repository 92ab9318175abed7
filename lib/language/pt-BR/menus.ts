/** The words of menus, in Portuguese of Brazil. */
import type { Room } from '../catalogue.ts';

export const MENUS: Room<'menus', 'pt-BR'> = {
  link: 'Verificar este link',
  picture: 'Verificar esta imagem',
  selection: 'Verificar os links desta seleção',
  suggestion: 'Verificar o badge neste endereço',
};
