/**
 * What well-known letters and exam numbers stand for, where the letters alone do not tell, and words that are often cut
 * short. Data for titles.ts, in small letters without marks. Letters that are the first letters of the words need no entry.
 */

const entries = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text
      .trim()
      .split('\n')
      .map((line) => line.trim().split(': '))
      .map(([short = '', long = '']) => [short, long] as const),
  );

export const ABBREVIATIONS = entries(`
  pmp: project management professional
  capm: certified associate in project management
  acp: agile certified practitioner
  pmi acp: agile certified practitioner
  pgmp: program management professional
  cissp: certified information systems security professional
  ccsp: certified cloud security professional
  cisa: certified information systems auditor
  cism: certified information security manager
  crisc: certified in risk and information systems control
  ceh: certified ethical hacker
  oscp: offensive security certified professional
  csm: certified scrum master
  csp: certified scrum professional
  csp sm: certified scrum professional scrum master
  csp po: certified scrum professional product owner
  ssm: scrum master
  sasm: advanced scrum master
  popm: product owner product manager
  psd: professional scrum developer
  psk: professional scrum with kanban
  pal: professional agile leadership
  sps: scaled professional scrum
  acsm: advanced certified scrum master
  acspo: advanced certified scrum product owner
  cspo: certified scrum product owner
  psm: professional scrum master
  pspo: professional scrum product owner
  ccna: cisco certified network associate
  ccnp: cisco certified network professional
  ccie: cisco certified internetwork expert
  cka: certified kubernetes administrator
  ckad: certified kubernetes application developer
  cks: certified kubernetes security specialist
  kcna: kubernetes and cloud native associate
  cbap: certified business analysis professional
  ccba: certification of capability in business analysis
  ecba: entry certificate in business analysis
  cpa: certified public accountant
  cfa: chartered financial analyst
  frm: financial risk manager
  cma: certified management accountant
  cia: certified internal auditor
  shrm cp: shrm certified professional
  shrm scp: shrm senior certified professional
  phr: professional in human resources
  sphr: senior professional in human resources
  rhcsa: red hat certified system administrator
  rhce: red hat certified engineer
  mcse: microsoft certified solutions expert
  mcsa: microsoft certified solutions associate
  mos: microsoft office specialist
  cis itsm: certified implementation specialist it service management
  itil: itil
  lssyb: lean six sigma yellowbelt
  lssgb: lean six sigma greenbelt
  lssbb: lean six sigma blackbelt
  lssmbb: lean six sigma masterblackbelt
  ssyb: six sigma yellowbelt
  ssgb: six sigma greenbelt
  ssbb: six sigma blackbelt
  cssyb: certified six sigma yellowbelt
  cssgb: certified six sigma greenbelt
  cssbb: certified six sigma blackbelt
  cysa+: cybersecurity analyst
  casp+: advanced security practitioner
  lpi: linux professional institute
  jncia: juniper networks certified associate
  jncis: juniper networks certified specialist
  jncip: juniper networks certified professional
  jncie: juniper networks certified expert
  pcnse: palo alto networks certified network security engineer
  pcnsa: palo alto networks certified network security administrator
  pgdm: postgraduate diploma in management
  az900: azure fundamentals
  az104: azure administrator associate
  az204: azure developer associate
  az305: azure solutions architect expert
  az400: devops engineer expert
  az500: azure security engineer associate
  az700: azure network engineer associate
  ai900: azure ai fundamentals
  ai102: azure ai engineer associate
  dp900: azure data fundamentals
  dp100: azure data scientist associate
  dp203: azure data engineer associate
  dp300: azure database administrator associate
  sc900: security compliance and identity fundamentals
  sc200: security operations analyst associate
  sc300: identity and access administrator associate
  ms900: 365 fundamentals
  pl900: power platform fundamentals
  pl300: power bi data analyst associate
  pl400: power platform developer associate
`);

export const CUT_SHORT = entries(`
  mgmt: management
  mgr: manager
  admin: administrator
  dev: developer
  eng: engineer
  intro: introduction
  cert: certified
  assoc: associate
  prof: professional
  pro: professional
  fund: fundamentals
  adv: advanced
  info: information
  tech: technology
  ops: operations
  mktg: marketing
  sys: systems
  sec+: security+
  net+: network+
  gcp: google cloud
  k8s: kubernetes
  js: javascript
  genai: generative ai
  oci: oracle cloud infrastructure
  ux: user experience
  ui: user interface
  ms: microsoft
  m365: microsoft 365
  o365: office 365
`);

/** Letters of degrees, written out as far as the other title does so: "BSc Chemistry" is a "Bachelor's Degree in Chemistry", too. */
export const DEGREES = entries(`
  ba: bachelor arts
  bsc: bachelor science
  be: bachelor engineering
  beng: bachelor engineering
  btech: bachelor technology
  bcom: bachelor commerce
  bba: bachelor business administration
  bed: bachelor education
  ma: masters arts
  msc: masters science
  ms: masters science
  meng: masters engineering
  mtech: masters technology
  mba: masters business administration
  mphil: masters philosophy
  phd: doctor philosophy
  pgdip: postgraduate diploma
  pgcert: postgraduate certificate
`);
