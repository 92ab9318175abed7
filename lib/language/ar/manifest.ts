/** What the browser shows of the extension in its own lists, in Arabic. */
import type { ManifestTexts } from '../catalogue.ts';

export const MANIFEST: ManifestTexts = {
  name: 'Bonafide',
  description: 'هل الشارات في هذا الملف الشخصي أصلية؟ يسأل Bonafide جهات إصدارها ويكتب الجواب بجانب كل رابط.',
  checkPage: 'فحص هذه الصفحة',
  nextMark: 'الانتقال إلى العلامة التالية في الصفحة',
};
