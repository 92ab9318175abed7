/**
 * A newer edition of a credential (1EdTechCredentialRefresh): asked for once, only after the credential itself was proven, and
 * taken only from the same issuer for the same id. Otherwise whoever made the document would choose what is read.
 */
import type { Reading } from '../formats/format.ts';
import { open } from '../formats/index.ts';
import { idOf, objectsOf, typesOf } from '../formats/members.ts';
import type { Ask } from '../net/ask.ts';
import type { Evidence } from '../platforms/platform.ts';
import type { Soon } from '../verdict/soon.ts';
import { secured } from './chain.ts';

/** The newer edition as it reads, not yet proven; undefined where there is none to be had. */
export function newerEdition(reading: Reading, evidence: Evidence, ask: Ask): Soon<Reading | undefined> {
  const service = objectsOf(reading.document.refreshService).find((one) =>
    typesOf(one).includes('1EdTechCredentialRefresh'),
  );
  const url = secured(idOf(service) ?? '');
  return url && isProven(evidence) ? askForNewer(url, reading, ask) : undefined;
}

async function askForNewer(url: string, reading: Reading, ask: Ask): Promise<Reading | undefined> {
  const answer = await ask(url, {
    accept: 'application/vc+jwt, application/vc, application/ld+json, application/json',
  });
  const opened = answer.trouble ? undefined : await open(answer.bytes);
  const [newer] = opened && 'readings' in opened ? opened.readings : [];
  return newer && isSame(newer, reading) ? newer : undefined;
}

/** Signed by the issuer named: nothing less decides where to ask. */
export function isProven({ ground, checks }: Evidence): boolean {
  return ground === 'signature' && checks.some(({ id, outcome }) => id === 'key' && outcome === 'pass');
}

function isSame({ credential: newer }: Reading, { credential }: Reading): boolean {
  return newer.issuer?.id !== undefined && newer.issuer.id === credential.issuer?.id && newer.id === credential.id;
}
