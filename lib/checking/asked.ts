/** Whom a reference leads to, told from the platforms' own tables: who would be asked, and whether it is a named issuer's host. */
import type { Asked, Reference, ReferenceKind } from '../platforms/platform.ts';

/** Kinds that name nobody's award: there is nothing to ask about. */
const NOT_ASKED = new Set<ReferenceKind>(['template', 'form', 'file']);

/** No host: nobody has to be asked. `named` hosts were allowed when the extension was installed. */
export function leadsTo(
  platform: Asked | undefined,
  { kind, canonical }: Reference,
): { host?: string; named: boolean } {
  if (!platform || platform.policy === 'link-out' || NOT_ASKED.has(kind)) return { named: true };
  const { hostname } = new URL(canonical);
  const [first] = platform.asks;
  if (first === undefined) return { host: hostname, named: false };
  return { host: platform.asks.includes(hostname) ? hostname : first, named: true };
}
