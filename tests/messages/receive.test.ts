import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { PageFacts, Request } from '../../lib/messages/protocol.ts';
import { createReceiver, type Handlers, type ReceiverDeps, type Sender } from '../../lib/messages/receive.ts';

const ID = 'bonafide-id';
const BASE = `chrome-extension://${ID}/`;
const PAGE: PageFacts = {
  site: 'linkedin',
  url: 'https://profiles.example/in/marta-silva',
  person: { key: 'marta', names: ['Marta Silva'], profileUrls: [] },
};
const CLAIM = {
  key: 'a',
  title: 'Forest Ranger',
  issued: '2026-01',
  expires: 'never',
  url: 'https://badges.example/a',
} as const;

const CONTENT: Sender = {
  id: ID,
  url: 'https://profiles.example/in/marta-silva?x=1',
  origin: 'https://profiles.example',
  frameId: 0,
  tab: { id: 7 },
};
const POPUP: Sender = { id: ID, url: `${BASE}popup.html`, origin: BASE.slice(0, -1) };

const LOOK: Request = { type: 'look', page: PAGE, claims: [CLAIM] };
const CHECK: Request = { type: 'check', page: PAGE, claim: CLAIM, by: 'click', again: true };
const OPEN: Request = { type: 'open', about: 'welcome' };
const REFER: Request = { type: 'refer', links: ['https://badges.example/1'] };
const OURS: readonly Request[] = [
  { type: 'opened', url: 'https://courses.example/verify/1' },
  {
    type: 'opened',
    url: 'https://courses.example/verify/1',
    read: { holder: 'Marta Silva', lines: ['Forest Ranger'] },
  },
  { type: 'kept' },
  { type: 'ledger', page: PAGE.url },
  { type: 'forget', what: 'everything' },
  { type: 'forget', what: 'ledger' },
  { type: 'forget', what: 'person', page: PAGE, claims: [CLAIM] },
];

function createEar(deps: Partial<ReceiverDeps> = {}) {
  const handlers = {
    refer: vi.fn(async () => ({ targets: [] })),
    look: vi.fn(async () => ({ marks: [] })),
    check: vi.fn(async () => ({ mark: { state: 'checking' } as const })),
    open: vi.fn(async () => ({ done: true }) as const),
    opened: vi.fn(async () => ({ led: false })),
    kept: vi.fn(async () => ({ answers: 0 })),
    ledger: vi.fn(async () => ({ entries: [] })),
    forget: vi.fn(async () => ({ done: true }) as const),
  } satisfies Handlers;
  const activeTab = async () => ({ id: 9, incognito: true });
  return { handlers, hear: createReceiver({ id: ID, base: BASE, activeTab, handlers, ...deps }) };
}

describe('addresses of the person', () => {
  const asks = { ...CHECK, addresses: ['marta@silva.example'] } as const;

  it('are heard from our own pages, and from nobody else', async () => {
    const { hear, handlers } = createEar();
    await hear(asks, POPUP);
    expect(handlers.check).toHaveBeenLastCalledWith(asks, expect.anything());
    await hear(asks, CONTENT);
    expect(handlers.check).toHaveBeenLastCalledWith(CHECK, expect.anything());
  });

  it('and whom to ask about a public ledger', async () => {
    const { hear, handlers } = createEar();
    const ledger = { ...CHECK, ledger: 'blockstream' } as const;
    await hear(ledger, POPUP);
    expect(handlers.check).toHaveBeenLastCalledWith(ledger, expect.anything());
    await hear(ledger, CONTENT);
    expect(handlers.check).toHaveBeenLastCalledWith(CHECK, expect.anything());
  });

  it('were taken off a link, which is passed on', async () => {
    const { hear, handlers } = createEar();
    const cleaned = { ...CHECK, claim: { ...CLAIM, cleaned: 'address' } } as const;
    await hear(cleaned, POPUP);
    expect(handlers.check).toHaveBeenLastCalledWith(cleaned, expect.anything());
  });
});

