/** The user's own list of issuers: found by name, each with when and why it was trusted, taken in from a file and given out. */
import { useState } from 'preact/hooks';
import type { Settings } from '../../lib/settings/settings.ts';
import type { KnownIssuer } from '../../lib/settings/trust.ts';
import { useWords } from '../language.ts';
import { plain } from '../plain.ts';
import { EditableList } from './EditableList.tsx';
import { isIssuerId, readIssuers } from './issuers.ts';
import { Part } from './Part.tsx';

export interface IssuersProps {
  readonly settings: Settings;
  readonly now: number;
  readonly onChange: (changes: Partial<Settings>) => void;
  /** Saves the list as a file. */
  readonly onExport: (issuers: readonly KnownIssuer[]) => void;
}

/** Fewer are seen at a glance. */
const FEW = 8;

export function Issuers({ settings: { trusted }, now, onChange, onExport }: IssuersProps) {
  const { options, speech } = useWords();
  const [search, setSearch] = useState('');
  const [told, setTold] = useState('');
  const wanted = search.toLocaleLowerCase();
  const found = trusted.filter(({ id, name = '' }) => `${id} ${name}`.toLocaleLowerCase().includes(wanted));

  function reasonFor({ since, why, managed }: KnownIssuer): string | undefined {
    if (managed) return options.managed;
    if (!since) return undefined;
    const when = speech.day(since);
    return why ? options.trustedFor({ when, title: plain(why, 120) }) : options.trustedSince({ when });
  }

  function add(issuers: readonly KnownIssuer[]): void {
    const kept = trusted.filter(({ id }) => !issuers.some((issuer) => issuer.id === id));
    onChange({ trusted: [...kept, ...issuers] });
  }

  async function take(file: File | undefined): Promise<void> {
    const issuers = file && readIssuers(await file.text(), now);
    setTold(issuers && issuers.length > 0 ? options.imported({ count: issuers.length }) : options.notImported);
    if (issuers && issuers.length > 0) add(issuers);
  }

  return (
    <Part id="issuers" title={options.trusted} note={options.trustedNote}>
      {trusted.length > FEW && (
        <input
          type="search"
          value={search}
          aria-label={options.searchIssuers}
          placeholder={options.searchIssuers}
          onInput={({ currentTarget }) => setSearch(currentTarget.value)}
        />
      )}
      <EditableList
        about="issuers"
        entries={found.map((issuer) => ({ ...issuer, note: reasonFor(issuer), fixed: issuer.managed }))}
        keyboard="url"
        label={options.issuerId}
        nameLabel={options.issuerName}
        accepts={isIssuerId}
        refusal={options.notAnIssuer}
        onAdd={(issuer) => add([{ ...issuer, since: new Date(now).toISOString() }])}
        onRemove={(removed) => onChange({ trusted: trusted.filter(({ id }) => id !== removed) })}
      />
      <div class="actions">
        <label class="button file">
          {options.importIssuers}
          <input
            type="file"
            class="unseen"
            accept=".json,application/json"
            onChange={({ currentTarget }) => void take(currentTarget.files?.[0])}
          />
        </label>
        {trusted.length > 0 && (
          <button type="button" onClick={() => onExport(trusted)}>
            {options.exportIssuers}
          </button>
        )}
      </div>
      <p class="caption" role="status">
        {told}
      </p>
    </Part>
  );
}
