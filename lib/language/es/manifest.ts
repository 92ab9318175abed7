/** What the browser shows of the extension in its own lists, in Spanish. */
import type { ManifestTexts } from '../catalogue.ts';

export const MANIFEST: ManifestTexts = {
  name: 'Bonafide',
  description:
    '¿Son auténticas las insignias de este perfil? Bonafide pregunta a sus emisores y lo dice junto a cada enlace.',
  checkPage: 'Comprobar esta página',
  nextMark: 'Ir a la marca siguiente de la página',
};
