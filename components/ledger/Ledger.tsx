/** Every request that was made, the latest first: searched, saved, cleared. As many are drawn as are looked at. */
import { useState } from 'preact/hooks';
import type { Words } from '../../lib/language/words.ts';
import type { Asked } from '../../lib/messages/protocol.ts';
import { useWords } from '../language.ts';
import { plain } from '../plain.ts';
import { sizeIn } from '../size.ts';

export interface LedgerProps {
  /** Undefined until they were read. */
  readonly entries: readonly Asked[] | undefined;
  /** Those that the search left. */
  readonly onSave: (as: 'csv' | 'json', entries: readonly Asked[]) => void;
  readonly onClear: () => void;
}

const AT_FIRST = 50;

export function Ledger({ entries, onSave, onClear }: LedgerProps) {
  const { ledger } = useWords();
  const [search, setSearch] = useState('');
  const [most, setMost] = useState(AT_FIRST);
  if (!entries) return <p class="quiet">{ledger.reading}</p>;
  if (entries.length === 0) return <p>{ledger.none}</p>;
  const found = entries.filter((entry) => matches(entry, search));
  return (
    <>
      <input
        type="search"
        value={search}
        aria-label={ledger.search}
        placeholder={ledger.search}
        onInput={({ currentTarget }) => setSearch(currentTarget.value)}
      />
      <p class="caption" role="status">
        {found.length > 0 ? ledger.count({ count: found.length }) : ledger.noMatch}
      </p>
      {found.length > 0 && <Table entries={found.slice(0, most)} />}
      <div class="actions">
        {found.length > most && (
          <button type="button" onClick={() => setMost(most * 4)}>
            {ledger.more}
          </button>
        )}
        <button type="button" onClick={() => onSave('csv', found)}>
          {ledger.csv}
        </button>
        <button type="button" onClick={() => onSave('json', found)}>
          {ledger.json}
        </button>
        <button type="button" onClick={onClear}>
          {ledger.clear}
        </button>
      </div>
    </>
  );
}

function Table({ entries }: { readonly entries: readonly Asked[] }) {
  const words = useWords();
  const { ledger } = words;
  return (
    <table class="ledger">
      <thead>
        <tr>
          {([ledger.when, ledger.whom, ledger.why, ledger.size, ledger.outcome] as const).map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {entries.map((entry, at) => (
          <Line key={`${entry.at} ${entry.url} ${at}`} entry={entry} words={words} />
        ))}
      </tbody>
    </table>
  );
}

function Line({ entry, words: { ledger, speech } }: { readonly entry: Asked; readonly words: Words }) {
  const { at, url, why, size, outcome, requests } = entry;
  const { host, pathname, search } = new URL(url);
  return (
    <tr>
      <td data-name={ledger.when}>{speech.moment(new Date(at).toISOString())}</td>
      <td data-name={ledger.whom}>
        <bdi>{plain(host, 100)}</bdi>
        <bdi class="caption">{plain(pathname + search, 200)}</bdi>
      </td>
      <td data-name={ledger.why}>
        <bdi>{plain(why?.title ?? why?.about ?? ledger.register, 120)}</bdi>
      </td>
      <td data-name={ledger.size}>{sizeIn(speech, size)}</td>
      <td data-name={ledger.outcome}>
        {ledger.out[outcome]}
        {requests > 1 && ` (${speech.number(requests)})`}
      </td>
    </tr>
  );
}

function matches({ url, why, outcome }: Asked, search: string): boolean {
  const text = `${url} ${why?.title ?? ''} ${why?.about ?? ''} ${outcome}`.toLocaleLowerCase();
  return search
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
