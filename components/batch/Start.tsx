/** Where a list comes in: pasted, chosen or dropped; and the runs that there are. */
import { useRef, useState } from 'preact/hooks';
import type { DeskState } from '../../lib/batch/desk.ts';
import { useWords } from '../language.ts';
import { type RunListActions, Runs } from './Runs.tsx';

export interface StartActions extends RunListActions {
  readonly onText: (text: string) => void;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onSample: () => void;
}

export interface StartProps extends StartActions {
  readonly state: DeskState;
  readonly now: number;
}

export function Start(props: StartProps) {
  const { state, onText, onFiles, onSample } = props;
  const { batch } = useWords();
  const [text, setText] = useState('');
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const picked = (input: HTMLInputElement) => {
    onFiles([...(input.files ?? [])]);
    input.value = '';
  };
  return (
    <main class="start">
      <header>
        <h1>{batch.title}</h1>
        <p class="quiet">{batch.lead}</p>
      </header>
      {state.trouble && (
        <p class="notice" role="alert">
          {state.trouble === 'not-read' ? batch.notRead : batch.notKept}
        </p>
      )}
      <form
        class="way-in"
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== '') onText(text);
        }}
      >
        <label>
          <span>{batch.paste}</span>
          <textarea
            rows={6}
            spellcheck={false}
            placeholder={batch.pasteHint}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </label>
        <div class="actions">
          <button type="submit" class="primary" disabled={text.trim() === ''}>
            {batch.read}
          </button>
          <button type="button" onClick={() => files.current?.click()}>
            {batch.choose}
          </button>
          <button type="button" onClick={() => folder.current?.click()}>
            {batch.chooseFolder}
          </button>
          <span class="quiet">{batch.drop}</span>
        </div>
        <input
          ref={files}
          type="file"
          multiple
          hidden
          data-what="files"
          aria-label={batch.choose}
          onChange={({ currentTarget }) => picked(currentTarget)}
        />
        <input
          ref={folder}
          type="file"
          multiple
          hidden
          data-what="folder"
          aria-label={batch.chooseFolder}
          {...{ webkitdirectory: true }}
          onChange={({ currentTarget }) => picked(currentTarget)}
        />
        <p class="caption quiet">
          {batch.kinds} ·{' '}
          <button type="button" class="link" onClick={onSample}>
            {batch.sample}
          </button>
        </p>
      </form>
      <Runs {...props} runs={state.runs} />
      <p class="unseen" role="status">
        {state.reading > 0 && batch.reading}
      </p>
    </main>
  );
}
