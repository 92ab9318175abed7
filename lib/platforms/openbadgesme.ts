/**
 * openbadges.me: its viewer takes the badge from the fragment.
 */
import { linkOut } from './link-out.ts';
import { platformLinks, UUID } from './links.ts';
import type { Platform, PlatformLinks } from './platform.ts';

const table = platformLinks({
  id: 'openbadgesme',
  name: 'openbadges.me',
  hosts: ['app.openbadges.me'],
  forms: [
    { path: '/view', query: { badgeid: UUID }, canonical: 'https://app.openbadges.me/view?badgeid=$1', lower: true },
  ],
});

/** Behind `#!/badge?` stands what elsewhere is the query. */
export const links: PlatformLinks = {
  ...table,
  refer: (url) => table.refer(new URL(url.href.replace('#!/badge?', '?'))),
};

export const platform: Platform = linkOut({
  links,
  homepage: 'https://www.openbadges.me',
  why: 'nothing is known that a machine may ask',
  examples: [
    {
      url: 'https://app.openbadges.me/view/#!/badge?badgeid=0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d',
      canonical: 'https://app.openbadges.me/view?badgeid=0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d',
      id: '0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d',
    },
  ],
  counterexamples: [
    'https://app.openbadges.me/view/',
    'https://www.openbadges.me/view?badgeid=0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d',
  ],
});
