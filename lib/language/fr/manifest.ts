/** What the browser shows of the extension in its own lists, in French. */
import type { ManifestTexts } from '../catalogue.ts';

export const MANIFEST: ManifestTexts = {
  name: 'Bonafide',
  description:
    'Les badges de ce profil sont-ils authentiques ? Bonafide interroge leurs émetteurs et le dit à côté de chaque lien.',
  checkPage: 'Vérifier cette page',
  nextMark: 'Aller à la marque suivante de la page',
};
