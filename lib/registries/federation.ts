/**
 * The form `oidf`: a trust anchor of OpenID Federation 1.0. Its entity configuration, at its own address, gives its keys and
 * where to fetch what it says of an issuer (5.1.1, 8.1); that statement is signed. The anchor hears whom it is asked about. Only issuers
 * directly below an anchor are found; chains through intermediates are not followed.
 */

import { textOf } from '../formats/members.ts';
import { parsed } from '../net/address.ts';
import type { JsonObject } from '../verdict/words.ts';
import { type Expected, federationEntity, keysOf, readStatement } from './entity-statement.ts';
import { LONGEST_NAME, type RegisterForm } from './register.ts';

const WELL_KNOWN = '/.well-known/openid-federation';

export const federation: RegisterForm = {
  type: 'oidf',
  hearsWho: true,

  async tell(issuerId, { url }, consult, now) {
    const anchor = await consult(url, (text) => readAnchor(text, url, now));
    if (!('value' in anchor)) return { outcome: 'not-asked', why: 'trouble' in anchor ? anchor.trouble : 'not-found' };
    const { fetchAt, ...speaker } = anchor.value;
    const expected = { ...speaker, subject: issuerId, now };
    const said = await consult(
      withSubject(fetchAt, issuerId),
      (text) => readStatement(text, expected),
      'may-be-absent',
    );
    if ('absent' in said) return { outcome: 'not-listed' };
    if (!('value' in said)) return { outcome: 'not-asked', why: said.trouble };
    const name = nameIn(said.value);
    return { outcome: 'found', asOf: said.at, ...(name && { name }) };
  },
};

type Anchor = Required<Pick<Expected, 'issuer' | 'keys'>> & { readonly fetchAt: string };

/** The anchor's word about itself. Its fetch endpoint has to lie on its own host, which is the one that was allowed. */
async function readAnchor(text: string, url: string, now: number): Promise<Anchor | undefined> {
  if (!url.endsWith(WELL_KNOWN)) return undefined;
  const issuer = url.slice(0, -WELL_KNOWN.length);
  const configuration = await readStatement(text, { issuer, subject: issuer, now });
  const fetchAt = configuration && textOf(federationEntity(configuration, 'federation_fetch_endpoint'));
  if (!fetchAt || parsed(fetchAt)?.origin !== new URL(url).origin) return undefined;
  return { issuer, keys: keysOf(configuration), fetchAt };
}

function withSubject(fetchAt: string, issuerId: string): string {
  const url = new URL(fetchAt);
  url.searchParams.set('sub', issuerId);
  return url.href;
}

function nameIn(statement: JsonObject): string | undefined {
  return textOf(federationEntity(statement, 'organization_name'))?.slice(0, LONGEST_NAME);
}
