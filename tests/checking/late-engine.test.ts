import { describe, expect, it, vi } from 'vitest';
import type { Engine } from '../../lib/checking/engine.ts';
import { createLateEngine } from '../../lib/checking/late-engine.ts';
import type { Evidence, Reference } from '../../lib/platforms/platform.ts';
import { createMemoryCopies } from '../../lib/registries/kept.ts';
import { passed } from '../../lib/verdict/codes.ts';

const REFERENCE: Reference = { platform: 'badges', kind: 'credential', id: '1', canonical: 'https://badges.example/1' };
const GENUINE: Evidence = { ground: 'hosted', checks: [passed('document')] };
const ENGINE: Engine = {
  ask: async (url) => ({ url, status: 200, type: '', bytes: new Uint8Array() }),
  gather: async () => GENUINE,
  examine: async () => GENUINE,
  registers: async () => ({ knows: () => ({ by: 'Harbour List' }) }),
  forget: vi.fn(),
};

describe('a late engine', () => {
  it('is loaded at the first question, and once', async () => {
    const load = vi.fn(async () => ENGINE);
    const engine = createLateEngine(load, vi.fn());
    engine.forget();
    expect(load).not.toHaveBeenCalled();
    expect(await engine.gather(REFERENCE, engine.ask, 0)).toBe(GENUINE);
    await engine.gather(REFERENCE, engine.ask, 0);
    engine.forget();
    expect(load).toHaveBeenCalledTimes(1);
    expect(ENGINE.forget).toHaveBeenCalledTimes(1);
  });

  it('is one for all who ask at the same moment', async () => {
    const load = vi.fn(async () => ENGINE);
    const engine = createLateEngine(load, vi.fn());
    await Promise.all(['1', '2', '3'].map((id) => engine.gather({ ...REFERENCE, id }, engine.ask, 0)));
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('that cannot be loaded checks nothing, asks no register, and is tried again', async () => {
    const report = vi.fn();
    const load = vi.fn(async () => ENGINE).mockRejectedValueOnce(new Error('no such file'));
    const engine = createLateEngine(load, report);
    const { ground, checks } = await engine.gather(REFERENCE, engine.ask, 0);
    expect(ground).toBe('none');
    expect(checks).toMatchObject([{ id: 'document', outcome: 'unknown', code: 'unreadable' }]);
    expect(report).toHaveBeenCalledWith(new Error('no such file'));
    expect(await engine.gather(REFERENCE, engine.ask, 0)).toBe(GENUINE);
  });

  it('that cannot be loaded knows no issuer, and names the registers that were not asked', async () => {
    const engine = createLateEngine(() => Promise.reject(new Error('gone')), vi.fn());
    const trust = await engine.registers(['did:example:1'], createMemoryCopies(), true, { private: false });
    expect(trust.knows('did:example:1')).toBeUndefined();
    expect(trust.unasked?.('did:example:1')).toContain('DCC Member Registry');
  });
});
