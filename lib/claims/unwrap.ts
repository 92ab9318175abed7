/**
 * From a link on a page to the address that it leads to: reads through the redirectors that name their target in the link
 * itself, and takes off what tracks the reader or names the holder. Pure; nothing is asked, so short links stay unread. Not
 * for content scripts.
 */
import { isPublicAddress } from '../net/address.ts';
import { type Cleaned, cleanedOff, parseAddress, withoutTracking, withScheme } from './addresses.ts';
import { REDIRECTORS, type Redirector } from './redirectors.ts';

/** A target, and the wrappers that it lay in, the outermost first. */
export interface Unwrapped {
  readonly url: URL;
  readonly via: readonly string[];
  /** What was taken off the target itself. */
  readonly cleaned?: Cleaned;
}

/** How deep a link may be wrapped. Redirectors of redirectors occur; more than this is somebody playing. */
const DEEPEST = 5;

/**
 * The public http(s) address that a link leads to; undefined for what is none, is wrapped too deep or is a short link.
 * @param base the page's own address, for links that are relative to it
 */
export function unwrap(href: string, base?: string): Unwrapped | undefined {
  let url = parseAddress(href, base);
  const via: string[] = [];
  while (url && isPublicAddress(url)) {
    if (isShortLink(url)) return undefined;
    const wrapper = redirectorOf(url);
    if (!wrapper) return clean(url, via);
    if (via.push(wrapper.id) > DEEPEST) return undefined;
    url = parseAddress(withScheme(wrapper.target(url)), url.href);
  }
  return undefined;
}

function clean(url: URL, via: readonly string[]): Unwrapped {
  const cleaned = cleanedOff(url);
  return { url: withoutTracking(url), via, ...(cleaned && { cleaned }) };
}

/** Where such a link leads is known to its owner alone. */
export function isShortLink({ hostname }: URL): boolean {
  return SHORTENERS.has(hostname.replace(/^www\./, ''));
}

const SHORTENERS = new Set(
  (
    'lnkd.in bit.ly bitly.com t.co tinyurl.com goo.gl ow.ly buff.ly rebrand.ly cutt.ly is.gd v.gd t.ly rb.gy hubs.ly ' +
    'hubs.la shorturl.at s.id tiny.cc dub.sh'
  ).split(' '),
);

/** Redirectors that are also sites of their own count as such only where they name a target. */
function redirectorOf(url: URL): Redirector | undefined {
  return REDIRECTORS.find(
    ({ hosts, host, path, target }) =>
      (host?.test(url.hostname) ?? hosts.some((own) => url.hostname === own || url.hostname.endsWith(`.${own}`))) &&
      path.test(url.pathname) &&
      target(url) !== '',
  );
}
