/** What the worker tells when a pinned list was checked again. */
export const RECHECK = {
  title: 'Bonafide checked “{name}” again',
  changed: { one: '1 row changed.', other: '{count} rows changed.' },
  same: 'Nothing changed.',
} as const;
