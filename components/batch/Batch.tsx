/** The batch page: a way in, a preview, a run, what changed. Props in, callbacks out; `entrypoints/batch` speaks to the browser. */
import type { DeskState } from '../../lib/batch/desk.ts';
import { useWords } from '../language.ts';
import { Compare } from './Compare.tsx';
import { Preview, type PreviewActions } from './Preview.tsx';
import { Report } from './Report.tsx';
import { type RunActions, RunView } from './RunView.tsx';
import { Start, type StartActions } from './Start.tsx';

export interface BatchProps extends StartActions, PreviewActions, RunActions {
  readonly state: DeskState;
  readonly now: number;
  /** From comparing to the run. */
  readonly onBack: () => void;
  readonly onPrint: () => void;
}

export function Batch(props: BatchProps) {
  const { state } = props;
  const { view } = state;
  const { batch } = useWords();
  switch (view.kind) {
    case 'loading':
      return (
        <main class="start" aria-busy="true">
          <h1>{batch.title}</h1>
          <p class="quiet">{batch.opening}</p>
        </main>
      );
    case 'start':
      return <Start {...props} />;
    case 'preview':
      return <Preview {...props} view={view} />;
    case 'run':
      return <RunView key={view.open.run.id} {...props} open={view.open} runs={state.runs} agreed={state.agreed} />;
    case 'compare':
      return <Compare view={view} onBack={props.onBack} />;
    case 'report':
      return <Report {...view} now={props.now} onBack={props.onBack} onPrint={props.onPrint} />;
  }
}
