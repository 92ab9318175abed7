import { describe, expect, it, vi } from 'vitest';
import { type CheckerDeps, createChecker, type Place } from '../../lib/checking/checker.ts';
import type { Claim } from '../../lib/claims/claim.ts';
import type { MarkState, PageFacts } from '../../lib/messages/protocol.ts';
import type { Answer } from '../../lib/net/ask.ts';
import type { Evidence, Reference } from '../../lib/platforms/platform.ts';
import { DEFAULTS, type Settings } from '../../lib/settings/settings.ts';
import { createMemoryStore } from '../../lib/store/memory.ts';
import { finding, passed } from '../../lib/verdict/codes.ts';

const NOW = Date.parse('2026-11-24T12:00:00Z');
const [MINUTE, HOUR] = [60_000, 3_600_000];
const PAGE: PageFacts = {
  site: 'linkedin',
  url: 'https://profiles.example/in/marta-silva',
  person: { key: 'marta-silva', name: 'Marta Silva', names: ['Marta Silva'], profileUrls: [] },
};
const OPEN: Place = { host: 'profiles.example', private: false };
const PRIVATE: Place = { host: 'profiles.example', private: true };
const AGREED: Settings = { ...DEFAULTS, agreedAt: '2026-11-01T00:00:00Z' };
const VIEW = { by: 'view' } as const;
const CLICK = { by: 'click' } as const;
const AGAIN = { by: 'click', again: true } as const;

const GENUINE: Evidence = {
  ground: 'hosted',
  vouchedBy: 'Badge Platform',
  credential: {
    format: 'ob2',
    achievement: { name: 'Forest Ranger' },
    issuer: { id: 'https://forest.example', name: 'Forest School' },
    holder: { name: 'Marta Silva' },
    issued: '2026-01-01T00:00:00Z',
  },
  checks: [passed('document'), passed('key')],
};
const DOWN: Evidence = { ground: 'none', checks: [finding('document', 'server-error')] };

const claim = (id: string, given: Partial<Claim> = {}): Claim => ({
  key: id,
  title: 'Forest Ranger',
  url: `https://badges.example/${id}`,
  ...given,
});

/** A house with one platform, whose issuer answers whatever `answers` says at the time. */
function createHouse(given: Partial<CheckerDeps> & { settings?: () => Promise<Settings> } = {}) {
  const clock = { now: NOW };
  const issuer = { answer: GENUINE };
  const gather = vi.fn(async (_: Reference, __: unknown, ___: number): Promise<Evidence> => issuer.answer);
  const deps: CheckerDeps = {
    refer: (url) =>
      url.startsWith('https://badges.example/')
        ? { platform: 'badges', kind: 'credential', id: url.slice(23), canonical: url }
        : undefined,
    leadsTo: () => ({ host: 'badges.example', named: true }),
    gather,
    ask: async (url) => ({ url, status: 200, type: '', bytes: new Uint8Array() }),
    holds: async () => true,
    settings: async () => AGREED,
    trust: () => ({ knows: () => undefined }),
    disk: createMemoryStore(),
    memory: createMemoryStore(),
    now: () => clock.now,
    ...given,
  };
  return { clock, issuer, gather, deps, checker: createChecker(deps) };
}

const verdictOf = (mark: MarkState | undefined) => (mark?.state === 'checked' ? mark.report.verdict : mark?.state);

