/** The words of marks, card and panel that a page needs at hand, in French. */
import type { Room } from '../catalogue.ts';

export const MARK: Room<'mark', 'fr'> = {
  label: '{word} : {title}',
  close: 'Fermer',
  newTab: '(nouvel onglet)',
  panel: 'Attestations de cette page',
  fold: 'Afficher ou masquer la liste',
  done: 'Résultat : {word}',
  check: 'Vérifier',
  notChecked: 'Pas encore vérifiée',
  onClick: 'Pas encore vérifiée. L’émetteur est interrogé quand vous le dites.',
  checking: 'Vérification…',
  isChecking: 'L’émetteur est en train d’être interrogé.',
  checkNow: 'Vérifier maintenant',
};
