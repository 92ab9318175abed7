/** What is wanted seldom: exports, comparing with an earlier run, checking again by itself. By the browser's own means. */
import type { Run } from '../../lib/batch/saved.ts';
import { useWords } from '../language.ts';
import { plain } from '../plain.ts';
import type { ExportKind, RunActions } from './RunView.tsx';

export interface MenusProps
  extends Pick<RunActions, 'onExport' | 'onCompare' | 'onPin' | 'onNotify' | 'notifies' | 'lasts'> {
  readonly run: Run;
  readonly runs: readonly Run[];
}

/** How often, in days; 0 is never. */
const PERIODS = [0, 1, 7, 30, 90];

export function Menus({ run, runs, notifies, lasts, onExport, onCompare, onPin, onNotify }: MenusProps) {
  const words = useWords();
  const { run: texts } = words.batch;
  const earlier = runs
    .filter(({ id }) => id !== run.id)
    .toSorted((a, b) => Number(b.list === run.list) - Number(a.list === run.list));
  const kinds: readonly (readonly [ExportKind, string])[] = [
    ['csv', texts.exportCsv],
    ['xlsx', texts.exportXlsx],
    ['json', texts.exportJson],
    ['report', texts.report],
  ];
  return (
    <div class="menus">
      {lasts && (
        <label class="pick">
          <span>{texts.pin}</span>
          <select
            value={String(run.pinned?.days ?? 0)}
            onChange={({ currentTarget }) => onPin(Number(currentTarget.value) || undefined)}
          >
            {PERIODS.map((days) => (
              <option key={days} value={String(days)}>
                {days === 0 ? texts.pinNever : texts.pinDays({ count: days })}
              </option>
            ))}
          </select>
        </label>
      )}
      {run.pinned && !notifies && (
        <button type="button" onClick={onNotify}>
          {texts.notify}
        </button>
      )}
      {earlier.length > 0 && (
        <label class="pick">
          <span class="unseen">{texts.compare}</span>
          <select
            value=""
            onChange={({ currentTarget }) => {
              const chosen = earlier.find(({ id }) => id === currentTarget.value);
              if (chosen) onCompare(chosen);
            }}
          >
            <option value="">{texts.compare}</option>
            {earlier.slice(0, 30).map((each) => (
              <option key={each.id} value={each.id}>
                {plain(each.name, 60)}, {words.speech.day(new Date(each.createdAt).toISOString())}
              </option>
            ))}
          </select>
        </label>
      )}
      <details class="export">
        <summary class="button">{texts.export}</summary>
        <div class="choices">
          {kinds.map(([kind, name]) => (
            <button
              key={kind}
              type="button"
              class="plain"
              onClick={(event) => {
                event.currentTarget.closest('details')?.removeAttribute('open');
                onExport(kind);
              }}
            >
              {name}
            </button>
          ))}
        </div>
      </details>
    </div>
  );
}
