/** The options of `verify` (DESIGN section 4): read from the command line, checked, paths made absolute. */
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CLAIMED, type Claimed } from '../../lib/batch/claimed.ts';
import { EXPLORERS } from '../../lib/proofs/ledgers.ts';
import { UsageError } from './usage.ts';

export interface Options {
  readonly json: boolean;
  /** What each proof came from is printed too. */
  readonly explainProof?: boolean;
  /** The explorer that is asked for the transactions of Blockcerts. */
  readonly askLedger?: string;
  readonly offline: boolean;
  /** Milliseconds; the moment of the start where none was given. */
  readonly now: number;
  readonly jobs: number;
  readonly documents?: string;
  readonly trust?: string;
  readonly page?: { readonly file: string; readonly url: string };
  /** What the page claims, for inputs that do not say it themselves. */
  readonly claimed: Claimed;
  readonly inputs: readonly string[];
}

const LEDGERS = EXPLORERS.map(({ id, host }) => `${id} (${host})`).join(', ');

export const USAGE = `verify [options] INPUT…   INPUT: an https link, a file (JSON, JWT, PNG, SVG, PDF, CSV, NDJSON) or -

  --json                 one JSON object a line
  --documents FILE       answers given before the network is asked
  --explain-proof        what each proof came from: canonical form, hashes, key, what was signed
  --ask-ledger NAME      ask an explorer of a public ledger about Blockcerts; it hears which ones:
                         ${LEDGERS}
  --offline              what is not in --documents is unreachable
  --now ISO              the moment to judge at
  --trust FILE           more known issuers
  --person NAME  --email ADDRESS  --title T  --issuer I  --issued YYYY-MM  --expires YYYY-MM|never
  --page FILE --url URL  read a saved profile page, then check its claims
  --jobs N               workers (default: cores)`;

/** @param from the folder that paths are relative to: where the user stood. */
export function readOptions(argv: readonly string[], from: string): Options {
  const { values, positionals } = parse(argv);
  const path = (name: string) => (values[name] === undefined ? undefined : resolve(from, String(values[name])));
  const documents = path('documents');
  const trust = path('trust');
  const page = readPageOption(path('page'), values.url);
  const isPath = (input: string) => input !== '-' && !/^[a-z][a-z0-9+.-]*:\/\//i.test(input);
  if (positionals.length === 0 && !page) throw new UsageError(USAGE);
  return {
    json: values.json === true,
    ...(values['explain-proof'] === true && { explainProof: true }),
    ...(typeof values['ask-ledger'] === 'string' && { askLedger: readExplorer(values['ask-ledger']) }),
    offline: values.offline === true,
    now: readNow(values.now),
    jobs: readJobs(values.jobs),
    ...(documents && { documents }),
    ...(trust && { trust }),
    ...(page && { page }),
    claimed: readClaimed(values),
    inputs: positionals.map((input) => (isPath(input) ? resolve(from, input) : input)),
  };
}

type Values = Record<string, string | boolean | undefined>;

function parse(argv: readonly string[]): { values: Values; positionals: string[] } {
  const text = { type: 'string' } as const;
  const names = ['ask-ledger', 'documents', 'now', 'trust', 'page', 'url', 'jobs', ...CLAIMED];
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        'explain-proof': { type: 'boolean' },
        offline: { type: 'boolean' },
        ...Object.fromEntries(names.map((name) => [name, text])),
      },
    });
    return { values: values as Values, positionals };
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  }
}

function readExplorer(name: string): string {
  if (EXPLORERS.some(({ id }) => id === name)) return name;
  throw new UsageError(`--ask-ledger wants one of ${LEDGERS}, not "${name}"`);
}

function readNow(text: string | boolean | undefined): number {
  if (text === undefined) return Date.now();
  const now = Date.parse(String(text));
  if (Number.isNaN(now)) throw new UsageError(`--now wants an ISO date and time, not "${text}"`);
  return now;
}

function readJobs(text: string | boolean | undefined): number {
  if (text === undefined) return availableParallelism();
  const jobs = Number(text);
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > 256) throw new UsageError('--jobs wants a number from 1 to 256');
  return jobs;
}

function readClaimed(values: Values): Claimed {
  const claimed = Object.fromEntries(
    CLAIMED.flatMap((name) => (typeof values[name] === 'string' ? [[name, values[name]]] : [])),
  ) as Claimed;
  return checkMonths(claimed);
}

/** Months that are none are a mistake of the caller's, not a difference on the page. */
export function checkMonths(claimed: Claimed): Claimed {
  for (const name of ['issued', 'expires'] as const) {
    const month = claimed[name];
    const fits =
      month === undefined || /^\d{4}-(0[1-9]|1[0-2])$/.test(month) || (name === 'expires' && month === 'never');
    if (!fits) throw new UsageError(`--${name} wants YYYY-MM, not "${month}"`);
  }
  return claimed;
}

function readPageOption(file: string | undefined, url: string | boolean | undefined): Options['page'] {
  if (file === undefined && url === undefined) return undefined;
  if (file === undefined || typeof url !== 'string') throw new UsageError('--page FILE and --url URL go together');
  if (!URL.canParse(url)) throw new UsageError(`--url wants the address of the page, not "${url}"`);
  return { file, url };
}
