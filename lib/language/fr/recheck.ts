/** The words of recheck, in French. */
import type { Room } from '../catalogue.ts';

export const RECHECK: Room<'recheck', 'fr'> = {
  title: 'Bonafide a vérifié « {name} » à nouveau',
  changed: {
    one: '{count} ligne a changé.',
    other: '{count} lignes ont changé.',
  },
  same: 'Rien n’a changé.',
};
