/**
 * Whom to trust for one showing: the user's own list, then what public registers say, gathered here so that judging asks
 * nobody. Registers are asked only about an issuer that is proven, that no platform vouches for and no list of the user's names,
 * and only where the user switched that on.
 */
import type { Ask } from '../net/ask.ts';
import type { Evidence } from '../platforms/platform.ts';
import type { Copies } from '../registries/copies.ts';
import { askRegisters } from '../registries/index.ts';
import type { Register } from '../registries/register.ts';
import { createTrust, joinTrust, type KnownIssuer, type Trust } from '../settings/trust.ts';

export interface Registry {
  readonly registers: readonly Register[];
  readonly copies: Copies;
  /** Undefined: only what is kept counts, and nobody is asked. */
  readonly ask: Ask | undefined;
  readonly now: number;
}

/** @param registry undefined where the user wants no registers to be asked */
export async function trustFor(
  evidence: Evidence,
  trusted: readonly KnownIssuer[],
  registry: Registry | undefined,
): Promise<Trust> {
  const own = createTrust([{ by: 'your own list', issuers: trusted }]);
  const open = registry ? provenIssuers(evidence).filter((id) => !own.knows(id)) : [];
  return registry && open.length > 0 ? joinTrust(own, await askRegisters(open, registry)) : own;
}

/** Ids of issuers that key or host proved and that no platform vouches for, those of a list's credentials included. */
function provenIssuers({ credential, checks, vouchedBy, holds = [] }: Evidence): readonly string[] {
  const isProven = checks.some(({ id, outcome }) => id === 'key' && outcome === 'pass');
  const own = isProven && !vouchedBy && credential?.issuer?.id ? [credential.issuer.id] : [];
  return [...own, ...holds.flatMap(provenIssuers)];
}
