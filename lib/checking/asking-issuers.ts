/**
 * Asking an issuer and keeping what came: once however many wait for it, never in place of a newer answer, and not at all where
 * something was forgotten or the network went meanwhile. The answer is stored before it is told.
 */
import type { Ask, Why } from '../net/ask.ts';
import { createOnce } from '../net/once.ts';
import type { Evidence, Reference } from '../platforms/platform.ts';
import { type Kept, pageMark, type Store } from '../store/store.ts';
import { finding } from '../verdict/codes.ts';
import { renewed } from './renewed.ts';

export interface AskingDeps {
  readonly gather: (reference: Reference, ask: Ask, now: number, ledger?: string) => Promise<Evidence>;
  readonly ask: Ask;
  readonly now: () => number;
  readonly online: () => boolean;
  /** Hears of faults of our own. */
  readonly report?: (error: unknown) => void;
}

/** For what page it is asked, and where the answer is kept. */
export interface Occasion {
  readonly page: string;
  /** What the page calls it. */
  readonly title: string | undefined;
  readonly private: boolean;
  readonly store: Store;
  /** What the caller knew when it decided to ask, and whether it wants nothing that was remembered. */
  readonly known: Kept | undefined;
  readonly anew: boolean;
  /** The explorer of a public ledger that the person wants asked. */
  readonly ledger?: string | undefined;
}

/** What an asking brought, whether it was kept, and hosts that would have to be allowed for a better answer. */
export interface Brought {
  readonly kept: Kept;
  readonly isKept: boolean;
  readonly refused: readonly string[];
}

export interface Asking {
  ask(reference: Reference, occasion: Occasion): Promise<Brought>;
  /** Something is forgotten, or private windows are closed: what was asked before that is not kept any more. */
  forget(only?: 'private'): void;
}

export function createAsking(deps: AskingDeps): Asking {
  const once = createOnce<Brought>();
  const forgettings = { private: 0, normal: 0 };

  async function askIssuer(reference: Reference, why: Why, { store, known, anew, ledger }: Occasion): Promise<Brought> {
    const window = why.private ? 'private' : 'normal';
    const before = forgettings[window];
    const [previous] = await store.get([reference.canonical]);
    if (previous && previous.checkedAt > (known?.checkedAt ?? 0)) return { kept: previous, isKept: true, refused: [] };
    const refused = new Set<string>();
    const ask: Ask = async (url, options) => {
      const answer = await deps.ask(url, { ...options, why, ...(anew && { anew }) });
      if (answer.trouble?.code === 'not-permitted') refused.add(new URL(answer.url).hostname);
      return answer;
    };
    const moment = deps.now();
    const evidence = await deps.gather(reference, ask, moment, ledger).catch(failed);
    const kept = await renewed(reference, evidence, moment, previous);
    const isWhole = refused.size === 0 || kept.failures === 0;
    const isKept = isWhole && deps.online() && before === forgettings[window];
    if (isKept) await store.put(kept, why.page ?? '');
    return { kept, isKept, refused: [...refused] };
  }

  /** A fault of ours must not leave a mark that waits for ever; it is told, and shows as what it is. */
  function failed(error: unknown): Evidence {
    deps.report?.(error);
    return { ground: 'none', checks: [finding('document', 'unreadable', { why: 'this extension failed on it' })] };
  }

  return {
    async ask(reference, occasion) {
      const mark = await pageMark(occasion.page);
      const why = { about: reference.canonical, title: occasion.title, page: mark, private: occasion.private };
      const key = `${occasion.private ? 'private' : 'normal'} ${reference.canonical} ${occasion.ledger ?? ''}`;
      const brought = await once(key, () => askIssuer(reference, why, occasion));
      if (brought.isKept) await occasion.store.stand([reference.canonical], mark);
      return brought;
    },
    forget(only) {
      forgettings.private += 1;
      if (!only) forgettings.normal += 1;
    },
  };
}
