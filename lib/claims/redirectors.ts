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

/** Of those that write all targets alike: host and path, and the parameters that may hold it. */
const plain = (id: string, host: string, path: RegExp, ...names: readonly string[]): Redirector => ({
  id,
  hosts: [host],
  path,
  target: parameter(...names),
});

const ANY = /^/;
const ROOT = /^\/$/;

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
  plain('safelinks', 'safelinks.protection.outlook.com', ANY, 'url'),
  plain('teams', 'statics.teams.cdn.office.net', /\/safelinks/, 'url'),
  plain('badgecheck', 'badgecheck.io', ANY, 'url'),
  {
    id: 'camo',
    hosts: ['camo.githubusercontent.com'],
    path: /^\/[\da-f]{40,64}\/[\da-f]+$/i,
    target: ({ pathname }) => fromHex(pathname.replace(/^.*\//, '')),
  },
  {
    id: 'verifierplus',
    hosts: ['verifierplus.org'],
    path: ANY,
    target: ({ hash }) => new URLSearchParams(/^#\/?verify\?(.*)$/s.exec(hash)?.[1]).get('vc') ?? '',
  },
  plain('facebook', 'l.facebook.com', /^\/l\.php$/, 'u'),
  plain('facebook', 'lm.facebook.com', /^\/l\.php$/, 'u'),
  plain('instagram', 'l.instagram.com', ROOT, 'u'),
  plain('messenger', 'l.messenger.com', /^\/l\.php$/, 'u'),
  plain('whatsapp', 'l.wl.co', /^\/l$/, 'u'),
  plain('threads', 'l.threads.net', ROOT, 'u'),
  plain('threads', 'l.threads.com', ROOT, 'u'),
  plain('youtube', 'youtube.com', /^\/redirect$/, 'q'),
  plain('reddit', 'out.reddit.com', ANY, 'url'),
  plain('steam', 'steamcommunity.com', /^\/linkfilter\/?$/, 'u', 'url'),
  plain('slack', 'slack-redir.net', /^\/link$/, 'url'),
  plain('vk', 'vk.com', /^\/away(?:\.php)?$/, 'to'),
  plain('tumblr', 't.umblr.com', /^\/redirect$/, 'z'),
  plain('duckduckgo', 'duckduckgo.com', /^\/l\/?$/, 'uddg'),
  plain('yandex', 'sba.yandex.net', /^\/redirect$/, 'url'),
  plain('medium', 'medium.com', /^\/r\/?$/, 'url'),
  plain('disqus', 'disq.us', /^\/(?:url)?$/, 'url'),
  plain('zhihu', 'link.zhihu.com', ROOT, 'target'),
  plain('csdn', 'link.csdn.net', ROOT, 'target'),
  plain('juejin', 'link.juejin.cn', ROOT, 'target'),
  plain('gitee', 'gitee.com', /^\/link$/, 'target'),
  {
    id: 'proofpoint',
    hosts: ['urldefense.proofpoint.com', 'urldefense.com'],
    path: /^\/v[123]\//,
    target: defended,
  },
];

/** A mail gateway's three ways to write a target: encoded; with `-` for `%` and `_` for `/`; between underscores in its path. */
function defended(url: URL): string {
  if (!url.pathname.startsWith('/v3/')) {
    const target = parameter('u')(url);
    return url.pathname.startsWith('/v2/') ? decoded(target.replaceAll('-', '%').replaceAll('_', '/')) : target;
  }
  // Signs that it has taken out stand behind the target, as `*` in it: without them it is another address, so it stays unread.
  const [, target = ''] = /^\/v3\/__(https?:.+)__;/.exec(url.pathname + url.search + url.hash) ?? [];
  return target.includes('*') ? '' : target.replace(/^(https?:)\/+/, '$1//');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Not what an encoder makes: it names no target.
    return '';
  }
}

function fromHex(digits: string): string {
  const bytes = Uint8Array.from(digits.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
  return new TextDecoder().decode(bytes);
}
