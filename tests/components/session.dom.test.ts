import { beforeEach, describe, expect, it, vi } from 'vitest';
import { EXAMPLES, NOW } from '../../bin/pictures/examples.ts';
import type { Drawn, MarksDeps } from '../../components/mark/marks.ts';
import { createSession, type Seen } from '../../components/mark/session.ts';
import { withCard } from '../../components/verdict/card.ts';
import { ENGLISH } from '../../lib/language/english.ts';
import type { PageClaim } from '../../lib/claims/claim.ts';
import type { MarkState, Request } from '../../lib/messages/protocol.ts';
import { ENGLISH_PAGE } from './english.ts';

const CHECKED = (EXAMPLES[0] as (typeof EXAMPLES)[number])[1];
const CHECKING: MarkState = { state: 'checking' };
const PAGE = { site: 'linkedin', url: 'https://www.linkedin.com/in/mira/', person: person('Mira Okafor') };

function person(name: string) {
  return { key: 'mira', name, names: [name], profileUrls: [] };
}

function claim(key: string): PageClaim {
  return { key, title: key, url: `https://badges.example/${key}`, place: 'after', anchor: document.createElement('a') };
}

function seen(keys: readonly string[], more: Partial<Seen> = {}): Seen {
  return { page: PAGE, claims: keys.map(claim), removed: [], ...more };
}

/** A session with marks that only remember, and a worker that answers what the test says. */
function open(looks: (key: string) => MarkState, now = NOW) {
  const shown = new Map<string, string>();
  const requests: Request[] = [];
  const dressed: string[] = [];
  let events: Pick<MarksDeps, 'near' | 'check' | 'start' | 'whole'> | undefined;
  let checks: (key: string) => Promise<MarkState | undefined> = async () => CHECKED;
  let off = false;
  let isDeaf = false;
  let nexts = 0;
  const session = createSession({
    now: () => now,
    dress: ({ style }) => void dressed.push(style),
    async ask(request) {
      requests.push(request);
      if (isDeaf) return undefined;
      if (request.type === 'look')
        return {
          marks: off ? [] : request.claims.map((claim) => withCard(claim, looks(claim.key), ENGLISH, now)),
          words: ENGLISH_PAGE,
          ...(request.undressed && { looks: { style: '.mark {}', icons: {} } }),
          ...(off && { off }),
        } as never;
      if (request.type !== 'check') return { done: true } as never;
      const mark = await checks(request.claim.key);
      return (mark && { mark: withCard(request.claim, mark, ENGLISH, now) }) as never;
    },
    marks(given) {
      events = given;
      return {
        draw(drawn: readonly Drawn[]) {
          for (const { claim, text } of drawn) shown.set(claim.key, text.state);
        },
        show: (key, { state }) => void (shown.has(key) && shown.set(key, state)),
        mend: () => undefined,
        next() {
          nexts++;
        },
        remove: (key) => void shown.delete(key),
        clear: () => shown.clear(),
      };
    },
  });
  return {
    session,
    shown,
    dressed,
    asked: (type: Request['type']) => requests.filter((request) => request.type === type),
    near: (key: string) => events?.near(key),
    press: (key: string) => events?.check(claim(key)),
    openWhole: (key: string) => events?.whole(claim(key)),
    nexts: () => nexts,
    answers: (how: typeof checks) => {
      checks = how;
    },
    switchOff: () => {
      off = true;
    },
    deafen: (on = true) => {
      isDeaf = on;
    },
  };
}

let at: ReturnType<typeof open>;
beforeEach(() => {
  at = open(() => CHECKING);
});

