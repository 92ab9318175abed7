/**
 * Documents in the network's place: the command line's `--documents`, and tests. They go the network's own way (address
 * rule, redirects, statuses, limits), so that a document behaves as the server that it stands for.
 */
import { askable, parsed } from './address.ts';
import type { Ask } from './ask.ts';
import { createAsk } from './fetch.ts';
import type { HostQueue } from './queue.ts';

export interface GivenDocument {
  readonly bytes: Uint8Array;
  readonly status: number;
  /** Media type; '' where none is given. */
  readonly type: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The document behind a URL or DID. */
export type Documents = (address: string) => GivenDocument | undefined;

/**
 * Asks the documents first. What is not among them is asked of `network`; without one it is `offline`. A DID may be asked
 * for by its own name, and did:web also answers at its address.
 */
export function createDocumentsAsk(documents: Documents, network?: Ask): Ask {
  const address = (asked: string) => (asked.startsWith('did:') ? withoutFragment(asked) : askable(asked));
  const fetch = async (url: string) => respond(find(documents, url));
  const given = createAsk({ fetch, address, queue: NO_QUEUE });
  return async (url, options) => {
    const known = !network || find(documents, address(url)?.href ?? url) !== undefined;
    return await (known ? given : network)(url, options);
  };
}

const withoutFragment = (did: string) => parsed(did.replace(/#.*$/s, ''));

/** Links of old badges say http where they are asked by https; both name the document. */
function find(documents: Documents, url: string): GivenDocument | undefined {
  const names = [url, url.replace(/^https:/, 'http:'), didWeb(url)];
  for (const name of names) {
    const document = name === undefined ? undefined : documents(name);
    if (document) return document;
  }
  return undefined;
}

/** `https://host/path/did.json` is where `did:web:host:path` lives. */
function didWeb(url: string): string | undefined {
  const [, path] = /^https:\/\/([^?#]+)\/did\.json$/.exec(url) ?? [];
  return path && `did:web:${path.replace(/\/\.well-known$/, '').replaceAll('/', ':')}`;
}

/** Rejects where nothing stands, as a fetch does when nobody answers. */
function respond(document: GivenDocument | undefined): Response {
  if (!document) throw new TypeError('nobody answers');
  const headers = new Headers(document.headers);
  if (document.type) headers.set('content-type', document.type);
  const { bytes, status } = document;
  return new Response(NO_BODY.has(status) ? null : (bytes as Uint8Array<ArrayBuffer>), { status, headers });
}

/** Statuses with which a Response may have no body (Fetch standard, "null body status"). */
const NO_BODY = new Set([204, 205, 304]);

const NO_QUEUE: HostQueue = { run: (_, task) => task(), resting: () => undefined, report: () => undefined };
