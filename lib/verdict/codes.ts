/**
 * Every finding there is: which check it belongs to, how that check then comes out, and the sentence for a recruiter,
 * in English. `{name}` is filled from the finding's details and `[…]` is left out where they lack a name in it, so a
 * translation is another table of the same shape (texts.ts), made anew from code and details where it is shown. A sentence says
 * what happened and, where the reader can do something, what. Codes may be added, never merged (DESIGN section 2).
 */
import { sentence } from './sentence.ts';
import type { HolderLink, Unnamed } from './texts.ts';
import type { Check, CheckId, JsonObject, Outcome } from './words.ts';

type Finding = readonly [Exclude<Outcome, 'pass' | 'none'>, string];

export const CODES = {
  document: {
    'wrong-shape': ['fail', 'It breaks a rule of its own format: {why}.'],
    'undefined-term': [
      'fail',
      'It uses a word that none of its vocabularies defines ({term}), so that part could be changed unnoticed.',
    ],
    'context-redefined': [
      'fail',
      'It gives standard words another meaning ({term}), so what it says is not what was signed.',
    ],
    unreadable: ['unknown', 'The issuer’s answer could not be read: {why}.'],
    'too-large': ['unknown', 'The answer is larger or deeper than is safe to read ({why}).'],
    'unknown-context': [
      'unknown',
      'It rests on a vocabulary that is not known here ({context}), so its meaning could not be checked.',
    ],
    'unsupported-format': ['unknown', 'This kind of document cannot be checked here yet: {why}.'],
    'not-found': ['unknown', '{who} says that there is no such credential.'],
    private: ['unknown', 'The holder keeps it private; ask for a public link.'],
    offline: ['unknown', '{who} could not be reached.'],
    outdated: ['unknown', 'The last answer is too old to rely on, and the issuer has not been asked again.'],
    limited: ['unknown', '{who} asks for fewer questions; it is tried again later.'],
    blocked: ['unknown', '{who} turned the question away; open the link to see for yourself.'],
    'timed-out': ['unknown', '{who} did not answer in time; it is tried again later.'],
    redirected: ['unknown', '{who} sent the question on to another site, which was not followed.'],
    'server-error': ['unknown', '{who} has trouble of its own; it is tried again later.'],
    'refused-address': ['unknown', 'The link leads to an address that must not be asked (private, or not secure).'],
    'not-permitted': ['unknown', '{who} has not been asked: you have not allowed that yet.'],
    'not-followed': ['unknown', 'This link names no credential.'],
    'no-link': ['unknown', 'The profile gives no link for it, so there is nothing to check.'],
    'not-in-wallets': [
      'unknown',
      'The profile gives no link for it, and the list of credentials that it links shows nothing of that name.',
    ],
    'link-out': ['unknown', 'This has to be opened and read by hand: {why}.'],
    'describes-only': [
      'unknown',
      'The link leads to a page that describes the badge and gives it to nobody, so it shows no award.',
    ],
    'a-form': [
      'unknown',
      'The link leads to a form that wants a name or a number typed in; it names no award by itself.',
    ],
    'a-file': [
      'unknown',
      'The link leads to a file that somebody put there; whatever it shows, no issuer stands behind it.',
    ],
    'no-credential': ['unknown', 'There is no credential in it: {why}.'],
    'validity-not-shown': [
      'unknown',
      'Part of it is withheld, where it may say until when it is valid or that it was taken back; ask its holder to show all of it.',
    ],
    'class-unreachable': ['unknown', 'What it was given for could not be fetched ({url}).'],
    unsigned: ['warn', 'Nobody signed it and no issuer’s server stands behind it, so it proves nothing by itself.'],
    'duplicate-member': ['warn', 'It says the same thing twice ({member}); the last one counts.'],
    'date-without-zone': ['warn', 'A date in it lacks its time zone ({date}), so it may be a day off.'],
    incomplete: ['warn', 'It leaves out what its format asks for ({what}).'],
    'baked-twice': ['warn', 'The picture holds more than one credential; the first one counts.'],
    'id-differs': ['warn', 'It calls itself by another address than the one where it was found ({found}).'],
    'part-not-genuine': ['warn', 'A credential inside it is not genuine: {why}'],
    'part-not-checked': ['warn', 'A credential inside it could not be checked: {why}'],
    refreshed: ['warn', 'The issuer has a newer edition of it, which is shown here.'],
    'inline-context': ['warn', 'It brings a vocabulary of its own, which readers cannot know.'],
    'nested-context': ['warn', 'It changes its vocabulary in the middle, which readers cannot see.'],
    'vocabulary-term': ['warn', 'It uses a word that no vocabulary explains ({term}).'],
    'odd-member': ['warn', 'It has a member by a name over which programs stumble ({member}).'],
    'not-all-looked-at': ['warn', 'It holds more {what} than are looked at here ({most}).'],
    'related-differs': ['unknown', 'Something that it rests on is no longer what its issuer meant ({url}).'],
    'related-not-compared': [
      'warn',
      'Whether something that it rests on is still what its issuer meant was not compared ({url}).',
    ],
  },
  proof: {
    'signature-wrong': ['fail', 'It was changed after it was signed, or the signature is not the issuer’s.'],
    'algorithm-refused': ['fail', 'It is signed in a way that is not safe or does not fit its key ({algorithm}).'],
    'base-proof': ['fail', 'It carries a proof that was meant for its holder only, not for showing.'],
    'proof-expired': ['fail', 'Its signature was valid until {date} only.'],
    'hosted-copy-differs': ['fail', 'The issuer’s own copy says something else.'],
    'claims-differ-from-token': ['fail', 'The token’s own statements and the credential inside differ ({member}).'],
    'malformed-proof': ['fail', 'Its proof breaks the rules for proofs: {why}.'],
    'not-canonical': ['fail', 'What its signature covers cannot be made out: {why}.'],
    'pieces-do-not-fit': ['fail', 'What it shows does not fit what was signed: {why}.'],
    'key-binding-wrong': ['warn', 'It is unchanged, but whoever shows it could not prove to be its holder.'],
    'created-ahead': ['warn', 'It is unchanged, but its signature is dated ahead of today ({date}).'],
    'time-stamp-wrong': ['warn', 'It is unchanged, but when it was sealed is its own word only: {why}.'],
    'token-of-another-kind': ['fail', 'What signs it says that it is a token of another kind ({type}).'],
    'token-kind-unknown': ['warn', 'It is unchanged, but its token is of a kind that is not known here ({type}).'],
    'other-proof-wrong': ['warn', 'One of its signatures is good, another is not: {why}'],
    'suite-unsupported': ['unknown', 'It is signed in a way that cannot be checked here ({suite}).'],
    'not-computed': ['unknown', 'Its signature could not be checked: {why}.'],
    'anchor-differs': [
      'fail',
      'The public ledger ({chain}) holds something else than its receipt, as {explorer} says.',
    ],
    'anchor-unreachable': ['unknown', 'The public ledger ({chain}) could not be asked through {explorer}.'],
    'anchor-not-checked': [
      'unknown',
      'It agrees with its receipt, but whether the receipt stands in the public ledger ({chain}) is not checked here.',
    ],
  },
  key: {
    'controller-differs': ['fail', 'The signing key belongs to somebody else than the issuer named ({controller}).'],
    'not-for-assertion': ['fail', 'The issuer does not list that key for issuing credentials.'],
    'outside-issuer-scope': ['fail', 'It is hosted where its issuer never said that it issues ({host}).'],
    'issuer-differs': [
      'fail',
      'The answer is about another credential or names another issuer than the link ({found}).',
    ],
    'key-unreachable': [
      'unknown',
      'The issuer’s key could not be fetched ({url}), so the signature could not be tied to it.',
    ],
    'key-unreadable': ['unknown', 'The issuer’s key is of a kind that cannot be used here ({type}).'],
    'key-revoked': ['fail', 'The issuer has withdrawn the key that signed it ({date}).'],
    'key-expired': ['fail', 'The key that signed it was good until {date} only.'],
    'issuer-unreachable': [
      'unknown',
      'Who issued it could not be asked ({url}), so its server could not be tied to the issuer.',
    ],
    'issuer-not-proven': ['warn', 'The signature is sound, but nothing ties its key to the issuer named.'],
  },
  status: {
    revoked: ['fail', 'The issuer has taken it back[: {reason}].'],
    suspended: ['fail', 'The issuer has suspended it[: {reason}].'],
    'list-unreachable': ['unknown', 'The issuer’s list of credentials taken back could not be fetched.'],
    'list-not-genuine': ['unknown', 'The list of credentials taken back is not genuine: {why}.'],
    'list-expired': ['unknown', 'The list of credentials taken back is out of date.'],
    'index-out-of-range': ['unknown', 'The list of credentials taken back has no place for this one.'],
    'index-unclear': ['unknown', 'The list of credentials taken back can be read in two ways, which differ here.'],
    'status-unsupported': [
      'unknown',
      'It names a way to ask whether it was taken back that is not known here ({type}).',
    ],
    'status-message': ['warn', 'The issuer’s list says about it: {text}.'],
    'list-id-differs': [
      'warn',
      'The issuer has not taken it back, by a list that calls itself by another address ({found}).',
    ],
    'status-not-shown': [
      'warn',
      'It names no list of credentials taken back, as far as it is shown; some of its pieces are not.',
    ],
  },
  dates: {
    expired: ['fail', 'It expired[ on {on}].'],
    'not-yet-valid': ['fail', 'It is valid only from {date}.'],
    'date-unclear': ['unknown', 'Its dates cannot be read ({date}).'],
    'expires-soon': ['warn', 'It expires on {date}.'],
  },
  schema: {
    'schema-unreachable': ['unknown', 'The schema that it names could not be fetched.'],
    'schema-failed': ['warn', 'It does not fit the schema that it names: {why}.'],
    'schema-violated': ['fail', 'It breaks the schema that it names: {why}.'],
    'schema-unsupported': ['unknown', 'The schema that it names cannot be applied here ({why}).'],
  },
  endorsements: {
    'endorsement-not-genuine': ['warn', 'An endorsement in it is not genuine: {why}'],
    'endorsement-elsewhere': ['warn', 'An endorsement in it praises something else ({found}).'],
    'endorsement-not-checked': ['unknown', 'An endorsement in it could not be checked: {why}'],
  },
  issuer: {
    'registry-unreachable': [
      'unknown',
      'No platform or list of yours says who {issuer} is, and not every public register could be asked ({registers}).',
    ],
    'issuer-unknown': ['warn', 'No platform, register or list of yours says who {issuer} is.'],
  },
  holder: {
    'name-differs': ['fail', 'It was issued to {holder}; the profile says {person}.'],
    'cannot-compare': ['unknown', 'It cannot be compared with the profile: {why}.'],
    'name-likely': ['warn', 'Issued to {holder}, which is likely the name on the profile ({person}).'],
    'name-weak': ['warn', 'Issued to {holder}: only part of the name on the profile ({person}).'],
    'address-differs': ['warn', 'It was issued to another address than the one you gave.'],
  },
  claim: {
    'title-differs': ['fail', 'The profile says “{claimed}”; what was issued is “{issued}”.'],
    'level-differs': ['fail', 'The profile says “{claimed}”; what was issued is another level or version: “{issued}”.'],
    'not-in-list': [
      'fail',
      'The list that the link leads to shows nothing called “{claimed}”[; it shows “{nearest}”].',
    ],
    'one-of-several': [
      'warn',
      'The profile names several credentials on this line (“{claimed}”); the link shows one of them: “{issued}”.',
    ],
    'issuer-differs': ['warn', 'The profile names {claimed} as issuer; it was issued by {issued}.'],
    'date-differs': ['warn', 'The profile says {claimed}; the issuer says {issued}.'],
    'expiry-hidden': ['warn', 'The profile says that it never expires; it does, on {date}.'],
  },
} as const satisfies Record<CheckId, Record<string, Finding>>;

