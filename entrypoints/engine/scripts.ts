/**
 * Scripts of ours that are loaded when they are first needed. Chrome's worker may import a script at any time that it imported
 * once while it was installed (Service Workers, "importScripts"; the browser keeps all of them together), and no other: so each
 * is imported at the installation, and again in each later life when it is needed. Firefox's event page is a document and adds
 * a script element.
 */
declare function importScripts(address: string): void;

/** The engine, and what few credentials need of it. */
export const SCRIPTS = ['/engine.js', '/general.js', '/rare.js'] as const;

/** Has to be called while the worker's script is evaluated, so that the installation is heard of. One that fails keeps no other away. */
export function keepEngine(): void {
  if (import.meta.env.FIREFOX) return;
  for (const script of SCRIPTS) addEventListener('install', () => importScripts(script));
}

/** Runs a script if what it leaves is not there yet, and gives that. Rejects where it cannot be had; the next question tries again. */
export async function loadScript<T>(address: (typeof SCRIPTS)[number], left: () => T | undefined): Promise<T> {
  if (!left()) await (import.meta.env.FIREFOX ? addElement(address) : importScripts(address));
  const found = left();
  if (!found) throw new Error(address);
  return found;
}

function addElement(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(address));
    document.head.append(script);
  });
}
