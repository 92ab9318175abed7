/**
 * Which claims are near the eye, so that only those are asked about. Each element is watched once: when it came near it is
 * let go, for an answer that was asked for is not unasked by scrolling on. Elements are held weakly.
 */

export interface Nearby {
  /** Calls back once when the element is near what is shown; a second call for a key replaces the first. */
  watch(key: string, element: Element): void;
  drop(key: string): void;
  stop(): void;
}

/** Half a screen ahead: the answer should be there when the eye is. */
const AHEAD = '50% 0px';

export function createNearby(document: Document, onNear: (key: string) => void, signal?: AbortSignal): Nearby {
  const elements = new Map<string, WeakRef<Element>>();
  const keys = new WeakMap<Element, Set<string>>();
  const observer = new (document.defaultView ?? globalThis).IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) continue;
        observer.unobserve(target);
        for (const key of keys.get(target) ?? []) if (elements.delete(key)) onNear(key);
        keys.delete(target);
      }
    },
    { rootMargin: AHEAD },
  );
  const drop = (key: string) => {
    const element = elements.get(key)?.deref();
    elements.delete(key);
    if (!element) return;
    const others = keys.get(element);
    others?.delete(key);
    if (!others?.size) observer.unobserve(element);
  };
  const stop = () => {
    observer.disconnect();
    elements.clear();
  };
  signal?.addEventListener('abort', stop, { once: true });
  return {
    watch(key, element) {
      drop(key);
      const boxed = withBox(element);
      elements.set(key, new WeakRef(boxed));
      keys.set(boxed, new Set([...(keys.get(boxed) ?? []), key]));
      observer.observe(boxed);
    },
    drop,
    stop,
  };
}

/** Elements of `display: contents` have no box and never come near; what they stand in has one. */
function withBox(element: Element): Element {
  let boxed = element;
  while (boxed.getClientRects().length === 0 && boxed.parentElement) boxed = boxed.parentElement;
  return boxed;
}
