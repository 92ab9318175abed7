/**
 * The card: one per page, in the top layer, about the mark that was pressed. It is made when first opened. It says what was
 * found and grants nothing; what needs a yes leads to our own pages. Esc, a press outside and its button close it.
 */
import type { Claim } from '../../lib/claims/claim.ts';
import { fill } from '../../lib/language/template.ts';
import type { MarkText, PageWords } from '../../lib/messages/protocol.ts';
import { cardContent } from './content.ts';
import { element, isolated, speak, type Looks } from './dom.ts';
import type { Scheme } from './ground.ts';

export interface CardActions {
  /** A person wants the issuer asked now. */
  check(claim: Claim): void;
  /** A person wants our own page, where yes can be said. */
  start(): void;
  /** A person wants our own page about the claim. */
  whole(claim: Claim): void;
}

export interface Subject {
  readonly claim: Claim;
  readonly text: MarkText;
  readonly words: PageWords;
  /** The mark's button: the card stands by it, and focus returns to it. */
  readonly button: HTMLElement;
  readonly scheme: Scheme;
}

export interface Card {
  open(subject: Subject): void;
  /** A claim stands otherwise now; where the card is about it, it follows. */
  update(key: string, text: MarkText, words: PageWords): void;
  readonly about: string | undefined;
  close(): void;
}

export function createCard(
  looks: Looks,
  actions: CardActions,
  now: () => number,
  trusted: (event: Event) => boolean = ({ isTrusted }) => isTrusted,
): Card {
  const { host, root } = isolated(looks, 'cards');
  const box = element('div', {
    class: 'card',
    popover: 'auto',
    role: 'dialog',
    tabindex: '-1',
    'aria-labelledby': 'word',
  });
  const status = element('div', { class: 'unseen', role: 'status' });
  root.append(box, status);
  let subject: Subject | undefined;

  box.addEventListener('click', (event) => {
    const action = trusted(event) && event.target instanceof Element && event.target.closest('[data-do]');
    if (!action || !subject) return;
    const what = action.getAttribute('data-do');
    if (what === 'close') close();
    if (what === 'check') actions.check(subject.claim);
    if (what === 'start') actions.start();
    if (what === 'whole') actions.whole(subject.claim);
  });
  box.addEventListener('keydown', (event) => {
    if (!trusted(event)) return;
    if (event.key === 'Escape' || (event.key === 'Tab' && leaves(box, event.shiftKey))) {
      event.preventDefault();
      close();
    }
  });
  box.addEventListener('toggle', (event) => {
    if ('newState' in event && event.newState === 'closed') closed();
  });

  function draw({ text, words }: Subject): void {
    speak(root, words);
    const unfolded = [...box.querySelectorAll('details[open]')].map(({ id }) => id);
    const focused = hasFocus() ? focusedPart(box) : undefined;
    box.dataset.family = text.family;
    box.replaceChildren(...cardContent(text, words, looks, now()));
    for (const id of unfolded) box.querySelector(`#${id}`)?.setAttribute('open', '');
    if (focused) (box.querySelector<HTMLElement>(focused) ?? box).focus();
  }

  const hasFocus = () => document.activeElement === host;

  function close(): void {
    if (box.matches(':popover-open')) box.hidePopover();
    else closed();
  }

  function closed(): void {
    const left = subject;
    subject = undefined;
    left?.button.setAttribute('aria-expanded', 'false');
    if (hasFocus() || document.activeElement === document.body) left?.button.focus({ preventScroll: true });
    host.remove();
  }

  return {
    open(next) {
      if (subject) close();
      subject = next;
      document.documentElement.append(host);
      root.style.colorScheme = next.scheme;
      status.textContent = '';
      draw(next);
      next.button.setAttribute('aria-expanded', 'true');
      box.showPopover();
      place(box, next.button.getBoundingClientRect());
      box.focus({ preventScroll: true });
    },
    update(key, text, words) {
      if (subject?.claim.key !== key) return;
      const waited = subject.text.state === 'checking' && text.state !== 'checking';
      subject = { ...subject, text, words };
      draw(subject);
      if (waited) status.textContent = fill(words.done, { word: text.card.word });
    },
    get about() {
      return subject?.claim.key;
    },
    close,
  };
}

/** The part that has the focus within the card, as a selector that finds it again after drawing. */
function focusedPart(box: HTMLElement): string | undefined {
  const root = box.getRootNode();
  const active = root instanceof ShadowRoot ? root.activeElement : null;
  const action = active?.getAttribute('data-do');
  if (action) return `[data-do="${action}"]`;
  const fold = active?.closest('details')?.id;
  return fold ? `#${fold} summary` : active ? '[data-none]' : undefined;
}

/** Whether Tab would leave the card: it goes back to the mark then, not to the end of the page. */
function leaves(box: HTMLElement, backwards: boolean): boolean {
  const root = box.getRootNode();
  const active = root instanceof ShadowRoot ? root.activeElement : null;
  const stops = [...box.querySelectorAll('button, summary, a[href]')];
  return backwards ? active === box || active === stops[0] : active === stops.at(-1);
}

const GAP = 6;
const MARGIN = 8;

/** Below the mark where there is room, else above it; where there is neither, over it, within the window in any case. */
function place(box: HTMLElement, mark: DOMRect): void {
  const { width, height } = box.getBoundingClientRect();
  const lowest = innerHeight - height - MARGIN;
  const below = mark.bottom + GAP;
  const above = mark.top - GAP - height;
  const top = below <= lowest ? below : above >= MARGIN ? above : Math.max(MARGIN, lowest);
  const right = document.documentElement.clientWidth - width - MARGIN;
  box.style.left = `${Math.max(MARGIN, Math.min(mark.left, right))}px`;
  box.style.top = `${top}px`;
  box.style.maxHeight = `${innerHeight - top - MARGIN}px`;
}
