/** Where a page that loads its pages by itself has gone: by the Navigation API, or by looking where there is none. */

const LOOK_EVERY = 1_000;

export function watchLocation(changed: (url: URL) => void, signal: AbortSignal): void {
  let last = location.href;
  const look = (href: string) => {
    if (href === last) return;
    last = href;
    changed(new URL(href));
  };
  if ('navigation' in window) {
    window.navigation.addEventListener('navigate', ({ destination }) => look(destination.url), { signal });
    return;
  }
  const timer = setInterval(() => look(location.href), LOOK_EVERY);
  signal.addEventListener('abort', () => clearInterval(timer));
}
