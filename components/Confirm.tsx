/** A deed that cannot be undone: its button turns into a sentence with a yes and a cancel, in place. */
import { useState } from 'preact/hooks';

export interface ConfirmProps {
  readonly name: string;
  readonly sentence: string;
  readonly yes: string;
  readonly cancel: string;
  /** What gives something rather than takes it away is not written in red. */
  readonly mild?: boolean;
  readonly onYes: () => void;
}

export function Confirm({ name, sentence, yes, cancel, mild = false, onYes }: ConfirmProps) {
  const [sure, setSure] = useState(false);

  function confirmed(): void {
    setSure(false);
    onYes();
  }

  if (!sure) {
    return (
      <button type="button" class={mild ? undefined : 'grave'} onClick={() => setSure(true)}>
        {name}
      </button>
    );
  }
  return (
    <section class="notice confirm" role="alert">
      <p>{sentence}</p>
      <div class="actions">
        <button type="button" class={mild ? 'primary' : 'grave'} onClick={confirmed}>
          {yes}
        </button>
        <button type="button" onClick={() => setSure(false)}>
          {cancel}
        </button>
      </div>
    </section>
  );
}
