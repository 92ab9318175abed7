/** ORCID records: education and qualifications, each with the link that its holder gave. Reads DOM only. */

import { linksInside, pathOf, personNamed, profileUrls } from '../cards.ts';
import type { Site, SiteContext } from '../claim.ts';
import { type Draft, linksAsClaims } from '../gather.ts';
import { isShown } from '../links.ts';
import { linesOf, pageOf, textAt } from '../text.ts';

const SECTION = '#cy-affiliation-education-and-qualification';
const LINK = '.general-data a.underline, app-display-external-ids a, a.underline';

/** Whether an address is one of its pages: also for whoever decides which script a page gets (scripts.ts). */
export function isProfile({ hostname, pathname }: URL): boolean {
  return hostname === 'orcid.org' && /^\/\d{4}-\d{4}-\d{4}-\d{3}[\dX]\/?$/.test(pathname);
}

export const orcid: Site = {
  id: 'orcid',
  matches: ['https://orcid.org/0000-*'],
  test: isProfile,
  layouts: [{ id: 'record', seen: '2026-08' }],
  layout: (document) => (document.querySelector(`section#names, ${SECTION}`) ? 'record' : undefined),
  person(document, url) {
    const name = textAt(document, 'section#names h1, #names h1');
    return personNamed(`orcid:${pathOf(url)[0] ?? ''}`, [name], profileUrls(document, url));
  },
  claims(root, context) {
    const panels = [...root.querySelectorAll(`${SECTION} orcid-panel`)].filter(isShown);
    const drafts = [
      ...panels.flatMap((panel) => qualification(panel, context)),
      ...linksInside(root, 'main, app-main, body', context),
    ];
    return linksAsClaims(drafts, context.person, pageOf(root));
  },
  navigation: 'url',
};

/** A line of the panel is "2019-09 to 2021-06 | MSc (Informatics)"; its heading is the place. Without a link it is left out. */
function qualification(panel: Element, { targetOf }: SiteContext): Draft[] {
  const links = [...panel.querySelectorAll(LINK)].map((link) => ({
    link,
    target: targetOf(link.getAttribute('href') ?? ''),
  }));
  const own =
    links.find(({ target }) => target?.reference?.kind === 'credential') ?? links.find(({ target }) => target);
  if (!own?.target || /(?:^|\.)orcid\.org$/.test(new URL(own.target.url).hostname)) return [];
  const heading = textAt(panel, 'h1, h2, h3, h4, .title');
  const line = linesOf(panel).find((text) => text.includes('|') && /\d{4}/.test(text));
  const [time = '', what = ''] = line?.split('|') ?? [];
  const title = what.replace(/\s*\([^()]*\)\s*$/, '').trim() || undefined;
  const issuer = heading?.replace(/:\s.*$/, '');
  return [
    {
      title: title ?? heading,
      issuer: title ? issuer : undefined,
      // The end of a course of study is when its degree was given; it does not run out.
      issuedText: /.*(\d{4}-\d{2})/.exec(time)?.[1],
      ...own.target,
      anchor: own.link,
      place: 'after',
    },
  ];
}
