/**
 * Whether two names are one issuer. A soft signal: profiles name the platform, the owner of a brand, or a short form, and
 * none of these is a fault. Data and a pure comparison; the table holds names in small letters without marks.
 */
import { lazy, recent } from './lazy.ts';
import { plainText } from './wording.ts';

/** One line is one issuer, or owner and examiner of one programme. The first name stands for it. */
const ALIASES = `
aws, amazon, amazon web services, amazon web services training and certification, aws training and certification, amazon aws
microsoft, microsoft learn, microsoft corporation, ms
google, google cloud, google cloud platform, gcp, google career certificates, grow with google, google skills, google cloud skills boost, google digital academy, google skillshop, google developers, alphabet
ibm, ibm skillsbuild, ibm skills network, international business machines, ibm corporation, cognitive class, skillsbuild
cisco, cisco systems, cisco networking academy, netacad
isc2, isc 2, international information system security certification consortium, international information systems security certification consortium
pmi, project management institute
salesforce, salesforce com, trailhead, trailhead by salesforce, salesforce trailhead, trailblazer, tableau, slack
scrum alliance
scrum org, scrumorg
scaled agile, scaled agile inc, scaled agile framework, safe
axelos, peoplecert, apmg, apmg international, exin, axelos global best practice
oracle, oracle university, oracle corporation
linux professional institute, lpi
linux foundation, the linux foundation, cncf, cloud native computing foundation, linux foundation training
comptia, computing technology industry association
isaca, information systems audit and control association
ec council, eccouncil, international council of e commerce consultants
iiba, international institute of business analysis
shrm, society for human resource management
hrci, hr certification institute
asq, american society for quality
cfa institute
aicpa, american institute of certified public accountants
acca, association of chartered certified accountants
cima, chartered institute of management accountants
iia, the institute of internal auditors, institute of internal auditors
giac, sans, sans institute, global information assurance certification
red hat, redhat
vmware, broadcom, vmware by broadcom
hashicorp
meta, facebook, meta blueprint, facebook blueprint
hubspot, hubspot academy
sap, sap se, sap learning hub
adobe, adobe systems, adobe certified professional
nvidia, nvidia deep learning institute, deep learning institute, nvidia dli, dli
snowflake, databricks academy databricks
databricks, databricks academy
servicenow, now learning
atlassian, atlassian university
autodesk
fortinet, fortinet training institute, nse institute
palo alto networks
offsec, offensive security
mongodb, mongodb university
deeplearning ai, deeplearningai
goethe institut, goethe institute
british council, ielts, idp education, cambridge assessment english, cambridge english, cambridge assessment, cambridge university press and assessment, university of cambridge esol examinations
ets, educational testing service, toefl
ucl, university college london
mit, massachusetts institute of technology, mitx, mit professional education
harvard university, harvard, harvardx, harvard business school, harvard business school online, hbs online
stanford university, stanford, stanford online
uc berkeley, university of california berkeley, berkeleyx
upenn, university of pennsylvania, wharton, wharton online
lse, london school of economics, london school of economics and political science
nptel, iit, swayam
freecodecamp, free code camp
icagile, ic agile, international consortium for agile
ihk, industrie und handelskammer, chamber of industry and commerce, chamber of commerce and industry
tecnologico de monterrey, tec de monterrey, itesm
istqb, international software testing qualifications board
`;

/** Platforms on which others issue: named in the issuer's place, they say where the credential lives. */
const PLATFORMS = `
credly, credly by pearson, acclaim, youracclaim, pearson, pearson vue, certiport, accredible, credential net, badgr, canvas, canvas credentials,
canvas badges, instructure, parchment, parchment digital badges, open badge factory, open badges, coursera, edx, linkedin, linkedin learning,
lynda, lynda com, udemy, udemy business, udacity, futurelearn, skillshare, pluralsight, datacamp, codecademy, simplilearn, great learning, upgrad,
skillsoft, skilljar, trailhead, moodle, certifier, sertifier, virtualbadge, verifyed, pok, bcdiploma, mycreds, certmetrics, kryterion, webassessor,
psi, prometric, questionmark, alison, openclassrooms, kaggle, hackerrank, alx, 2u, emeritus, eruditus, coursera project network, openlearning,
iversity, miriadax, open2study, skillup, cloud academy, a cloud guru, cloudskillsboost, qwiklabs, whizlabs, linux academy, domestika, platzi, crehana
`;

const list = (text: string) =>
  text
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);

/** Each name, and the first of its line. */
const KNOWN = lazy((): ReadonlyMap<string, string> => {
  const lines = ALIASES.trim().split('\n').map(list);
  return new Map(lines.flatMap((names) => names.map((name) => [name, names[0] ?? name] as const)));
});

const PLATFORM_NAMES = lazy((): ReadonlySet<string> => new Set(list(PLATFORMS.replace(/\n/g, ' '))));

