/** GitHub profiles: badges in the profile's README, whose pictures come through GitHub's own proxy. Reads DOM only. */
import { linksInside, pathOf, personNamed, profileUrls } from '../cards.ts';
import type { Site } from '../claim.ts';
import { linksAsClaims } from '../gather.ts';

import { pageOf, textAt } from '../text.ts';

/** The README and the list of the user's own links. */
const PARTS = 'article.markdown-body, .vcard-details';
const NAME = '.vcard-fullname, [itemprop="name"].p-name';
const LOGIN = '.vcard-username, [itemprop="additionalName"].p-nickname';
const BIO = '.user-profile-bio, .p-note';

/** First parts of paths that are GitHub's own and no user's. */
const RESERVED = new Set(
  (
    'about account apps blog codespaces collections contact customer-stories dashboard enterprise events explore features ' +
    'gist issues join login logout marketplace mobile new notifications orgs organizations pricing pulls readme search ' +
    'security sessions settings signup site sponsors stars team teams topics trending users'
  ).split(' '),
);

export const github: Site = {
  id: 'github',
  matches: ['https://github.com/*'],
  test(url) {
    const [user, ...rest] = pathOf(url);
    return (
      url.hostname === 'github.com' && user !== undefined && rest.length === 0 && !RESERVED.has(user.toLowerCase())
    );
  },
  layouts: [{ id: 'profile', seen: '2026-08' }],
  layout: (document) => (document.querySelector(`${NAME}, ${LOGIN}`) ? 'profile' : undefined),
  person(document, url) {
    const [login = ''] = pathOf(url);
    const names = [textAt(document, NAME) ?? textAt(document, LOGIN) ?? login];
    return personNamed(`github:${login.toLowerCase()}`, names, profileUrls(document, url), textAt(document, BIO));
  },
  settled(document, url) {
    const shown = textAt(document, LOGIN);
    return shown === undefined || shown.toLowerCase() === pathOf(url)[0]?.toLowerCase();
  },
  // A picture without a link is linked to its own address by GitHub, so links are all there is.
  claims: (root, context) => linksAsClaims(linksInside(root, PARTS, context), context.person, pageOf(root)),
  claimsByLinks: (document, context) =>
    linksAsClaims(linksInside(document, 'main', context), context.person, document.body),
  navigation: 'turbo',
  watch: `${PARTS}, ${NAME}`,
};
