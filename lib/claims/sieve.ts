/**
 * Whether a link may name a credential, told by its text: what content scripts know of platforms. They look at thousands of
 * links; the few that pass go to the worker, which reads them (targets.ts). Says yes too often, but never wrongly no; a test
 * holds it against the tables of all platforms.
 */
import { fingerprint } from '../platforms/fingerprint.ts';
import { HOSTS } from '../platforms/hosts.gen.ts';

const PLATFORM_HOSTS = new Set(HOSTS.match(/.../g));

/** In links of platforms that stand on any host, and of redirectors on many. */
const MARKS = ['/badges/', '#acc.', '/safety/go', '/redir/', '/url?'];

/** @param href absolute and normalised, as the DOM gives it */
export function mayRefer(href: string): boolean {
  if (MARKS.some((mark) => href.includes(mark))) return true;
  const start = href.indexOf('://') + 3;
  const end = href.indexOf('/', start);
  const host = href.slice(start, end < 0 ? undefined : end);
  // LinkedIn's own pages are full of links to itself.
  return host.endsWith('linkedin.com') ? href.includes('/learning/certificates/') : isPlatformHost(host);
}

function isPlatformHost(hostname: string): boolean {
  for (let host = hostname; host.includes('.'); host = host.slice(host.indexOf('.') + 1)) {
    if (PLATFORM_HOSTS.has(fingerprint(host))) return true;
  }
  return false;
}
