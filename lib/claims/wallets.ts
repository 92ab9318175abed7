/** Lists of credentials that a page links, as its claims or as other pages of its person. Pure; content scripts carry it. */
import { refer } from '../platforms/refer.ts';
import type { PageRead } from './reading.ts';

/** Nobody has more of them; messages take no more either. */
const MOST = 3;

/** Their canonical addresses, each once. */
export function walletsOf({ claims, person }: Pick<PageRead, 'claims' | 'person'>): readonly string[] {
  const links = [...claims.flatMap(({ url }) => url ?? []), ...(person?.profileUrls ?? [])];
  const wallets = links.flatMap((link) => refer(link) ?? []).filter(({ kind }) => kind === 'wallet');
  return [...new Set(wallets.map(({ canonical }) => canonical))].slice(0, MOST);
}
