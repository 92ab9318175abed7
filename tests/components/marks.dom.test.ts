import { beforeEach, describe, expect, it, vi } from 'vitest';
import { EXAMPLES, NOW } from '../../bin/pictures/examples.ts';
import { ICONS } from '../../components/verdict/icons.ts';
import { createLooks, dress } from '../../components/mark/dom.ts';
import { createMarks, type MarksDeps } from '../../components/mark/marks.ts';
import { withCard } from '../../components/verdict/card.ts';
import { ENGLISH } from '../../lib/language/english.ts';
import type { PageClaim } from '../../lib/claims/claim.ts';
import type { MarkState } from '../../lib/messages/protocol.ts';
import { ENGLISH_PAGE } from './english.ts';
import { cardIn, hostsIn, marksIn, shadowOf, standInForPopovers, watchShadowRoots } from './shadow.ts';

watchShadowRoots();
standInForPopovers();

const CHECKING: MarkState = { state: 'checking' };
let now = NOW;

/** Marks that are told what the worker tells a content script. */
function marks(deps: Partial<MarksDeps> = {}) {
  const nothing = () => undefined;
  const made = createMarks({
    looks: { ...createLooks(), icons: ICONS },
    near: nothing,
    check: nothing,
    start: nothing,
    whole: nothing,
    trusted: () => true,
    now: () => now,
    ...deps,
  });
  const claims = new Map<string, PageClaim>();
  return {
    ...made,
    draw(drawn: readonly { readonly claim: PageClaim; readonly state: MarkState }[]) {
      for (const { claim } of drawn) claims.set(claim.key, claim);
      made.draw(
        drawn.map(({ claim, state }) => ({ claim, text: withCard(claim, state, ENGLISH, now) })),
        ENGLISH_PAGE,
      );
    },
    show(key: string, state: MarkState) {
      const claim = claims.get(key);
      if (claim) made.show(key, withCard(claim, state, ENGLISH, now), ENGLISH_PAGE);
    },
  };
}

function claimAt(selector: string, more: Partial<PageClaim> = {}): PageClaim {
  const anchor = document.querySelector(selector);
  if (!anchor) throw new Error(`No ${selector}`);
  return {
    key: selector,
    title: 'Cloud Practitioner',
    url: 'https://badges.example/1',
    place: 'after',
    anchor,
    ...more,
  };
}

const example = (verdict: string): MarkState => {
  const found = EXAMPLES.find(([, mark]) => mark.state === 'checked' && mark.report.verdict === verdict);
  if (!found) throw new Error(`No example of ${verdict}`);
  return found[1];
};

beforeEach(() => {
  now = NOW;
  document.documentElement.replaceChildren(document.head, document.body);
  document.body.innerHTML =
    '<main><p><a id="one" href="#">Show</a> <a id="two" href="#"><b id="in">Show</b></a></p></main>';
});

describe('a mark', () => {
  it('says verdict and credential, and stands after its link, in a closed shadow root', () => {
    marks().draw([{ claim: claimAt('#one'), state: example('verified') }]);
    const host = document.querySelector('#one')?.nextElementSibling;
    expect(host?.shadowRoot).toBeNull();
    expect(host?.innerHTML).toBe('');
    expect(marksIn(document).map((mark) => mark.getAttribute('aria-label'))).toEqual(['Verified: Cloud Practitioner']);
  });

  it.each(['after', 'append', 'corner'] as const)('is never inside a link (%s)', (place) => {
    marks().draw([{ claim: claimAt('#in', { place }), state: CHECKING }]);
    expect(marksIn(document)).toHaveLength(1);
    expect(marksIn(document.querySelector('#two') as Element)).toHaveLength(0);
    expect(marksIn(document.querySelector('p') as Element)).toHaveLength(1);
  });

  it.each([
    ['revoked', 'problem'],
    ['not-found', 'problem'],
    ['expired', 'out-of-date'],
    ['holder-differs', 'differs'],
    ['claim-differs', 'differs'],
    ['unknown-issuer', 'issuer-unknown'],
    ['not-checkable', 'open-to-check'],
    ['could-not-check', 'could-not-check'],
  ])('of %s looks like %s', (verdict, family) => {
    marks().draw([{ claim: claimAt('#one'), state: example(verdict) }]);
    expect(marksIn(document)[0]?.dataset.family).toBe(family);
  });

  it('follows its state', () => {
    const drawn = marks();
    drawn.draw([{ claim: claimAt('#one'), state: CHECKING }]);
    expect(marksIn(document)[0]?.textContent).toBe('Checking');
    drawn.show('#one', example('revoked'));
    expect(marksIn(document)[0]?.textContent).toBe('Revoked');
  });

  it('ignores presses that the page makes up', () => {
    const check = vi.fn();
    marks({ check, trusted: ({ isTrusted }) => isTrusted }).draw([
      { claim: claimAt('#one'), state: { state: 'on-click' } },
    ]);
    marksIn(document)[0]?.click();
    expect(check).not.toHaveBeenCalled();
    expect(cardIn(document)).toBeUndefined();
  });

  it('keeps its presses to itself', () => {
    const row = vi.fn();
    document.querySelector('p')?.addEventListener('click', row);
    marks().draw([{ claim: claimAt('#one'), state: CHECKING }]);
    marksIn(document)[0]?.click();
    expect(row).not.toHaveBeenCalled();
  });

  it('asks at once where a press is what it waits for', () => {
    const check = vi.fn();
    marks({ check }).draw([{ claim: claimAt('#one'), state: { state: 'on-click' } }]);
    expect(marksIn(document)[0]?.textContent).toBe('Check');
    marksIn(document)[0]?.click();
    expect(check).toHaveBeenCalledOnce();
  });

  it('grants nothing: without a yes a press asks nobody', () => {
    const check = vi.fn();
    for (const state of [{ state: 'ask-consent' }, { state: 'ask-host', host: 'x.example' }] satisfies MarkState[]) {
      const drawn = marks({ check });
      drawn.draw([{ claim: claimAt('#one'), state }]);
      marksIn(document)[0]?.click();
      expect(cardIn(document)?.querySelector('[data-do="check"]')).toBeNull();
      drawn.clear();
    }
    expect(check).not.toHaveBeenCalled();
  });
});

