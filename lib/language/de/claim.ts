/** What is said of a claim wherever it stands, in German. */
import type { Room } from '../catalogue.ts';

export const CLAIM: Room<'claim', 'de'> = {
  nothing: 'Nichts zu prüfen',
  switchedOff: 'Sie haben diese Website ausgeschaltet.',
  askConsent: 'Noch wurde nichts angefragt. Bonafide fragt Sie einmal, bevor es einen Aussteller anfragt.',
  askHost: 'Noch nicht geprüft. Erlauben Sie Bonafide über das Symbol in der Symbolleiste, {host} anzufragen.',
  untitled: 'Nachweis ohne Titel',
  credential: 'Nachweis',
  claimed: 'Laut Profil',
  by: 'Ausgestellt von',
  again: 'Erneut prüfen',
  start: 'Bonafide öffnen',
  whole: 'In Bonafide öffnen',
  allow: '{host} erlauben',
  open: 'Bei {host} öffnen',
};
