/** What our own pages speak from, in English. */
import { FINDINGS } from './findings.ts';
import { ENGLISH_TEXTS } from './index.ts';

export const PAGES = { texts: ENGLISH_TEXTS, findings: FINDINGS } as const;
