/**
 * The worker's ear (DESIGN 5.7). Whoever speaks is told by what the browser says of them, never by the message: our own pages
 * may say anything, a content script in a tab's top frame may look, check and open our own pages. What has not the shape of
 * the protocol, or is larger than a page could mean, is not for us.
 */

import * as z from 'zod/mini';
import { ASKED_FOR } from '../checking/site.ts';
import { interpret } from '../claims/interpret.ts';
import { lazy } from '../matching/lazy.ts';
import { parsed } from '../net/address.ts';
import { createPace } from './pace.ts';
import type { MarkState, MarkText, Request, Response } from './protocol.ts';

/** Claims in one message; a page that has more sends them in parts. */
const MOST_CLAIMS = 5_000;
const MOST_LINKS = 100;
const MOST_LINES = 300;
/** Links that are asked about at once. */
const MOST_REFERRED = 1_000;

/** Tabs that pages may have us open: as many as a person's presses need, in milliseconds. */
const MOST_OPENED = 3;
const OPENED_WITHIN = 10_000;

/** The shapes are made when a first message is heard of, for making one costs more than a worker has time for at its start. */
const text = lazy(() => z.string().check(z.maxLength(2_000)));
const link = lazy(() => z.string().check(z.maxLength(8_000)));
const month = lazy(() => z.string().check(z.regex(/^\d{4}-\d{2}$/)));
const isPrivate = lazy(() => z.optional(z.boolean()));

const page = lazy(() =>
  z.object({
    site: text(),
    layout: z.optional(text()),
    url: link(),
    person: z.optional(
      z.object({
        key: link(),
        name: z.optional(text()),
        names: z.array(text()).check(z.maxLength(20)),
        profileUrls: z.array(link()).check(z.maxLength(100)),
      }),
    ),
    links: z.optional(z.array(link()).check(z.maxLength(MOST_LINKS))),
  }),
);

/** What a page collected means something from here on. */
const claim = lazy(() =>
  z.pipe(
    z.object({
      key: z.string().check(z.maxLength(20_000)),
      title: z.optional(text()),
      issuer: z.optional(text()),
      issued: z.optional(month()),
      expires: z.optional(z.union([month(), z.literal('never')])),
      credentialId: z.optional(text()),
      lines: z.optional(link()),
      issuedText: z.optional(text()),
      expiresText: z.optional(text()),
      url: z.optional(link()),
      cleaned: z.optional(z.enum(['address', 'tracking'])),
    }),
    z.transform(interpret),
  ),
);
const claims = lazy(() => z.array(claim()).check(z.maxLength(MOST_CLAIMS)));

const REFER = lazy(() =>
  z.object({ type: z.literal('refer'), links: z.array(link()).check(z.maxLength(MOST_REFERRED)) }),
);

const LOOK = lazy(() =>
  z.object({
    type: z.literal('look'),
    page: page(),
    claims: claims(),
    undressed: z.optional(z.literal(true)),
    private: isPrivate(),
  }),
);

const CHECK = lazy(() =>
  z.object({
    type: z.literal('check'),
    page: page(),
    claim: claim(),
    by: z.enum(['view', 'click']),
    again: z.optional(z.boolean()),
    private: isPrivate(),
  }),
);
const CHECK_OURS = lazy(() =>
  z.extend(CHECK(), { addresses: z.optional(z.array(text()).check(z.maxLength(20))), ledger: z.optional(text()) }),
);

const OPEN = lazy(() =>
  z.union([
    z.object({ type: z.literal('open'), about: z.enum(['welcome', 'options']) }),
    z.object({ type: z.literal('open'), about: z.literal('claim'), page: page(), claim: claim() }),
  ]),
);

const OPENED = lazy(() =>
  z.object({
    type: z.literal('opened'),
    url: link(),
    read: z.optional(
      z.object({
        holder: z.optional(text()),
        title: z.optional(text()),
        issuedText: z.optional(text()),
        movedOn: z.optional(z.literal(true)),
        lines: z.array(text()).check(z.maxLength(MOST_LINES)),
      }),
    ),
  }),
);

const KEPT = lazy(() => z.object({ type: z.literal('kept') }));
const LEDGER = lazy(() => z.object({ type: z.literal('ledger'), page: z.optional(link()) }));
const FORGET = lazy(() =>
  z.union([
    z.object({ type: z.literal('forget'), what: z.enum(['everything', 'answers', 'ledger']) }),
    z.object({ type: z.literal('forget'), what: z.literal('person'), page: page(), claims: claims() }),
  ]),
);

type Shape = () => z.ZodMiniType<Request>;
const FROM_PAGES: ReadonlyMap<unknown, Shape> = new Map<unknown, Shape>([
  ['refer', REFER],
  ['look', LOOK],
  ['check', CHECK],
  ['open', OPEN],
]);
const FROM_OURS: ReadonlyMap<unknown, Shape> = new Map<unknown, Shape>([
  ...FROM_PAGES,
  ['check', CHECK_OURS],
  ['opened', OPENED],
  ['kept', KEPT],
  ['ledger', LEDGER],
  ['forget', FORGET],
]);

