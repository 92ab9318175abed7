/** The runs that are kept on this device: opened, renamed, deleted. */
import { useState } from 'preact/hooks';
import type { Run } from '../../lib/batch/saved.ts';
import { useWords } from '../language.ts';
import { plain } from '../plain.ts';
import { Bar } from './Chart.tsx';

export interface RunListActions {
  readonly onOpen: (run: Run) => void;
  readonly onRename: (run: Run, name: string) => void;
  readonly onRemove: (run: Run) => void;
}

export interface RunsProps extends RunListActions {
  readonly runs: readonly Run[];
  readonly now: number;
}

/** Answers are taken for so for a day: later than that a bar says how it was. */
const DAY = 86_400_000;

export function Runs({ runs, now, ...actions }: RunsProps) {
  const { batch } = useWords();
  return (
    <section class="saved" aria-labelledby="saved">
      <h2 id="saved">{batch.saved}</h2>
      {runs.length === 0 && <p class="quiet">{batch.savedNone}</p>}
      <ul>
        {runs.map((run) => (
          <RunLine key={run.id} run={run} isOld={(run.finishedAt ?? run.createdAt) + DAY < now} {...actions} />
        ))}
      </ul>
    </section>
  );
}

function RunLine({ run, isOld, onOpen, onRename, onRemove }: { run: Run; isOld: boolean } & RunListActions) {
  const { batch, speech } = useWords();
  const [doing, setDoing] = useState<'rename' | 'remove'>();
  const name = plain(run.name, 120);
  const facts = [
    batch.rows({ count: run.rows }),
    speech.day(new Date(run.createdAt).toISOString()),
    run.state !== 'done' && batch[run.state],
    run.pinned && batch.pinnedEvery({ count: run.pinned.days }),
  ].filter(Boolean);
  if (doing === 'rename') return <Renaming run={run} onDone={() => setDoing(undefined)} onRename={onRename} />;
  return (
    <li data-outlived={isOld || undefined}>
      <button type="button" class="plain open" aria-label={batch.openOne({ name })} onClick={() => onOpen(run)}>
        <b>
          <bdi>{name}</bdi>
        </b>
        <span class="quiet">{facts.join(' · ')}</span>
      </button>
      <Bar counts={run.counts} />
      {doing === 'remove' ? (
        <span class="sure" role="alert">
          {batch.removeSure}{' '}
          <button type="button" class="grave" onClick={() => onRemove(run)}>
            {batch.removeYes}
          </button>
          <button type="button" onClick={() => setDoing(undefined)}>
            {batch.cancel}
          </button>
        </span>
      ) : (
        <span class="actions">
          <button type="button" class="plain" aria-label={batch.renameOne({ name })} onClick={() => setDoing('rename')}>
            {batch.rename}
          </button>
          <button type="button" class="plain" aria-label={batch.removeOne({ name })} onClick={() => setDoing('remove')}>
            {batch.remove}
          </button>
        </span>
      )}
    </li>
  );
}

interface RenamingProps extends Pick<RunListActions, 'onRename'> {
  readonly run: Run;
  readonly onDone: () => void;
}

function Renaming({ run, onDone, onRename }: RenamingProps) {
  const { batch } = useWords();
  const [value, setValue] = useState(run.name);
  return (
    <li>
      <form
        class="renaming"
        onSubmit={(event) => {
          event.preventDefault();
          if (value.trim()) onRename(run, value.trim());
          onDone();
        }}
      >
        <input
          type="text"
          aria-label={batch.nameOf}
          value={value}
          onInput={(event) => setValue(event.currentTarget.value)}
        />
        <button type="submit">{batch.save}</button>
        <button type="button" onClick={onDone}>
          {batch.cancel}
        </button>
      </form>
    </li>
  );
}
