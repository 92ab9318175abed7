/**
 * All platforms, and the one way to ask any of them. What a platform answers is its own; here only those kinds of link are
 * kept from it that name nobody, and the platform's word for its issuers is added.
 */
import { type CodeOf, finding } from '../verdict/codes.ts';
import { platform as accredible } from './accredible.ts';
import { platform as backpack } from './backpack.ts';
import { platform as badgecraft } from './badgecraft.ts';
import { platform as badgr } from './badgr.ts';
import { platform as bcdiploma } from './bcdiploma.ts';
import { platform as certifier } from './certifier.ts';
import { platform as certmetrics } from './certmetrics.ts';
import { platform as codecademy } from './codecademy.ts';
import { platform as codesignal } from './codesignal.ts';
import { platform as coursera } from './coursera.ts';
import { platform as credly } from './credly.ts';
import { platform as cs50 } from './cs50.ts';
import { platform as datacamp } from './datacamp.ts';
import { platform as deeplearningai } from './deeplearningai.ts';
import { platform as duolingoenglish } from './duolingoenglish.ts';
import { platform as edx } from './edx.ts';
import { platform as efset } from './efset.ts';
import { linkedOut } from './evidence.ts';
import { platform as file } from './file.ts';
import { platform as form } from './form.ts';
import { platform as freecodecamp } from './freecodecamp.ts';
import { platform as futurelearn } from './futurelearn.ts';
import { platform as giac } from './giac.ts';
import { platform as googledev } from './googledev.ts';
import { platform as googleskills } from './googleskills.ts';
import { platform as greatlearning } from './greatlearning.ts';
import { platform as hackerrank } from './hackerrank.ts';
import { platform as hackthebox } from './hackthebox.ts';
import { platform as hosted } from './hosted.ts';
import { platform as hubspot } from './hubspot.ts';
import { platform as kaggle } from './kaggle.ts';
import { platform as kodekloud } from './kodekloud.ts';
import { platform as learncard } from './learncard.ts';
import { platform as linkedinlearning } from './linkedinlearning.ts';
import { platform as linuxfoundation } from './linuxfoundation.ts';
import { platform as mit } from './mit.ts';
import { platform as moodle } from './moodle.ts';
import { platform as mslearn } from './mslearn.ts';
import { platform as mycreds } from './mycreds.ts';
import { platform as nptel } from './nptel.ts';
import { platform as nvidia } from './nvidia.ts';
import { platform as obf } from './obf.ts';
import { platform as obp } from './obp.ts';
import { platform as openbadgesme } from './openbadgesme.ts';
import { platform as openclassrooms } from './openclassrooms.ts';
import { platform as openhpi } from './openhpi.ts';
import { platform as oracle } from './oracle.ts';
import type { Evidence, EvidenceTools, Platform, Reference, ReferenceKind } from './platform.ts';
import { platform as pluralsight } from './pluralsight.ts';
import { platform as pok } from './pok.ts';
import { platform as redhat } from './redhat.ts';
import { platform as scrumalliance } from './scrumalliance.ts';
import { platform as scrumorg } from './scrumorg.ts';
import { platform as sertifier } from './sertifier.ts';
import { platform as skilljar } from './skilljar.ts';
import { platform as skillshop } from './skillshop.ts';
import { platform as sololearn } from './sololearn.ts';
import { platform as stepik } from './stepik.ts';
import { platform as trailhead } from './trailhead.ts';
import { platform as tryhackme } from './tryhackme.ts';
import { platform as udacity } from './udacity.ts';
import { platform as udemy } from './udemy.ts';
import { platform as verifierplus } from './verifierplus.ts';
import { platform as verifyed } from './verifyed.ts';
import { platform as virtualbadge } from './virtualbadge.ts';
import { platform as w3schools } from './w3schools.ts';
import { platform as whoacademy } from './whoacademy.ts';

export const PLATFORMS: readonly Platform[] = [
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

const BY_ID: ReadonlyMap<string, Platform> = new Map(PLATFORMS.map((platform) => [platform.links.id, platform]));

export function platformOf(id: string): Platform | undefined {
  return BY_ID.get(id);
}

/** Links of which there is nothing to ask, told for what they are. */
const NAMES_NOBODY: Partial<Record<ReferenceKind, CodeOf<'document'>>> = {
  template: 'describes-only',
  form: 'a-form',
  file: 'a-file',
};

/** Everything that can be found out about a reference. Never rejects, except when `tools.ask` was aborted. */
export async function gather(reference: Reference, tools: EvidenceTools): Promise<Evidence> {
  const platform = platformOf(reference.platform);
  const nobody = NAMES_NOBODY[reference.kind];
  if (nobody) return { ground: 'none', checks: [finding('document', nobody)] };
  if (!platform) return linkedOut('the platform is not known here');
  const evidence = await platform.evidence(reference, tools);
  return platform.vouches ? vouched(evidence, platform.links.name) : evidence;
}

/** A platform vouches for what it says itself about its own credentials, each of a list included. */
function vouched(evidence: Evidence, vouchedBy: string): Evidence {
  const holds = evidence.holds?.map((held) => vouched(held, vouchedBy));
  return { ...evidence, ...(holds && { holds }), ...(evidence.credential && { vouchedBy }) };
}
