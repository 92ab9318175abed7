/**
 * What a credential says of its holder in clear and a reader has no need of: addresses are kept as hashes, which still can be
 * compared with one that the user gives. Names stay, they are what is shown.
 */
import type { Credential, IdentityHash } from '../formats/credential.ts';
import { after, all, type Soon } from '../verdict/soon.ts';

export function hideAddresses(credential: Credential): Soon<Credential> {
  const { holder } = credential;
  if (!holder?.identities?.some(({ hashed }) => !hashed)) return credential;
  return after(all(holder.identities.map((one) => (one.hashed ? one : hide(one)))), (identities) => ({
    ...credential,
    holder: { ...holder, identities },
  }));
}

/** As an IdentityHash of Open Badges: of the address in lower case, for that is how one is compared. */
async function hide({ type, hash }: IdentityHash): Promise<IdentityHash> {
  const bytes = new TextEncoder().encode(hash.trim().toLowerCase());
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return { type, hashed: true, hash: `sha256$${hex}` };
}