describe('check', () => {
  it('asks the issuer, keeps the answer, and judges it anew at each showing', async () => {
    const { checker, clock, issuer, gather } = createHouse();
    const credential = GENUINE.credential && { ...GENUINE.credential, expires: '2026-11-24T13:00:00Z' };
    issuer.answer = { ...GENUINE, ...(credential && { credential }) };
    const mark = await checker.check(PAGE, claim('a'), OPEN, VIEW);
    expect(mark).toMatchObject({
      state: 'checked',
      report: { verdict: 'verified', checkedAt: '2026-11-24T12:00:00.000Z' },
    });
    clock.now += 2 * HOUR;
    expect(verdictOf(await checker.check(PAGE, claim('a'), OPEN, VIEW))).toBe('expired');
    expect(gather).toHaveBeenCalledTimes(1);
  });

  it('asks again when what is kept is no longer fresh, and when the user wants it', async () => {
    const { checker, clock, gather } = createHouse();
    await checker.check(PAGE, claim('a'), OPEN, VIEW);
    clock.now += 24 * HOUR - 1;
    await checker.check(PAGE, claim('a'), OPEN, VIEW);
    expect(gather).toHaveBeenCalledTimes(1);
    clock.now += 1;
    await checker.check(PAGE, claim('a'), OPEN, VIEW);
    expect(gather).toHaveBeenCalledTimes(2);
    await checker.check(PAGE, claim('a'), OPEN, AGAIN);
    expect(gather).toHaveBeenCalledTimes(3);
  });

  it('asks again when the clock was set back by a day', async () => {
    const { checker, clock, gather } = createHouse();
    await checker.check(PAGE, claim('a'), OPEN, VIEW);
    clock.now -= 24 * HOUR;
    expect(await checker.look(PAGE, [claim('a')], OPEN)).toEqual([{ state: 'checking' }]);
    expect(await checker.check(PAGE, claim('a'), OPEN, VIEW)).toMatchObject({
      report: { verdict: 'verified', checkedAt: '2026-11-23T12:00:00.000Z' },
    });
    expect(gather).toHaveBeenCalledTimes(2);
  });

  it('wants nothing that was remembered when the user asks again', async () => {
    const asked: (boolean | undefined)[] = [];
    const { checker } = createHouse({
      ask: async (url, options) => {
        asked.push(options?.anew);
        return { url, status: 200, type: '', bytes: new Uint8Array() };
      },
      gather: async (_, ask) => {
        await ask('https://badges.example/a.json', { size: 'document' });
        return GENUINE;
      },
    });
    await checker.check(PAGE, claim('a'), OPEN, VIEW);
    await checker.check(PAGE, claim('a'), OPEN, AGAIN);
    expect(asked).toEqual([undefined, true]);
  });

  it('asks once at a time, from however many tabs', async () => {
    const { checker, gather } = createHouse();
    const tabs = [PAGE, { ...PAGE, url: 'https://code.example/marta' }, PAGE];
    const marks = await Promise.all(tabs.map((page) => checker.check(page, claim('a'), OPEN, VIEW)));
    expect(marks.map(verdictOf)).toEqual(['verified', 'verified', 'verified']);
    expect(gather).toHaveBeenCalledTimes(1);
    await checker.forget({ ...PAGE, url: 'https://code.example/marta' }, []);
    expect(await checker.look(PAGE, [claim('a')], OPEN)).toEqual([{ state: 'checking' }]);
  });

  it('has nothing to ask without a link, or for one that names no credential', async () => {
    const { checker, gather } = createHouse();
    const bare: Claim = { key: 'b', title: 'Forest Ranger' };
    expect(await checker.check(PAGE, bare, OPEN, CLICK)).toMatchObject({ state: 'nothing' });
    expect(await checker.check(PAGE, claim('c', { url: 'https://blog.example/' }), OPEN, CLICK)).toMatchObject({
      state: 'nothing',
    });
    expect(gather).not.toHaveBeenCalled();
  });

  it('keeps the last good answer beside one that tells nothing, judged for who looks now', async () => {
    const { checker, clock, issuer } = createHouse();
    await checker.check(PAGE, claim('a'), OPEN, VIEW);
    issuer.answer = DOWN;
    clock.now += 25 * HOUR;
    await checker.check(PAGE, claim('a'), OPEN, VIEW);
    const mark = await checker.check(PAGE, claim('a'), OPEN, AGAIN);
    expect(mark).toMatchObject({
      report: {
        verdict: 'could-not-check',
        lastGood: { verdict: 'verified', checkedAt: '2026-11-24T12:00:00.000Z' },
      },
    });
    issuer.answer = GENUINE;
    const healed = await checker.check(PAGE, claim('a'), OPEN, AGAIN);
    expect(healed).toMatchObject({ report: { verdict: 'verified' } });
    expect(healed).not.toHaveProperty('report.lastGood');
  });

  it('waits twice as long after each failure, up to 6 h, and starts over after an answer', async () => {
    const { checker, clock, issuer, gather } = createHouse();
    issuer.answer = DOWN;
    const waits: number[] = [];
    for (let failures = 0; failures < 8; failures++) {
      const mark = await checker.check(PAGE, claim('a'), OPEN, VIEW);
      const retryAt = mark.state === 'checked' ? Date.parse(mark.report.retryAt ?? '') : Number.NaN;
      waits.push((retryAt - clock.now) / MINUTE);
      clock.now = retryAt - 1;
      await checker.check(PAGE, claim('a'), OPEN, VIEW);
      clock.now = retryAt;
    }
    expect(waits).toEqual([10, 20, 40, 80, 160, 320, 360, 360]);
    expect(gather).toHaveBeenCalledTimes(8);
    issuer.answer = GENUINE;
    await checker.check(PAGE, claim('a'), OPEN, VIEW);
    issuer.answer = DOWN;
    const after = await checker.check(PAGE, claim('a'), OPEN, AGAIN);
    expect(after).toMatchObject({ report: { retryAt: new Date(clock.now + 10 * MINUTE).toISOString() } });
  });

  it('waits as long as the server asked', async () => {
    const { checker, issuer } = createHouse();
    issuer.answer = { ...DOWN, retryAfter: 2 * HOUR };
    const mark = await checker.check(PAGE, claim('a'), OPEN, VIEW);
    expect(mark).toMatchObject({ report: { retryAt: '2026-11-24T14:00:00.000Z' } });
  });

  it('shows a fault of our own as what it is, and reports it', async () => {
    const report = vi.fn();
    const { checker } = createHouse({ gather: () => Promise.reject(new Error('a bug')), report });
    expect(verdictOf(await checker.check(PAGE, claim('a'), OPEN, VIEW))).toBe('could-not-check');
    expect(report).toHaveBeenCalledWith(new Error('a bug'));
  });

  it('loses nothing with a worker that is stopped: the next one asks again, or knows', async () => {
    const stopped = createHouse({ gather: () => new Promise(() => undefined) });
    void stopped.checker.check(PAGE, claim('a'), OPEN, VIEW);
    const next = createHouse({ disk: stopped.deps.disk });
    expect(await next.checker.look(PAGE, [claim('a')], OPEN)).toEqual([{ state: 'checking' }]);
    expect(verdictOf(await next.checker.check(PAGE, claim('a'), OPEN, VIEW))).toBe('verified');
    const third = createHouse({ disk: stopped.deps.disk });
    expect((await third.checker.look(PAGE, [claim('a')], OPEN))?.map(verdictOf)).toEqual(['verified']);
    expect(third.gather).not.toHaveBeenCalled();
  });
});

