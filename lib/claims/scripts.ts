/**
 * Which content script reads a page when the user asks for it: by the sites' own words for their pages, without their
 * readers, since whoever puts a script into a page does not read it.
 */
import { isProfile as accredible } from './sites/accredible.ts';
import { isProfile as badgr } from './sites/badgr.ts';
import { isProfile as credly } from './sites/credly.ts';
import { isProfile as devto } from './sites/devto.ts';
import { isProfile as freecodecamp } from './sites/freecodecamp.ts';
import { isProfile as gitlab } from './sites/gitlab.ts';
import { isProfile as googleskills } from './sites/googleskills.ts';
import { isProfile as linktree } from './sites/linktree.ts';
import { isProfile as moodle } from './sites/moodle.ts';
import { isProfile as mslearn } from './sites/mslearn.ts';
import { isProfile as obp } from './sites/obp.ts';
import { isProfile as orcid } from './sites/orcid.ts';
import { isProfile as stackoverflow } from './sites/stackoverflow.ts';
import { isProfile as trailhead } from './sites/trailhead.ts';
import { isProfile as xing } from './sites/xing.ts';

const SCRIPTS = [
  { script: '/content-scripts/wallets.js', sites: [credly, badgr, accredible, obp] },
  { script: '/content-scripts/learning.js', sites: [googleskills, mslearn, trailhead, moodle, freecodecamp] },
  { script: '/content-scripts/profiles.js', sites: [gitlab, orcid, xing, stackoverflow, linktree, devto] },
] as const;

/** Reads any page, and pages of known sites whose layout is not known. */
export const ANY_PAGE = '/content-scripts/page.js';

export type Script = (typeof SCRIPTS)[number]['script'] | typeof ANY_PAGE;

/** As `scripting.executeScript` wants it. */
export function scriptFor(url: URL): Script {
  return SCRIPTS.find(({ sites }) => sites.some((isProfile) => isProfile(url)))?.script ?? ANY_PAGE;
}
