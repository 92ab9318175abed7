/**
 * Explorers of public ledgers, asked for a Blockcert's transaction only when the user names one (`--ask-ledger`): whoever is asked
 * hears which certificate somebody looks at. What it answers is its word; nobody here keeps a ledger.
 */
import { isObject, member, objectsOf, textOf } from '../formats/members.ts';
import type { Ask } from '../net/ask.ts';
import type { Json, JsonObject } from '../verdict/words.ts';

export type Network = 'bitcoin' | 'bitcoin-testnet' | 'ethereum';

export interface Explorer {
  readonly id: string;
  /** Whom the user is told that is asked. */
  readonly host: string;
  readonly networks: readonly Network[];
  address(network: Network, transaction: string): string;
  read(answer: JsonObject): Transaction | undefined;
}

/** What was put in the ledger, by whom, and when (milliseconds). */
export interface Transaction {
  readonly id: string;
  /** In hexadecimal, lower case. */
  readonly data: readonly string[];
  readonly from: readonly string[];
  readonly at: number;
}

const WITHIN: Readonly<Record<Network, string>> = { bitcoin: '/api', 'bitcoin-testnet': '/testnet/api', ethereum: '' };

/** Esplora's interface (https://github.com/Blockstream/esplora), which others offer too. */
const esplora = (id: string, host: string): Explorer => ({
  id,
  host,
  networks: ['bitcoin', 'bitcoin-testnet'],
  address: (network, transaction) => `https://${host}${WITHIN[network]}/tx/${transaction}`,
  read: ({ txid, vin, vout, status }) => {
    const at = member(status, 'block_time');
    if (typeof txid !== 'string' || typeof at !== 'number' || member(status, 'confirmed') !== true) return undefined;
    return {
      id: txid,
      // OP_RETURN with a push of 32 bytes.
      data: objectsOf(vout).flatMap(({ scriptpubkey }) => /^6a20([\da-f]{64})$/.exec(String(scriptpubkey))?.[1] ?? []),
      from: objectsOf(vin).flatMap(({ prevout }) => textOf(member(prevout, 'scriptpubkey_address')) ?? []),
      at: at * 1000,
    };
  },
});

const blockscout: Explorer = {
  id: 'blockscout',
  host: 'eth.blockscout.com',
  networks: ['ethereum'],
  address: (_, transaction) => `https://eth.blockscout.com/api/v2/transactions/${transaction}`,
  read: ({ hash, raw_input: input, from, timestamp, status }) => {
    const sender = textOf(member(from, 'hash'));
    const at = Date.parse(String(timestamp));
    if (typeof hash !== 'string' || typeof input !== 'string' || !sender || Number.isNaN(at) || status !== 'ok')
      return undefined;
    return { id: hash, data: [input.replace(/^0x/, '').toLowerCase()], from: [sender], at };
  },
};

export const EXPLORERS: readonly Explorer[] = [
  esplora('blockstream', 'blockstream.info'),
  esplora('mempool', 'mempool.space'),
  blockscout,
];

/** Whom a person could have asked about a receipt, for a button that names it: the first that knows its ledger. */
export function askableAt({ network, transaction }: { readonly network?: Network; readonly transaction?: string }) {
  const one = EXPLORERS.find(({ networks }) => network && transaction && networks.includes(network));
  return one && { explorer: one.host, ledger: one.id };
}

/** The transaction as the explorer tells it; undefined where it gives no usable answer. */
export async function askExplorer(
  explorer: Explorer,
  network: Network,
  transaction: string,
  ask: Ask,
): Promise<Transaction | undefined> {
  const { bytes, trouble } = await ask(explorer.address(network, transaction), { accept: 'application/json' });
  const told = trouble ? undefined : read(bytes);
  const found = told && explorer.read(told);
  return found?.id.toLowerCase() === transaction.toLowerCase() ? found : undefined;
}

function read(bytes: Uint8Array): JsonObject | undefined {
  try {
    const json: Json = JSON.parse(new TextDecoder().decode(bytes));
    return isObject(json) ? json : undefined;
  } catch {
    return undefined;
  }
}
