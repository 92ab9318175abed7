/**
 * How a site is dealt with: by itself, on a click, or not at all. A site's own choice goes before the general one, and a pause
 * before both until its time has come. Pure; whoever asks says what time it is.
 */
import type { Mode, Settings } from './settings.ts';

export interface Standing {
  readonly mode: Mode;
  /** Paused until then. ISO instant. */
  readonly until?: string;
}

/** Of a page that goes by several names: its site's id, its host. */
export function modeAt({ mode, sites, pauses }: Settings, names: readonly string[], now: number): Standing {
  const pause = pauses.find(({ place, until }) => names.includes(place) && Date.parse(until) > now);
  if (pause) return { mode: 'off', until: pause.until };
  return { mode: sites.find(({ place }) => names.includes(place))?.mode ?? mode };
}

/** A place's own choice in place of any that it had under one of its names; it ends a pause. `undefined`: as everywhere. */
export function choose(
  { sites, pauses }: Settings,
  [place, ...others]: readonly [string, ...string[]],
  mode: Mode | undefined,
): Pick<Settings, 'sites' | 'pauses'> {
  const names = [place, ...others];
  const elsewhere = sites.filter((site) => !names.includes(site.place));
  return {
    sites: mode ? [...elsewhere, { place, mode }] : elsewhere,
    pauses: pauses.filter((pause) => !names.includes(pause.place)),
  };
}

/** A pause of so many milliseconds; what is over is cleared away. */
export function pause({ pauses }: Settings, place: string, length: number, now: number): Pick<Settings, 'pauses'> {
  const others = pauses.filter((one) => one.place !== place && Date.parse(one.until) > now);
  return { pauses: [...others, { place, until: new Date(now + length).toISOString() }] };
}

/** When the next pause ends, in milliseconds. */
export function nextEnd({ pauses }: Settings, now: number): number | undefined {
  const ends = pauses.map(({ until }) => Date.parse(until)).filter((end) => end > now);
  return ends.length > 0 ? Math.min(...ends) : undefined;
}
