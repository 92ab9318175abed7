/** What is said of a badge of one's own that is about to expire, by a notification and in the popup. */
export const REMIND = {
  title: 'A badge of yours expires soon',
  line: '“{title}” expires on {day}.',
} as const;
