/** The words of credential, in German. */
import type { Room } from '../catalogue.ts';

export const CREDENTIAL: Room<'credential', 'de'> = {
  page: 'Bonafide: ein Nachweis',
  several: 'Nachweise',
  gone: 'Hier ist nichts mehr.',
  goneWhy:
    'Was gefragt wurde, bleibt, bis der Browser geschlossen wird. Fragen Sie noch einmal von dort, woher Sie kamen.',
  nothing: 'Darin ist keine Adresse.',
  nothingWhy: 'Ein Link oder ein Bild mit eigener Adresse lässt sich prüfen.',
  trustTitle: 'Kennen Sie diesen Aussteller?',
  trustWhat:
    'Der Nachweis ist echt, aber niemand, dem Sie vertrauen, sagt, wer der Aussteller ist. Wenn Sie ihn unter {id} kennen, sagen Sie es: Seine echten Nachweise heißen dann bestätigt.',
  trust: '{name} vertrauen',
  trustSure:
    'Wer den Schlüssel von {id} hat, kann dann alles bestätigt nennen lassen. Sie können das in den Einstellungen zurücknehmen.',
  trustYes: 'Ja, vertrauen',
  trusted: 'Vertraut. Sie finden den Eintrag in den Einstellungen.',
  ledgerTitle: 'Steht der Beleg im öffentlichen Register?',
  ledgerWhat:
    'Es stimmt mit seinem Beleg überein. Ob der Beleg im öffentlichen Register steht, kann {explorer} sagen und erfährt dabei, welchen Nachweis Sie ansehen.',
  ledgerWhatIssuer:
    'Es stimmt mit seinem Beleg überein. Ob der Beleg im öffentlichen Register steht, kann {explorer} sagen, und {issuer}, ob der Aussteller ihn dort eingetragen hat. Beide erfahren dabei, dass Sie den Nachweis ansehen.',
  ledgerAsk: '{explorer} fragen',
  ledgerNotAsked: 'Es wurde niemand gefragt.',
  wrongTitle: 'Ist dieser Befund falsch?',
  wrongWhat:
    'Es wird nichts gesendet. Auf diesem Gerät entsteht eine Datei, die Sie einer Meldung beifügen können: der Link, der Befund und die Codes der Prüfungen, ohne den Namen des Inhabers.',
  wrongNote: 'Was wäre richtig? (freiwillig)',
  wrongSave: 'Meldung speichern',
  wrongSaved: 'Gespeichert.',
};