export type CodeOf<Id extends CheckId> = keyof (typeof CODES)[Id] & string;

/**
 * A check that found something. The outcome and the sentence come from the table; `outcome` may be softened where the
 * table's column allows a doubt (`claim`: a plain difference fails, a doubtful one warns).
 */
export function finding<Id extends CheckId>(
  id: Id,
  code: CodeOf<Id>,
  details: JsonObject = {},
  outcome?: Exclude<Outcome, 'none' | 'pass'>,
): Check {
  const [usual, text] = (CODES[id] as Record<string, Finding>)[code] as Finding;
  const check = { id, outcome: outcome ?? usual, code, message: sentence(text, details, UNNAMED) };
  return Object.keys(details).length > 0 ? { ...check, details } : check;
}

export const PASSED: Readonly<Record<CheckId, string>> = {
  document: 'It can be read and has the shape of its format.',
  proof: 'It is unchanged since the issuer made it.',
  key: 'The key, or the server, belongs to the issuer named.',
  status: 'The issuer has not taken it back.',
  dates: 'Today is inside its validity.',
  schema: 'It fits the schema that it names.',
  endorsements: 'The endorsements in it are genuine.',
  issuer: 'The issuer is known.',
  holder: 'The name matches.',
  claim: 'The profile says what was issued.',
};