/** Words that tell no issuer from another. */
const LEGAL =
  /\b(?:inc|incorporated|ltd|limited|llc|llp|plc|gmbh|ag|se|sa|sl|srl|spa|bv|nv|oy|ab|as|aps|pty|pte|pvt|private|corp|corporation|co|company|ev|the|training|certification|certifications|certified|academy|learning|education|online|official|group|international|global|institute|of|and|for|de|la|di|du|der|fur)\b/g;

/** The names of known issuers that stand in a title ("Microsoft Excel"), longest first, each with who it is. */
export function makersIn(title: string): readonly (readonly [name: string, maker: string])[] {
  const text = ` ${title} `;
  return [...KNOWN()].filter(([name]) => text.includes(` ${name} `)).toSorted(([a], [b]) => b.length - a.length);
}

export type IssuerResult = 'same' | 'platform' | 'different';

/** Compares the issuer that a page names with the one of a credential. `platform`: the page names where it lives. */
export const compareIssuers = recent((claimed, issued): IssuerResult => {
  if (claimed === issued && /[a-z]{3}/i.test(issued)) return 'same';
  const [ours, theirs] = [namesIn(claimed), namesIn(issued)];
  if (ours.some((one) => theirs.some((other) => isSameIssuer(one, other)))) return 'same';
  return [...ours, ...theirs].some((name) => PLATFORM_NAMES().has(name)) ? 'platform' : 'different';
});

/** A name, and what stands in or before its brackets: "Amazon Web Services (AWS)" has three; "Google via Coursera" two. */
function namesIn(name: string): readonly string[] {
  const inner = [...name.matchAll(/[([]([^()[\]]*)[)\]]/g)].map(([, text]) => text ?? '');
  const parts = name.split(/\s*[|/·•,;–—]\s*|\s+-\s+|\s+(?:via|through|on|by|and|x|@)\s+/iu);
  const bare = name.replace(/[([][^()[\]]*[)\]]/g, ' ');
  const names = [name, bare, ...inner, ...parts].map((text) => inOneLanguage(plainText(text)));
  return [...new Set(names)].filter((text) => text.length > 1);
}

/** Words that universities bear in the language of their country. */
const inOneLanguage = (name: string) =>
  name
    .replace(/\b(?:universidad|universidade|universite|universita|universitat|universiteit)\b/g, 'university')
    .replace(/\bindian institute of technology\b/g, 'iit');

function isSameIssuer(one: string, other: string): boolean {
  if (one === other) return true;
  const known = makerOf(one);
  if (known !== undefined && known === makerOf(other)) return true;
  if (compact(one) === compact(other)) return true;
  const [ours, theirs] = [coreOf(one), coreOf(other)];
  if (ours.join(' ') === theirs.join(' ')) return true;
  return isWithin(ours, theirs) || isWithin(theirs, ours) || isShortFor(one, other) || isShortFor(other, one);
}

/** Who it is known to be: by the whole name, its telling words, or the first of them ("PMI Germany Chapter"). */
function makerOf(name: string): string | undefined {
  const [first = '', ...rest] = coreOf(name);
  return (
    KNOWN().get(name) ?? KNOWN().get([first, ...rest].join(' ')) ?? (first.length > 2 ? KNOWN().get(first) : undefined)
  );
}

const compact = (text: string) => text.replace(/ /g, '');

/** The telling words, in any order; all words where none tells. */
function coreOf(name: string): readonly string[] {
  const telling = name.replace(LEGAL, ' ').split(' ').filter(Boolean);
  return telling.length > 0 ? telling : name.split(' ');
}

/** Every telling word of the shorter name stands in the longer one: "LinkedIn" in "LinkedIn Learning". */
const isWithin = (shorter: readonly string[], longer: readonly string[]) => {
  const telling = shorter.filter((word) => !PLACES.has(word));
  return telling.length > 0 && shorter.every((word) => longer.includes(word));
};

/** Alone these words name nobody. */
const PLACES: ReadonlySet<string> = new Set(
  'university universidad universidade universite universita universitat universiteit college school institute center centre state city national new open american british indian european world foundation association society council board school business technology'.split(
    ' ',
  ),
);

const SMALL = /^(?:of|for|and|the|in|de|der|die|das|des|del|du|di|da|do|et|y|e|la|fur|und|van|voor)$/;

/** First letters: "PMI" of "Project Management Institute", small words counted or not. */
function isShortFor(letters: string, name: string): boolean {
  if (!/^[a-z0-9]{2,7}$/.test(letters) || !name.includes(' ')) return false;
  const words = name.split(' ');
  const initials = (counted: readonly string[]) => counted.map((word) => word.slice(0, 1)).join('');
  return initials(words) === letters || initials(words.filter((word) => !SMALL.test(word))) === letters;
}
