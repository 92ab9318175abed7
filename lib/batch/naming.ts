/**
 * Which saved lists hold a person: rows that lead to the same credentials as the person's page, or that give the very name. When
 * a person is forgotten, lists stay, for they are the user's own; but the user is told of them.
 */
import type { Claim } from '../claims/claim.ts';
import type { PageFacts } from '../messages/protocol.ts';
import type { RunStore } from '../store/runs.ts';
import { addressOf, referRow, type Row } from './rows.ts';

/** Names of the lists, each once, the latest first. */
export async function listsNaming(
  store: Pick<RunStore, 'list' | 'rows'>,
  { person }: Pick<PageFacts, 'person'>,
  claims: readonly Pick<Claim, 'url'>[],
): Promise<readonly string[]> {
  const canonicals = new Set(claims.flatMap(({ url }) => (url !== undefined && referRow(url)?.canonical) || []));
  const names = new Set([person?.name ?? '', ...(person?.names ?? [])].map(folded).filter((name) => name !== ''));
  const isTheirs = (row: Row) => {
    const address = addressOf(row);
    const canonical = address === undefined ? undefined : referRow(address)?.canonical;
    return names.has(folded(row.claimed.person ?? '')) || (canonical !== undefined && canonicals.has(canonical));
  };
  const runs = (await store.list()).toSorted((a, b) => b.createdAt - a.createdAt);
  const latest = new Map(runs.toReversed().map((run) => [run.list, run.name]));
  const found: string[] = [];
  for (const list of new Set(runs.map((run) => run.list))) {
    const rows = await store.rows(list);
    if (rows.some(isTheirs)) found.push(latest.get(list) ?? '');
  }
  return [...new Set(found)];
}

const folded = (name: string) => name.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
