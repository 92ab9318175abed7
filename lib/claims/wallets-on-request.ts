/** Sites where badges are kept: one content script reads them, when the user asks for it. */
import type { Site } from './claim.ts';
import { accredible } from './sites/accredible.ts';
import { badgr } from './sites/badgr.ts';
import { credly } from './sites/credly.ts';
import { obp } from './sites/obp.ts';

export const WALLETS: readonly Site[] = [credly, badgr, accredible, obp];