describe('where a style sheet cannot be shared with the page', () => {
  it('each root gets the style itself, also one that was made before it was known', () => {
    const refuses = vi.spyOn(ShadowRoot.prototype, 'adoptedStyleSheets', 'set').mockImplementation(() => {
      throw new Error('Accessing from Xray wrapper is not supported.');
    });
    const looks = createLooks();
    const drawn = marks({ looks });
    dress(looks, { style: '.mark { color: red }', icons: ICONS });
    drawn.draw([{ claim: claimAt('#one'), state: CHECKING }]);
    marksIn(document)[0]?.click();
    const styles = hostsIn(document).map((host) => shadowOf(host).querySelector('style')?.textContent);
    expect(styles).toEqual(['.mark { color: red }', '.mark { color: red }']);
    expect(looks.undressed).toEqual([]);
    refuses.mockRestore();
  });
});

describe('a page that re-renders', () => {
  it('gets a lost mark back at its anchor', () => {
    const drawn = marks();
    drawn.draw([{ claim: claimAt('#one'), state: CHECKING }]);
    document.querySelector('#one')?.nextElementSibling?.remove();
    drawn.mend();
    expect(marksIn(document.querySelector('p') as Element)).toHaveLength(1);
  });

  it('gets one mark, with its state, at the new anchor of a known claim', () => {
    const drawn = marks();
    drawn.draw([{ claim: claimAt('#one'), state: example('verified') }]);
    document
      .querySelector('p')
      ?.replaceWith(Object.assign(document.createElement('p'), { innerHTML: '<a id="one" href="#">Show</a>' }));
    drawn.mend();
    expect(marksIn(document)).toHaveLength(0);
    drawn.draw([{ claim: claimAt('#one'), state: example('verified') }]);
    expect(marksIn(document).map(({ textContent }) => textContent)).toEqual(['Verified']);
  });

  it('that takes a mark out four times gets a panel instead', () => {
    const drawn = marks();
    drawn.draw([{ claim: claimAt('#one'), state: CHECKING }]);
    for (let loss = 0; loss < 4; loss += 1) {
      document.querySelector('p > span')?.remove();
      drawn.mend();
    }
    expect(marksIn(document.body)).toHaveLength(0);
    expect(marksIn(document)).toHaveLength(1);
    expect(document.documentElement.lastElementChild?.localName).toBe('span');
  });

  it('keeps its marks where losses are rare', () => {
    const drawn = marks();
    drawn.draw([{ claim: claimAt('#one'), state: CHECKING }]);
    for (let loss = 0; loss < 10; loss += 1) {
      now += 60_000;
      document.querySelector('p > span')?.remove();
      drawn.mend();
    }
    expect(marksIn(document.body)).toHaveLength(1);
  });

  it('takes the mark along with its anchor', () => {
    const drawn = marks();
    drawn.draw([{ claim: claimAt('#one'), state: CHECKING }]);
    document.querySelector('#one')?.remove();
    drawn.mend();
    expect(marksIn(document)).toHaveLength(0);
  });

  it('leaves nothing behind in the end', () => {
    const before = document.documentElement.outerHTML;
    const drawn = marks();
    drawn.draw([
      { claim: claimAt('#one'), state: CHECKING },
      { claim: claimAt('#two', { place: 'panel' }), state: example('expired') },
    ]);
    marksIn(document)[0]?.click();
    drawn.clear();
    expect(document.documentElement.outerHTML).toBe(before);
  });
});

