/** Sites where people tell of themselves: one content script reads them, when the user asks for it. */
import type { Site } from './claim.ts';
import { devto } from './sites/devto.ts';
import { freecodecamp } from './sites/freecodecamp.ts';
import { gitlab } from './sites/gitlab.ts';
import { linktree } from './sites/linktree.ts';
import { obp } from './sites/obp.ts';
import { orcid } from './sites/orcid.ts';
import { stackoverflow } from './sites/stackoverflow.ts';
import { xing } from './sites/xing.ts';

export const PROFILES: readonly Site[] = [gitlab, obp, orcid, xing, stackoverflow, linktree, devto, freecodecamp];
