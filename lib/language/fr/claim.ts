/** What is said of a claim wherever it stands, in French. */
import type { Room } from '../catalogue.ts';

export const CLAIM: Room<'claim', 'fr'> = {
  nothing: 'Rien à vérifier',
  switchedOff: 'Vous avez désactivé ce site.',
  askConsent: 'Rien n’a encore été demandé. Bonafide vous demande une fois avant d’interroger un émetteur.',
  askHost: 'Pas encore vérifiée. Autorisez Bonafide à interroger {host} depuis son icône dans la barre d’outils.',
  untitled: 'Attestation sans titre',
  credential: 'Attestation',
  claimed: 'Selon le profil',
  by: 'Émise par',
  again: 'Vérifier à nouveau',
  start: 'Ouvrir Bonafide',
  whole: 'Ouvrir dans Bonafide',
  allow: 'Autoriser {host}',
  open: 'Ouvrir chez {host}',
};
