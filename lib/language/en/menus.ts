/** What the browser's context menus and its address bar say of us. */
export const MENUS = {
  link: 'Check this link',
  picture: 'Check this picture',
  selection: 'Check the links in this selection',
  suggestion: 'Check the badge at this address',
} as const;
