/** What the browser shows of the extension in its own lists, in Portuguese of Brazil. */
import type { ManifestTexts } from '../catalogue.ts';

export const MANIFEST: ManifestTexts = {
  name: 'Bonafide',
  description:
    'Os badges deste perfil são autênticos? O Bonafide consulta os emissores e responde ao lado de cada link.',
  checkPage: 'Verificar esta página',
  nextMark: 'Ir para a próxima marca da página',
};
