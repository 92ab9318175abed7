/**
 * A content script that was taken over: it sends every kind of message, each field made of whatever comes. It is granted
 * nothing that a sound one is not, nobody throws, and nothing larger than the bounds comes through.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Request } from '../../lib/messages/protocol.ts';
import { createReceiver, type From, type Handlers, type Sender } from '../../lib/messages/receive.ts';

const ID = 'bonafide-id';
const BASE = `chrome-extension://${ID}/`;
const CONTENT: Sender = {
  id: ID,
  url: 'https://profiles.example/in/marta-silva',
  origin: 'https://profiles.example',
  frameId: 0,
  tab: { id: 7 },
};
/** What a content script may ask for at all. */
const GRANTED = ['refer', 'look', 'check', 'open'];
const OWN_PAGES = ['welcome', 'options', 'claim'];

interface Heard {
  readonly request: Request;
  readonly from: From;
}

function listen() {
  const heard: Heard[] = [];
  const note =
    <T>(answer: T) =>
    async (request: Request, from: From) => {
      heard.push({ request, from });
      return answer;
    };
  const handlers: Handlers = {
    refer: note({ targets: [] }),
    look: note({ marks: [] }),
    check: note({ mark: { state: 'checking' } as const }),
    open: note({ done: true } as const),
    opened: note({ led: false }),
    kept: note({ answers: 0 }),
    ledger: note({ entries: [] }),
    forget: note({ done: true } as const),
  };
  return { heard, hear: createReceiver({ id: ID, base: BASE, activeTab: async () => undefined, handlers }) };
}

/** Sound, or something else altogether, or far too much of it. */
const or = <T>(sound: fc.Arbitrary<T>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 20, arbitrary: sound }, { weight: 1, arbitrary: fc.anything({ withNullPrototype: true }) });
const text = or(fc.oneof(fc.string(), fc.constantFrom('Marta Silva', '__proto__', 'x'.repeat(2_001), '\u202e<b>')));
const link = or(
  fc.oneof(
    fc.webUrl(),
    fc.constantFrom(
      'javascript:alert(1)',
      `${BASE}options.html`,
      'https://127.0.0.1/',
      `https://a.example/${'x'.repeat(8_001)}`,
    ),
  ),
);
const record = (fields: Record<string, fc.Arbitrary<unknown>>, optional: Record<string, fc.Arbitrary<unknown>> = {}) =>
  or(
    fc
      .tuple(
        fc.record(fields),
        fc.record({ ...optional, own: fc.constant(true), granted: fc.anything() }, { requiredKeys: [] }),
      )
      .map(([must, may]) => ({ ...may, ...must })),
  );
const person = record({ key: link, names: or(fc.array(text)), profileUrls: or(fc.array(link)) }, { name: text });
const page = record({ site: text, url: link }, { layout: text, person, links: or(fc.array(link)) });
const claim = record(
  { key: text },
  {
    title: text,
    issuer: text,
    issued: or(fc.constantFrom('2026-01', '2026-1')),
    expires: or(fc.constantFrom('2026-01', 'never')),
    credentialId: text,
    lines: text,
    issuedText: text,
    expiresText: text,
    url: link,
  },
);
const many = fc.constant(Array.from({ length: 5_001 }, (_, at) => ({ key: String(at) })));
/** Sound in everything but whose page it is about. */
const wellFormed = fc.record({
  type: fc.constantFrom('look', 'check', 'open'),
  page: fc.record({
    site: fc.constant('profiles'),
    url: fc.constantFrom(CONTENT.url ?? '', 'https://other.example/in/marta-silva', `${BASE}options.html`),
  }),
  claim: fc.constant({ key: 'a' }),
  claims: fc.constant([{ key: 'a' }]),
  by: fc.constantFrom('view', 'click'),
  about: fc.constant('claim'),
});
const message = fc.oneof(
  fc.anything({ withNullPrototype: true }),
  wellFormed,
  fc.record(
    {
      type: or(
        fc.constantFrom(
          'refer',
          'look',
          'check',
          'open',
          'opened',
          'kept',
          'ledger',
          'forget',
          'trust',
          'allow',
          '__proto__',
        ),
      ),
      page,
      claim,
      claims: fc.oneof({ weight: 9, arbitrary: or(fc.array(claim, { maxLength: 5 })) }, { weight: 1, arbitrary: many }),
      links: or(fc.array(link, { maxLength: 5 })),
      by: or(fc.constantFrom('view', 'click')),
      again: or(fc.boolean()),
      about: or(fc.constantFrom(...OWN_PAGES, 'popup', 'batch', 'https://evil.example/', '../options')),
      what: or(fc.constantFrom('everything', 'answers', 'ledger', 'person')),
      url: link,
      undressed: or(fc.constant(true)),
      private: or(fc.boolean()),
      addresses: or(fc.array(text)),
    },
    { requiredKeys: ['type', 'page', 'claim', 'by'] },
  ),
);

it('is granted nothing more, opens our own pages alone, and never makes the ear throw', async () => {
  const came = new Set<string>();
  await fc.assert(
    fc.asyncProperty(message, fc.boolean(), async (said, incognito) => {
      const { heard, hear } = listen();
      await hear(said, { ...CONTENT, tab: { id: 7, incognito } });
      for (const { request, from } of heard) {
        came.add(request.type);
        expect(GRANTED).toContain(request.type);
        expect(from).toEqual({ own: false, host: 'profiles.example', tab: 7, private: incognito });
        expect(request).not.toHaveProperty('addresses');
        expect(request).not.toHaveProperty('granted');
        expect(JSON.stringify(request).length).toBeLessThan(1_000_000);
        if (request.type === 'open') expect(OWN_PAGES).toContain(request.about);
        if ('page' in request && typeof request.page === 'object')
          expect(new URL(request.page.url).origin).toBe('https://profiles.example');
      }
    }),
    { numRuns: 3_000, seed: 20_261_124 },
  );
  // That it hears what it may keeps the rest from being true of nothing.
  expect([...came].sort()).toEqual([...GRANTED].sort());
}, 60_000);

it('gains nothing by what it says of itself: a stranger, a frame, or an address of no page is not heard', async () => {
  const address = fc.oneof(fc.webUrl(), fc.constantFrom('file:///etc/passwd', 'data:text/html,x', 'about:blank', ''));
  const other = fc.string().filter((id) => id !== ID);
  const said = { url: address, origin: fc.webUrl(), tab: fc.constant({ id: 7 }) };
  const nowhere = fc.constantFrom(
    'file:///etc/passwd',
    'data:text/html,x',
    'about:blank',
    '',
    'chrome-extension://other/',
  );
  const stranger = fc.oneof(
    fc.record({ ...said, id: other, frameId: fc.constant(0) }),
    fc.record({ ...said, id: other, url: fc.constant(`${BASE}options.html`), frameId: fc.constant(0) }),
    fc.record({ ...said, id: fc.constant(ID), frameId: fc.integer({ min: 1 }) }),
    fc.record({ id: fc.constant(ID), url: nowhere, frameId: fc.constant(0), tab: fc.constant({ id: 7 }) }),
  );
  await fc.assert(
    fc.asyncProperty(stranger, async (sender) => {
      const { heard, hear } = listen();
      expect(hear({ type: 'open', about: 'options' }, sender)).toBeUndefined();
      expect(heard).toEqual([]);
    }),
    { seed: 20_261_124 },
  );
});
