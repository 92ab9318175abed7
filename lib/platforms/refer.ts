/**
 * From a link to what it refers to: unwrapped, then shown to the tables of all platforms. Pure, no network. Only the link
 * halves of the platforms are imported, for whoever needs no more. Content scripts have a sieve instead (claims/sieve.ts).
 */
import { isShortLink, type Unwrapped, unwrap } from '../claims/unwrap.ts';
import { askable, parsed } from '../net/address.ts';
import { links as accredible } from './accredible.ts';
import { links as backpack } from './backpack.ts';
import { links as badgecraft } from './badgecraft.ts';
import { links as badgr } from './badgr.ts';
import { links as bcdiploma } from './bcdiploma.ts';
import { links as certifier } from './certifier.ts';
import { links as certmetrics } from './certmetrics.ts';
import { links as codecademy } from './codecademy.ts';
import { links as codesignal } from './codesignal.ts';
import { links as coursera } from './coursera.ts';
import { links as credly } from './credly.ts';
import { links as cs50 } from './cs50.ts';
import { links as datacamp } from './datacamp.ts';
import { links as deeplearningai } from './deeplearningai.ts';
import { links as duolingoenglish } from './duolingoenglish.ts';
import { links as edx } from './edx.ts';
import { links as efset } from './efset.ts';
import { links as file } from './file.ts';
import { links as form } from './form.ts';
import { links as freecodecamp } from './freecodecamp.ts';
import { links as futurelearn } from './futurelearn.ts';
import { links as giac } from './giac.ts';
import { links as googledev } from './googledev.ts';
import { links as googleskills } from './googleskills.ts';
import { links as greatlearning } from './greatlearning.ts';
import { links as hackerrank } from './hackerrank.ts';
import { links as hackthebox } from './hackthebox.ts';
import { links as hosted } from './hosted.ts';
import { links as hubspot } from './hubspot.ts';
import { links as kaggle } from './kaggle.ts';
import { links as kodekloud } from './kodekloud.ts';
import { links as learncard } from './learncard.ts';
import { links as linkedinlearning } from './linkedinlearning.ts';
import { links as linuxfoundation } from './linuxfoundation.ts';
import { links as mit } from './mit.ts';
import { links as moodle } from './moodle.ts';
import { links as mslearn } from './mslearn.ts';
import { links as mycreds } from './mycreds.ts';
import { links as nptel } from './nptel.ts';
import { links as nvidia } from './nvidia.ts';
import { links as obf } from './obf.ts';
import { links as obp } from './obp.ts';
import { links as openbadgesme } from './openbadgesme.ts';
import { links as openclassrooms } from './openclassrooms.ts';
import { links as openhpi } from './openhpi.ts';
import { links as oracle } from './oracle.ts';
import type { PlatformLinks, Reference } from './platform.ts';
import { links as pluralsight } from './pluralsight.ts';
import { links as pok } from './pok.ts';
import { links as redhat } from './redhat.ts';
import { links as scrumalliance } from './scrumalliance.ts';
import { links as scrumorg } from './scrumorg.ts';
import { links as sertifier } from './sertifier.ts';
import { links as skilljar } from './skilljar.ts';
import { links as skillshop } from './skillshop.ts';
import { links as sololearn } from './sololearn.ts';
import { links as stepik } from './stepik.ts';
import { links as trailhead } from './trailhead.ts';
import { links as tryhackme } from './tryhackme.ts';
import { links as udacity } from './udacity.ts';
import { links as udemy } from './udemy.ts';
import { links as verifierplus } from './verifierplus.ts';
import { links as verifyed } from './verifyed.ts';
import { links as virtualbadge } from './virtualbadge.ts';
import { links as w3schools } from './w3schools.ts';
import { links as whoacademy } from './whoacademy.ts';

const LINKS: readonly PlatformLinks[] = [
  accredible,
  backpack,
  badgecraft,
  badgr,
  bcdiploma,
  certifier,
  certmetrics,
  codecademy,
  codesignal,
  coursera,
  credly,
  cs50,
  datacamp,
  deeplearningai,
  duolingoenglish,
  edx,
  efset,
  file,
  form,
  freecodecamp,
  futurelearn,
  giac,
  googledev,
  googleskills,
  greatlearning,
  hackerrank,
  hackthebox,
  hosted,
  hubspot,
  kaggle,
  kodekloud,
  learncard,
  linkedinlearning,
  linuxfoundation,
  mit,
  moodle,
  mslearn,
  mycreds,
  nptel,
  nvidia,
  obf,
  obp,
  openbadgesme,
  openclassrooms,
  openhpi,
  oracle,
  pluralsight,
  pok,
  redhat,
  scrumalliance,
  scrumorg,
  sertifier,
  skilljar,
  skillshop,
  sololearn,
  stepik,
  trailhead,
  tryhackme,
  udacity,
  udemy,
  verifierplus,
  verifyed,
  virtualbadge,
  w3schools,
  whoacademy,
];

const BY_HOST: ReadonlyMap<string, readonly PlatformLinks[]> = LINKS.reduce((map, links) => {
  for (const host of links.hosts) map.set(host, [...(map.get(host) ?? []), links]);
  return map;
}, new Map<string, readonly PlatformLinks[]>());

const ANYWHERE = LINKS.filter(({ anywhere }) => anywhere);

/** What a link refers to, or undefined where it names no credential or must not be followed. */
export function refer(href: string): Reference | undefined {
  const target = unwrap(href);
  return target && (referUrl(target.url) ?? shownElsewhere(target));
}

/**
 * Any public address, where somebody says that a credential stands there: the command line, a context menu. A short link is
 * taken as it stands; that it leads on is for whoever asks to find out.
 */
export function referDocument(href: string): Reference | undefined {
  const written = parsed(href);
  const target = unwrap(href)?.url ?? (written && isShortLink(written) ? written : undefined);
  const address = target && askable(target.href);
  return address && { platform: 'hosted', kind: 'credential', id: null, canonical: address.href };
}

/** Whether the platform's server leads on from there, so that a tab shows another address than the link. */
export const movesOn = ({ platform, canonical }: Reference): boolean => {
  const from = LINKS.find(({ id }) => id === platform)?.movesOn;
  return from !== undefined && canonical.startsWith(from);
};

function referUrl(url: URL): Reference | undefined {
  for (const links of [...platformsOf(url.hostname), ...ANYWHERE]) {
    const reference = links.refer(url);
    if (reference) return reference;
  }
  return undefined;
}

/** The platforms of a host: its own and those of the hosts above it. */
function platformsOf(hostname: string): readonly PlatformLinks[] {
  const found: PlatformLinks[] = [];
  for (let host = hostname; host.includes('.'); host = host.slice(host.indexOf('.') + 1)) {
    found.push(...(BY_HOST.get(host) ?? []));
  }
  return found;
}

/** VerifierPlus can show a credential that stands anywhere; such a link says itself that there is one. */
function shownElsewhere({ url, via }: Unwrapped): Reference | undefined {
  const address = via.at(-1) === 'verifierplus' ? askable(url.href) : undefined;
  return address && { platform: 'verifierplus', kind: 'credential', id: null, canonical: address.href };
}
