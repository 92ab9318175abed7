/** The words of remind, in French. */
import type { Room } from '../catalogue.ts';

export const REMIND: Room<'remind', 'fr'> = {
  title: 'Un de vos badges expire bientôt',
  line: '« {title} » expire le {day}.',
};
