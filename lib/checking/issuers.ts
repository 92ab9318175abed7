/**
 * Whom to trust for one showing: the user's own list, then what public registers say, gathered here so that judging asks
 * nobody. Registers are asked only about an issuer that is proven, that no platform vouches for and no list of the user's names,
 * and only where the user switched that on.
 */
import type { Evidence } from '../platforms/platform.ts';
import { createTrust, joinTrust, type KnownIssuer, type Trust } from '../settings/trust.ts';

/** Asks registers about issuers that nobody else knows. */
export type AskRegisters = (issuerIds: readonly string[]) => Promise<Trust>;

/** @param registers undefined where the user wants no registers to be asked */
export async function trustFor(
  evidence: Evidence,
  trusted: readonly KnownIssuer[],
  registers: AskRegisters | undefined,
): Promise<Trust> {
  const own = createTrust([
    { by: 'your own list', issuers: trusted.filter(({ managed }) => !managed) },
    { by: 'your organisation', issuers: trusted.filter(({ managed }) => managed) },
  ]);
  const open = registers ? provenIssuers(evidence).filter((id) => !own.knows(id)) : [];
  return registers && open.length > 0 ? joinTrust(own, await registers(open)) : own;
}

/** Ids of issuers that key or host proved and that no platform vouches for, those of a list's credentials included. */
function provenIssuers({ credential, checks, vouchedBy, holds = [] }: Evidence): readonly string[] {
  const isProven = checks.some(({ id, outcome }) => id === 'key' && outcome === 'pass');
  const own = isProven && !vouchedBy && credential?.issuer?.id ? [credential.issuer.id] : [];
  return [...own, ...holds.flatMap(provenIssuers)];
}
