/** Xing profiles. Certificates there seldom have a link, so what is found is mostly "nothing to check". Reads DOM only. */

import { linksInside, pathOf, personNamed } from '../cards.ts';
import type { Site, SiteContext } from '../claim.ts';
import { type Draft, entriesAsClaims } from '../gather.ts';
import { titleOf } from '../generic/linked.ts';
import { HEADING } from '../heading.ts';
import { isShown } from '../links.ts';
import { linesOf, pageOf, textOf, tidy } from '../text.ts';

const TIMELINE = '#ProfileTimelineModule';

/** Whether an address is one of its pages: also for whoever decides which script a page gets (scripts.ts). */
export function isProfile({ hostname, pathname }: URL): boolean {
  return /^(?:www\.)?xing\.com$/.test(hostname) && /^\/profile\/[^/]/.test(pathname);
}

export const xing: Site = {
  id: 'xing',
  matches: ['https://www.xing.com/profile/*'],
  test: isProfile,
  layouts: [{ id: 'profile', seen: '2022-11' }],
  layout: (document) => (document.querySelector(`#XingIdModule, ${TIMELINE}`) ? 'profile' : undefined),
  person(document, url) {
    const slug = pathOf(url)[1] ?? '';
    const hero = document.querySelector('#XingIdModule [data-xds="Hero"]');
    return personNamed(`xing:${slug.toLowerCase()}`, [hero ? linesOf(hero)[0] : undefined, nameInSlug(slug)]);
  },
  claims(root, context) {
    const listed = [...root.querySelectorAll(`${TIMELINE} [data-xds="Headline"]`)]
      .filter((headline) => isShown(headline) && HEADING.test(textOf(headline).toLowerCase()))
      .flatMap((headline) => certificatesBelow(headline, context));
    const known = new Set(listed.map(({ url }) => url));
    const linked = linksInside(root, 'main, #content, body', context).filter(({ url }) => !known.has(url));
    return entriesAsClaims([...listed, ...linked], context.person, pageOf(root));
  },
  navigation: 'url',
};

/** `Ana_Nunez3` → "Ana Nunez" */
function nameInSlug(slug: string): string {
  return tidy(slug.replace(/\d+$/, '').replaceAll('_', ' '));
}

/** The items of the list that follows a headline such as "Zertifikate". */
function certificatesBelow(headline: Element, { targetOf }: SiteContext): Draft[] {
  const section = headline.closest('section, li, article') ?? headline.parentElement;
  return [...(section?.querySelectorAll('li') ?? [])].filter(isShown).flatMap((item) => {
    const [title, ...rest] = linesOf(item);
    if (!title) return [];
    const link = item.querySelector('a[href]');
    const target = link ? targetOf(link.getAttribute('href') ?? '') : undefined;
    const own = target && new URL(target.url).hostname.endsWith('xing.com') ? undefined : target;
    const place =
      own && link ? ({ anchor: link, place: 'after' } as const) : ({ anchor: item, place: 'append' } as const);
    return [
      {
        title: own && link ? (titleOf(link) ?? title) : title,
        lines: rest.join('\n'),
        ...own,
        ...place,
      },
    ];
  });
}
