/** Every profile site, for whoever reads any page. A content script loads the one that it is for. */
import type { Site } from './claim.ts';
import { ON_REQUEST, siteOnRequest } from './on-request.ts';
import { github } from './sites/github.ts';
import { linkedin } from './sites/linkedin.ts';

/** Those with a content script of their own. */
const BY_THEMSELVES: readonly Site[] = [linkedin, github];

export const SITES: readonly Site[] = [...BY_THEMSELVES, ...ON_REQUEST];

export function siteOf(url: URL): Site {
  return BY_THEMSELVES.find((site) => site.test(url)) ?? siteOnRequest(url);
}
