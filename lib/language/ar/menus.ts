/** The words of menus, in Arabic. */
import type { Room } from '../catalogue.ts';

export const MENUS: Room<'menus', 'ar'> = {
  link: 'افحص هذا الرابط',
  picture: 'افحص هذه الصورة',
  selection: 'افحص الروابط في هذا التحديد',
  suggestion: 'افحص الشارة في هذا العنوان',
};