describe('claims that were found', () => {
  it('are looked up at once and asked for only near the viewport', async () => {
    await at.session.found(seen(['one', 'two']));
    expect([...at.shown]).toEqual([
      ['one', 'checking'],
      ['two', 'checking'],
    ]);
    expect(at.asked('check')).toHaveLength(0);
    at.near('one');
    await vi.waitFor(() => expect(at.shown.get('one')).toBe('checked'));
    expect(at.asked('check')).toHaveLength(1);
    expect(at.shown.get('two')).toBe('checking');
  });

  it('are asked for once, however often they come into view', async () => {
    await at.session.found(seen(['one']));
    at.near('one');
    at.near('one');
    await vi.waitFor(() => expect(at.shown.get('one')).toBe('checked'));
    at.near('one');
    expect(at.asked('check')).toHaveLength(1);
  });

  it('are asked for some at a time, the latest first, and never where they went before their turn', async () => {
    const keys = Array.from({ length: 200 }, (_, number) => `badge ${number}`);
    const answers: (() => void)[] = [];
    at.answers(() => new Promise((resolve) => answers.push(() => resolve(CHECKED))));
    await at.session.found(seen(keys));
    for (const key of keys) at.near(key);
    expect(at.asked('check')).toHaveLength(60);
    // All but the last and the hundredth are scrolled away.
    await at.session.found(seen([], { removed: keys.filter((key) => key !== 'badge 100' && key !== 'badge 199') }));
    const asked = () => at.asked('check').map((request) => 'claim' in request && request.claim.key);
    answers[0]?.();
    await vi.waitFor(() => expect(asked().slice(60)).toEqual(['badge 199']));
    for (const answer of answers.splice(0)) answer();
    await vi.waitFor(() => expect(asked().slice(60)).toEqual(['badge 199', 'badge 100']));
    for (const answer of answers.splice(0)) answer();
    await vi.waitFor(() => expect([...at.shown.values()]).toEqual(['checked', 'checked']));
    expect(at.asked('check')).toHaveLength(62);
  });

  it('go to the worker without their place in the document', async () => {
    await at.session.found(seen(['one']));
    expect(at.asked('look')[0]).toMatchObject({
      claims: [{ key: 'one', title: 'one', url: 'https://badges.example/one' }],
    });
    expect(JSON.stringify(at.asked('look')[0])).not.toContain('anchor');
  });

  it('that are known already are drawn again without asking', async () => {
    await at.session.found(seen(['one']));
    await at.session.found(seen(['one']));
    expect(at.asked('look')).toHaveLength(1);
  });

  it('that could not be checked are asked for anew once the network is there again', async () => {
    const offline = EXAMPLES.map(([, state]) => state).find(
      (state) => state.state === 'checked' && state.report.verdict === 'could-not-check',
    );
    at.answers(async () => offline);
    await at.session.found(seen(['one']));
    at.near('one');
    await vi.waitFor(() => expect(at.shown.get('one')).toBe('checked'));
    at.session.online();
    await vi.waitFor(() => expect(at.shown.get('one')).toBe('checking'));
    at.near('one');
    await vi.waitFor(() => expect(at.asked('check')).toHaveLength(2));
  });

  it('that were asked without a network, which came back before the answer did, are asked for anew', async () => {
    const unanswered = EXAMPLES.map(([, state]) => state).find(
      (state) => state.state === 'checked' && state.report.verdict === 'could-not-check',
    );
    let answer: (state: MarkState | undefined) => void = () => undefined;
    at.answers(
      () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    );
    await at.session.found(seen(['one']));
    at.near('one');
    at.session.online();
    await vi.waitFor(() => expect(at.asked('check')).toHaveLength(1));
    at.session.online();
    answer(unanswered);
    await vi.waitFor(() => expect(at.asked('look')).toHaveLength(4));
    await vi.waitFor(() => expect(at.shown.get('one')).toBe('checking'));
    at.near('one');
    await vi.waitFor(() => expect(at.asked('check')).toHaveLength(2));
  });

  it('are looked up again when the name on the page came late', async () => {
    await at.session.found(seen(['one'], { page: { ...PAGE, person: person('') } }));
    await at.session.found(seen([]));
    expect(at.asked('look')).toHaveLength(2);
  });

  it('beyond five hundred are left alone', async () => {
    await at.session.found(seen(Array.from({ length: 600 }, (_, index) => String(index))));
    expect(at.shown.size).toBe(500);
  });
});

describe('a worker', () => {
  it('that is gone leaves the mark as it was, and may be asked again', async () => {
    await at.session.found(seen(['one']));
    at.answers(async () => undefined);
    at.press('one');
    await vi.waitFor(() => expect(at.asked('check')).toHaveLength(1));
    at.answers(async () => CHECKED);
    await Promise.resolve();
    at.near('one');
    await vi.waitFor(() => expect(at.shown.get('one')).toBe('checked'));
  });

  it('that did not hear of a claim is told again with the next one', async () => {
    at.deafen();
    await at.session.found(seen(['one']));
    await at.session.found(seen(['two']));
    expect(at.asked('look').at(-1)).toMatchObject({ claims: [{ key: 'one' }, { key: 'two' }] });
  });

  it('whose answer is out of date is asked anew in view', async () => {
    at = open(() => CHECKED, NOW + 10 * 86_400_000);
    await at.session.found(seen(['one']));
    at.near('one');
    expect(at.asked('check')).toHaveLength(1);
  });

  it('that says the site is off gets no marks drawn', async () => {
    await at.session.found(seen(['one']));
    at.switchOff();
    at.session.notice({ type: 'changed' });
    await vi.waitFor(() => expect(at.shown.size).toBe(0));
  });
});

