/** Xing profiles. Certificates there seldom have a link, so what is found is mostly "nothing to check". Reads DOM only. */

import { linksInside, pathOf, personNamed } from '../cards.ts';
import type { Site, SiteContext } from '../claim.ts';
import { type Draft, entriesAsClaims } from '../gather.ts';
import { titleOf } from '../generic/linked.ts';
import { HEADING } from '../heading.ts';
import { isShown } from '../links.ts';
import { linesOf, pageOf, textOf, tidy } from '../text.ts';

const TIMELINE = '#ProfileTimelineModule';
/** "Qualifications": each a headline, its month before it, its link after it. Known from readers of others. */
const ACCOMPLISHED = '#AccomplishmentsModule [data-xds="Headline"]';

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
    for (const headline of root.querySelectorAll(ACCOMPLISHED)) listed.push(...accomplishment(headline, context));
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

/** One with neither a month nor a link beside it is the heading of them all. */
function accomplishment(headline: Element, { targetOf }: SiteContext): Draft[] {
  const beside = [...(headline.parentElement?.children ?? [])].filter((one) => one !== headline && isShown(one));
  const link = beside.find((one) => one.matches('a[href]'));
  const lines = beside.filter((one) => one.matches('p, time')).map(textOf);
  if (!isShown(headline) || (!link && lines.length === 0)) return [];
  const target = link && targetOf(link.getAttribute('href') ?? '');
  return [
    {
      title: textOf(headline),
      lines: lines.join('\n'),
      ...target,
      ...(target && link ? { anchor: link, place: 'after' } : { anchor: headline, place: 'append' }),
    },
  ];
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