describe('the card', () => {
  it('says what was found, and marks nothing up', () => {
    const [claim, state] = EXAMPLES[4] ?? [];
    if (!claim || state?.state !== 'checked') throw new Error('No example');
    const said = { ...state.report.said, sentence: '<img src=x onerror=alert(1)> ✅ \u202Eevil' };
    const hostile: MarkState = { state: 'checked', report: { ...state.report, said } };
    marks().draw([{ claim: claimAt('#one', claim), state: hostile }]);
    marksIn(document)[0]?.click();
    const card = cardIn(document);
    expect(card?.querySelector('.sentence')?.textContent).toBe('<img src=x onerror=alert(1)> evil');
    expect(card?.querySelector('img')).toBeNull();
    expect(card?.querySelectorAll('#checks li')).toHaveLength(10);
    expect(card?.textContent).toContain('Issued to');
    expect(card?.textContent).toContain('Checked 3 hours ago');
  });

  it('says how long ago as of its opening, in a page that stands open', () => {
    marks().draw([{ claim: claimAt('#one'), state: example('verified') }]);
    const [button] = marksIn(document);
    now += 86_400_000;
    button?.click();
    expect(cardIn(document)?.textContent).toContain('Checked yesterday');
    now = NOW;
  });

  it('opens the issuer by an https link that tells nothing', () => {
    marks().draw([{ claim: claimAt('#one'), state: example('verified') }]);
    marksIn(document)[0]?.click();
    const link = cardIn(document)?.querySelector('a');
    expect(link?.getAttribute('href')).toMatch(/^https:\/\/badges\.example\//);
    expect(link?.getAttribute('rel')).toBe('noopener noreferrer');
    expect(link?.getAttribute('target')).toBe('_blank');
  });

  it.each(['javascript:alert(1)', 'http://badges.example/1', 'https://user@badges.example/1', 'not a link'])(
    'links nowhere for %s',
    (url) => {
      marks().draw([{ claim: claimAt('#one', { url }), state: { state: 'on-click' } }]);
      marksIn(document)[0]?.click();
      expect(cardIn(document)?.querySelector('a')).toBeNull();
    },
  );

  it('closes on Escape and gives the focus back', () => {
    marks().draw([{ claim: claimAt('#one'), state: example('verified') }]);
    const mark = marksIn(document)[0];
    mark?.click();
    expect(mark?.getAttribute('aria-expanded')).toBe('true');
    cardIn(document)?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(cardIn(document)).toBeUndefined();
    expect(mark?.getAttribute('aria-expanded')).toBe('false');
  });

  it('follows the check that it asked for, and keeps what was unfolded', () => {
    const check = vi.fn();
    const drawn = marks({ check });
    drawn.draw([{ claim: claimAt('#one'), state: example('verified') }]);
    marksIn(document)[0]?.click();
    cardIn(document)?.querySelector('#checks')?.setAttribute('open', '');
    cardIn(document)?.querySelector<HTMLElement>('[data-do="check"]')?.click();
    expect(check).toHaveBeenCalledOnce();
    drawn.show('#one', CHECKING);
    expect(cardIn(document)?.querySelector('h2')?.textContent).toBe('Checking');
    drawn.show('#one', example('revoked'));
    expect(cardIn(document)?.querySelector('h2')?.textContent).toBe('Revoked');
  });

  it('leads to our own page where a yes is needed', () => {
    const start = vi.fn();
    marks({ start }).draw([{ claim: claimAt('#one'), state: { state: 'ask-consent' } }]);
    marksIn(document)[0]?.click();
    cardIn(document)?.querySelector<HTMLElement>('[data-do="start"]')?.click();
    expect(start).toHaveBeenCalledOnce();
  });
});

it('leads from the card to our own page about the claim', () => {
  const whole = vi.fn();
  const claim = claimAt('#one');
  marks({ whole }).draw([{ claim, state: example('unknown-issuer') }]);
  marksIn(document)[0]?.click();
  cardIn(document)?.querySelector<HTMLElement>('[data-do="whole"]')?.click();
  expect(whole).toHaveBeenCalledWith(claim);
});

it('goes to the first mark, and from the one whose card is open to the next, when the keyboard says so', () => {
  const drawn = marks();
  drawn.draw([
    { claim: claimAt('#one'), state: CHECKING },
    { claim: claimAt('#two'), state: CHECKING },
  ]);
  const [first, second] = marksIn(document);
  const [onFirst, onSecond] = [vi.fn(), vi.fn()];
  first?.addEventListener('focus', onFirst);
  second?.addEventListener('focus', onSecond);
  drawn.next();
  expect(onFirst).toHaveBeenCalledOnce();
  first?.click();
  drawn.next();
  expect(onSecond).toHaveBeenCalledOnce();
});

describe('arrow keys', () => {
  it('go from mark to mark in the order of the page', () => {
    marks().draw([
      { claim: claimAt('#two'), state: CHECKING },
      { claim: claimAt('#one'), state: CHECKING },
    ]);
    const [first, second] = marksIn(document);
    const focused = vi.fn();
    second?.addEventListener('focus', focused);
    first?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
    expect(focused).toHaveBeenCalledOnce();
  });
});
