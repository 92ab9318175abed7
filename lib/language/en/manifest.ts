/** What the browser shows of the extension in its own lists: it reads them from _locales, which the build makes of these. */
export const MANIFEST = {
  name: 'Bonafide',
  description: 'Are the badges on this profile genuine? Bonafide asks their issuers and says so beside each link.',
  checkPage: 'Check this page',
  nextMark: 'Go to the next mark on the page',
} as const;
