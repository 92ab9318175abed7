/**
 * Sites without a content script of their own: they are read when the user asks for it. Three scripts read them and a fourth any
 * other page, so that each stays small; which one a page gets is decided in scripts.ts.
 */
import type { Site } from './claim.ts';
import { LEARNING } from './learning-on-request.ts';
import { PROFILES } from './profiles-on-request.ts';
import { generic } from './sites/generic.ts';
import { WALLETS } from './wallets-on-request.ts';

/** The generic reader is last: it takes what no other does. */
export const ON_REQUEST: readonly Site[] = [...WALLETS, ...LEARNING, ...PROFILES, generic];

export function siteOnRequest(url: URL): Site {
  return ON_REQUEST.find((site) => site.test(url)) ?? generic;
}
