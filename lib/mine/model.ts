/**
 * What the learners' page knows and does, without a browser: a profile that the popup handed over, or links that were written
 * here; how each badge stands, what to mend, what wallets and files hold beside it. Every question to an issuer follows a press,
 * and none comes before the yes. Permissions are asked for first thing in a press.
 */
import { ASKED_FOR } from '../checking/site.ts';
import type { Claim } from '../claims/claim.ts';
import type { MarkState, PageFacts } from '../messages/protocol.ts';
import type { Send } from '../messages/send.ts';
import type { Settings } from '../settings/settings.ts';
import { advise } from './advise.ts';
import { type Earned, earnedIn, notShown } from './earned.ts';
import type { InFiles } from './files.ts';
import { type Given, linesOf, pageOf, sorted, type WalletId, walletLink } from './given.ts';
import type { Handed } from './handed.ts';
import type { KeptMine } from './kept.ts';
import { remindersOf } from './reminders.ts';
import { type MineActions, type MineState, NOTHING_YET } from './state.ts';

export interface MineDeps {
  readonly send: Send;
  /** What was handed over: `none` where the page was opened by itself, undefined where that is forgotten. */
  handed(): Promise<Handed | 'none' | undefined>;
  readonly settings: {
    read(): Promise<Settings>;
    change(how: (settings: Settings) => Partial<Settings>): Promise<Settings>;
  };
  readonly kept: KeptMine;
  /** The window is private. */
  readonly private: boolean;
  allow(hosts: readonly string[]): Promise<boolean>;
  readFiles(files: readonly File[], isPrivate: boolean): Promise<InFiles>;
  copy(text: string): Promise<void>;
  /** Sets the alarm anew by what is kept. */
  plan(): Promise<void>;
  readonly notifications: { held(): Promise<boolean>; ask(): Promise<boolean> };
  changed(state: MineState): void;
  readonly now?: () => number;
}

/** A wallet, transcript or badge that was named, and what came of it. */
interface Source {
  readonly claim: Claim;
  readonly mark: MarkState;
}

/** As many badges of one wallet are asked about. */
const MOST_IN_WALLET = 100;

const OUR_PAGE: PageFacts = { site: ASKED_FOR, url: '' };