describe('a content script', () => {
  it('may look, check and open our own pages, and is known by what the browser says of it', async () => {
    const { hear, handlers } = createEar();
    expect(await hear(LOOK, CONTENT)).toEqual({ marks: [] });
    expect(await hear(CHECK, { ...CONTENT, tab: { id: 7, incognito: true } })).toEqual({ mark: { state: 'checking' } });
    expect(await hear(OPEN, CONTENT)).toEqual({ done: true });
    expect(await hear(REFER, CONTENT)).toEqual({ targets: [] });
    expect(handlers.look).toHaveBeenCalledWith(LOOK, { own: false, host: 'profiles.example', tab: 7, private: false });
    expect(handlers.check).toHaveBeenCalledWith(CHECK, { own: false, host: 'profiles.example', tab: 7, private: true });
  });

  it('may have our own page opened about a claim', async () => {
    const { hear, handlers } = createEar();
    const request: Request = { type: 'open', about: 'claim', page: PAGE, claim: CLAIM };
    expect(await hear(request, CONTENT)).toEqual({ done: true });
    expect(handlers.open).toHaveBeenCalledWith(request, expect.objectContaining({ own: false }));
  });

  it('may have no more pages opened than a person presses for, and none from behind', async () => {
    const clock = { now: 1_000_000 };
    const { hear, handlers } = createEar({ now: () => clock.now });
    const behind = { ...CONTENT, tab: { id: 7, active: false } };
    expect(hear(OPEN, behind)).toBeUndefined();
    const before = { ...CONTENT, tab: { id: 7, active: true } };
    for (let press = 0; press < 20; press++) await hear(OPEN, { ...before, tab: { id: press, active: true } });
    expect(handlers.open).toHaveBeenCalledTimes(3);
    for (let press = 0; press < 20; press++) await hear(OPEN, POPUP);
    expect(handlers.open).toHaveBeenCalledTimes(23);
    clock.now += 10_000;
    expect(await hear(OPEN, before)).toEqual({ done: true });
    // A clock that is set back keeps nobody out.
    clock.now -= 86_400_000;
    expect(await hear(OPEN, before)).toEqual({ done: true });
  });

  it('may not pass for our own page, on which people ask whatever they chose for a site', async () => {
    const { hear, handlers } = createEar();
    const asked = { ...PAGE, site: 'asked-for' };
    expect(await hear({ ...LOOK, page: asked }, CONTENT)).toBeUndefined();
    expect(await hear({ ...CHECK, page: asked }, CONTENT)).toBeUndefined();
    await hear({ ...CHECK, page: asked }, POPUP);
    expect(handlers.look).not.toHaveBeenCalled();
    expect(handlers.check).toHaveBeenCalledTimes(1);
  });

  it('speaks of its own site’s pages, and of no other’s', async () => {
    const { hear, handlers } = createEar();
    for (const url of ['https://profiles.example/in/jonas-weber', PAGE.url])
      expect(await hear({ ...LOOK, page: { ...PAGE, url } }, CONTENT)).toEqual({ marks: [] });
    handlers.look.mockClear();
    const elsewhere = [
      'https://other.example/in/marta-silva',
      'http://profiles.example/in/marta-silva',
      'https://profiles.example.evil.example/',
      `${BASE}credential.html`,
      'nowhere',
      '',
    ];
    for (const url of elsewhere) {
      const page = { ...PAGE, url };
      for (const said of [
        { ...LOOK, page },
        { ...CHECK, page },
        { type: 'open', about: 'claim', page, claim: CLAIM },
      ])
        expect(hear(said, CONTENT)).toBeUndefined();
      expect(await hear({ ...LOOK, page }, POPUP)).toEqual({ marks: [] });
    }
    expect(handlers.look).toHaveBeenCalledTimes(elsewhere.length);
    expect(handlers.check).not.toHaveBeenCalled();
    expect(handlers.open).not.toHaveBeenCalled();
  });

  it('is in a private window only where the browser says so', async () => {
    const { hear, handlers } = createEar();
    await hear({ ...LOOK, private: true }, CONTENT);
    expect(handlers.look).toHaveBeenCalledWith(expect.anything(), expect.objectContaining({ private: false }));
  });

  it.each(OURS)('may not %j', (request) => {
    expect(createEar().hear(request, CONTENT)).toBeUndefined();
  });

  it.each([
    ['another extension', { ...CONTENT, id: 'another-id' }],
    ['nobody known', {}],
    ['a frame in a page', { ...CONTENT, frameId: 3 }],
    ['a page without a tab', { ...CONTENT, tab: undefined }],
    ['a file', { ...CONTENT, url: 'file:///home/marta/cv.html', origin: 'null' }],
    ['an opaque origin', { ...CONTENT, origin: 'null' }],
    ['an origin that is not the address’s', { ...CONTENT, origin: 'https://attacker.example' }],
    ['an address that is none', { ...CONTENT, url: 'nonsense' }],
    [
      'an address that only begins like ours',
      { ...CONTENT, url: 'https://chrome-extension.example/', origin: BASE.slice(0, -1) },
    ],
  ])('is not %s', (_, sender) => {
    expect(createEar().hear(LOOK, sender as Sender)).toBeUndefined();
  });
});

