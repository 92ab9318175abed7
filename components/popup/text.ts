/** The words of the popup. */
import type { Backing } from '../../lib/matching/asserted.ts';
import type { Family } from '../../lib/verdict/sentences.ts';

export const TEXT = {
  name: 'Bonafide',
  unnamed: 'This page',
  options: 'Options',
  loading: 'Reading the page',
  counted: (shown: number, total: number) => `${shown} of ${total} credentials are on this page.`,
  all: (total: number) => `See all ${total}`,
  none: 'No credentials here.',
  noneWhy: 'No link on this page leads to a badge or certificate that is known here.',
  layoutUnknown: 'This page is built in a way that is not known here yet, so only its links were read.',
  offline: 'You are offline. What is shown was found out before.',
  closed: 'Browsers keep this page closed to extensions.',
  closedWhy: 'Open a profile, or any page with links to badges.',
  elsewhere: (host: string) => `${host} is not read by itself.`,
  elsewhereWhy: 'Only when you ask, and only this page.',
  read: 'Check this page',
  off: (place: string) => `Switched off on ${place}.`,
  offWhy: 'Nothing is read or asked here.',
  switchOn: 'Switch on again',
  switchOff: 'Switch off on this site',
  mute: 'This page does not answer.',
  muteWhy: 'It was open before Bonafide was installed or updated. Reload it once.',
  silent: 'Bonafide itself does not answer.',
  silentWhy: 'Close this and open it again. If that does not help, restart the browser.',
  agreeTitle: 'May Bonafide ask the issuers?',
  agreeWhat:
    'To check a badge, its address is sent to the issuer that it names, and to nobody else; no cookies, nothing about you.',
  agree: 'Yes, ask issuers',
  hostTitle: (count: number) =>
    count === 1 ? 'One issuer is not allowed yet.' : `${count} issuers are not allowed yet.`,
  allow: (hosts: string) => `Allow ${hosts}`,
  more: (count: number) => `${count} more`,
  rows: 'Credentials',
  twice: 'claimed twice',
  checkAll: 'Check all again',
  forgetPerson: 'Forget this person',
  forgetEverything: 'Forget everything',
  forgetSure: 'Answers, choices, trusted issuers, addresses and your yes: all of it goes.',
  forgetYes: 'Forget everything now',
  cancel: 'Cancel',
  forgotten: 'Forgotten.',
  trouble: 'Some of it could not be deleted. Close other windows of this browser and try again.',
  menu: 'More',
} as const;

/** Never an accusation: what nothing here backs may be true all the same. */
export const ASSERTED = {
  title: 'Said without a link',
  says({ outcome, asserted: { count }, verified, unverified }: Backing): string {
    if (outcome === 'backed')
      return count === 1 ? 'Backed by what is verified here.' : `Backed: ${verified} verified here.`;
    const open =
      unverified > 0 ? ` ${unverified === 1 ? 'One more stands' : `${unverified} more stand`} here, not verified.` : '';
    if (outcome === 'more-than-found') return `${verified} of ${count} verified here.${open}`;
    return unverified > 0 ? 'It stands on this page, not verified.' : 'Nothing on this page backs it.';
  },
} as const;

/** Families in the order in which they want to be seen, and how their number is said. */
export const FAMILIES: readonly (readonly [Family, (count: number) => string])[] = [
  ['problem', (count) => (count === 1 ? '1 has a problem' : `${count} have a problem`)],
  ['differs', (count) => (count === 1 ? '1 differs from the profile' : `${count} differ from the profile`)],
  ['out-of-date', (count) => `${count} out of date`],
  ['could-not-check', (count) => `${count} could not be checked`],
  ['issuer-unknown', (count) => `${count} genuine, issuer unknown`],
  ['open-to-check', (count) => `${count} open to check`],
  ['not-checked', (count) => `${count} not checked`],
  ['verified', (count) => `${count} verified`],
];

/** As the summary and the bar tell them: what is well, then what is not. */
export const TOLD = [...FAMILIES.slice(-1), ...FAMILIES.slice(0, -1)];

const LIST = new Intl.ListFormat('en-GB', { type: 'unit' });

/** "4 verified, 1 has a problem", as one sentence. A number keeps to its word. */
export function summary(families: readonly Family[]): string {
  if (families.every((family) => family === 'verified')) {
    return families.length === 1 ? 'It is verified.' : `All ${families.length} are verified.`;
  }
  const said = TOLD.flatMap(([family, say]) => {
    const count = families.filter((each) => each === family).length;
    return count > 0 ? [say(count).replace(' ', '\u00a0')] : [];
  });
  return `${LIST.format(said)}.`;
}