export function createMineModel(deps: MineDeps): MineActions & { start(): Promise<void> } {
  const { send, settings, kept, now = Date.now } = deps;
  let state: MineState = { ...NOTHING_YET, private: deps.private };
  let page = OUR_PAGE;
  let sources: readonly Source[] = [];
  let inFiles: readonly Earned[] = [];
  let unreadFiles: readonly string[] = [];

  function change(changes: Partial<MineState>): void {
    state = { ...state, said: undefined, ...changes };
    const { claims, marks } = state;
    const earned = [
      ...sources.flatMap(({ mark }) => (mark.state === 'checked' ? earnedIn(mark.report) : [])),
      ...inFiles,
    ];
    const waiting = [...marks, ...sources.map(({ mark }) => mark)];
    state = {
      ...state,
      advice: advise(claims, marks, earned),
      hosts: [...new Set(waiting.flatMap((mark) => (mark.state === 'ask-host' ? [mark.host] : [])))],
      missing: notShown(earned, claims, marks),
      unread: [...unreadFiles, ...sources.filter(isUnread).map(({ claim }) => claim.url ?? claim.key)],
    };
    deps.changed(state);
  }

  async function start(): Promise<void> {
    const [chosen, handed, notifies] = await Promise.all([settings.read(), deps.handed(), deps.notifications.held()]);
    const { profile, wallet } = typeof handed === 'object' ? handed : {};
    const isPrivate = deps.private || profile?.private === true || wallet?.private === true;
    const mine = isPrivate ? {} : await kept.read();
    const { names = [], links = [], reminders } = mine;
    const keeps = mine.names !== undefined;
    const addresses = isPrivate ? [] : chosen.addresses;
    change({
      agreed: chosen.agreedAt !== undefined,
      private: isPrivate,
      given: {
        names: names.join('\n'),
        addresses: addresses.join('\n'),
        links: links.join('\n'),
        keeps,
      },
      reminds: reminders !== undefined,
      notifies,
    });
    if (handed === undefined) return change({ gone: true });
    if (profile) await lookAt(profile.page, profile.claims);
    // What a wallet shows to its person has been earned, and is no line of the profile.
    if (wallet) await importFrom(wallet.claims.flatMap(({ url }) => url ?? []).slice(0, MOST_IN_WALLET));
  }

  async function lookAt(of: PageFacts, claims: readonly Claim[]): Promise<void> {
    page = { ...of, site: ASKED_FOR };
    const { marks } = await send({ type: 'look', page, claims, private: state.private });
    change({ looked: true, claims, marks, ...(of.person?.name !== undefined && { name: of.person.name }) });
    await Promise.all(claims.filter((_, at) => isDue(marks[at])).map((claim) => check(claim)));
    await keepReminders();
  }

  /** Addresses that were given, and are not kept, may change what is known already. */
  function isDue(mark: MarkState | undefined): boolean {
    if (mark?.state === 'checked')
      return linesOf(state.given.addresses).length > 0 || Date.parse(mark.report.freshUntil) <= now();
    return mark?.state === 'checking' || mark?.state === 'on-click';
  }

  async function ask(claim: Claim, of: PageFacts, again = false): Promise<MarkState | undefined> {
    const addresses = linesOf(state.given.addresses).slice(0, 20);
    const more = { ...(again && { again }), ...(addresses.length > 0 && { addresses }) };
    const request = { type: 'check', page: of, claim, by: 'click', private: state.private, ...more } as const;
    return (await send(request).catch(() => undefined))?.mark;
  }

  async function check(claim: Claim, again = false): Promise<void> {
    const before = markOf(claim);
    if (before?.state !== 'checked' || again) mark(claim, { state: 'checking' });
    const after = (await ask(claim, page, again)) ?? before;
    if (after) mark(claim, after);
  }

  const markOf = ({ key }: Claim) => state.marks[state.claims.findIndex((claim) => claim.key === key)];

  function mark({ key }: Claim, next: MarkState): void {
    change({ marks: state.marks.map((one, at) => (state.claims[at]?.key === key ? next : one)) });
  }

  async function look(): Promise<void> {
    const { given } = state;
    await keep(given);
    const { claims, profiles } = sorted(given.links);
    change({ profiles });
    await lookAt(pageOf(given), claims);
  }

  /** What stands in the fields, where it is wanted; else nothing of it is kept any longer. */
  async function keep({ names, links, addresses, keeps }: Given): Promise<void> {
    if (state.private) return;
    const was = (await kept.read()).names !== undefined;
    if (!keeps && !was) return;
    await kept.change(
      keeps ? { names: linesOf(names).slice(0, 20), links: linesOf(links) } : { names: undefined, links: undefined },
    );
    await settings.change(() => ({ addresses: keeps ? linesOf(addresses) : [] }));
  }

  async function agree(): Promise<void> {
    if (!(await deps.allow([]))) return;
    await settings.change(() => ({ agreedAt: new Date(now()).toISOString() }));
    change({ agreed: true });
    await askWaiting((standing) => standing.state === 'ask-consent' || standing.state === 'checking');
  }

  async function allow(hosts: readonly string[]): Promise<void> {
    if (!(await deps.allow(hosts))) return;
    await askWaiting((standing) => standing.state === 'ask-host' && hosts.includes(standing.host));
  }

  async function askWaiting(waits: (mark: MarkState) => boolean): Promise<void> {
    const claims = state.claims.filter((claim) => {
      const standing = markOf(claim);
      return standing !== undefined && waits(standing);
    });
    const wallets = sources.filter((source) => waits(source.mark)).map(({ claim }) => claim);
    await Promise.all([...claims.map((claim) => check(claim)), readSources(wallets)]);
    await keepReminders();
  }

  async function readSources(claims: readonly Claim[]): Promise<void> {
    await Promise.all(
      claims.map(async (claim) => {
        // A wallet tells all that it holds where nothing is claimed of it, and nobody is named.
        const found = await ask(claim, OUR_PAGE);
        if (!found) return;
        sources = [...sources.filter((source) => source.claim.key !== claim.key), { claim, mark: found }];
        change({});
      }),
    );
  }

  async function importFrom(links: readonly string[]): Promise<void> {
    change({ imported: true, reading: true });
    await readSources(links.map((url) => ({ key: url, url })));
    change({ reading: false });
  }

  async function importWallet(text: string, wallet: WalletId): Promise<void> {
    const link = walletLink(text, wallet);
    unreadFiles = link || text.trim() === '' ? [] : [text.trim()];
    if (link) await importFrom([link]);
    else change({});
  }

  async function importFiles(files: readonly File[]): Promise<void> {
    if (files.length === 0) return;
    change({ imported: true, reading: true });
    const found = await deps.readFiles(files, state.private).catch(() => undefined);
    unreadFiles = found ? found.unread : files.map(({ name }) => name);
    inFiles = [...inFiles, ...(found?.reports.flatMap(earnedIn) ?? [])];
    await importFrom(found?.links ?? []);
  }

  async function remind(on: boolean): Promise<void> {
    if (state.private) return;
    const reminders = on ? remindersOf(state.claims, state.marks, [], now()) : undefined;
    await kept.change({ reminders });
    change({ reminds: on });
    await deps.plan();
  }

  async function keepReminders(): Promise<void> {
    if (state.private || !state.reminds) return;
    const { reminders = [] } = await kept.read();
    await kept.change({ reminders: remindersOf(state.claims, state.marks, reminders, now()) });
    await deps.plan();
  }

  return {
    start,
    onGiven: (given) => change({ given }),
    onLook: () => void look(),
    onAgree: () => void agree(),
    onAllow: (hosts) => void allow(hosts),
    onCheck: (claim) => void check(claim, markOf(claim)?.state === 'checked'),
    onImport: (text, wallet) => void importWallet(text, wallet),
    onFiles: (files) => void importFiles(files),
    onCopy: (text) => void deps.copy(text).then(() => change({ said: 'copied' })),
    onRemind: (on) => void remind(on),
    onNotify: () => void deps.notifications.ask().then((notifies) => change({ notifies })),
  };
}

/** It was looked into, or cannot be, and tells of nothing that was earned. */
function isUnread({ mark }: Source): boolean {
  return mark.state === 'nothing' || (mark.state === 'checked' && earnedIn(mark.report).length === 0);
}