describe('offline', () => {
  it('keeps nothing of a question during which the network went', async () => {
    const network = { online: true };
    const { checker, issuer, gather } = createHouse({ online: () => network.online });
    gather.mockImplementationOnce(async () => {
      network.online = false;
      return { ground: 'none', checks: [finding('document', 'offline')] };
    });
    expect(await checker.check(PAGE, claim('1'), OPEN, VIEW)).toMatchObject({ report: { verdict: 'could-not-check' } });
    network.online = true;
    issuer.answer = GENUINE;
    expect(await checker.look(PAGE, [claim('1')], OPEN)).toEqual([{ state: 'checking' }]);
    expect(await checker.check(PAGE, claim('1'), OPEN, VIEW)).toMatchObject({ report: { verdict: 'verified' } });
  });

  it('asks nobody, says so, and keeps nothing of it', async () => {
    const { checker, gather, deps } = createHouse({ online: () => false });
    const mark = await checker.check(PAGE, claim('a'), OPEN, VIEW);
    expect(mark).toMatchObject({ report: { verdict: 'could-not-check' } });
    expect(gather).not.toHaveBeenCalled();
    expect(await deps.disk.about()).toEqual({ answers: 0 });
  });

  it('shows what is kept while it is fresh, and afterwards only as what was known last', async () => {
    const { checker, clock, deps } = createHouse();
    await checker.check(PAGE, claim('a'), OPEN, VIEW);
    const laterBy = (hours: number) =>
      createHouse({ disk: deps.disk, online: () => false, now: () => clock.now + hours * HOUR }).checker;
    expect(verdictOf(await laterBy(23).check(PAGE, claim('a'), OPEN, VIEW))).toBe('verified');
    for (const marks of [
      await laterBy(1_000).look(PAGE, [claim('a')], OPEN),
      [await laterBy(1_000).check(PAGE, claim('a'), OPEN, VIEW)],
    ]) {
      const [mark] = marks ?? [];
      expect(mark).toMatchObject({
        state: 'checked',
        report: {
          verdict: 'could-not-check',
          lastGood: { verdict: 'verified', checkedAt: '2026-11-24T12:00:00.000Z' },
        },
      });
    }
  });
});

