/** What the toolbar's icon says of a page to who hears it: how many claims, and how they stand. */
export const TOOLBAR = {
  name: 'Bonafide',
  off: 'Bonafide: switched off on this page',
  /** `parts` is a list of the below. */
  title: 'Bonafide: {parts}',
  family: {
    problem: { one: '{count} with a problem', other: '{count} with a problem' },
    differs: { one: '{count} that says something else', other: '{count} that say something else' },
    'out-of-date': { one: '{count} out of date', other: '{count} out of date' },
    'issuer-unknown': { one: '{count} of an unknown issuer', other: '{count} of an unknown issuer' },
    'could-not-check': { one: '{count} that could not be checked', other: '{count} that could not be checked' },
    'open-to-check': { one: '{count} to open and check', other: '{count} to open and check' },
    'not-checked': { one: '{count} not checked', other: '{count} not checked' },
    verified: { one: '{count} verified', other: '{count} verified' },
  },
} as const;
