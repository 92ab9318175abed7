/** What the learners' page does: what it asks and when, what it keeps and what not. */
import { describe, expect, it } from 'vitest';
import type { Question } from '../../lib/asking/question.ts';
import type { MarkState, Request } from '../../lib/messages/protocol.ts';
import { createKeptMine } from '../../lib/mine/kept.ts';
import { createMineModel, type MineDeps } from '../../lib/mine/model.ts';
import type { MineState } from '../../lib/mine/state.ts';
import { DEFAULTS, type Settings } from '../../lib/settings/settings.ts';
import { finding } from '../../lib/verdict/codes.ts';
import { area } from './area.ts';
import { checked, claimed, LINK, NOW } from './standing.ts';

const PAGE = {
  site: 'linkedin',
  url: 'https://www.linkedin.com/in/mira/',
  person: { key: 'mira', name: 'Mira Okafor', names: ['Mira Okafor'], profileUrls: [] },
};
const OTHER = 'https://www.credential.net/2d8e5b40-6f13-4c7a-9b25-c4e1f7a0d966';
const HANDED: Question = { page: PAGE, claims: [claimed()], asks: false, private: false };
const EXPIRES = '2026-12-10T00:00:00Z';
const SOON = checked([finding('dates', 'expires-soon', { date: '2026-12-10' })], { credential: { expires: EXPIRES } });

interface World extends Partial<Omit<MineDeps, 'settings'>> {
  readonly look?: MarkState;
  readonly check?: (request: Extract<Request, { type: 'check' }>) => MarkState;
  readonly chosen?: Partial<Settings>;
  readonly items?: Record<string, unknown>;
}

function open({ look = { state: 'checking' }, check = () => SOON, chosen = {}, items = {}, ...more }: World = {}) {
  const requests: Request[] = [];
  let settings: Settings = { ...DEFAULTS, agreedAt: '2026-11-01T00:00:00Z', ...chosen };
  let state: MineState | undefined;
  let plans = 0;
  const copied: string[] = [];
  const stored = area(items);
  const model = createMineModel({
    async send(request) {
      requests.push(request);
      if (request.type === 'look') return { marks: request.claims.map(() => look) } as never;
      if (request.type === 'check') return { mark: check(request) } as never;
      return { done: true } as never;
    },
    handed: async () => 'none',
    settings: {
      read: async () => settings,
      change: async (how) => {
        settings = { ...settings, ...how(settings) };
        return settings;
      },
    },
    kept: createKeptMine(stored),
    private: false,
    allow: async () => true,
    readFiles: async () => ({ links: [], reports: [], unread: [] }),
    copy: async (text) => void copied.push(text),
    plan: async () => void plans++,
    notifications: { held: async () => false, ask: async () => true },
    changed: (next) => {
      state = next;
    },
    now: () => NOW,
    ...more,
  });
  const now = (): MineState => {
    if (!state) throw new Error('nothing drawn');
    return state;
  };
  const checks = () => requests.filter((one) => one.type === 'check');
  return {
    model,
    state: now,
    requests,
    checks,
    items: stored.items,
    settings: () => settings,
    plans: () => plans,
    copied,
  };
}

/** Until all that was begun has come to its end. */
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('a profile that was handed over', () => {
  it('is looked at and asked about, for the person at hand', async () => {
    const { model, state, checks } = open({ handed: async () => ({ profile: HANDED }) });
    await model.start();
    expect(checks()).toMatchObject([{ by: 'click', private: false, page: { person: PAGE.person } }]);
    expect(state()).toMatchObject({ looked: true, name: 'Mira Okafor', marks: [SOON] });
    expect(state().advice.map(({ rule }) => rule)).toEqual(['expires-soon', 'expiry-left-out']);
  });

  it('is not asked about before the yes, and then at once', async () => {
    const { model, state, checks, settings } = open({
      handed: async () => ({ profile: HANDED }),
      look: { state: 'ask-consent' },
      chosen: { agreedAt: undefined as never },
    });
    await model.start();
    expect(checks()).toEqual([]);
    model.onAgree();
    await settled();
    expect(settings().agreedAt).toBeDefined();
    expect(checks()).toHaveLength(1);
    expect(state().marks).toEqual([SOON]);
  });

  it('names hosts that are not allowed, and asks after the press', async () => {
    const { model, state, checks } = open({
      handed: async () => ({ profile: HANDED }),
      look: { state: 'ask-host', host: 'badges.example' },
    });
    await model.start();
    expect(state().hosts).toEqual(['badges.example']);
    expect(checks()).toEqual([]);
    model.onAllow(['badges.example']);
    await settled();
    expect(state().hosts).toEqual([]);
  });

  it('that was forgotten says so', async () => {
    const { model, state } = open({ handed: async () => undefined });
    await model.start();
    expect(state()).toMatchObject({ gone: true, looked: false });
  });
});

