/** A list of the user's own: one line each with a button to remove it, and a small form to add one. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useWords } from '../language.ts';
import { plain } from '../plain.ts';

export interface EditableListProps {
  /** What it lists: no two lists of a page the same. */
  readonly about: string;
  readonly entries: readonly {
    readonly id: string;
    readonly name?: string | undefined;
    /** Said below it, quietly. */
    readonly note?: string | undefined;
    /** Somebody else has put it there. */
    readonly fixed?: boolean | undefined;
  }[];
  readonly onRemove: (id: string) => void;
  /** Absent: the list only shrinks. */
  readonly onAdd?: (entry: { readonly id: string; readonly name?: string }) => void;
  readonly label?: string;
  readonly nameLabel?: string;
  readonly keyboard?: 'email' | 'url';
  /** What an entry has to be; otherwise `refusal` is said. */
  readonly accepts?: (id: string) => boolean;
  readonly refusal?: string;
}

export function EditableList({ entries, onRemove, onAdd, ...form }: EditableListProps) {
  const { options } = useWords();
  return (
    <>
      {entries.length > 0 && (
        <ul class="list">
          {entries.map(({ id, name, note, fixed }) => (
            <li key={id}>
              <span>
                {name && <b>{plain(name)} </b>}
                <bdi class={name ? 'quiet' : undefined}>{plain(id)}</bdi>
                {note && <span class="note caption">{note}</span>}
              </span>
              {!fixed && (
                <button
                  type="button"
                  aria-label={options.removeOne({ name: plain(name ?? id) })}
                  onClick={() => onRemove(id)}
                >
                  {options.remove}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {onAdd && <AddForm onAdd={onAdd} {...form} />}
    </>
  );
}

type AddFormProps = Omit<EditableListProps, 'entries' | 'onRemove' | 'onAdd'> &
  Required<Pick<EditableListProps, 'onAdd'>>;

function AddForm({ about, onAdd, label, nameLabel, keyboard, accepts = () => true, refusal }: AddFormProps) {
  const { options } = useWords();
  const [id, setId] = useState('');
  const [name, setName] = useState('');
  const [refused, setRefused] = useState(false);
  const error = `${about}-refusal`;

  function submit(event: Event): void {
    event.preventDefault();
    const entered = id.trim();
    const ok = entered !== '' && accepts(entered);
    setRefused(!ok);
    if (!ok) return;
    onAdd(name.trim() ? { id: entered, name: name.trim() } : { id: entered });
    setId('');
    setName('');
  }

  return (
    <form class="add" onSubmit={submit} noValidate>
      <Field label={label}>
        <input
          type="text"
          inputMode={keyboard}
          spellcheck={false}
          value={id}
          aria-invalid={refused}
          aria-describedby={refused ? error : undefined}
          onInput={(event) => setId(event.currentTarget.value)}
        />
      </Field>
      {nameLabel && (
        <Field label={nameLabel}>
          <input type="text" value={name} onInput={(event) => setName(event.currentTarget.value)} />
        </Field>
      )}
      <button type="submit">{options.add}</button>
      <p id={error} class="refusal" role="alert">
        {refused && refusal}
      </p>
    </form>
  );
}

function Field({ label, children }: { readonly label: string | undefined; readonly children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child.
    <label>
      <span>{label}</span>
      {children}
    </label>
  );
}
