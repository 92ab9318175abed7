/** How long answers and what was asked are kept, where an organisation wants less than is usual (docs/organisations.md). */
import type { Settings } from './settings.ts';

const DAY = 86_400_000;

/** Milliseconds; undefined where nobody said. */
export function retentionOf({ managed }: Pick<Settings, 'managed'>): number | undefined {
  return managed?.retentionDays === undefined ? undefined : managed.retentionDays * DAY;
}
