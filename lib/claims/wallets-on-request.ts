/** Sites where badges are kept: one content script reads them, when the user asks for it. */
import type { Site } from './claim.ts';
import { accredible } from './sites/accredible.ts';
import { badgr } from './sites/badgr.ts';
import { credly } from './sites/credly.ts';
import { googleskills } from './sites/googleskills.ts';
import { moodle } from './sites/moodle.ts';
import { mslearn } from './sites/mslearn.ts';
import { trailhead } from './sites/trailhead.ts';

export const WALLETS: readonly Site[] = [credly, badgr, accredible, googleskills, mslearn, trailhead, moodle];
