/** The words of remind, in Arabic. */
import type { Room } from '../catalogue.ts';

export const REMIND: Room<'remind', 'ar'> = {
  title: 'شارة لك تنتهي صلاحيتها قريبًا',
  line: 'تنتهي صلاحية «{title}» في {day}.',
};
