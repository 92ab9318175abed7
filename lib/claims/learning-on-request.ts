/** Sites where people learn and show what they reached: one content script reads them, when the user asks for it. */
import type { Site } from './claim.ts';
import { freecodecamp } from './sites/freecodecamp.ts';
import { googleskills } from './sites/googleskills.ts';
import { moodle } from './sites/moodle.ts';
import { mslearn } from './sites/mslearn.ts';
import { trailhead } from './sites/trailhead.ts';

export const LEARNING: readonly Site[] = [googleskills, mslearn, trailhead, moodle, freecodecamp];
