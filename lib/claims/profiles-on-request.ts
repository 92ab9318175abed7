/** Sites where people tell of themselves: one content script reads them, when the user asks for it. */
import type { Site } from './claim.ts';
import { devto } from './sites/devto.ts';
import { gitlab } from './sites/gitlab.ts';
import { linktree } from './sites/linktree.ts';
import { orcid } from './sites/orcid.ts';
import { stackoverflow } from './sites/stackoverflow.ts';
import { xing } from './sites/xing.ts';

export const PROFILES: readonly Site[] = [gitlab, orcid, xing, stackoverflow, linktree, devto];
