/** A verdict that the reader holds to be wrong: a file is made for them to attach, and nothing is sent. */
import { useState } from 'preact/hooks';
import { useWords } from '../language.ts';
import { Fold } from '../verdict/Fold.tsx';

export function WrongVerdict({ onReport }: { readonly onReport: (note: string) => void }) {
  const { credential } = useWords();
  const [note, setNote] = useState('');
  return (
    <Fold title={credential.wrongTitle}>
      <form
        class="wrong"
        onSubmit={(event) => {
          event.preventDefault();
          onReport(note);
        }}
      >
        <p class="quiet">{credential.wrongWhat}</p>
        <label>
          <span>{credential.wrongNote}</span>
          <textarea rows={3} maxLength={2_000} value={note} onInput={(event) => setNote(event.currentTarget.value)} />
        </label>
        <button type="submit">{credential.wrongSave}</button>
      </form>
    </Fold>
  );
}
