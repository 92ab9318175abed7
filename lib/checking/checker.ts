/**
 * From a claim to its mark: reference → cache → issuer → cache → judging. Decides whether an issuer may be asked (the user's
 * yes, automatic or on a click, the host allowed) and whether what is kept is fresh enough. Nothing here need survive: a
 * worker that is stopped loses only what was under way, and whoever waits for that asks again.
 */

import type { Showing } from '../checks/showing.ts';
import type { Claim } from '../claims/claim.ts';
import type { MarkState, PageFacts } from '../messages/protocol.ts';
import type { Ask } from '../net/ask.ts';
import type { Evidence, Reference } from '../platforms/platform.ts';
import type { Settings } from '../settings/settings.ts';
import type { Trust } from '../settings/trust.ts';
import { type Kept, pageMark, type Store, type StoreTrouble } from '../store/store.ts';
import { finding } from '../verdict/codes.ts';
import { createAsking } from './asking-issuers.ts';
import { assess, type Obtained } from './assess.ts';
import type { Report } from './report.ts';
import { settingsAt } from './site.ts';
import { markInWallets, nothingFor } from './unlinked.ts';
import { backedByWallet } from './wallets.ts';

export interface CheckerDeps {
  readonly refer: (url: string) => Reference | undefined;
  /** Whom a reference leads to. No host: nobody has to be asked, as for a link that is opened by hand. */
  readonly leadsTo: (reference: Reference) => { readonly host?: string; readonly named: boolean };
  readonly gather: (reference: Reference, ask: Ask, now: number, ledger?: string) => Promise<Evidence>;
  readonly ask: Ask;
  /** Whether the browser lets us ask the host. */
  readonly holds: (host: string) => Promise<boolean>;
  readonly settings: () => Promise<Settings>;
  /** Whom the user trusts to say who issued this. `asking`: whether registers may be asked, or only what is kept counts. */
  readonly trust: (
    settings: Settings,
    evidence: Evidence,
    how: { readonly private: boolean; readonly asking: boolean },
  ) => Trust | Promise<Trust>;
  readonly disk: Store;
  /** For private windows. */
  readonly memory: Store;
  readonly now?: () => number;
  readonly online?: () => boolean;
  /** Hears of faults of our own. */
  readonly report?: (error: unknown) => void;
}

/** Where a request comes from, as the browser tells it. */
export interface Place {
  readonly host: string;
  readonly private: boolean;
}

export interface How {
  readonly by: 'view' | 'click';
  readonly again?: boolean;
  /** The explorer of a public ledger (lib/proofs/ledgers.ts) that the person wants asked about it. */
  readonly ledger?: string;
  /** Addresses of the person that whoever asks knows, beside the user's own. They stay on this device. */
  readonly addresses?: readonly string[];
}

/** A claim, the page that it stands on, and addresses of its person. */
export interface Subject extends Pick<How, 'addresses'> {
  readonly page: PageFacts;
  readonly claim: Claim;
}

export interface Checker {
  /** As `look`, for claims of many pages; nothing is noted of where they stand. */
  lookEach(subjects: readonly Subject[], place: Place): Promise<readonly MarkState[]>;
  /** What is known already, one mark a claim; undefined where the user switched the site off. Asks nobody. */
  look(page: PageFacts, claims: readonly Claim[], place: Place): Promise<readonly MarkState[] | undefined>;
  check(page: PageFacts, claim: Claim, place: Place, how: How): Promise<MarkState>;
  forget(page: PageFacts, claims: readonly Claim[]): Promise<StoreTrouble | undefined>;
  forgetEverything(): Promise<StoreTrouble | undefined>;
  /** What private windows asked: the last of them is closed. */
  forgetPrivate(): Promise<void>;
}

type Checked = Extract<MarkState, { readonly state: 'checked' }>;

/** Where and for whom an answer is shown. */
interface Scene {
  readonly page: PageFacts;
  readonly claim: Claim;
  readonly settings: Settings;
  readonly place: Place;
  /** Whether registers may be asked. */
  readonly asking: boolean;
  /** The claim has no link of its own: the answer is a list that may hold it or not. */
  readonly unlinked?: true;
  readonly addresses?: readonly string[] | undefined;
}