/** Ways of passing that say more than that. */
export const PASSED_SAID = {
  'same-as-hosted': 'It says the same as the issuer’s own copy.',
  'made-for': 'It is unchanged since the issuer made it, for use at {domain}.',
  'in-ledger': 'It is unchanged, and its receipt stands in the public ledger ({chain}), as {explorer} says.',
  'own-host': 'The server belongs to the issuer named.',
  'own-server': '{who}’s own server answered, about the very credential that was asked for.',
  'still-served': 'The issuer’s own server still serves it.',
  'known-as': 'Known as {name}, by {by}.',
  'known-id': 'Its issuer is known, by {by}; “{issuer}” is what it calls itself.',
  vouched: '{by} vouches that {issuer} issued it, not that it is what it calls itself.',
  'address-fits': 'It was issued to the address that you gave.',
  'name-hash-fits': 'Name matches, by its hash.',
  'name-fits': 'Name matches: it was issued to {holder}.',
} as const;
export type PassedSaid = keyof typeof PASSED_SAID;

export const NOTHING: Readonly<Record<CheckId, string>> = {
  document: 'There is no document.',
  proof: 'It carries no signature.',
  key: 'There is no key to check.',
  status: 'It names no list of credentials taken back.',
  dates: 'It carries no dates.',
  schema: 'It names no schema.',
  endorsements: 'It carries no endorsements.',
  issuer: 'It names no issuer.',
  holder: 'There is no name to compare.',
  claim: 'The profile makes no claim to compare.',
};

