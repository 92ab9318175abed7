/** The words of stack, in Arabic. */
import type { Room } from '../catalogue.ts';

export const STACK: Room<'stack', 'ar'> = {
  page: 'Bonafide: عبر الزمن',
  title: '{name}: الشهادات عبر الزمن',
  untitled: 'الشهادات عبر الزمن',
  shown: {
    zero: 'لا شهادات مُثبَتة.',
    one: 'شهادة واحدة مُثبَتة.',
    two: 'شهادتان مُثبَتتان.',
    few: '{count} شهادات مُثبَتة.',
    many: '{count} شهادة مُثبَتة.',
    other: '{count} شهادة مُثبَتة.',
  },
  notShown: {
    zero: 'لا شيء غير معروض.',
    one: 'واحدة أخرى غير معروضة: لم تُثبَت.',
    two: 'اثنتان أخريان غير معروضتين: لم تُثبَتا.',
    few: '{count} أخرى غير معروضة: لم تُثبَت.',
    many: '{count} أخرى غير معروضة: لم تُثبَت.',
    other: '{count} أخرى غير معروضة: لم تُثبَت.',
  },
  none: 'لا شيء مُثبَت هنا بعد.',
  noneWhy: 'تظهر الشهادات هنا بعد أن تؤكدها جهات إصدارها.',
  by: 'التجميع حسب',
  issuer: 'جهة الإصدار',
  skill: 'المهارة',
  noIssuer: 'جهة الإصدار غير مذكورة',
  noSkill: 'لا مهارة مذكورة',
  print: 'طباعة',
  fromTo: 'من {from} إلى {to}',
  from: 'منذ {from}',
  expired: 'منتهية الصلاحية',
  needs: 'تقوم على {titles}',
  asOf: 'بتاريخ {day}',
  list: 'حال كل منها',
};
