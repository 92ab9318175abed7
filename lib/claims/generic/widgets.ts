/**
 * Badges that a page embeds: what issuers tell people to paste, before and after their scripts ran. A mark goes beside
 * the frame, never into it.
 */
import type { SiteContext } from '../claim.ts';
import type { Draft } from '../gather.ts';
import { isShown, mayLead } from '../links.ts';
import { allBelow, isElement, textAt } from '../text.ts';

/** One kind of embed. The addresses are tried in turn until one names a credential. */
export interface Widget {
  readonly selector: string;
  addresses(element: Element): readonly (string | null | undefined)[];
  read?(element: Element): Pick<Draft, 'title' | 'issuedText'>;
}

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

const WIDGETS: readonly Widget[] = [
  {
    // Badgr and Canvas Credentials; the verify button leads to the same assertion through a wrapper.
    selector: 'blockquote.badgr-badge',
    addresses: (element) => [...element.querySelectorAll('a[href]')].map((link) => link.getAttribute('href')),
    read: (element) => ({
      title: textAt(element, '.badgr-badge-name'),
      issuedText: textAt(element, '.badgr-badge-date'),
    }),
  },
  {
    // Credly before its script ran. The host that it names may be the old one; the number is the same.
    selector: '[data-share-badge-id]',
    addresses: (element) => {
      const id = element.getAttribute('data-share-badge-id') ?? '';
      return UUID.test(id) ? [`https://www.credly.com/badges/${id}`] : [];
    },
  },
  {
    // Credly after its script ran, Accredible, Open Badge Passport, and whatever else a frame shows.
    selector: 'iframe',
    addresses: (element) => {
      const id = element.id.replace(/^embedded-badge-/, '');
      const source =
        element.getAttribute('src') ?? element.getAttribute('data-src') ?? element.getAttribute('data-lazy-src');
      return [source, UUID.test(id) && id !== element.id ? `https://www.credly.com/badges/${id}` : undefined];
    },
  },
  { selector: 'object', addresses: (element) => [element.getAttribute('data')] },
  { selector: 'embed', addresses: (element) => [element.getAttribute('src')] },
  {
    // A picture counts only where no link around it says more; GitHub keeps the address of what its proxy shows.
    selector: 'img',
    addresses: (element) =>
      element.closest('a[href], blockquote.badgr-badge')
        ? []
        : [element.getAttribute('data-canonical-src'), element.getAttribute('src')],
    read: (element) => ({ title: element.getAttribute('alt')?.trim() || undefined }),
  },
];

const MOST_ELEMENTS = 5_000;
const WIDGET = WIDGETS.map(({ selector }) => selector).join(',');

/** An element that embeds something, and how it does. */
export interface Embed {
  readonly widget: Widget;
  readonly element: Element;
}

export function embedsIn(root: ParentNode): Embed[] {
  // A small part rarely has any; a whole page is looked up much faster name by name than by a list of them.
  if (isElement(root) && !root.matches(WIDGET) && !root.querySelector(WIDGET)) return [];
  return WIDGETS.flatMap((widget) => {
    const itself = isElement(root) && root.matches(widget.selector) ? [root] : [];
    const elements = [...itself, ...allBelow(root, widget.selector)].slice(0, MOST_ELEMENTS);
    return elements.map((element) => ({ widget, element }));
  });
}

/** None where it shows no credential. */
export function embedAsDraft({ widget, element }: Embed, { url, targetOf }: SiteContext): Draft[] {
  const address = widget.addresses(element).find((one) => typeof one === 'string' && mayLead(one, url.href));
  const target = address ? targetOf(address) : undefined;
  if (target?.reference?.kind !== 'credential' || !isShown(element)) return [];
  return [{ ...widget.read?.(element), ...target, anchor: element, place: 'after' }];
}
