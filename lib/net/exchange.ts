/**
 * One question put to one server: what the request carries (no cookies, no referrer, no cache but ours), how long it may
 * take, and which redirects are gone along with. Whatever goes wrong is a named trouble (DESIGN 5.3).
 */
import { parsed } from './address.ts';
import { readAnswer } from './answer.ts';
import type { Answer, AskOptions, TroubleCode } from './ask.ts';

const TIME_LIMIT = 10_000;
const MOST_REDIRECTS = 5;

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface ExchangeDeps {
  readonly fetch: Fetch;
  /** The address that a redirect leads to, where it may be asked at all. */
  readonly mayAsk: (address: string) => Promise<URL | undefined>;
  readonly now: () => number;
}

/** Rejects only when the caller's signal aborts. */
export async function exchange(url: URL, options: AskOptions, deps: ExchangeDeps): Promise<Answer> {
  const clock = new AbortController();
  const timer = setTimeout(() => clock.abort(), TIME_LIMIT);
  const signal = options.signal ? AbortSignal.any([options.signal, clock.signal]) : clock.signal;
  try {
    const end = await follow(url, options, signal, deps);
    return end ? await readAnswer(end.url, end.response, options, deps.now()) : troubled(url.href, 'redirected');
  } catch {
    options.signal?.throwIfAborted();
    return troubled(url.href, clock.signal.aborted ? 'timed-out' : 'offline');
  } finally {
    clearTimeout(timer);
  }
}

/** An answer that nobody gave. */
export function troubled(url: string, code: TroubleCode, retryAfter?: number): Answer {
  const trouble = retryAfter === undefined ? { code } : { code, retryAfter };
  return { url, status: 0, type: '', bytes: new Uint8Array(), trouble };
}

interface End {
  readonly url: string;
  readonly response: Response;
}

/**
 * Goes along with redirects within the site where the question allows them; undefined where it led elsewhere. Outside a
 * browser each step is judged before it is taken. A browser does not show the steps: there the question is put again, to
 * be followed by the browser, and judged by where it ended.
 */
async function follow(
  start: URL,
  options: AskOptions,
  signal: AbortSignal,
  deps: ExchangeDeps,
): Promise<End | undefined> {
  let url: URL | undefined = start;
  for (let steps = 0; url && steps <= MOST_REDIRECTS; steps++) {
    const response: Response = await deps.fetch(url.href, request(options, signal, 'manual'));
    const hidden = response.type === 'opaqueredirect';
    if (!hidden && !isRedirect(response)) return { url: url.href, response };
    await response.body?.cancel();
    if (options.redirect !== 'follow') return undefined;
    if (hidden) return await followHidden(start, options, signal, deps);
    url = await stepWithin(start, url, response, deps);
  }
  return undefined;
}

async function followHidden(
  start: URL,
  options: AskOptions,
  signal: AbortSignal,
  deps: ExchangeDeps,
): Promise<End | undefined> {
  const response = await deps.fetch(start.href, request(options, signal, 'follow'));
  const end = await deps.mayAsk(response.url);
  if (end && isSameSite(start.hostname, end.hostname)) return { url: end.href, response };
  await response.body?.cancel();
  return undefined;
}

async function stepWithin(
  start: URL,
  from: URL,
  { headers }: Response,
  { mayAsk }: ExchangeDeps,
): Promise<URL | undefined> {
  const next = parsed(headers.get('location') ?? '', from);
  return next && isSameSite(start.hostname, next.hostname) ? await mayAsk(next.href) : undefined;
}

const isRedirect = ({ status, headers }: Response) => status >= 300 && status < 400 && headers.has('location');

/** Whether two hosts are one site: the same, or one below the other. Needs no list of public suffixes, and errs to "no". */
export function isSameSite(one: string, other: string): boolean {
  const [a, b] = [one, other].map((host) => `.${host.replace(/^www\./, '')}`) as [string, string];
  return a.endsWith(b) || b.endsWith(a);
}

function request(
  { method = 'GET', body, accept, unless }: AskOptions,
  signal: AbortSignal,
  redirect: RequestRedirect,
): RequestInit {
  const headers = {
    ...(accept && { accept }),
    ...(unless && { 'if-none-match': unless }),
    ...(body !== undefined && { 'content-type': 'application/json' }),
  };
  return {
    method,
    headers,
    signal,
    redirect,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
    ...(body !== undefined && { body }),
  };
}