export const NOTHING_SAID = {
  'needs-no-signature': 'It needs no signature: its issuer’s own server serves it.',
} as const;
export type NothingSaid = keyof typeof NOTHING_SAID;

/** Details of a finding that rests on another one: its sentence, and what that is made of in another language. */
export function because({ id, outcome, code, says, message, details }: Check): JsonObject {
  const inner = { id, outcome, message, ...(code && { code }), ...(says && { says }), ...(details && { details }) };
  return { why: message, because: inner };
}

/** A check that came out well. `details` fill in what is said. */
export function passed(id: CheckId, says?: PassedSaid, details?: JsonObject): Check {
  const message = says ? sentence(PASSED_SAID[says], details ?? {}, UNNAMED) : PASSED[id];
  return { id, outcome: 'pass', message, ...(says && { says }), ...(details && { details }) };
}

/** A check that had nothing to look at. */
export function nothing(id: CheckId, says?: NothingSaid): Check {
  return { id, outcome: 'none', message: says ? NOTHING_SAID[says] : NOTHING[id], ...(says && { says }) };
}

/** Told beside a name where profile and issuer refer to the same person. */
export const LINKED: Readonly<Record<HolderLink, string>> = {
  'at-issuer': 'The profile links the holder’s own page at the issuer.',
  'by-issuer': 'The issuer names this profile, or one that it links.',
};

/** What stands in a sentence where a finding does not name it. */
export const UNNAMED: Readonly<Record<Unnamed, string>> = { who: 'The issuer', why: 'no reason is given' };
