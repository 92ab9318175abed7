/**
 * Whether a link may name a credential, told by its text: what content scripts know of platforms. They look at thousands of
 * links; the few that pass go to the worker, which reads them (targets.ts). Says yes too often, but never wrongly no; a test
 * holds it against the tables of all platforms.
 */
import { fingerprint, fingerprintsIn } from '../platforms/fingerprint.ts';
import { HOSTS } from '../platforms/hosts.gen.ts';

const PLATFORM_HOSTS = fingerprintsIn(HOSTS);

/** In links of platforms that stand on any host. */
export const ANYWHERE = /\/badges\/|#acc\./;
/** In links of redirectors that stand on many. */
const LEADING_ON = /\/safety\/go|\/redir\/|\/url\?/;

/** @param href absolute and normalised, as the DOM gives it */
export function mayRefer(href: string): boolean {
  if (ANYWHERE.test(href) || LEADING_ON.test(href)) return true;
  const start = href.indexOf('://') + 3;
  // Whatever is served has a slash behind its host.
  const host = href.slice(start, href.indexOf('/', start));
  // LinkedIn's own pages are full of links to itself.
  return host.endsWith('linkedin.com') ? href.includes('/learning/certificates/') : isPlatformHost(host);
}

function isPlatformHost(hostname: string): boolean {
  for (let host = hostname; host.includes('.'); host = host.slice(host.indexOf('.') + 1)) {
    if (PLATFORM_HOSTS.has(fingerprint(host))) return true;
  }
  return false;
}