export function createChecker(deps: CheckerDeps): Checker {
  const { now = Date.now, online = () => true } = deps;
  const asking = createAsking({ ...deps, now, online });
  const storeAt = (place: Place) => (place.private ? deps.memory : deps.disk);

  async function look(page: PageFacts, claims: readonly Claim[], place: Place) {
    const settings = settingsAt(await deps.settings(), page, place, now());
    if (settings.mode === 'off') return undefined;
    const references = claims.map(referenceOf);
    const known = await keptFor([...references, ...walletsOf(page)], place);
    const standing = [...known.keys()];
    // Nothing that is shown depends on it, so nobody waits for it.
    if (standing.length > 0) void stand(standing, page, place);
    return await Promise.all(
      claims.map(async (claim, index): Promise<MarkState> => {
        const scene = { page, claim, settings, place, asking: false };
        return await findMark(references[index], scene, (reference, here) =>
          lookAt(reference, known.get(reference.canonical), here),
        );
      }),
    );
  }

  async function lookEach(subjects: readonly Subject[], place: Place): Promise<readonly MarkState[]> {
    const given = await deps.settings();
    const references = subjects.map(({ claim }) => referenceOf(claim));
    const known = await keptFor(references, place);
    return await Promise.all(
      subjects.map(async ({ page, claim, addresses }, index): Promise<MarkState> => {
        const scene = { page, claim, settings: settingsAt(given, page, place, now()), place, asking: false, addresses };
        return await findMark(references[index], scene, (reference, here) =>
          lookAt(reference, known.get(reference.canonical), here),
        );
      }),
    );
  }

  async function check(page: PageFacts, claim: Claim, place: Place, how: How): Promise<MarkState> {
    const settings = settingsAt(await deps.settings(), page, place, now());
    if (settings.mode === 'off') return { state: 'nothing', why: 'You switched this site off.', code: 'switched-off' };
    const { by, addresses } = how;
    const scene = { page, claim, settings, place, asking: mayAskRegisters(settings, by), addresses };
    return await findMark(referenceOf(claim), scene, (reference, here) => checkAt(reference, here, how));
  }

  /** By the claim's own link; without one, in the lists of credentials that the page links. */
  async function findMark(
    reference: Reference | undefined,
    scene: Scene,
    find: (reference: Reference, scene: Scene) => Promise<MarkState>,
  ): Promise<MarkState> {
    if (reference) return await find(reference, scene);
    const wallets = walletsOf(scene.page);
    const marks = await Promise.all(wallets.map((wallet) => find(wallet, { ...scene, unlinked: true })));
    return markInWallets(marks) ?? nothingFor(scene.claim, marks);
  }

  /** Asks nobody. */
  async function lookAt(reference: Reference, known: Kept | undefined, scene: Scene): Promise<MarkState> {
    const { settings } = scene;
    const mark = known && (await shown(known, scene));
    if (mark && isFresh(mark.report))
      return mayAskRegisters(settings, 'view') && waitsForRegisters(mark) ? { state: 'checking' } : mark;
    const bar = await barred(reference, settings, 'view');
    if (!bar && online()) return { state: 'checking' };
    return mark ? await outlived(mark, scene, bar ? 'outdated' : 'offline') : (bar ?? { state: 'checking' });
  }

  async function checkAt(reference: Reference, scene: Scene, how: How): Promise<MarkState> {
    const { page, claim, settings, place } = scene;
    const [known] = await storeAt(place).get([reference.canonical]);
    const mark = known && (await shown(known, scene));
    if (mark && !how.again && isFresh(mark.report)) return mark;
    const bar = await barred(reference, settings, how.by);
    // Who presses is led to where yes can be said, unless what is known still holds.
    const stands = mark && (how.by === 'view' || isFresh(mark.report));
    if (bar) return stands ? await outlived(mark, scene, 'outdated') : bar;
    if (!online() && needsNetwork(reference))
      return mark ? await outlived(mark, scene, 'offline') : await shown(offline(reference), scene);
    const anew = how.again === true;
    const occasion = {
      page: page.url,
      title: claim.title,
      private: place.private,
      store: storeAt(place),
      known,
      anew,
      ledger: how.ledger,
    };
    const { kept, refused } = await asking.ask(reference, occasion);
    const fresh = await shown(kept, scene);
    const [host] = refused;
    return host && fresh.report.verdict === 'could-not-check' ? ({ state: 'ask-host', host } as const) : fresh;
  }

  async function stand(canonicals: readonly string[], page: PageFacts, place: Place): Promise<void> {
    await storeAt(place).stand(canonicals, await pageMark(page.url));
  }

  async function keptFor(references: readonly (Reference | undefined)[], place: Place): Promise<Map<string, Kept>> {
    const canonicals = references.flatMap((reference) => reference?.canonical ?? []);
    const kept = await storeAt(place).get(canonicals);
    return new Map(kept.flatMap((one) => (one ? [[one.reference.canonical, one] as const] : [])));
  }

  /** Lists on named platforms that the page links, as its claims or as other pages of its person. */
  function walletsOf({ links = [], person }: PageFacts): readonly Reference[] {
    const references = [...links, ...(person?.profileUrls ?? [])].flatMap((url) => deps.refer(url) ?? []);
    const wallets = references.filter((reference) => reference.kind === 'wallet' && deps.leadsTo(reference).named);
    return [...new Map(wallets.map((wallet) => [wallet.canonical, wallet])).values()].slice(0, MOST_WALLETS);
  }

  /** Why nobody is asked for now, or undefined. */
  async function barred(
    reference: Reference,
    settings: Settings,
    by: 'view' | 'click',
  ): Promise<MarkState | undefined> {
    const { host, named } = deps.leadsTo(reference);
    if (host === undefined) return undefined;
    if (!settings.agreedAt) return { state: 'ask-consent' };
    if (!(await deps.holds(host))) return { state: 'ask-host', host };
    return by === 'click' || (named && settings.mode === 'automatic') ? undefined : { state: 'on-click' };
  }

  async function shown(kept: Kept, scene: Scene): Promise<Checked> {
    const { evidence, good, ...obtained } = kept;
    const showing = await showingOf(evidence, scene);
    const judge = async (read: Evidence, when: Obtained) =>
      await assess(scene.unlinked ? await backedByWallet(read, showing) : read, showing, when);
    const lastGood = good && {
      verdict: (await judge(good.evidence, good)).verdict,
      checkedAt: new Date(good.checkedAt).toISOString(),
    };
    return { state: 'checked', report: await judge(evidence, { ...obtained, ...(lastGood && { lastGood }) }) };
  }

  /** What was said too long ago, and cannot be asked for now: it could not be checked, and this is what was known last. */
  async function outlived(mark: Checked, scene: Scene, code: 'outdated' | 'offline'): Promise<Checked> {
    const { report } = mark;
    if (isFresh(report) || report.verdict === 'could-not-check') return mark;
    const evidence: Evidence = { ground: 'none', checks: [finding('document', code)] };
    const lastGood = { verdict: report.verdict, checkedAt: report.checkedAt };
    const when = { checkedAt: Date.parse(report.checkedAt), ...(report.reference && { reference: report.reference }) };
    const { retryAt: _, ...said } = await assess(evidence, await showingOf(evidence, scene), { ...when, lastGood });
    return { state: 'checked', report: said };
  }

  async function showingOf(evidence: Evidence, scene: Scene): Promise<Showing> {
    const { page, claim, settings, place, asking, addresses = [] } = scene;
    const { url, person } = page;
    const wallets = walletsOf(page).map(({ canonical }) => canonical);
    return {
      names: person?.names ?? [],
      addresses: [...settings.addresses, ...addresses],
      profileUrls: [url, ...(person?.profileUrls ?? []), ...wallets],
      claim,
      trust: await deps.trust(settings, evidence, { private: place.private, asking }),
      now: now(),
    };
  }

  function mayAskRegisters({ agreedAt, registers, mode }: Settings, by: 'view' | 'click'): boolean {
    return registers && agreedAt !== undefined && (by === 'click' || mode === 'automatic') && online();
  }

  const waitsForRegisters = ({ report }: { readonly report: Report }) =>
    report.checks.some(({ code }) => code === 'registry-unreachable');
  const referenceOf = ({ url }: Claim) => (url === undefined ? undefined : deps.refer(url));
  const needsNetwork = (reference: Reference) => deps.leadsTo(reference).host !== undefined;
  const isFresh = ({ freshUntil }: Report) => Date.parse(freshUntil) > now();

  const offline = (reference: Reference): Kept => ({ reference, evidence: OFFLINE, checkedAt: now(), failures: 1 });

  return {
    look,
    lookEach,
    check,
    async forget(page, claims) {
      asking.forget();
      const canonicals = claims.flatMap((claim) => referenceOf(claim)?.canonical ?? []);
      const mark = await pageMark(page.url);
      await deps.memory.forget(canonicals, mark);
      return await deps.disk.forget(canonicals, mark);
    },
    async forgetEverything() {
      asking.forget();
      await deps.memory.forgetEverything();
      return await deps.disk.forgetEverything();
    },
    async forgetPrivate() {
      asking.forget('private');
      await deps.memory.forgetEverything();
    },
  };
}

const OFFLINE: Evidence = { ground: 'none', checks: [finding('document', 'offline')] };

/** Lists that one page links; nobody has more of them, and each claim without a link is looked for in all. */
const MOST_WALLETS = 3;
