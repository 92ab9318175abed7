/** What the browser shows of the extension in its own lists, in German. */
import type { ManifestTexts } from '../catalogue.ts';

export const MANIFEST: ManifestTexts = {
  name: 'Bonafide',
  description: 'Sind die Abzeichen in diesem Profil echt? Bonafide fragt ihre Aussteller und sagt es neben jedem Link.',
  checkPage: 'Diese Seite prüfen',
  nextMark: 'Zur nächsten Marke auf der Seite springen',
};
