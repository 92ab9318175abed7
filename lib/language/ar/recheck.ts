/** The words of recheck, in Arabic. */
import type { Room } from '../catalogue.ts';

export const RECHECK: Room<'recheck', 'ar'> = {
  title: 'أعاد Bonafide فحص «{name}»',
  changed: {
    zero: 'لم يتغيّر أي صف.',
    one: 'تغيّر صف واحد.',
    two: 'تغيّر صفّان.',
    few: 'تغيّرت {count} صفوف.',
    many: 'تغيّر {count} صفًا.',
    other: 'تغيّر {count} صف.',
  },
  same: 'لم يتغيّر شيء.',
};
