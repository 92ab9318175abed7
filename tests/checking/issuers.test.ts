import { describe, expect, it } from 'vitest';
import { createChecker } from '../../lib/checking/checker.ts';
import { type AskRegisters, trustFor } from '../../lib/checking/issuers.ts';
import type { Evidence } from '../../lib/platforms/platform.ts';
import { askRegisters } from '../../lib/registries/index.ts';
import { createMemoryCopies } from '../../lib/registries/kept.ts';
import { DEFAULTS, type Settings } from '../../lib/settings/settings.ts';
import { createMemoryStore } from '../../lib/store/memory.ts';
import { finding, passed } from '../../lib/verdict/codes.ts';
import { createWorld, HARBOUR, LIST, NOW, QUILLFORD } from '../registries/world.ts';

const SIGNED: Evidence = {
  ground: 'signature',
  credential: {
    format: 'ob3',
    achievement: { name: 'Forest Ranger' },
    issuer: { id: QUILLFORD, name: 'The Best College' },
  },
  checks: [passed('document'), passed('proof'), passed('key')],
};

const registryOf = ({ ask }: ReturnType<typeof createWorld>): AskRegisters => {
  const tools = { registers: [LIST], copies: createMemoryCopies(), ask, now: NOW };
  return (issuerIds) => askRegisters(issuerIds, tools);
};

describe('registers are asked', () => {
  it('about a proven issuer whom nobody else knows', async () => {
    const world = createWorld({ [LIST.url]: HARBOUR });
    const trust = await trustFor(SIGNED, [], registryOf(world));
    expect(trust.knows(QUILLFORD)).toEqual({ by: 'Harbour List', name: 'Quillford College' });
    expect(world.asked).toHaveLength(1);
  });

  it('about each issuer in a list of credentials', async () => {
    const wallet: Evidence = { ground: 'none', checks: [], holds: [SIGNED] };
    const trust = await trustFor(wallet, [], registryOf(createWorld({ [LIST.url]: HARBOUR })));
    expect(trust.knows(QUILLFORD)?.by).toBe('Harbour List');
  });

  it.each<[string, Evidence, { id: string }[]]>([
    ['that the user knows', SIGNED, [{ id: QUILLFORD }]],
    ['where the user trusts everybody', SIGNED, [{ id: '*' }]],
    ['that a platform vouches for', { ...SIGNED, vouchedBy: 'Example Wallet' }, []],
    ['that is not proven', { ...SIGNED, checks: [finding('key', 'issuer-not-proven')] }, []],
    ['of a forgery', { ...SIGNED, checks: [finding('key', 'controller-differs')] }, []],
    ['that has no id', { ...SIGNED, credential: { format: 'ob3', achievement: {}, issuer: { name: 'A' } } }, []],
  ])('not about one %s', async (_, evidence, trusted) => {
    const world = createWorld({ [LIST.url]: HARBOUR });
    await trustFor(evidence, trusted, registryOf(world));
    expect(world.asked).toEqual([]);
  });

  it('not where the user wants none', async () => {
    expect((await trustFor(SIGNED, [], undefined)).knows(QUILLFORD)).toBeUndefined();
  });
});

describe('the checker', () => {
  const PAGE = { site: 'linkedin', url: 'https://profiles.example/in/marta' };
  const PLACE = { host: 'profiles.example', private: false };
  const CLAIM = { key: 'a', title: 'Forest Ranger', url: 'https://badges.example/a' };
  const ON: Settings = { ...DEFAULTS, agreedAt: '2026-11-01T00:00:00Z', registers: true };

  function createHouse(settings: Settings, world = createWorld({ [LIST.url]: HARBOUR })) {
    const copies = createMemoryCopies();
    const choice = { settings };
    const checker = createChecker({
      refer: (url) => ({ platform: 'badges', kind: 'credential', id: 'a', canonical: url }),
      leadsTo: () => ({ host: 'badges.example', named: true }),
      gather: async () => SIGNED,
      ask: world.ask,
      holds: async () => true,
      settings: async () => choice.settings,
      trust: ({ trusted, registers }, evidence, { asking }) =>
        trustFor(
          evidence,
          trusted,
          registers
            ? (ids) => askRegisters(ids, { registers: [LIST], copies, ask: asking ? world.ask : undefined, now: NOW })
            : undefined,
        ),
      disk: createMemoryStore(),
      memory: createMemoryStore(),
      now: () => NOW,
    });
    const check = (by: 'view' | 'click' = 'view') => checker.check(PAGE, CLAIM, PLACE, { by });
    const look = async () => (await checker.look(PAGE, [CLAIM], PLACE))?.[0];
    return { ...world, choice, check, look };
  }

  const verified = { state: 'checked', report: { verdict: 'verified' } };
  const unknown = { state: 'checked', report: { verdict: 'unknown-issuer' } };

  it('verifies what a register knows, and a look asks nobody', async () => {
    const { check, look, asked } = createHouse(ON);
    expect(await check()).toMatchObject(verified);
    expect(await look()).toMatchObject(verified);
    expect(asked).toHaveLength(1);
  });

  it('asks none before that is switched on; afterwards a look leads to it', async () => {
    const { check, look, asked, choice } = createHouse({ ...ON, registers: false });
    expect(await check()).toMatchObject(unknown);
    expect(await look()).toMatchObject(unknown);
    expect(asked).toEqual([]);
    choice.settings = ON;
    expect(await look()).toEqual({ state: 'checking' });
    expect(await check()).toMatchObject(verified);
  });

  it('asks on a click only, where the user chose that', async () => {
    const { check, look, asked } = createHouse({ ...ON, mode: 'on-click' });
    expect(await check('click')).toMatchObject(verified);
    expect(await look()).toMatchObject(verified);
    const other = createHouse({ ...ON, mode: 'on-click' });
    await other.check('view');
    expect(other.asked).toEqual([]);
    expect(asked).toHaveLength(1);
  });

  it('says which register could not be asked, and that the issuer stays unknown', async () => {
    const { check } = createHouse(ON, createWorld());
    const mark = await check();
    expect(mark).toMatchObject(unknown);
    const issuer = mark.state === 'checked' && mark.report.checks.find(({ id }) => id === 'issuer');
    expect(issuer).toMatchObject({ code: 'registry-unreachable', message: expect.stringContaining('Harbour List') });
  });
});
