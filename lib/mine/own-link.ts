/** The address under which people see a badge: as its platform writes it, told from what the issuer answered. Asks nobody. */
import type { MarkState } from '../messages/protocol.ts';
import { parsed } from '../net/address.ts';
import { refer } from '../platforms/refer.ts';

/** Of a credential that a list holds, by the id that its issuer gives it. */
export function linkOf(id: string | undefined): string | undefined {
  const reference = id === undefined ? undefined : refer(id);
  return reference?.kind === 'credential' && isForPeople(reference.canonical) ? reference.canonical : undefined;
}

/** Of what was found behind a mark. */
export function ownLink(mark: MarkState): string | undefined {
  if (mark.state !== 'checked') return undefined;
  const { credential, reference, verdict } = mark.report;
  if (verdict === 'not-found') return undefined;
  const own = reference?.kind === 'credential' && reference.platform !== 'hosted' ? reference.canonical : undefined;
  return linkOf(credential?.id) ?? (own !== undefined && isForPeople(own) ? own : undefined);
}

/** Programs are answered there. */
function isForPeople(link: string): boolean {
  const url = parsed(link);
  return url?.protocol === 'https:' && !url.hostname.startsWith('api.') && !/\.json$/i.test(url.pathname);
}
