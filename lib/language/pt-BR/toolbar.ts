/** What the toolbar's icon says of a page, in Portuguese of Brazil. */
import type { Room } from '../catalogue.ts';

export const TOOLBAR: Room<'toolbar', 'pt-BR'> = {
  name: 'Bonafide',
  off: 'Bonafide: desativado nesta página',
  title: 'Bonafide: {parts}',
  family: {
    problem: {
      one: '{count} com um problema',
      other: '{count} com um problema',
    },
    differs: {
      one: '{count} que diz outra coisa',
      other: '{count} que dizem outra coisa',
    },
    'out-of-date': {
      one: '{count} fora da validade',
      other: '{count} fora da validade',
    },
    'issuer-unknown': {
      one: '{count} de emissor desconhecido',
      other: '{count} de emissor desconhecido',
    },
    'could-not-check': {
      one: '{count} que não foi possível verificar',
      other: '{count} que não foi possível verificar',
    },
    'open-to-check': {
      one: '{count} para você conferir',
      other: '{count} para você conferir',
    },
    'not-checked': {
      one: '{count} ainda não verificada',
      other: '{count} ainda não verificadas',
    },
    verified: {
      one: '{count} confirmada',
      other: '{count} confirmadas',
    },
  },
};