describe('our own page', () => {
  it.each([LOOK, CHECK, OPEN, ...OURS])('may %j', async (request) => {
    expect(await createEar().hear(request, POPUP)).toBeDefined();
  });

  it('as a popup speaks for the tab that it was opened over', async () => {
    const { hear, handlers } = createEar();
    await hear(CHECK, POPUP);
    expect(handlers.check).toHaveBeenCalledWith(CHECK, { own: true, host: ID, tab: 9, private: true });
  });

  it('in a tab speaks for itself', async () => {
    const { hear, handlers } = createEar();
    await hear(CHECK, { ...POPUP, frameId: 0, tab: { id: 4, incognito: false } });
    expect(handlers.check).toHaveBeenCalledWith(CHECK, { own: true, host: ID, tab: 4, private: false });
  });

  it('may speak of a private window in which it cannot stand', async () => {
    const { hear, handlers } = createEar();
    await hear({ ...LOOK, private: true }, { ...POPUP, frameId: 0, tab: { id: 4, incognito: false } });
    expect(handlers.look).toHaveBeenCalledWith(
      expect.anything(),
      expect.objectContaining({ own: true, private: true }),
    );
  });

  it('is not one of another extension', () => {
    const { hear } = createEar();
    const other = {
      ...POPUP,
      id: 'other',
      url: 'chrome-extension://other/popup.html',
      origin: 'chrome-extension://other',
    };
    expect(hear(OPEN, other)).toBeUndefined();
    expect(hear(OPEN, { ...POPUP, origin: 'https://profiles.example' })).toBeUndefined();
  });
});

describe('a message', () => {
  it.each([
    ['of no shape', 'look'],
    ['of an unknown type', { type: 'fetch', url: 'https://badges.example/' }],
    ['without its page', { type: 'look', claims: [] }],
    ['with a month that is none', { ...CHECK, claim: { ...CLAIM, issued: 'January' } }],
    ['with a link that is an object', { ...CHECK, claim: { ...CLAIM, url: { href: 'https://badges.example/' } } }],
    ['with a title as long as a book', { ...CHECK, claim: { ...CLAIM, title: 'x'.repeat(100_000) } }],
    ['with a link as long as a book', { ...REFER, links: ['x'.repeat(10_000)] }],
    ['with more links than are asked about at once', { ...REFER, links: Array(1_001).fill('https://badges.example/') }],
    ['with more claims than a page has', { ...LOOK, claims: Array(5_001).fill(CLAIM) }],
  ])('%s is not heard', (_, message) => {
    expect(createEar().hear(message, POPUP)).toBeUndefined();
  });

  it('loses what the protocol does not know', async () => {
    const { hear, handlers } = createEar();
    await hear({ ...CHECK, claim: { ...CLAIM, anchor: '<a>' }, allow: ['attacker.example'] }, CONTENT);
    expect(handlers.check).toHaveBeenCalledWith(CHECK, expect.anything());
  });

  it('of any kind at all breaks nothing', () => {
    const { hear } = createEar();
    fc.assert(
      fc.property(
        fc.anything(),
        fc.constantFrom(CONTENT, POPUP),
        (message, sender) => hear(message, sender) === undefined,
      ),
    );
  });
});
