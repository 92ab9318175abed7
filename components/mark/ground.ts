/**
 * Light or dark, as the page is where a mark stands: from the first solid background under it, not from the system, since a
 * light page stays light at night. Reads computed styles, so call it for many marks before any of them is drawn.
 */

export type Scheme = 'light' | 'dark';

const DEEP = 40;

export function schemeUnder(anchor: Element): Scheme {
  let depth = 0;
  for (let at: Element | null = anchor; at && depth < DEEP; at = parentOf(at), depth += 1) {
    const light = lightness(getComputedStyle(at).backgroundColor);
    if (light !== undefined) return light > 0.45 ? 'light' : 'dark';
  }
  // Nothing solid underneath (an image, a gradient, the bare canvas): text is readable there, so it tells.
  const text = lightness(getComputedStyle(anchor).color);
  return text !== undefined && text > 0.6 ? 'dark' : 'light';
}

function parentOf(element: Element): Element | null {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

/** Perceived lightness, 0 to 1, of a computed `rgb()` or `rgba()` colour; undefined where one sees through it. */
function lightness(colour: string): number | undefined {
  const [red, green, blue, alpha = 1] = (/^rgba?\(([^)]*)\)$/.exec(colour)?.[1] ?? '')
    .split(/[\s,/]+/)
    .filter(Boolean)
    .map(Number);
  if (red === undefined || green === undefined || blue === undefined || !(alpha > 0.5)) return undefined;
  return (0.299 * red + 0.587 * green + 0.114 * blue) / 255;
}
