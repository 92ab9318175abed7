/** The words of recheck, in Portuguese of Brazil. */
import type { Room } from '../catalogue.ts';

export const RECHECK: Room<'recheck', 'pt-BR'> = {
  title: 'O Bonafide verificou “{name}” de novo',
  changed: {
    one: '{count} linha mudou.',
    other: '{count} linhas mudaram.',
  },
  same: 'Nada mudou.',
};
