/**
 * One mark: an icon and a word in a host of its own, drawn in plain DOM. It shows a state and says when a person pressed
 * it; it knows neither messages nor the other marks. Only trusted events count, since the page can make up its own.
 */
import { fill } from '../../lib/language/template.ts';
import type { MarkText, PageWords } from '../../lib/messages/protocol.ts';
import { element, icon, isolated, speak, type Looks } from './dom.ts';

export interface Mark {
  readonly host: HTMLElement;
  readonly button: HTMLElement;
  show(text: MarkText, words: PageWords): void;
  theme(scheme: 'light' | 'dark'): void;
}

export interface MarkEvents {
  pressed(): void;
  /** An arrow key: to the next mark (1) or the one before (-1). */
  moved(by: 1 | -1): void;
}

/** @param trusted seam for tests, whose events no browser vouches for */
export function createMark(
  looks: Looks,
  events: MarkEvents,
  trusted: (event: Event) => boolean = ({ isTrusted }) => isTrusted,
): Mark {
  const { host, root } = isolated(looks, 'mark');
  const button = element('button', { type: 'button', 'aria-haspopup': 'dialog', 'aria-expanded': 'false' });
  root.append(button);

  // A press outside the card closes it, and the mark is outside: without this, pressing it again would open it anew.
  let wasOpen = false;
  button.addEventListener('pointerdown', () => {
    wasOpen = button.getAttribute('aria-expanded') === 'true';
  });
  button.addEventListener('click', (event) => {
    event.preventDefault();
    if (trusted(event) && !wasOpen) events.pressed();
    wasOpen = false;
  });
  button.addEventListener('keydown', (event) => {
    const by = STEPS[event.key];
    if (!by || !trusted(event)) return;
    event.preventDefault();
    events.moved(by);
  });

  return {
    host,
    button,
    show({ state, family, word, title }, words) {
      const label = fill(words.label, { word, title });
      speak(root, words);
      if (button.getAttribute('aria-label') === label && button.dataset.family === family) return;
      button.dataset.family = family;
      button.toggleAttribute('data-busy', state === 'checking');
      button.setAttribute('aria-label', label);
      button.replaceChildren(icon(looks, family), element('span', { class: 'word' }, word));
    },
    theme(scheme) {
      root.style.colorScheme = scheme;
    },
  };
}

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };
