/** What stands beside the table: one row with everything that its verdict rests on, and the user's own note. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { OpenRun } from '../../lib/batch/open-run.ts';
import { markOf, type Result } from '../../lib/batch/result.ts';
import type { Claim } from '../../lib/claims/claim.ts';
import { useWords } from '../language.ts';
import { plain } from '../plain.ts';
import { appearance } from '../verdict/appearance.ts';
import { ClaimDetails } from '../verdict/ClaimDetails.tsx';
import { Icon } from '../verdict/Icon.tsx';

export interface DetailsProps {
  readonly open: OpenRun;
  readonly row: number;
  /** Undefined while it is fetched, or where there is none. */
  readonly result: Result | undefined;
  /** Other rows of the same credential. */
  readonly same: readonly number[];
  readonly now: number;
  readonly onCheck: () => void;
  readonly onNote: (text: string) => void;
  readonly onClose: () => void;
}

/** Rows that are named; the rest is counted. */
const NAMED = 12;

export function Details({ open, row, result, same, now, onCheck, onNote, onClose }: DetailsProps) {
  const words = useWords();
  const { details } = words.batch;
  const { input = '', file, claimed = {} } = open.rows[row] ?? {};
  const { person, email, ...said } = claimed;
  const claim = { key: String(row), ...said, ...(file === undefined && input && { url: input }) } as Claim;
  const mark = result && markOf(result);
  const look = mark && appearance(mark, words);
  return (
    <section class="beside" aria-labelledby="beside" data-family={look?.family ?? 'not-checked'}>
      <header>
        <h2 id="beside" tabIndex={-1}>
          <Icon name={look?.family ?? 'not-checked'} />
          <span>
            {look?.word ?? words.batch.grid.waiting}
            <span class="quiet"> · {details.title({ row: row + 1 })}</span>
          </span>
        </h2>
        <button type="button" class="close" aria-label={details.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      {(person || email) && (
        <p class="whose">
          {person && <bdi>{plain(person, 100)}</bdi>}
          {email && <bdi class="quiet">{plain(email, 100)}</bdi>}
        </p>
      )}
      {mark ? <ClaimDetails claim={claim} mark={mark} now={now} onCheck={onCheck} /> : <p>{details.waiting}</p>}
      <p class="given caption">
        <span class="quiet">{details.given}: </span>
        <bdi>{plain(input, 400)}</bdi>
      </p>
      {same.length > 0 && (
        <p class="caption">
          {details.same({
            count: same.length,
            rows: words.speech.list(same.slice(0, NAMED).map((at) => String(at + 1))),
          })}
        </p>
      )}
      <Note key={row} text={open.notes.get(row) ?? ''} onNote={onNote} />
    </section>
  );
}

/** Saved as one leaves it, so that nothing has to be pressed. */
function Note({ text, onNote }: { readonly text: string; readonly onNote: (text: string) => void }) {
  const { batch } = useWords();
  const [value, setValue] = useState(text);
  const latest = useRef({ value, text, onNote });
  latest.current = { value, text, onNote };
  const save = () => {
    const now = latest.current;
    if (now.value.trim() !== now.text) now.onNote(now.value.trim());
  };
  useEffect(() => save, []);
  return (
    <label class="note-field">
      <span>{batch.details.note}</span>
      <textarea
        id="note"
        rows={2}
        maxLength={2000}
        placeholder={batch.details.noteHint}
        value={value}
        onInput={(event) => setValue(event.currentTarget.value)}
        onBlur={save}
      />
    </label>
  );
}
