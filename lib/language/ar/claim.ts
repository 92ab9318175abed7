/** What is said of a claim wherever it stands, in Arabic. */
import type { Room } from '../catalogue.ts';

export const CLAIM: Room<'claim', 'ar'> = {
  nothing: 'لا شيء للفحص',
  switchedOff: 'لقد أوقفت هذا الموقع.',
  askConsent: 'لم يُسأل أحد بعد. يستأذنك Bonafide مرة واحدة قبل أن يسأل أي جهة إصدار.',
  askHost: 'لم تُفحص بعد. اسمح لـ Bonafide بسؤال {host} من أيقونته في شريط الأدوات.',
  untitled: 'شهادة بلا عنوان',
  credential: 'الشهادة',
  claimed: 'يقول الملف الشخصي',
  by: 'جهة الإصدار',
  again: 'افحص مجددًا',
  start: 'افتح Bonafide',
  whole: 'افتح في Bonafide',
  allow: 'اسمح بسؤال {host}',
  open: 'افتح لدى {host}',
};
