/**
 * What kind of token a header says that it is (`typ`; RFC 8725, 3.11): one that was made for something else must not pass for a
 * credential. Compared as media types, whatever their case, with or without `application/` (RFC 7515, 4.1.9).
 */
import { finding } from '../verdict/codes.ts';
import type { Check, JsonObject } from '../verdict/words.ts';

/** VC-JOSE-COSE (3.1.1) and its drafts; `JWT` by VCDM 1.1 (6.3.1) and Open Badges 3.0 (8.2). None at all is allowed too. */
const OF_CREDENTIALS = ['jwt', 'vc+jwt', 'vc+ld+jwt', 'vc-ld+jwt', 'vc+ld+json+jwt'];

/** IANA's registry of media types, as far as they are tokens of another kind; and those of OpenID's and OAuth's drafts. */
const OF_OTHER_THINGS = [
  ...['at+jwt', 'dpop+jwt', 'oauth-authz-req+jwt', 'token-introspection+jwt', 'logout+jwt', 'secevent+jwt'],
  ...['entity-statement+jwt', 'trust-mark+jwt', 'trust-mark-status+jwt', 'trust-mark-delegation+jwt', 'jwk-set+jwt'],
  ...['resolve-response+jwt', 'explicit-registration-response+jwt', 'client-authentication+jwt', 'passport'],
  ...['oauth-client-attestation+jwt', 'oauth-client-attestation-pop+jwt', 'key-attestation+jwt'],
  ...['openid4vci-proof+jwt', 'statuslist+jwt', 'kb+jwt', 'vp+jwt', 'vp+ld+jwt'],
  ...['sd-jwt', 'vc+sd-jwt', 'dc+sd-jwt', 'vp+sd-jwt', 'vc+ld+json+sd-jwt'],
];

/** What `typ` has against the token's being a credential, or undefined. */
export function faultOfKind({ typ }: JsonObject): Check | undefined {
  if (typ === undefined) return undefined;
  const kind = String(typ)
    .toLowerCase()
    .replace(/^application\//, '');
  if (typeof typ === 'string' && OF_CREDENTIALS.includes(kind)) return undefined;
  const code = OF_OTHER_THINGS.includes(kind) ? 'token-of-another-kind' : 'token-kind-unknown';
  return finding('proof', code, { type: String(typ).slice(0, 100) });
}
