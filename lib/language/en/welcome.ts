/** The words of the welcome page. */
export const WELCOME = {
  page: 'Bonafide: welcome',
  title: 'Is this badge genuine?',
  what: 'Bonafide reads the badges and certificates that a profile claims, asks each issuer, and says beside the link what came back.',
  example: 'A line of a profile with its mark: Verified',
  profile: 'Cloud Practitioner',
  issuer: 'Example Cloud Academy · Issued Mar 2026',
  link: 'Show credential',
  word: 'Verified',
  sentence: 'Genuine and in force. Name matches.',
  sentTitle: 'What is sent, and to whom',
  sent: 'To check a badge, its address is sent to the issuer that it names, and to nobody else; no cookies, nothing about you.',
  demoTitle: 'Try it here',
  demoNote:
    'Person, badges and answers are made up and stand in this page; nobody is asked. Press a mark, or go from one to the next with the arrow keys.',
  mayTitle: 'What it may do',
  may: {
    read: 'Read profiles on the named sites, to find the badges on them. Any other page only when you press its icon.',
    ask: 'Ask the hosts of named issuers about those badges, after your yes. Any other host only when you allow it.',
    keep: 'Keep answers and your choices on this device. No account, no server of ours, no counting of what you do.',
  },
  yes: 'Yes, ask issuers',
  later: 'You can take it back in the options at any time. Until you agree, nothing leaves this browser.',
  thanks: 'Thank you. Open a profile: its badges are checked as they come into view.',
  options: 'Options',
} as const;
