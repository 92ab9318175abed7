import { describe, expect, it } from 'vitest';
import { choose, modeAt, nextEnd, pause } from '../../lib/settings/modes.ts';
import { DEFAULTS } from '../../lib/settings/settings.ts';

const NOW = Date.parse('2026-11-24T12:00:00Z');
const HOUR = 3_600_000;

describe('a site', () => {
  it('is as everywhere until it has a choice of its own', () => {
    const settings = { ...DEFAULTS, mode: 'on-click' as const };
    expect(modeAt(settings, ['github'], NOW)).toEqual({ mode: 'on-click' });
    const chosen = { ...settings, ...choose(settings, ['github', 'github.com'], 'automatic') };
    expect(modeAt(chosen, ['github', 'github.com'], NOW)).toEqual({ mode: 'automatic' });
    expect(modeAt(chosen, ['linkedin'], NOW)).toEqual({ mode: 'on-click' });
  });

  it('may be on where everything is off, and off where everything is on', () => {
    const off = { ...DEFAULTS, mode: 'off' as const, sites: [{ place: 'github', mode: 'on-click' as const }] };
    expect(modeAt(off, ['github'], NOW).mode).toBe('on-click');
    expect(modeAt(off, ['linkedin'], NOW).mode).toBe('off');
  });

  it('has one choice, whichever of its names it was made under', () => {
    const first = { ...DEFAULTS, ...choose(DEFAULTS, ['github.com'], 'off') };
    const second = { ...first, ...choose(first, ['github', 'github.com'], 'on-click') };
    expect(second.sites).toEqual([{ place: 'github', mode: 'on-click' }]);
    expect(choose(second, ['github', 'github.com'], undefined).sites).toEqual([]);
  });
});

describe('a pause', () => {
  const paused = { ...DEFAULTS, ...pause(DEFAULTS, 'github', HOUR, NOW) };

  it('holds until its time has come, and then what was before', () => {
    expect(modeAt(paused, ['github'], NOW + HOUR - 1)).toEqual({ mode: 'off', until: '2026-11-24T13:00:00.000Z' });
    expect(modeAt(paused, ['github'], NOW + HOUR)).toEqual({ mode: 'automatic' });
    expect(modeAt(paused, ['linkedin'], NOW).mode).toBe('automatic');
  });

  it('ends when a choice is made', () => {
    expect(choose(paused, ['github'], undefined).pauses).toEqual([]);
  });

  it('is followed by none that is over already', () => {
    const later = { ...paused, ...pause(paused, 'linkedin', 2 * HOUR, NOW + HOUR) };
    expect(later.pauses.map(({ place }) => place)).toEqual(['linkedin']);
    expect(nextEnd(later, NOW)).toBe(NOW + 3 * HOUR);
    expect(nextEnd(DEFAULTS, NOW)).toBeUndefined();
  });
});
