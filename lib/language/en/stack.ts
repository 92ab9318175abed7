/** The words of a person's credentials along time. */
export const STACK = {
  page: 'Bonafide: along time',
  title: '{name}: credentials along time',
  untitled: 'Credentials along time',
  shown: { one: 'One credential that was proven.', other: '{count} credentials that were proven.' },
  notShown: {
    one: 'One more is not shown: it is not proven.',
    other: '{count} more are not shown: they are not proven.',
  },
  none: 'Nothing here is proven yet.',
  noneWhy: 'Credentials stand here once their issuers confirmed them.',
  by: 'Group by',
  issuer: 'Issuer',
  skill: 'Skill',
  noIssuer: 'Issuer not named',
  noSkill: 'No skill named',
  print: 'Print',
  /** Said of one: from when until when. */
  fromTo: '{from} to {to}',
  from: 'since {from}',
  expired: 'expired',
  needs: 'builds on {titles}',
  asOf: 'As of {day}',
  list: 'How each stands',
} as const;
