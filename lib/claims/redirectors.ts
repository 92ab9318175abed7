/**
 * Redirectors: sites that put an address of their own before links and name the target in it, so that it is read without
 * asking. Data, and how each writes its target. The hosts go into content scripts as fingerprints (bin/platforms.ts).
 */

export interface Redirector {
  readonly id: string;
  /** Each also stands for the hosts below it; content scripts know them. */
  readonly hosts: readonly string[];
  /** Where a list of hosts would not do. Content scripts tell these by a part of the address (sieve.ts). */
  readonly host?: RegExp;
  readonly path: RegExp;
  /** The target as the link has it: an address, one without scheme, or '' where there is none. */
  target(url: URL): string;
}

const parameter =
  (...names: readonly string[]) =>
  ({ searchParams }: URL): string =>
    names.map((name) => searchParams.get(name)).find(Boolean) ?? '';

/** Those that write all targets alike: host, how the path begins, and the parameter that holds the target. */
const PLAIN = `l.facebook.com/ u, lm.facebook.com/ u, l.messenger.com/ u, l.instagram.com/ u, l.wl.co/ u, l.threads.com/ u,
youtube.com/redirect q, out.reddit.com/ url, steamcommunity.com/linkfilter u, slack-redir.net/ url,
vk.com/away to, t.umblr.com/ z, duckduckgo.com/l/ uddg, medium.com/r/ url, disq.us/ url, link.zhihu.com/ target,
link.juejin.cn/ target, gitee.com/link target, safelinks.protection.outlook.com/ url, badgecheck.io/ url,
statics.teams.cdn.office.net/ url`;

const plain = PLAIN.split(/,\s/).map((line): Redirector => {
  const [, host = '', path = '', name = ''] = /^(.*?)(\/\S*) (.*)$/.exec(line) ?? [];
  return { id: host, hosts: [host], path: new RegExp(`^${path}`), target: parameter(name) };
});

export const REDIRECTORS: readonly Redirector[] = [
  {
    id: 'linkedin',
    hosts: [],
    host: /(?:^|\.)linkedin\.com$/,
    path: /^\/(?:safety\/go|redir\/[\w-]+)\/?$/,
    target: parameter('url'),
  },
  {
    id: 'google',
    hosts: [],
    host: /^(?:www\.)?google\.(?:com?\.)?[a-z]{2,3}$/,
    path: /^\/url$/,
    target: parameter('q', 'url'),
  },
  {
    id: 'camo',
    hosts: ['camo.githubusercontent.com'],
    path: /^\/[\da-f]{40,64}\/[\da-f]+$/i,
    target: ({ pathname }) => fromHex(pathname.replace(/^.*\//, '')),
  },
  {
    id: 'verifierplus',
    hosts: ['verifierplus.org'],
    path: /^/,
    target: ({ hash }) => new URLSearchParams(/^#\/?verify\?(.*)$/s.exec(hash)?.[1]).get('vc') ?? '',
  },
  ...plain,
  {
    id: 'proofpoint',
    hosts: ['urldefense.com'],
    path: /^\/v3\//,
    target: defended,
  },
];

/**
 * A mail gateway's way, between underscores in its path. Signs that it has taken out stand behind the target, as `*` in it: without
 * them it is another address, so such a link stays unread.
 */
function defended({ href }: URL): string {
  return /__([a-z]+:[^*]+)__;/.exec(href)?.[1]?.replace(/:\/+/, '://') ?? '';
}

function fromHex(digits: string): string {
  const bytes = Uint8Array.from(digits.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
  return new TextDecoder().decode(bytes);
}
