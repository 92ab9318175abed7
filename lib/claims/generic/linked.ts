/** Plain links that name a credential, and what the page says beside them. */
import type { Draft } from '../gather.ts';
import type { SiteContext } from '../claim.ts';
import { isShown, linksThatMayLead } from '../links.ts';
import { atOnce } from '../steps.ts';
import { textOf, tidy } from '../text.ts';

/** Every link below a root that a platform understands: credentials, wallets, and what poses as one. */
export function linksIn(root: ParentNode, context: SiteContext): Draft[] {
  return atOnce(linksThatMayLead([root], context.url.href)).flatMap((link) => linkAsDraft(link, context));
}

/** None where the link names no credential. */
export function linkAsDraft(link: Element, { url: { href: page }, targetOf }: SiteContext): Draft[] {
  const target = targetOf(link.getAttribute('href') ?? '');
  const kind = target?.reference?.kind;
  if (!target || kind === undefined || kind === 'form' || kind === 'file') return [];
  if (isThisPage(target.url, page) || !isShown(link)) return [];
  // A wallet is a list: what its link is called is no title of a credential.
  const title = kind === 'wallet' ? undefined : titleOf(link);
  return [{ title, ...target, anchor: link, place: 'after' }];
}

function isThisPage(target: string, page: string): boolean {
  const bare = (address: string) => address.replace(/[?#].*$/, '').replace(/\/$/, '');
  return bare(target) === bare(page);
}

/** What names the credential: the link's text, its picture, its label, or the heading of the card around it. */
export function titleOf(link: Element): string | undefined {
  const picture = link.querySelector('img[alt], img[title]');
  const said = [
    textOf(link),
    picture?.getAttribute('alt'),
    picture?.getAttribute('title'),
    link.getAttribute('aria-label'),
    link.getAttribute('title'),
  ];
  return said.map((text) => tidy(text ?? '')).find(isTitle) ?? titleOfCard(link);
}

const LONGEST_TITLE = 200;

export function isTitle(text: string): boolean {
  const isAddress = /^(?:https?:\/\/|www\.)\S*$/i.test(text);
  return text.length > 1 && text.length <= LONGEST_TITLE && !isAddress && !NAMES_NOTHING.test(text);
}

/** What a link says that names nothing: "Show credential", "verify", "here". */
const NAMES_NOTHING = new RegExp(
  `^(?:${[
    String.raw`(?:(?:show|see|view|open|check|verify|download|get|click|learn|read|my|the|this|your|online|digital|verified|on|at)\s+)*`,
    '(?:credentials?|certificates?|certifications?|badges?|verification|verify|proof|pdf|link|here|assertion|wallet|show|see|view|open|more|details|image|logo|credly|accredible)',
    '|(?:nachweis|zertifikat) (?:anzeigen|ansehen)|(?:afficher|voir|mostrar|ver|exibir|mostra|vedi|lihat|toon|pokaż|показать) (?:\\S+ )?\\S+',
  ].join('')})(?: (?:here|online|link|on credly))?[.!→»>\\s]*$`,
  'iu',
);

/** The smallest thing around that holds this link alone; where it holds others, there is no telling what is whose. */
function titleOfCard(link: Element): string | undefined {
  const card = link.parentElement?.closest(
    'li, article, figure, tr, dd, [class*="card"], [class*="badge"], [class*="cert"]',
  );
  if (!card || card.querySelectorAll('a[href]').length > 3) return undefined;
  const href = link.getAttribute('href');
  const others = [...card.querySelectorAll('a[href]')].some((other) => other.getAttribute('href') !== href);
  if (others) return undefined;
  const heading = [...card.querySelectorAll('h1, h2, h3, h4, h5, h6, strong, b, figcaption, img[alt]')]
    .map((element) => textOf(element) || tidy(element.getAttribute('alt') ?? ''))
    .find(isTitle);
  return (
    heading ??
    [textOf(card).replace(textOf(link), '').replace(EDGES, '')].find((text) => text.length < 100 && isTitle(text))
  );
}

/** What stands between a title and its link: "Harbour Master – verify", "Harbour Master (link)". */
const EDGES = /^[\s\-–—:|·,()[\]]+|[\s\-–—:|·,()[\]]+$/g;
