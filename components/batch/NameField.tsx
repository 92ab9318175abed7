/** A name that can be changed where it stands: it looks like a heading until one writes in it. */
import { useState } from 'preact/hooks';
import { plain } from '../plain.ts';

export interface NameFieldProps {
  readonly name: string;
  readonly label: string;
  readonly onChange: (name: string) => void;
}

export function NameField({ name, label, onChange }: NameFieldProps) {
  const [value, setValue] = useState<string>();
  function done(): void {
    const next = plain(value ?? '', 120);
    if (next !== '' && next !== name) onChange(next);
    setValue(undefined);
  }
  return (
    <h1 class="name-field">
      <span class="unseen">{plain(name, 120)}</span>
      <input
        type="text"
        aria-label={label}
        value={value ?? name}
        size={Math.max(8, Math.min(40, (value ?? name).length + 1))}
        onInput={(event) => setValue(event.currentTarget.value)}
        onBlur={done}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur();
          if (event.key === 'Escape') setValue(undefined);
        }}
      />
    </h1>
  );
}
