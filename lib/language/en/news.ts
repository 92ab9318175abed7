/** What is new, the latest first; one short line each, for people who use it. */
export const NEWS = {
  page: 'Bonafide: what is new',
  title: 'What is new',
  version: 'Version {version}',
  first: {
    marks: 'Marks beside the badges of LinkedIn and GitHub profiles, and on any page when you ask for it.',
    popup: 'All claims of a profile in the popup: grouped by how they stand, with a filter, to copy and to save.',
    side: 'The same at the side of the window, following the tab.',
    ask: 'Check any link, picture or selection from the context menu, or an address behind “bf” in the address bar.',
    stack: 'A person’s credentials along time, on one page to print.',
    mine: 'My badges: how your own profile looks to others, what to mend, and what your wallet holds beside it.',
    ledger: 'A ledger of every request that was made, on this device only.',
  },
} as const;
