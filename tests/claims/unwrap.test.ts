import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayRefer } from '../../lib/claims/sieve.ts';
import { REDIRECTORS } from '../../lib/claims/redirectors.ts';
import { isShortLink, unwrap } from '../../lib/claims/unwrap.ts';

const BADGE = 'https://badges.college.example/assertions/1.json';
const inside = encodeURIComponent(BADGE);
const hex = (text: string) =>
  [...new TextEncoder().encode(text)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Every wrapper there is, around any target. */
const WRAPPERS: Readonly<Record<string, (target: string) => string>> = {
  'safety/go': (target) => `https://www.linkedin.com/safety/go/?url=${encodeURIComponent(target)}&urlhash=abcd&mt=x`,
  'safety/go without its slash': (target) => `https://www.linkedin.com/safety/go?url=${encodeURIComponent(target)}`,
  'dots spelled out': (target) =>
    `https://www.linkedin.com/safety/go/?url=${encodeURIComponent(target).replaceAll('.', '%2E')}`,
  'redir on a country host': (target) => `https://de.linkedin.com/redir/redirect?url=${encodeURIComponent(target)}`,
  google: (target) => `https://www.google.co.uk/url?sa=t&q=${encodeURIComponent(target)}&ved=1`,
  safelinks: (target) =>
    `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(target)}&data=05&reserved=0`,
  badgecheck: (target) => `https://badgecheck.io/?url=${encodeURIComponent(target)}`,
  camo: (target) => `https://camo.githubusercontent.com/${'0f'.repeat(32)}/${hex(target)}`,
  Teams: (target) =>
    `https://statics.teams.cdn.office.net/evergreen-assets/safelinks/1/atp-safelinks.html?url=${encodeURIComponent(target)}`,
  Facebook: (target) => `https://l.facebook.com/l.php?u=${encodeURIComponent(target)}&h=AT1`,
  'Facebook on a telephone': (target) => `https://lm.facebook.com/l.php?u=${encodeURIComponent(target)}`,
  Instagram: (target) => `https://l.instagram.com/?u=${encodeURIComponent(target)}&e=AT0`,
  Messenger: (target) => `https://l.messenger.com/l.php?u=${encodeURIComponent(target)}`,
  WhatsApp: (target) => `https://l.wl.co/l?u=${encodeURIComponent(target)}`,
  Threads: (target) => `https://l.threads.com/?u=${encodeURIComponent(target)}`,
  YouTube: (target) =>
    `https://www.youtube.com/redirect?event=channel_banner&redir_token=QUFF&q=${encodeURIComponent(target)}`,
  Reddit: (target) => `https://out.reddit.com/t3_abc?url=${encodeURIComponent(target)}&token=AQAA`,
  Steam: (target) => `https://steamcommunity.com/linkfilter/?u=${encodeURIComponent(target)}`,
  Slack: (target) => `https://slack-redir.net/link?url=${encodeURIComponent(target)}&v=3`,
  VK: (target) => `https://vk.com/away.php?to=${encodeURIComponent(target)}&cc_key=`,
  Tumblr: (target) => `https://t.umblr.com/redirect?z=${encodeURIComponent(target)}&t=a`,
  DuckDuckGo: (target) => `https://duckduckgo.com/l/?uddg=${encodeURIComponent(target)}&rut=a`,
  Medium: (target) => `https://medium.com/r/?url=${encodeURIComponent(target)}`,
  Disqus: (target) => `https://disq.us/url?url=${encodeURIComponent(target)}&cuid=1`,
  Zhihu: (target) => `https://link.zhihu.com/?target=${encodeURIComponent(target)}`,
  Juejin: (target) => `https://link.juejin.cn?target=${encodeURIComponent(target)}`,
  Gitee: (target) => `https://gitee.com/link?target=${encodeURIComponent(target)}`,
  'a mail gateway': (target) => `https://urldefense.com/v3/__${target}__;!!abc!def$`,
  VerifierPlus: (target) => `https://verifierplus.org/#verify?vc=${encodeURIComponent(target)}`,
};

describe('a wrapped link', () => {
  it.each(Object.entries(WRAPPERS))('%s is read through', (_, wrap) => {
    expect(unwrap(wrap(BADGE))?.url.href).toBe(BADGE);
    expect(mayRefer(new URL(wrap(BADGE)).href)).toBe(true);
  });

  it('of every redirector that is known stands above', () => {
    const read = new Set(Object.values(WRAPPERS).flatMap((wrap) => unwrap(wrap(BADGE))?.via ?? []));
    expect([...read].toSorted()).toEqual([...new Set(REDIRECTORS.map(({ id }) => id))].toSorted());
  });

  it('between a mail gateway’s underscores is read, unless signs were taken out of it', () => {
    const defended = (target: string) => unwrap(`https://urldefense.com/v3/__${target}__;!!abc!def$`);
    expect(defended(BADGE)?.url.href).toBe(BADGE);
    expect(defended(BADGE)?.via).toEqual(['proofpoint']);
    expect(defended('https:/badges.college.example/1.json')?.url.href).toBe('https://badges.college.example/1.json');
    expect(defended('https://badges.college.example/*1.json')?.via).toEqual([]);
    expect(defended('http://127.0.0.1/x')).toBeUndefined();
  });

  it('may leave out the scheme, but not hide another one', () => {
    const wrap = (target: string) => unwrap(`https://www.linkedin.com/redir/redirect?url=${target}`)?.url.href;
    expect(wrap('badges.college.example%2Fassertions%2F1.json')).toBe(BADGE);
    expect(wrap('badges.college.example:443%2Fassertions%2F1.json')).toBe(BADGE);
    expect(wrap('localhost:443%2Fassertions')).toBeUndefined();
    expect(wrap('javascript:alert(1)')).toBeUndefined();
    expect(wrap('data:text%2Fhtml,x')).toBeUndefined();
  });

  it('is read five deep and no deeper', () => {
    const wrap = WRAPPERS.google ?? String;
    const deep = (levels: number) => Array.from({ length: levels }).reduce((url: string) => wrap(url), BADGE);
    expect(unwrap(deep(5))?.url.href).toBe(BADGE);
    expect(unwrap(deep(5))?.via).toEqual(Array(5).fill('google'));
    expect(unwrap(deep(6))).toBeUndefined();
    expect(unwrap(deep(12))).toBeUndefined();
  });

  it('that points at itself ends', () => {
    expect(unwrap('https://www.google.com/url?q=/url?q=/url?q=/url?q=/url?q=/url?q=/url?q=x')).toBeUndefined();
  });

  it.each([
    `https://www.linkedin.com.attacker.example/safety/go/?url=${inside}`,
    `https://notlinkedin.com/safety/go/?url=${inside}`,
    `https://google.attacker.example/url?q=${inside}`,
    `https://safelinks.protection.outlook.com.attacker.example/?url=${inside}`,
    `https://attacker.example/?url=${inside}`,
    `https://attacker.example/redirect?q=${inside}`,
    `https://www.facebook.com/l.php?u=${inside}`,
    `https://l.facebook.com.attacker.example/l.php?u=${inside}`,
    `https://notyoutube.com/redirect?q=${inside}`,
    `https://www.youtube.com/watch?v=a&q=${inside}`,
    `https://urldefense.com.attacker.example/v3/__${BADGE}__;!!a`,
  ])('is none when its host only looks like a wrapper: %s', (href) => {
    expect(unwrap(href)?.via).toEqual([]);
  });
});

describe('a target that must not be followed', () => {
  const targets = [
    'http://127.0.0.1/admin',
    'http://[::1]/',
    'https://2130706433/',
    'https://10.1.2.3/x',
    'https://169.254.169.254/latest',
    'https://moodle.local/badges',
    'https://wiki.internal/',
    'https://intranet/',
    'https://user:secret@badges.college.example/',
    'https://badges.college.example:8443/',
    'ftp://badges.college.example/',
    '',
  ];
  it.each(targets)('%s', (target) => {
    expect(unwrap(target)).toBeUndefined();
    for (const wrap of Object.values(WRAPPERS)) {
      const found = unwrap(wrap(target));
      // Without a target a wrapper is a page like any other.
      expect(found === undefined || (target === '' && found.via.length === 0)).toBe(true);
    }
  });
});

describe('a short link', () => {
  it.each(['https://lnkd.in/abc', 'https://bit.ly/abc', 'https://www.tinyurl.com/abc'])('%s stays unread', (href) => {
    expect(unwrap(href)).toBeUndefined();
    expect(isShortLink(new URL(href))).toBe(true);
  });
});

describe('what is taken off a link', () => {
  const strip = (query: string) => unwrap(`${BADGE}?${query}`)?.url.search;
  it('is what tracks the reader', () => {
    expect(strip('utm_source=a&v=2_0&trk=b&fbclid=c&lipi=d&sharingId=e')).toBe('?v=2_0');
  });
  it('is the holder’s address', () => {
    expect(strip('identity__email=lea%40berg.example&v=2')).toBe('?v=2');
    expect(strip('who=lea@berg.example')).toBe('');
  });
  it('is nothing else: the rest keeps its spelling', () => {
    expect(strip('a=%2f+b&c')).toBe('?a=%2f+b&c');
    expect(unwrap(`${BADGE}#acc.AbCd1234`)?.url.hash).toBe('#acc.AbCd1234');
  });
});

it('resolves a link against its page', () => {
  expect(unwrap('../1.json', 'https://badges.college.example/assertions/x/')?.url.href).toBe(BADGE);
  expect(unwrap('1.json')).toBeUndefined();
});

it('refuses links that nobody could have meant, unread', () => {
  expect(unwrap(`${BADGE}?x=${'a'.repeat(10_000)}`)).toBeUndefined();
});

it('ends in a public address or in nothing, whatever comes', () => {
  const wrap = fc.constantFrom(...Object.values(WRAPPERS));
  const target = fc.oneof(
    fc.webUrl(),
    fc.string(),
    fc.ipV4().map((ip) => `http://${ip}/`),
    fc.constantFrom('//x.example', '/x'),
  );
  fc.assert(
    fc.property(target, fc.array(wrap, { maxLength: 8 }), (start, wraps) => {
      const found = unwrap(wraps.reduce((url, one) => one(url), start));
      if (!found) return;
      expect(found.url.protocol).toMatch(/^https?:$/);
      expect(found.url.hostname).toMatch(/[a-z]/);
      expect(found.url.port).toBe('');
      expect(found.via.length).toBeLessThanOrEqual(5);
    }),
    { numRuns: 500 },
  );
}, 20_000);
