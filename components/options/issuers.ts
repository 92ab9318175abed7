/**
 * The user's list of issuers as a file: the form that the command line takes for `--trust`, so that one list serves both. What
 * is read is checked entry by entry; one that is no issuer is left out.
 */
import type { KnownIssuer } from '../../lib/settings/trust.ts';

/** A DID or an https address. `*` would trust everybody: it has no place in a list that somebody hands on. */
export function isIssuerId(id: string): boolean {
  return /^did:[a-z0-9]+:\S+$/.test(id) || (id.startsWith('https://') && URL.canParse(id));
}

export function issuersJson(issuers: readonly KnownIssuer[]): string {
  return `${JSON.stringify({ issuers }, undefined, 2)}\n`;
}

const LONGEST = 2_000;
const MOST = 10_000;

/** Undefined where it is no such file. */
export function readIssuers(text: string, now: number): readonly KnownIssuer[] | undefined {
  const found = membersOf(parse(text)).issuers;
  if (!Array.isArray(found)) return undefined;
  return found.slice(0, MOST).flatMap((entry: unknown): KnownIssuer[] => {
    const { id, name, why, since } = membersOf(entry);
    if (typeof id !== 'string' || id.length > LONGEST || !isIssuerId(id)) return [];
    return [
      {
        id,
        ...(isShort(name) && { name }),
        ...(isShort(why) && { why }),
        since: isInstant(since) ? since : new Date(now).toISOString(),
      },
    ];
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const membersOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {};
const isShort = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length < LONGEST;
const isInstant = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(value);
