/** A fixed list of claims, for pages where marks cannot stay or have no place. It is made when the first claim comes to it. */
import type { PageWords } from '../../lib/messages/protocol.ts';
import { element, icon, isolated, speak, type Looks } from './dom.ts';
import { schemeUnder } from './ground.ts';

export interface Panel {
  add(title: string, mark: HTMLElement, words: PageWords): void;
  remove(mark: HTMLElement): void;
  /** Back into the page, where the page took it out; a page that keeps taking it out wins. */
  mend(): void;
  clear(): void;
}

const MOST_RETURNS = 3;

export function createPanel(looks: Looks): Panel {
  const { host, root } = isolated(looks, 'panel');
  const list = element('ul');
  let returns = 0;
  const summary = element('summary');
  root.append(element('details', { open: true }, summary, list));
  return {
    add(title, mark, words) {
      speak(root, words);
      summary.title = words.fold;
      summary.replaceChildren(icon(looks, 'chevron'), words.panel);
      list.append(element('li', {}, element('bdi', {}, title), mark));
      if (host.isConnected) return;
      root.style.colorScheme = schemeUnder(document.body);
      document.documentElement.append(host);
    },
    remove(mark) {
      mark.closest('li')?.remove();
      if (list.childElementCount === 0) host.remove();
    },
    mend() {
      if (host.isConnected || returns >= MOST_RETURNS) return;
      returns += 1;
      document.documentElement.append(host);
    },
    clear() {
      list.replaceChildren();
      host.remove();
    },
  };
}