describe('a person', () => {
  it('who presses gets the cache skipped only where there was an answer', async () => {
    await at.session.found(seen(['one']));
    at.press('one');
    await vi.waitFor(() => expect(at.shown.get('one')).toBe('checked'));
    at.press('one');
    await vi.waitFor(() => expect(at.asked('check')).toHaveLength(2));
    expect(at.asked('check')).toMatchObject([{ by: 'click' }, { by: 'click', again: true }]);
    expect(at.asked('check')[0]).not.toHaveProperty('again');
  });

  it('who forgot an answer does not have it asked for behind their back', async () => {
    let state: MarkState = CHECKED;
    at = open(() => state);
    await at.session.found(seen(['one']));
    state = CHECKING;
    at.session.notice({ type: 'changed' });
    await vi.waitFor(() => expect(at.shown.get('one')).toBe('on-click'));
    at.near('one');
    expect(at.asked('check')).toHaveLength(0);
    // Whatever else changes meanwhile.
    at.session.notice({ type: 'changed' });
    await vi.waitFor(() => expect(at.asked('look')).toHaveLength(3));
    await new Promise(setImmediate);
    expect(at.shown.get('one')).toBe('on-click');
    at.press('one');
    await vi.waitFor(() => expect(at.shown.get('one')).toBe('checked'));
  });

  it('whose answer ran out has it asked for anew when something changes', async () => {
    let state: MarkState = CHECKED;
    at = open(() => state, Date.parse('2036-01-01T00:00:00Z'));
    await at.session.found(seen(['one']));
    state = CHECKING;
    at.session.notice({ type: 'changed' });
    await vi.waitFor(() => expect(at.shown.get('one')).toBe('checking'));
    at.near('one');
    await vi.waitFor(() => expect(at.asked('check')).toHaveLength(1));
  });
});

describe('another profile', () => {
  it('takes the old marks away, and late answers with them', async () => {
    await at.session.found(seen(['one']));
    let answer: (mark: MarkState) => void = () => undefined;
    at.answers(
      () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    );
    at.near('one');
    await at.session.found(seen(['two'], { removed: ['one'] }));
    answer(CHECKED);
    await Promise.resolve();
    expect([...at.shown]).toEqual([['two', 'checking']]);
  });
});

describe('the popup', () => {
  it('is told what stands on the page, once it was read', async () => {
    const early = at.session.notice({ type: 'tell' });
    await at.session.found(seen(['one'], { coverage: { shown: 1, total: 9 }, layoutUnknown: true }));
    expect(await early).toEqual(await at.session.notice({ type: 'tell' }));
    expect(await early).toEqual({
      page: PAGE,
      claims: [{ key: 'one', title: 'one', url: 'https://badges.example/one' }],
      coverage: { shown: 1, total: 9 },
      layoutUnknown: true,
    });
  });
});

describe('how marks look', () => {
  it('is told once, with the first answer', async () => {
    at.deafen(true);
    await at.session.found(seen(['one']));
    at.deafen(false);
    await at.session.found(seen(['two']));
    await at.session.found(seen(['three']));
    expect(at.asked('look').map((request) => 'undressed' in request)).toEqual([true, true, false]);
    expect(at.dressed).toEqual(['.mark {}']);
  });
});

describe('the toolbar', () => {
  it('is told at once when a page that had marks has none any more, and only then', async () => {
    await at.session.found(seen([]));
    expect(at.asked('look')).toHaveLength(0);
    await at.session.found(seen(['one']));
    await at.session.found(seen([], { removed: ['one'], page: { ...PAGE, url: 'https://www.linkedin.com/feed/' } }));
    expect(at.asked('look').slice(1)).toEqual([
      { type: 'look', page: { ...PAGE, url: 'https://www.linkedin.com/feed/' }, claims: [] },
    ]);
    await at.session.found(seen([]));
    expect(at.asked('look')).toHaveLength(2);
  });
});

describe('the keyboard', () => {
  it('moves on to the next mark', () => {
    at.session.notice({ type: 'next' });
    expect(at.nexts()).toBe(1);
  });

  it('has every claim of the page checked, also those that wait for a press', async () => {
    at = open(() => ({ state: 'on-click' }));
    await at.session.found(seen(['one', 'two']));
    at.session.notice({ type: 'check' });
    await vi.waitFor(() => expect(at.shown.get('two')).toBe('checked'));
    expect(at.asked('check').map((request) => request.type === 'check' && request.by)).toEqual(['click', 'click']);
  });
});

it('has our own page opened about a claim, for the person of this page', async () => {
  await at.session.found(seen(['one']));
  at.openWhole('one');
  expect(at.asked('open')).toEqual([
    { type: 'open', about: 'claim', page: PAGE, claim: expect.objectContaining({ key: 'one' }) },
  ]);
});
