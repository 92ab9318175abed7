/** Below the rows: what is wanted seldom, each behind a line. Forgetting everything asks once more, in place. */
import type { ComponentChildren } from 'preact';
import { Confirm } from '../Confirm.tsx';
import { useWords } from '../language.ts';
import { Fold } from '../verdict/Fold.tsx';

export interface FooterProps {
  /** Absent where there is no profile to take along. */
  readonly onCheckAll?: (() => void) | undefined;
  /** Absent where there is no profile that might be the user's own. */
  readonly onMine?: (() => void) | undefined;
  readonly onForgetPerson?: (() => void) | undefined;
  /** Absent where the popup is at the side already, or the browser has no side. */
  readonly onPanel?: (() => void) | undefined;
  readonly onForgetEverything: () => void;
  readonly onOptions: () => void;
  readonly children?: ComponentChildren;
}

export function Footer(props: FooterProps) {
  const { onCheckAll, onMine, onForgetPerson, onPanel, onForgetEverything, onOptions, children } = props;
  const { popup, batch, mine } = useWords();
  return (
    <footer>
      {children}
      <Fold title={popup.menu} class="menu">
        <div class="actions">
          {onCheckAll && <Action name={popup.checkAll} onClick={onCheckAll} />}
          {onPanel && <Action name={popup.panel} onClick={onPanel} />}
          {onMine ? (
            <Action name={popup.myProfile} onClick={onMine} />
          ) : (
            <a class="button" href="/mine.html" target="_blank" rel="noopener">
              {mine.title}
            </a>
          )}
          {onForgetPerson && <Action name={popup.forgetPerson} onClick={onForgetPerson} />}
          <a class="button" href="/batch.html" target="_blank" rel="noopener">
            {batch.title}
          </a>
          <Action name={popup.options} onClick={onOptions} />
          <Confirm
            name={popup.forgetEverything}
            sentence={popup.forgetSure}
            yes={popup.forgetYes}
            cancel={popup.cancel}
            onYes={onForgetEverything}
          />
        </div>
      </Fold>
    </footer>
  );
}

export interface TakeProps {
  readonly onCopy: () => void;
  readonly onSave: (as: 'csv' | 'json') => void;
  /** Our own page along time, which prints as well. */
  readonly onStack: (print: boolean) => void;
}

/** What is there, to take along. */
export function Take({ onCopy, onSave, onStack }: TakeProps) {
  const { take } = useWords().popup;
  return (
    <Fold title={take.title} class="menu">
      <div class="actions">
        <Action name={take.copy} onClick={onCopy} />
        <Action name={take.csv} onClick={() => onSave('csv')} />
        <Action name={take.json} onClick={() => onSave('json')} />
        <Action name={take.print} onClick={() => onStack(true)} />
        <Action name={take.stack} onClick={() => onStack(false)} />
      </div>
    </Fold>
  );
}

function Action({ name, onClick }: { readonly name: string; readonly onClick: () => void }) {
  return (
    <button type="button" onClick={onClick}>
      {name}
    </button>
  );
}
