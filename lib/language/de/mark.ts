/** The words of marks, card and panel that a page needs at hand, in German. */
import type { Room } from '../catalogue.ts';

export const MARK: Room<'mark', 'de'> = {
  label: '{word}: {title}',
  close: 'Schließen',
  newTab: '(neuer Tab)',
  panel: 'Nachweise auf dieser Seite',
  fold: 'Liste zeigen oder verbergen',
  done: 'Ergebnis: {word}',
  check: 'Prüfen',
  notChecked: 'Nicht geprüft',
  onClick: 'Noch nicht geprüft. Der Aussteller wird angefragt, wenn Sie es sagen.',
  checking: 'Wird geprüft',
  isChecking: 'Der Aussteller wird gerade angefragt.',
  checkNow: 'Jetzt prüfen',
};
