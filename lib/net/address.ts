/**
 * Which addresses may be asked or followed at all (DESIGN 5.3). Content scripts use it on every link, so it is small and
 * pure. It judges the spelling of a URL; what a name resolves to is not known in a browser.
 */

/**
 * An address as a value, or undefined for what is none. It stands in the place of `URL.canParse`, which in Node 20 says no to
 * every address with a letter beyond ASCII once it has been called often, and of `URL.parse`, which Node 20 lacks.
 *
 * @param base the address that a relative one is relative to
 */
export function parsed(address: string, base?: string | URL): URL | undefined {
  try {
    return new URL(address, base);
  } catch {
    return undefined;
  }
}

/**
 * Names that lead into somebody's own machine or network, or nowhere: special-use domains (RFC 6761, 6762, 7686, 8375,
 * 9476, ICANN's `.internal`), the ones that home routers and companies make up, and services whose names stand for
 * whatever IP address is written in them. `.example` is left out: it reaches nobody, and examples are written with it.
 */
const PRIVATE_SUFFIXES = /* @__PURE__ */ setOf(
  'local localhost localdomain internal intranet private corp home lan arpa test invalid onion i2p alt ' +
    'nip.io sslip.io xip.io localtest.me lvh.me traefik.me',
);

/** A function of our own, so that whoever does not need the table need not load it. */
function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/** After the URL parser, a host of digits and dots is IPv4 whatever its spelling was (`0x7f.1`, `2130706433`). */
const IP_LITERAL = /^\[|^[\d.]+$/;

/**
 * Whether a URL leads to a public host by its usual port. `http` passes, because links on profiles still carry it: whoever
 * asks, asks by https. IP literals are refused one and all: an issuer has a name, and a table of reserved ranges is
 * something to get wrong.
 */
export function isPublicAddress(url: URL): boolean {
  const usual = (url.protocol === 'https:' || url.protocol === 'http:') && url.port === '';
  const named = url.username === '' && url.password === '' && !IP_LITERAL.test(url.hostname);
  return usual && named && isPublicName(url.hostname);
}

/** A name of two or more labels, none empty (so no trailing dot, which would be another host to a permission). */
function isPublicName(hostname: string): boolean {
  const labels = hostname.split('.');
  if (labels.length < 2 || labels.includes('')) return false;
  return !PRIVATE_SUFFIXES.has(labels.slice(-1).join('.')) && !PRIVATE_SUFFIXES.has(labels.slice(-2).join('.'));
}

/** The address by https, or undefined where it must not be asked. The fragment goes: servers never see one. */
export function askable(address: string): URL | undefined {
  const url = parsed(address);
  if (!url || !isPublicAddress(url)) return undefined;
  url.protocol = 'https:';
  url.hash = '';
  return url;
}
