/** The words of the welcome page, in German. */
import type { Room } from '../catalogue.ts';

export const WELCOME: Room<'welcome', 'de'> = {
  page: 'Bonafide: Willkommen',
  title: 'Ist dieses Abzeichen echt?',
  what: 'Bonafide liest die Abzeichen und Zertifikate, die ein Profil angibt, fragt jeden Aussteller und schreibt neben den Link, was zurückkam.',
  example: 'Eine Zeile eines Profils mit ihrer Marke: Bestätigt',
  profile: 'Cloud-Grundlagen',
  issuer: 'Beispiel-Akademie · Ausgestellt: März 2026',
  link: 'Nachweis anzeigen',
  word: 'Bestätigt',
  sentence: 'Echt und in Kraft. Name stimmt überein.',
  sentTitle: 'Was gesendet wird, und an wen',
  sent: 'Um ein Abzeichen zu prüfen, wird seine Adresse an den Aussteller gesendet, den sie nennt, und an niemanden sonst; keine Cookies, nichts über Sie.',
  demoTitle: 'Gleich hier ausprobieren',
  demoNote:
    'Person, Abzeichen und Antworten sind erfunden und gehören zu dieser Seite; niemand wird angefragt. Drücken Sie auf eine Marke, oder gehen Sie mit den Pfeiltasten von einer zur nächsten.',
  mayTitle: 'Was es darf',
  may: {
    read: 'Profile auf den genannten Websites lesen, um die Abzeichen darin zu finden. Jede andere Seite nur, wenn Sie auf das Symbol drücken.',
    ask: 'Die Server bekannter Aussteller nach diesen Abzeichen fragen, wenn Sie Ja gesagt haben. Jeden anderen Server nur, wenn Sie ihn erlauben.',
    keep: 'Antworten und Ihre Einstellungen auf diesem Gerät behalten. Kein Konto, kein Server von uns, keine Auswertung dessen, was Sie tun.',
  },
  yes: 'Ja, Aussteller anfragen',
  later:
    'Sie können das jederzeit in den Einstellungen zurücknehmen. Bis Sie zustimmen, verlässt nichts diesen Browser.',
  thanks: 'Danke. Öffnen Sie ein Profil: Seine Abzeichen werden geprüft, sobald sie ins Bild kommen.',
  options: 'Einstellungen',
};