/** The message, if it has the shape of its type. */
function requestIn(message: unknown, own: boolean, sender: Sender): Request | undefined {
  if (typeof message !== 'object' || message === null || !('type' in message)) return undefined;
  const request = (own ? FROM_OURS : FROM_PAGES).get(message.type)?.().safeParse(message).data;
  return request && (own || !passesForAnother(request, sender)) ? request : undefined;
}

/**
 * A content script speaks of the page that it stands on: of another site's it would have answers, toolbar and what is forgotten
 * filed under a page that it cannot see. And it is not our own page, where a person asks whatever they chose for a site.
 */
function passesForAnother(request: Request, sender: Sender): boolean {
  if (!('page' in request) || typeof request.page !== 'object') return false;
  const { site, url } = request.page;
  return site === ASKED_FOR || parsed(url)?.origin !== parsed(sender.url ?? '')?.origin;
}

/** What the browser says of whoever sent a message. */
export interface Sender {
  readonly id?: string;
  readonly origin?: string;
  readonly url?: string;
  readonly frameId?: number;
  readonly tab?: { readonly id?: number; readonly incognito?: boolean; readonly active?: boolean };
}

/** A sender as the worker needs it. */
export interface From {
  /** Whether it is a page of our own. */
  readonly own: boolean;
  /** The host of the page; of our own pages our own. */
  readonly host: string;
  /** The tab that it is about. */
  readonly tab?: number;
  readonly private: boolean;
}

type Of<Type extends Request['type']> = Extract<Request, { readonly type: Type }>;
type Handler<Type extends Request['type']> = (
  request: Of<Type>,
  from: From,
) => Promise<Response<Of<Type>, MarkState | MarkText>>;
export type Handlers = { readonly [Type in Request['type']]: Handler<Type> };

export interface ReceiverDeps {
  /** Our own id, and the address below which our own pages stand: `chrome-extension://…/`. */
  readonly id: string;
  readonly base: string;
  /** The tab that a popup was opened over: a popup itself stands in none. */
  readonly activeTab: () => Promise<Sender['tab']>;
  readonly handlers: Handlers;
  readonly now?: () => number;
}

/** A listener for runtime.onMessage. Plain, not async: what is not for us is left to other listeners, unanswered. */
export function createReceiver(deps: ReceiverDeps): (message: unknown, sender: Sender) => Promise<unknown> | undefined {
  const mayOpen = createPace(MOST_OPENED, OPENED_WITHIN, deps.now);
  return (message, sender) => {
    const own = isOwn(sender, deps);
    if (!own && !isContentScript(sender, deps)) return undefined;
    const request = requestIn(message, own, sender);
    // Whoever presses has the page before them; what nobody pressed may not bury a person under tabs.
    if (!own && request?.type === 'open' && (sender.tab?.active === false || !mayOpen())) return undefined;
    return (
      request &&
      fromOf(sender, own && 'private' in request && request.private === true, own, deps).then((from) =>
        handle(deps.handlers, request, from),
      )
    );
  };
}

function isOwn({ id, origin, url }: Sender, deps: ReceiverDeps): boolean {
  const atHome = url?.startsWith(deps.base) === true && (origin === undefined || `${origin}/` === deps.base);
  return id === deps.id && atHome;
}

function isContentScript({ id, origin, url, frameId, tab }: Sender, deps: ReceiverDeps): boolean {
  if (id !== deps.id || tab?.id === undefined || frameId !== 0) return false;
  const address = url === undefined ? undefined : parsed(url);
  if (!address) return false;
  const { protocol, origin: ofUrl } = address;
  return (protocol === 'https:' || protocol === 'http:') && (origin === undefined || origin === ofUrl);
}

async function fromOf(
  { url = '', tab }: Sender,
  says: boolean,
  own: boolean,
  { activeTab }: ReceiverDeps,
): Promise<From> {
  const about = tab ?? (await activeTab());
  const host = new URL(url).hostname;
  return { own, host, private: says || about?.incognito === true, ...(about?.id !== undefined && { tab: about.id }) };
}

function handle(handlers: Handlers, request: Request, from: From): Promise<unknown> {
  switch (request.type) {
    case 'refer':
      return handlers.refer(request, from);
    case 'look':
      return handlers.look(request, from);
    case 'check':
      return handlers.check(request, from);
    case 'open':
      return handlers.open(request, from);
    case 'opened':
      return handlers.opened(request, from);
    case 'kept':
      return handlers.kept(request, from);
    case 'ledger':
      return handlers.ledger(request, from);
    case 'forget':
      return handlers.forget(request, from);
  }
}
