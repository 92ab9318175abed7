/** The words and sentences of verdicts. Honest: a match is "name matches", never "is theirs"; unknown sounds neither good nor bad. */
export const VERDICT = {
  word: {
    verified: 'Verified',
    'unknown-issuer': 'Genuine, issuer unknown',
    'not-checkable': 'Open to check',
    'could-not-check': 'Could not check',
    'claim-differs': 'Says something else',
    'holder-differs': 'Another name',
    expired: 'Expired',
    'not-yet-valid': 'Not valid yet',
    revoked: 'Revoked',
    'not-found': 'Not found',
    'not-genuine': 'Not genuine',
  },
  suspended: 'Suspended',
  ground: {
    signature: 'This rests on the issuer’s own signature.',
    hosted: 'This rests on the issuer’s own server, which serves it.',
    'issuer-api': 'This rests on the data behind the issuer’s page.',
    'issuer-page': 'The issuer’s page was read; that is weaker than proof.',
    none: 'This rests on nothing that could be checked.',
  },
  listed: 'It was found in a list of credentials that the profile links.',
  /** What the reader can do, where there is something. */
  advice: {
    'not-checkable': 'Open the link and compare name, title and date yourself.',
    'could-not-check': 'Nothing is wrong so far as we know. Check again later, or open the link.',
    'unknown-issuer': 'Find out who the issuer is; if you trust them, add them to your list.',
    'holder-differs': 'People change names; ask before you judge.',
    'claim-differs': 'Compare the two; titles are often shortened.',
    'not-found': 'Ask the person for the current link.',
    expired: 'Ask whether it was renewed.',
  },
  /** The same for a link that leads to no award, by the code of check `document`. */
  adviceOnLink: {
    'describes-only': 'Ask the person for the link to their own badge.',
    'a-form': 'Type in what the person gives you, and compare name, title and date.',
    'a-file': 'Ask the person for a link to the issuer.',
  },
  inForce: 'Genuine and in force.',
  nameMatches: 'Name matches.',
  pageRead: 'The issuer’s page could be read, which is weaker than proof: compare it yourself.',
  untold: 'It could not be told.',
  /** What stands between two sentences. */
  between: ' ',
} as const;
