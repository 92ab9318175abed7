/** The words of news, in German. */
import type { Room } from '../catalogue.ts';

export const NEWS: Room<'news', 'de'> = {
  page: 'Bonafide: Neuerungen',
  title: 'Neuerungen',
  version: 'Version {version}',
  first: {
    marks: 'Marken neben den Abzeichen in Profilen von LinkedIn und GitHub, und auf jeder Seite, wenn Sie es wollen.',
    popup:
      'Alle Angaben eines Profils im Fenster am Symbol: nach Befund gruppiert, zum Filtern, Kopieren und Speichern.',
    side: 'Dasselbe am Rand des Fensters, passend zum jeweiligen Tab.',
    ask: 'Prüfen Sie jeden Link, jedes Bild oder jede Auswahl über das Kontextmenü, oder eine Adresse hinter „bf“ in der Adressleiste.',
    stack: 'Die Nachweise einer Person im Zeitverlauf, auf einer Seite zum Drucken.',
    mine: 'Meine Abzeichen: wie Ihr eigenes Profil auf andere wirkt, was zu verbessern ist und was Ihre Sammlung außerdem enthält.',
    ledger: 'Ein Protokoll jeder Anfrage, die gestellt wurde, nur auf diesem Gerät.',
  },
};
