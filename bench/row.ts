/** A figure beside its aim, as `npm run bench` prints it. */

export interface Row {
  readonly name: string;
  readonly ours: number;
  readonly peer?: number;
  /** Peer by ours: above 1 we are faster. */
  readonly ratio?: number;
  readonly unit: string;
  readonly aim: string;
  readonly met: boolean;
}

/** @param least what the ratio has to reach */
export function ratioRow(name: string, ours: number, peer: number, least: number, unit = 'ms'): Row {
  const ratio = peer / ours;
  return { name, ours, peer, ratio, unit, aim: `≥ ${least}× as fast`, met: ratio >= least };
}

/** Beside something that does only a part of it. @param most how many times as long ours may take */
export function floorRow(name: string, ours: number, floor: number, most: number, unit = 'ms'): Row {
  return { name, ours, peer: floor, ratio: floor / ours, unit, aim: `≤ ${most}× as long`, met: ours <= most * floor };
}

export function limitRow(name: string, ours: number, most: number, unit: string): Row {
  return { name, ours, unit, aim: `≤ ${most} ${unit}`, met: ours <= most };
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

/** The median of the quieter half: other work on the machine makes some of the rounds longer, and none shorter. */
export function quieter(values: readonly number[]): number {
  return median(values.toSorted((a, b) => a - b).slice(0, Math.ceil(values.length / 2)));
}
