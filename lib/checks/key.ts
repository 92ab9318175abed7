/**
 * Check `key` of a hosted badge: does the host belong to the issuer named? An issuer says where it issues by addresses that
 * begin its assertions or by hosts; one that says nothing issues where its own profile lies (Open Badges 2.0, "Verification").
 */

import { idOf, member, stringsOf } from '../formats/members.ts';
import { parsed } from '../net/address.ts';
import { finding, passed } from '../verdict/codes.ts';
import type { Check, JsonObject } from '../verdict/words.ts';

/**
 * @param assertion the address at which the assertion is hosted
 * @param badgeClass the id of its badge class, if that has an address
 * @param issuer the issuer's profile, as it stands at its own address; one without an id is of the host that describes the badge
 */
export function checkScope(assertion: string, badgeClass: string | undefined, issuer: JsonObject): Check {
  const own = readUrl(idOf(issuer) ?? badgeClass ?? assertion);
  const scope = scopeOf(issuer);
  const asked = readUrl(assertion);
  const covers = (url: URL | undefined) =>
    url !== undefined && (scope.length > 0 ? scope.some((one) => one(url)) : url.host === own?.host);
  if (!covers(asked)) return finding('key', 'outside-issuer-scope', { host: asked?.host ?? assertion });
  const described = badgeClass === undefined ? undefined : readUrl(badgeClass);
  if (described && own && described.host !== own.host && !covers(described)) {
    return finding('key', 'outside-issuer-scope', { host: described.host });
  }
  return passed('key', 'own-host', { host: asked?.host ?? '' });
}

type Scope = (url: URL) => boolean;

function scopeOf(issuer: JsonObject): readonly Scope[] {
  const { verification } = issuer;
  const starts = stringsOf(member(verification, 'startsWith')).flatMap((start) => readUrl(start) ?? []);
  const hosts = stringsOf(member(verification, 'allowedOrigins')).map(
    (origin) => readUrl(origin)?.host ?? origin.toLowerCase(),
  );
  return [
    ...starts.map(
      (start): Scope =>
        (url) =>
          beginsWith(url, start),
    ),
    ...hosts.map(
      (host): Scope =>
        (url) =>
          url.host === host,
    ),
  ];
}

/** On parsed addresses: `https://a.example` begins nothing at `a.example.evil.example`, and `/badge` nothing at `/badger`. */
function beginsWith(url: URL, start: URL): boolean {
  if (url.host !== start.host) return false;
  const path = start.pathname;
  const isWhole = path.endsWith('/') || start.search !== '' || url.pathname.length === path.length;
  return (
    url.pathname.startsWith(path) &&
    (isWhole || url.pathname[path.length] === '/') &&
    url.search.startsWith(start.search)
  );
}

/** Old badges say http; the same address is asked by https, so the two are one. */
function readUrl(text: string): URL | undefined {
  const secure = text.replace(/^http:/i, 'https:');
  return secure.startsWith('https:') ? parsed(secure) : undefined;
}
