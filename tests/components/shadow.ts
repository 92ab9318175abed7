/** Lets a test look into closed shadow roots, as the browser's own tools do; no page can. */
import { vi } from 'vitest';

const roots = new WeakMap<Element, ShadowRoot>();

/** Call before anything is drawn. */
export function watchShadowRoots(): void {
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (this: Element, init: ShadowRootInit): ShadowRoot {
    const root = attachShadow.call(this, init);
    if (!roots.has(this)) roots.set(this, root);
    return root;
  };
}

export function shadowOf(host: Element): ShadowRoot {
  const root = roots.get(host);
  if (!root) throw new Error('It has no shadow root');
  return root;
}

/** Stands in for the top layer, which this DOM has not: what is shown matches, and says so when it is hidden. */
export function standInForPopovers(): void {
  const shown = new WeakSet<Element>();
  const { matches } = Element.prototype;
  vi.spyOn(Element.prototype, 'matches').mockImplementation(function (this: Element, selector: string) {
    return selector === ':popover-open' ? shown.has(this) : matches.call(this, selector);
  });
  HTMLElement.prototype.showPopover = function (this: HTMLElement): void {
    shown.add(this);
  };
  HTMLElement.prototype.hidePopover = function (this: HTMLElement): void {
    shown.delete(this);
    this.dispatchEvent(Object.assign(new Event('toggle'), { newState: 'closed' }));
  };
}

/** Hosts below an element, in document order, nested ones included. */
export function hostsIn(parent: ParentNode): Element[] {
  return [...parent.querySelectorAll('*')].flatMap((element) => {
    const root = roots.get(element);
    return root ? [element, ...hostsIn(root)] : [];
  });
}

/** The marks' buttons below an element. */
export function marksIn(parent: ParentNode): HTMLElement[] {
  return hostsIn(parent).flatMap((host) => [
    ...shadowOf(host).querySelectorAll<HTMLElement>(':scope > .mark button, .mark > button'),
  ]);
}

/** The card's box, where one is open. */
export function cardIn(parent: ParentNode): HTMLElement | undefined {
  return (
    hostsIn(parent)
      .map((host) => shadowOf(host).querySelector<HTMLElement>('[role="dialog"]'))
      .find((card) => card !== null) ?? undefined
  );
}
