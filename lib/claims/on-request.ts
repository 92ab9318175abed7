/** Sites without a content script of their own: they are read when the user asks for it, by one script for all. */
import type { Site } from './claim.ts';
import { accredible } from './sites/accredible.ts';
import { badgr } from './sites/badgr.ts';
import { credly } from './sites/credly.ts';
import { devto } from './sites/devto.ts';
import { generic } from './sites/generic.ts';
import { gitlab } from './sites/gitlab.ts';
import { googleskills } from './sites/googleskills.ts';
import { linktree } from './sites/linktree.ts';
import { moodle } from './sites/moodle.ts';
import { mslearn } from './sites/mslearn.ts';
import { obp } from './sites/obp.ts';
import { orcid } from './sites/orcid.ts';
import { stackoverflow } from './sites/stackoverflow.ts';
import { trailhead } from './sites/trailhead.ts';
import { xing } from './sites/xing.ts';

/** The generic reader is last: it takes what no other does. */
export const ON_REQUEST: readonly Site[] = [
  gitlab,
  credly,
  googleskills,
  mslearn,
  trailhead,
  badgr,
  accredible,
  obp,
  orcid,
  xing,
  stackoverflow,
  linktree,
  devto,
  moodle,
  generic,
];

export function siteOnRequest(url: URL): Site {
  return ON_REQUEST.find((site) => site.test(url)) ?? generic;
}
