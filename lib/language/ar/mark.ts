/** The words of marks, card and panel that a page needs at hand, in Arabic. */
import type { Room } from '../catalogue.ts';

export const MARK: Room<'mark', 'ar'> = {
  label: '{word}: {title}',
  close: 'إغلاق',
  newTab: '(علامة تبويب جديدة)',
  panel: 'الشهادات في هذه الصفحة',
  fold: 'إظهار القائمة أو إخفاؤها',
  done: 'النتيجة: {word}',
  check: 'افحص',
  notChecked: 'لم تُفحص',
  onClick: 'لم تُفحص بعد. تُسأل جهة الإصدار عندما تطلب ذلك.',
  checking: 'جارٍ الفحص',
  isChecking: 'يجري سؤال جهة الإصدار.',
  checkNow: 'افحص الآن',
};
