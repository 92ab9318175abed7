/** What a content script is told of English words. */
import { MARK } from '../../lib/language/en/mark.ts';
import type { PageWords } from '../../lib/messages/protocol.ts';

export const ENGLISH_PAGE: PageWords = { ...MARK, tag: 'en', dir: 'ltr' };