describe('an answer past its time', () => {
  const onClick = { settings: async (): Promise<Settings> => ({ ...AGREED, mode: 'on-click' }) };

  it('is asked for anew where that may be', async () => {
    const { checker, clock } = createHouse();
    await checker.check(PAGE, claim('a'), OPEN, VIEW);
    clock.now += 25 * HOUR;
    expect(await checker.look(PAGE, [claim('a')], OPEN)).toEqual([{ state: 'checking' }]);
  });

  it('is no verdict any more where nobody may be asked, and is told beside it', async () => {
    const { checker, clock } = createHouse(onClick);
    await checker.check(PAGE, claim('a'), OPEN, CLICK);
    clock.now += 25 * HOUR;
    const [mark] = (await checker.look(PAGE, [claim('a')], OPEN)) ?? [];
    expect(mark).toMatchObject({ report: { verdict: 'could-not-check', lastGood: { verdict: 'verified' } } });
    const code = mark?.state === 'checked' && mark.report.checks.find(({ id }) => id === 'document')?.code;
    expect(code).toBe('outdated');
    expect(verdictOf(await checker.check(PAGE, claim('a'), OPEN, CLICK))).toBe('verified');
  });
});

describe('an answer past its time, on a press', () => {
  it.each<readonly [string, Partial<CheckerDeps>, MarkState]>([
    ['the yes', { settings: async () => DEFAULTS }, { state: 'ask-consent' }],
    ['the host', { holds: async () => false }, { state: 'ask-host', host: 'badges.example' }],
  ])('waits for %s, as one that was never known', async (_, barring, expected) => {
    const { checker, clock, deps } = createHouse();
    await checker.check(PAGE, claim('a'), OPEN, CLICK);
    const later = createHouse({ disk: deps.disk, now: () => clock.now + 25 * HOUR, ...barring }).checker;
    expect(await later.check(PAGE, claim('a'), OPEN, CLICK)).toEqual(expected);
    expect(verdictOf(await later.check(PAGE, claim('a'), OPEN, VIEW))).toBe('could-not-check');
  });
});

describe('whether anybody is asked', () => {
  const settings = (change: Partial<Settings>) => ({ settings: async () => ({ ...AGREED, ...change }) });

  it('is the user’s to say first', async () => {
    const { checker, gather } = createHouse({ settings: async () => DEFAULTS });
    expect(await checker.check(PAGE, claim('a'), OPEN, CLICK)).toEqual({ state: 'ask-consent' });
    expect(await checker.look(PAGE, [claim('a')], OPEN)).toEqual([{ state: 'ask-consent' }]);
    expect(gather).not.toHaveBeenCalled();
  });

  it('waits for a click where the user chose that, or the host is nobody named', async () => {
    for (const given of [
      settings({ mode: 'on-click' }),
      { leadsTo: () => ({ host: 'forest.example', named: false }) },
    ]) {
      const { checker, gather } = createHouse(given);
      expect(await checker.check(PAGE, claim('a'), OPEN, VIEW)).toEqual({ state: 'on-click' });
      expect(gather).not.toHaveBeenCalled();
      expect(verdictOf(await checker.check(PAGE, claim('a'), OPEN, CLICK))).toBe('verified');
    }
  });

  it('waits until the host is allowed, also on a click', async () => {
    const { checker, gather } = createHouse({ holds: async () => false });
    expect(await checker.check(PAGE, claim('a'), OPEN, CLICK)).toEqual({ state: 'ask-host', host: 'badges.example' });
    expect(gather).not.toHaveBeenCalled();
  });

  it('waits until a further host is allowed that the answer depends on, and keeps no half answer', async () => {
    const refusing = async (url: string): Promise<Answer> => ({
      url,
      status: 0,
      type: '',
      bytes: new Uint8Array(),
      trouble: { code: 'not-permitted' },
    });
    const { checker, deps } = createHouse({
      ask: refusing,
      gather: async (_, ask) => {
        await ask('https://keys.example/did.json');
        return { ...GENUINE, checks: [passed('document'), passed('proof'), finding('key', 'key-unreachable')] };
      },
    });
    expect(await checker.check(PAGE, claim('a'), OPEN, VIEW)).toEqual({ state: 'ask-host', host: 'keys.example' });
    expect(await deps.disk.about()).toEqual({ answers: 0 });
  });

  it('is no question where nobody has to be asked', async () => {
    const linkOut: Evidence = { ground: 'none', checks: [finding('document', 'link-out')] };
    const { checker } = createHouse({
      settings: async () => DEFAULTS,
      leadsTo: () => ({ named: true }),
      gather: async () => linkOut,
      online: () => false,
    });
    expect(verdictOf(await checker.check(PAGE, claim('a'), OPEN, VIEW))).toBe('not-checkable');
  });

  it('is no question on a site that is switched off', async () => {
    for (const off of ['linkedin', 'profiles.example']) {
      const { checker, gather } = createHouse(settings({ sites: [{ place: off, mode: 'off' }] }));
      expect(await checker.look(PAGE, [claim('a')], OPEN)).toBeUndefined();
      expect(await checker.look(PAGE, [claim('a')], { host: 'popup-of-ours', private: false })).toBeUndefined();
      expect(await checker.check(PAGE, claim('a'), OPEN, CLICK)).toMatchObject({ state: 'nothing' });
      expect(gather).not.toHaveBeenCalled();
    }
  });
});

