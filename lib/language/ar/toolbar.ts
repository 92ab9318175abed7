/** What the toolbar's icon says of a page, in Arabic. */
import type { Room } from '../catalogue.ts';

export const TOOLBAR: Room<'toolbar', 'ar'> = {
  name: 'Bonafide',
  off: 'Bonafide: متوقف في هذه الصفحة',
  title: 'Bonafide: {parts}',
  family: {
    problem: {
      zero: 'لا شيء به مشكلة',
      one: 'واحدة بها مشكلة',
      two: 'اثنتان بهما مشكلة',
      few: '{count} بها مشكلة',
      many: '{count} بها مشكلة',
      other: '{count} بها مشكلة',
    },
    differs: {
      zero: 'لا شيء يقول شيئًا آخر',
      one: 'واحدة تقول شيئًا آخر',
      two: 'اثنتان تقولان شيئًا آخر',
      few: '{count} تقول شيئًا آخر',
      many: '{count} تقول شيئًا آخر',
      other: '{count} تقول شيئًا آخر',
    },
    'out-of-date': {
      zero: 'لا شيء خارج الصلاحية',
      one: 'واحدة خارج الصلاحية',
      two: 'اثنتان خارج الصلاحية',
      few: '{count} خارج الصلاحية',
      many: '{count} خارج الصلاحية',
      other: '{count} خارج الصلاحية',
    },
    'issuer-unknown': {
      zero: 'لا شيء مجهول جهة الإصدار',
      one: 'واحدة مجهولة جهة الإصدار',
      two: 'اثنتان مجهولتا جهة الإصدار',
      few: '{count} مجهولة جهة الإصدار',
      many: '{count} مجهولة جهة الإصدار',
      other: '{count} مجهولة جهة الإصدار',
    },
    'could-not-check': {
      zero: 'لا شيء تعذّر فحصه',
      one: 'واحدة تعذّر فحصها',
      two: 'اثنتان تعذّر فحصهما',
      few: '{count} تعذّر فحصها',
      many: '{count} تعذّر فحصها',
      other: '{count} تعذّر فحصها',
    },
    'open-to-check': {
      zero: 'لا شيء لتفحصه بنفسك',
      one: 'واحدة لتفحصها بنفسك',
      two: 'اثنتان لتفحصهما بنفسك',
      few: '{count} لتفحصها بنفسك',
      many: '{count} لتفحصها بنفسك',
      other: '{count} لتفحصها بنفسك',
    },
    'not-checked': {
      zero: 'لا شيء لم يُفحص',
      one: 'واحدة لم تُفحص',
      two: 'اثنتان لم تُفحصا',
      few: '{count} لم تُفحص',
      many: '{count} لم تُفحص',
      other: '{count} لم تُفحص',
    },
    verified: {
      zero: 'لم يُتحقَّق من شيء',
      one: 'واحدة جرى التحقق منها',
      two: 'اثنتان جرى التحقق منهما',
      few: '{count} جرى التحقق منها',
      many: '{count} جرى التحقق منها',
      other: '{count} جرى التحقق منها',
    },
  },
};
