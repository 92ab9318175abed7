/** How the rows stand: one bar of verdicts, whose parts filter the table, and the issuers with most rows. Text says it all; bars only show it. */
import { useMemo } from 'preact/hooks';
import { countIssuers } from '../../lib/batch/arrange.ts';
import type { OpenRun } from '../../lib/batch/open-run.ts';
import type { Counts } from '../../lib/batch/result.ts';
import type { Family } from '../../lib/verdict/sentences.ts';
import { useWords } from '../language.ts';
import { plain } from '../plain.ts';
import { Icon } from '../verdict/Icon.tsx';

/** In the order of the bar: what is well, what needs a look, what is open. */
export const FAMILIES: readonly Family[] = [
  'verified',
  'issuer-unknown',
  'problem',
  'differs',
  'out-of-date',
  'open-to-check',
  'could-not-check',
  'not-checked',
];

export interface ChartProps {
  readonly counts: Counts;
  readonly chosen: readonly Family[];
  readonly onToggle: (family: Family) => void;
}

export function Verdicts({ counts, chosen, onToggle }: ChartProps) {
  const { batch, speech } = useWords();
  const present = FAMILIES.filter((family) => (counts[family] ?? 0) > 0);
  return (
    <section class="verdicts" aria-label={batch.chart.title}>
      <Bar counts={counts} />
      <div class="chips">
        {present.map((family) => (
          <button
            key={family}
            type="button"
            class="chip"
            data-family={family}
            aria-pressed={chosen.includes(family)}
            onClick={() => onToggle(family)}
          >
            <Icon name={family} />
            {batch.chart.family[family]}
            <b>{speech.number(counts[family] ?? 0)}</b>
          </button>
        ))}
      </div>
    </section>
  );
}

export function Bar({ counts }: { readonly counts: Counts }) {
  return (
    <div class="bar" aria-hidden="true">
      {FAMILIES.map((family) => {
        const count = counts[family] ?? 0;
        return count > 0 && <span key={family} data-family={family} style={{ flexGrow: count }} />;
      })}
    </div>
  );
}

/** @param version says when something in the run's arrays changed, which stay the same */
export function Issuers({ open: { rows, heads }, version }: { readonly open: OpenRun; readonly version: number }) {
  const { batch, speech } = useWords();
  const issuers = useMemo(() => countIssuers({ rows, heads }), [rows, heads, version]);
  const most = Math.max(1, ...issuers.map(({ count }) => count));
  if (issuers.length === 0) return null;
  return (
    <section class="issuers" aria-labelledby="issuers">
      <h2 id="issuers">{batch.chart.issuers}</h2>
      <ul>
        {issuers.map(({ issuer, count, families }) => (
          <li key={issuer}>
            <span class="name">
              <bdi>{plain(issuer, 60)}</bdi>
            </span>
            <span class="figure">{speech.number(count)}</span>
            <span class="track" style={{ inlineSize: `${Math.max(2, (count / most) * 100)}%` }}>
              <Bar counts={families} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