describe('look', () => {
  it('tells what is known of each claim, in their order, and asks nobody', async () => {
    const { checker, gather } = createHouse();
    await checker.check(PAGE, claim('a'), OPEN, VIEW);
    gather.mockClear();
    const marks = await checker.look(PAGE, [claim('b'), claim('a'), { key: 'none' }], OPEN);
    expect(marks?.map(verdictOf)).toEqual(['checking', 'verified', 'nothing']);
    expect(gather).not.toHaveBeenCalled();
  });
});

describe('private windows', () => {
  it('leave nothing on disk, and show nothing of it elsewhere', async () => {
    const { checker, deps } = createHouse();
    expect(verdictOf(await checker.check(PAGE, claim('a'), PRIVATE, VIEW))).toBe('verified');
    expect([await deps.disk.about(), await deps.memory.about()]).toEqual([{ answers: 0 }, { answers: 1 }]);
    expect(await checker.look(PAGE, [claim('a')], OPEN)).toEqual([{ state: 'checking' }]);
  });

  it('ask by themselves even while a normal window asks the same', async () => {
    const { checker, deps } = createHouse();
    await Promise.all([OPEN, PRIVATE].map((place) => checker.check(PAGE, claim('a'), place, VIEW)));
    expect([await deps.disk.about(), await deps.memory.about()]).toEqual([{ answers: 1 }, { answers: 1 }]);
  });

  it('leave nothing in memory once they are closed, an answer that was on its way included', async () => {
    const answers: ((evidence: Evidence) => void)[] = [];
    const gather = () => new Promise<Evidence>((resolve) => void answers.push(resolve));
    const { checker, deps } = createHouse({ gather });
    const checks = [PRIVATE, OPEN].map((place) => checker.check(PAGE, claim('a'), place, VIEW));
    await vi.waitFor(() => expect(answers).toHaveLength(2));
    await checker.forgetPrivate();
    for (const answer of answers) answer(GENUINE);
    expect((await Promise.all(checks)).map(verdictOf)).toEqual(['verified', 'verified']);
    expect([await deps.disk.about(), await deps.memory.about()]).toEqual([{ answers: 1 }, { answers: 0 }]);
  });
});

