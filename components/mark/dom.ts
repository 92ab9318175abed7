/** Plain DOM for what is drawn in pages: elements with attributes and text, never markup. No framework, for size. */
import type { IconName, Strokes } from '../verdict/icons.ts';

type Attributes = Readonly<Record<string, string | boolean | undefined>>;
type Children = readonly (Node | string | undefined)[];

/** An element; an attribute that is false or undefined is left out, a string child becomes text. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: Children
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false && value !== undefined) made.setAttribute(name, value === true ? '' : value);
  }
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

const SVG = 'http://www.w3.org/2000/svg';

/** How everything of ours in a page looks. Both come with the worker's first answer, before anything is drawn. */
export interface Looks {
  readonly sheet: CSSStyleSheet;
  style: string;
  icons: Readonly<Partial<Record<IconName, Strokes>>>;
  /** Where a sheet cannot be shared, and the style was not known yet. */
  readonly undressed: HTMLStyleElement[];
}

export function createLooks(): Looks {
  return { sheet: new CSSStyleSheet(), style: '', icons: {}, undressed: [] };
}

export function dress(looks: Looks, { style, icons }: Pick<Looks, 'style' | 'icons'>): void {
  looks.sheet.replaceSync(style);
  looks.style = style;
  looks.icons = icons;
  for (const element of looks.undressed.splice(0)) element.textContent = style;
}

/** Firefox shares no sheet between a content script and a page; each root gets a copy there. */
function wear(root: ShadowRoot, looks: Looks): void {
  try {
    root.adoptedStyleSheets = [looks.sheet];
  } catch {
    const own = element('style', {}, looks.style);
    if (!looks.style) looks.undressed.push(own);
    root.append(own);
  }
}

export function icon({ icons }: Pick<Looks, 'icons'>, name: IconName): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  for (const [kind, d] of icons[name] ?? []) {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('class', kind);
    path.setAttribute('d', d);
    svg.append(path);
  }
  return svg;
}

/** Says which language stands in a root, and which way it is written. */
export function speak(root: HTMLElement, { tag, dir }: { readonly tag: string; readonly dir: string }): void {
  root.lang = tag;
  root.dir = dir;
}

/**
 * A host that the page's styles do not reach, with a closed shadow root that the page's scripts do not reach, and in it the
 * root that tokens hang on. Events stop at its border: a click on a mark is not a click on the row that it stands in.
 */
export function isolated(looks: Looks, className: string): { host: HTMLElement; root: HTMLElement } {
  const host = element('span');
  const shadow = host.attachShadow({ mode: 'closed' });
  wear(shadow, looks);
  const root = element('div', { class: `bonafide ${className}` });
  shadow.append(root);
  for (const type of ['click', 'dblclick', 'auxclick', 'pointerdown', 'mousedown', 'keydown', 'keyup', 'keypress']) {
    shadow.addEventListener(type, (event) => event.stopPropagation());
  }
  return { host, root };
}
