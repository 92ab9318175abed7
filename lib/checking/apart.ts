/**
 * Checks of what stands on nobody's page: a link or a document with what is claimed of it, as lists, queues and other programs have
 * them. The house's own way, with a store that the caller gives; nobody's yes is asked for, since whoever calls has given it.
 */
import { ASKS } from '../platforms/asks.gen.ts';
import type { Evidence, Reference } from '../platforms/platform.ts';
import { refer, referDocument } from '../platforms/refer.ts';
import { DEFAULTS, type Settings } from '../settings/settings.ts';
import type { KnownIssuer } from '../settings/trust.ts';
import { createMemoryStore } from '../store/memory.ts';
import type { Store } from '../store/store.ts';
import { type CodeOf, finding } from '../verdict/codes.ts';
import { leadsTo } from './asked.ts';
import { assess } from './assess.ts';
import { createChecker } from './checker.ts';
import type { Engine } from './engine.ts';
import { trustFor } from './issuers.ts';
import type { Report } from './report.ts';
import { ASKED_FOR } from './site.ts';

/** What is said of an entry, as lib/batch reads it from lists. Months `YYYY-MM`, `expires` also `never`. */
export interface SaidApart {
  readonly person?: string;
  readonly email?: string;
  readonly title?: string;
  readonly issuer?: string;
  readonly issued?: string;
  readonly expires?: string;
}

/** An entry: a link, or a document at hand, and what is claimed of it. */
export interface Entry {
  readonly link?: string;
  readonly bytes?: Uint8Array;
  readonly said: SaidApart;
}

export interface ApartDeps {
  readonly engine: Engine;
  readonly store: Store;
  readonly trusted: readonly KnownIssuer[];
  readonly now?: () => number;
  /** Hears of faults of our own. */
  readonly report: (error: unknown) => void;
}

export interface ApartChecker {
  /** Never rejects; what cannot be checked says so. `again`: whatever is known. */
  check(entry: Entry, how?: { readonly again?: boolean }): Promise<Report>;
  /** The report where nothing was asked, for a reason. */
  unasked(entry: Entry, code: CodeOf<'document'>, details?: Readonly<Record<string, string>>): Promise<Report>;
}

/** The reference that the link of an entry stands for: any public address may be named. */
export const referEntry = (link: string): Reference | undefined => refer(link) ?? referDocument(link);

/** The host that is asked for it, where any is. */
export const hostOfEntry = (reference: Reference): string | undefined =>
  leadsTo(ASKS[reference.platform], reference).host;

const NOWHERE = { host: '', private: false };
/** Of every entry: no site has it, and nothing is noted of where it stands. */
const NO_PAGE = { site: ASKED_FOR, url: 'urn:bonafide:apart' };

export function createApartChecker(deps: ApartDeps): ApartChecker {
  const { engine, trusted, store, report, now = Date.now } = deps;
  const settings: Settings = { ...DEFAULTS, agreedAt: new Date(0).toISOString(), trusted };
  const checker = createChecker({
    refer: referEntry,
    leadsTo: (reference) => leadsTo(ASKS[reference.platform], reference),
    gather: engine.gather,
    ask: engine.ask,
    holds: async () => true,
    settings: async () => settings,
    trust: ({ trusted: known }, evidence) => trustFor(evidence, known, undefined),
    disk: store,
    memory: createMemoryStore(),
    now,
    report,
  });

  async function checkLink(entry: Entry, link: string, again: boolean): Promise<Report> {
    if (!referEntry(link)) return await judge(entry, refused('refused-address'));
    const { person, email, ...said } = entry.said;
    const mark = await checker.check(
      { ...NO_PAGE, ...(person && { person: { key: person, name: person, names: [person], profileUrls: [] } }) },
      { key: link, ...said, url: link },
      NOWHERE,
      { by: 'click', ...(again && { again }), ...(email && { addresses: [email] }) },
    );
    if (mark.state === 'checked') return mark.report;
    const code = mark.state === 'ask-host' ? 'not-permitted' : 'not-followed';
    return await judge(entry, refused(code, mark.state === 'ask-host' ? { who: mark.host } : {}));
  }

  async function judge({ said: { person, email, ...claim } }: Entry, evidence: Evidence): Promise<Report> {
    const showing = {
      names: person ? [person] : [],
      addresses: email ? [email] : [],
      profileUrls: [],
      claim,
      trust: await trustFor(evidence, trusted, undefined),
      now: now(),
    };
    return await assess(evidence, showing, { checkedAt: showing.now });
  }

  return {
    async check(entry, { again = false } = {}) {
      try {
        if (entry.link !== undefined) return await checkLink(entry, entry.link, again);
        if (!entry.bytes) return await judge(entry, refused('no-link'));
        return await judge(entry, await engine.examine(entry.bytes, engine.ask, now()));
      } catch (error) {
        report(error);
        return await judge(entry, refused('unreadable', { why: 'this program failed on it' }));
      }
    },
    unasked: (entry, code, details) => judge(entry, refused(code, details)),
  };
}

const refused = (code: CodeOf<'document'>, details?: Readonly<Record<string, string>>): Evidence => ({
  ground: 'none',
  checks: [finding('document', code, details)],
});