describe('forgetting', () => {
  it('of a person takes the claims named and all that stood on the page, and nothing else', async () => {
    const { checker } = createHouse();
    const other = { ...PAGE, url: 'https://profiles.example/in/john' };
    await checker.check(PAGE, claim('gone-from-page'), OPEN, VIEW);
    await checker.check(other, claim('johns'), OPEN, VIEW);
    await checker.check(other, claim('shared'), OPEN, VIEW);
    await checker.look(PAGE, [claim('shared')], OPEN);
    await checker.forget(PAGE, []);
    const left = await checker.look(
      other,
      ['gone-from-page', 'johns', 'shared'].map((id) => claim(id)),
      OPEN,
    );
    expect(left?.map(verdictOf)).toEqual(['checking', 'verified', 'checking']);
  });

  it('is not undone by an answer that was under way', async () => {
    const issuer: { answer?: (evidence: Evidence) => void } = {};
    const { checker, deps } = createHouse({
      gather: () =>
        new Promise((resolve) => {
          issuer.answer = resolve;
        }),
    });
    const mark = checker.check(PAGE, claim('a'), OPEN, VIEW);
    await vi.waitFor(() => expect(issuer.answer).toBeDefined());
    await checker.forgetEverything();
    issuer.answer?.(GENUINE);
    expect(verdictOf(await mark)).toBe('verified');
    expect(await deps.disk.about()).toEqual({ answers: 0 });
  });
});

describe('a claim without a link', () => {
  const WALLET = 'https://badges.example/users/marta-silva';
  const LINKING: PageFacts = { ...PAGE, links: [WALLET] };
  const bare = (title: string): Claim => ({ key: title, title });
  const list = (...holds: readonly Evidence[]): Evidence => ({
    ground: 'issuer-api',
    checks: [passed('document')],
    holds,
  });

  const withWallet = (given: Parameters<typeof createHouse>[0] = {}) =>
    createHouse({
      refer: (url) => ({
        platform: 'badges',
        kind: url.includes('/users/') ? 'wallet' : 'credential',
        id: 'marta',
        canonical: url,
      }),
      ...given,
    });

  it('is looked for in the list that the page links, which is asked for once', async () => {
    const { checker, gather, issuer } = withWallet();
    issuer.answer = list(GENUINE);
    expect(await checker.look(LINKING, [bare('Forest Ranger')], OPEN)).toEqual([{ state: 'checking' }]);
    const found = await checker.check(LINKING, bare('Forest Ranger'), OPEN, VIEW);
    expect(verdictOf(found)).toBe('verified');
    const other = await checker.check(LINKING, bare('Harbour Master'), OPEN, VIEW);
    expect(other).toMatchObject({ state: 'nothing', why: expect.stringContaining('shows nothing of that name') });
    expect((await checker.look(LINKING, [bare('Forest Ranger')], OPEN))?.map(verdictOf)).toEqual(['verified']);
    expect(gather).toHaveBeenCalledTimes(1);
  });

  it('has its answer forgotten with the person', async () => {
    const { checker, issuer } = withWallet();
    issuer.answer = list(GENUINE);
    await checker.check(LINKING, bare('Forest Ranger'), OPEN, VIEW);
    await checker.forget(LINKING, [bare('Forest Ranger')]);
    expect(await checker.look(LINKING, [bare('Forest Ranger')], OPEN)).toEqual([{ state: 'checking' }]);
  });

  it('waits for the yes like any other, and is open while the list cannot be read', async () => {
    const waiting = withWallet({ settings: async () => DEFAULTS });
    expect(await waiting.checker.check(LINKING, bare('Forest Ranger'), OPEN, CLICK)).toEqual({ state: 'ask-consent' });
    const down = withWallet();
    down.issuer.answer = DOWN;
    expect(verdictOf(await down.checker.check(LINKING, bare('Forest Ranger'), OPEN, VIEW))).toBe('could-not-check');
  });

  it('is not looked for on a server that is no named platform, nor behind a link that is no list', async () => {
    const unnamed = withWallet({ leadsTo: () => ({ host: 'badges.example', named: false }) });
    const claims = [bare('Forest Ranger')];
    expect(await unnamed.checker.look(LINKING, claims, OPEN)).toMatchObject([{ state: 'nothing' }]);
    const { checker } = withWallet();
    const page = { ...PAGE, links: ['https://badges.example/a'] };
    expect(await checker.look(page, claims, OPEN)).toMatchObject([{ state: 'nothing' }]);
  });

  it('with a list that machines may not read has nothing to check, and nothing is said of the list', async () => {
    const { checker, issuer } = withWallet();
    issuer.answer = { ground: 'none', checks: [finding('document', 'link-out', { why: 'its terms say so' })] };
    const mark = await checker.check(LINKING, bare('Forest Ranger'), OPEN, VIEW);
    expect(mark).toEqual({ state: 'nothing', why: finding('document', 'no-link').message, code: 'no-link' });
  });
});