describe('what is given by hand', () => {
  const GIVEN = { names: 'Mira Okafor', addresses: 'mira@okafor.example', links: LINK, keeps: false };

  it('is compared with addresses, and kept nowhere unless asked for', async () => {
    const { model, checks, items, settings } = open();
    await model.start();
    model.onGiven(GIVEN);
    model.onLook();
    await settled();
    expect(checks()).toMatchObject([{ claim: { url: LINK }, addresses: ['mira@okafor.example'] }]);
    expect(items).toEqual({});
    expect(settings().addresses).toEqual([]);
  });

  it('is kept if asked for, comes back without asking anybody, and goes again', async () => {
    const first = open();
    await first.model.start();
    first.model.onGiven({ ...GIVEN, keeps: true });
    first.model.onLook();
    await settled();
    expect(first.items).toEqual({ mine: { names: ['Mira Okafor'], links: [LINK] } });
    expect(first.settings().addresses).toEqual(['mira@okafor.example']);
    const again = open({ items: first.items, chosen: { addresses: first.settings().addresses } });
    await again.model.start();
    expect(again.state().given).toEqual({ ...GIVEN, keeps: true });
    expect(again.requests).toEqual([]);
    again.model.onGiven(GIVEN);
    again.model.onLook();
    await settled();
    expect(again.items).toEqual({});
    expect(again.settings().addresses).toEqual([]);
  });
});

describe('a private window', () => {
  it('keeps nothing, whatever is pressed', async () => {
    const { model, state, items, checks, plans } = open({
      handed: async () => ({ profile: { ...HANDED, private: true } }),
    });
    await model.start();
    model.onGiven({ ...state().given, names: 'Mira', keeps: true });
    model.onLook();
    model.onRemind(true);
    await settled();
    expect(items).toEqual({});
    expect(plans()).toBe(0);
    expect(checks().every((one) => one.private === true)).toBe(true);
  });
});

describe('a wallet', () => {
  const held: Question = { ...HANDED, claims: [claimed({ title: 'Harbour Pilot', url: OTHER })] };

  it('that was handed over holds what was earned, beside the profile that was', async () => {
    const pilot = checked([], { credential: { id: OTHER, achievement: { name: 'Harbour Pilot' } } });
    const { model, state, checks } = open({
      handed: async () => ({ profile: HANDED, wallet: held }),
      check: ({ claim }) => (claim.url === LINK ? SOON : pilot),
    });
    await model.start();
    expect(checks()).toHaveLength(2);
    expect(state()).toMatchObject({ looked: true, imported: true, claims: HANDED.claims });
    expect(state().missing.map(({ title }) => title)).toEqual(['Harbour Pilot']);
  });

  it('that was handed over alone is compared with what is given later', async () => {
    const { model, state } = open({ handed: async () => ({ wallet: held }) });
    await model.start();
    expect(state()).toMatchObject({ looked: false, imported: true, claims: [] });
    expect(state().missing).toHaveLength(1);
  });

  const WALLET = checked([finding('document', 'link-out')], {
    holds: [{ key: 'b', title: 'Peer Mentor', verdict: 'verified' }],
  });

  it('is asked for by its name, with nobody named, and shows what is missing', async () => {
    const { model, state, checks } = open({
      handed: async () => ({ profile: HANDED }),
      check: ({ claim }) => (claim.url?.includes('/users/') ? WALLET : SOON),
    });
    await model.start();
    model.onImport('mira', 'credly');
    await settled();
    const asked = checks().find(({ claim }) => claim.url === 'https://www.credly.com/users/mira');
    expect(asked?.page).toEqual({ site: 'asked-for', url: '' });
    expect(state().missing.map(({ title }) => title)).toEqual(['Peer Mentor']);
  });

  it('that cannot be read is named', async () => {
    const { model, state } = open({ check: () => ({ state: 'nothing', why: '', code: 'not-followed' }) });
    await model.start();
    model.onImport('two words', 'credly');
    await settled();
    expect(state().unread).toEqual(['two words']);
    model.onImport('mira', 'credly');
    await settled();
    expect(state().unread).toEqual(['https://www.credly.com/users/mira']);
  });

  it('in files counts as well, and what cannot be read of them is named', async () => {
    const { model, state } = open({
      check: () => WALLET,
      readFiles: async () => ({
        links: ['https://www.credly.com/users/mira'],
        reports: [checked().report],
        unread: ['a.bin'],
      }),
    });
    await model.start();
    model.onFiles([new File([], 'a.bin')]);
    await settled();
    expect(
      state()
        .missing.map(({ title }) => title)
        .toSorted(),
    ).toEqual(['Cloud Practitioner', 'Peer Mentor']);
    expect(state().unread).toEqual(['a.bin']);
    expect(state().reading).toBe(false);
  });

  it('in files that break the reader is named, and nothing hangs', async () => {
    const { model, state } = open({ readFiles: async () => await Promise.reject(new Error('broken')) });
    await model.start();
    model.onFiles([new File([], 'a.bin')]);
    await settled();
    expect(state()).toMatchObject({ reading: false, unread: ['a.bin'] });
  });
});

describe('a reminder', () => {
  it('is kept when it is wanted, planned, and gone when it is not', async () => {
    const { model, items, plans } = open({ handed: async () => ({ profile: HANDED }) });
    await model.start();
    expect(items).toEqual({});
    model.onRemind(true);
    await settled();
    expect(items).toEqual({ mine: { reminders: [{ title: 'Cloud Practitioner', expires: EXPIRES }] } });
    model.onRemind(false);
    await settled();
    expect(items).toEqual({});
    expect(plans()).toBe(2);
  });
});

it('copies, and says so', async () => {
  const { model, state, copied } = open();
  await model.start();
  model.onCopy('a');
  await settled();
  expect([copied, state().said]).toEqual([['a'], 'copied']);
});
