/** GitHub profiles: badges in the profile's README, whose pictures come through GitHub's own proxy. Reads DOM only. */
import { linksInside, pathOf, personNamed } from '../cards.ts';
import type { Site } from '../claim.ts';
import { linksAsClaims } from '../gather.ts';
import { profileUrls } from '../generic/owner.ts';
import { widgetsIn } from '../generic/widgets.ts';
import { pageOf } from '../links.ts';
import { textAt } from '../text.ts';

const README = 'article.markdown-body';
const NAME = '.vcard-fullname, [itemprop="name"].p-name';
const LOGIN = '.vcard-username, [itemprop="additionalName"].p-nickname';

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
    return personNamed(`github:${login.toLowerCase()}`, names, profileUrls(document, url));
  },
  settled(document, url) {
    const shown = textAt(document, LOGIN);
    return shown === undefined || shown.toLowerCase() === pathOf(url)[0]?.toLowerCase();
  },
  claims(root, context) {
    const links = linksInside(root, `${README}, .vcard-details`, context);
    const pictures = [...root.querySelectorAll(README)].flatMap((part) =>
      widgetsIn(part, context.url.href, context.dates),
    );
    return linksAsClaims([...links, ...pictures], context.person, pageOf(root));
  },
  navigation: 'turbo',
  watch: `${README}, .vcard-details, ${NAME}`,
};
