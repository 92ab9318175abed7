/** The batch page with fictional data; `rows` in the address makes its run as long as that. */
import { Batch, type BatchProps } from '../../components/batch/Batch.tsx';
import batch from '../../components/batch/batch.css?inline';
import report from '../../components/batch/report.css?inline';
import page from '../../components/page.css?inline';
import tokens from '../../components/tokens.css?inline';
import { reportOf, type Result } from '../../lib/batch/result.ts';
import type { DeskView } from '../../lib/batch/desk.ts';
import { answerOf, openOf, stateOf, VIEWS } from './batch-examples.ts';
import { NOW } from './examples.ts';
import { said, show } from './spoken.tsx';

const nothing = () => undefined;

export const ACTIONS = {
  /** Not in a private window. */
  lasts: true,
  onText: nothing,
  onFiles: nothing,
  onSample: nothing,
  onOpen: nothing,
  onRename: nothing,
  onRemove: nothing,
  onMap: nothing,
  onBegin: nothing,
  onLeave: nothing,
  onBack: nothing,
  onPrint: nothing,
  onStart: nothing,
  onPause: nothing,
  onStop: nothing,
  onRetry: nothing,
  onAgain: nothing,
  onAllow: nothing,
  onAgree: nothing,
  onNote: nothing,
  onExport: nothing,
  onCompare: nothing,
  onPin: nothing,
  onNotify: nothing,
} satisfies Partial<BatchProps>;

/** In the reader's language, as the page has it. */
function saidOf(result: Result | undefined): Result | undefined {
  const full = result && reportOf(result);
  const mark = full && said({ state: 'checked', report: full });
  return mark?.state === 'checked' ? { report: mark.report } : result;
}

export function showBatch(name: keyof typeof VIEWS): void {
  const style = document.createElement('style');
  style.textContent = [tokens, page, batch, report].join('\n');
  document.head.append(style);
  document.body.classList.add('batch-page');
  const rows = Number(new URL(location.href).searchParams.get('rows'));
  const given: DeskView = rows > 0 ? { kind: 'run', open: openOf(rows) } : VIEWS[name];
  const view: DeskView =
    given.kind === 'report'
      ? {
          ...given,
          candidates: {
            ...given.candidates,
            shown: given.candidates.shown.map((one) => ({
              ...one,
              rows: one.rows.map((row) => ({ ...row, result: saidOf(row.result) })),
            })),
          },
        }
      : given;
  show(
    <Batch
      {...ACTIONS}
      state={stateOf(view)}
      now={NOW}
      notifies={false}
      answerOf={async (row) => saidOf(await answerOf(row))}
      sameAs={(row) => (row === 1 ? [12, 23] : [])}
    />,
  );
}
