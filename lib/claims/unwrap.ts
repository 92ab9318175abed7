/**
 * From a link on a page to the address that it leads to: reads through the redirectors that name their target in the link
 * itself, and takes off what tracks the reader or names the holder. Pure; nothing is asked, so short links stay unread. Not
 * for content scripts.
 */
import { isPublicAddress } from '../net/address.ts';
import { type Cleaned, cleanedOff, parseAddress, withoutTracking, withScheme } from './addresses.ts';

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
    const wrapper = wrapperOf(url);
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

interface Wrapper {
  readonly id: string;
  readonly host: RegExp;
  readonly path: RegExp;
  /** The target as the link has it: an address, one without scheme, or '' where there is none. */
  target(url: URL): string;
}

const parameter =
  (...names: readonly string[]) =>
  ({ searchParams }: URL): string =>
    names.map((name) => searchParams.get(name)).find(Boolean) ?? '';

const WRAPPERS: readonly Wrapper[] = [
  {
    id: 'linkedin',
    host: /(?:^|\.)linkedin\.com$/,
    path: /^\/(?:safety\/go|redir\/[\w-]+)\/?$/,
    target: parameter('url'),
  },
  {
    id: 'google',
    host: /^(?:www\.)?google\.(?:com?\.)?[a-z]{2,3}$/,
    path: /^\/url$/,
    target: parameter('q', 'url'),
  },
  { id: 'safelinks', host: /\.safelinks\.protection\.outlook\.com$/, path: /^/, target: parameter('url') },
  { id: 'badgecheck', host: /^(?:www\.)?badgecheck\.io$/, path: /^/, target: parameter('url') },
  {
    id: 'camo',
    host: /^camo\.githubusercontent\.com$/,
    path: /^\/[\da-f]{40,64}\/[\da-f]+$/i,
    target: ({ pathname }) => fromHex(pathname.replace(/^.*\//, '')),
  },
  {
    id: 'verifierplus',
    host: /^(?:www\.)?verifierplus\.org$/,
    path: /^/,
    target: ({ hash }) => new URLSearchParams(/^#\/?verify\?(.*)$/s.exec(hash)?.[1]).get('vc') ?? '',
  },
];

/** Wrappers that are also sites of their own count as wrappers only where they name a target. */
function wrapperOf(url: URL): Wrapper | undefined {
  return WRAPPERS.find(
    ({ host, path, target }) => host.test(url.hostname) && path.test(url.pathname) && target(url) !== '',
  );
}

function fromHex(digits: string): string {
  const bytes = Uint8Array.from(digits.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
  return new TextDecoder().decode(bytes);
}
