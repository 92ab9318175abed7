/** Who somebody is and what they show, a line each; folded away once it was looked at. */
import type { MineState } from '../../lib/mine/state.ts';
import { useWords } from '../language.ts';
import { plain } from '../plain.ts';
import { Fold } from '../verdict/Fold.tsx';
import type { MineProps } from './Mine.tsx';

export function Given(props: MineProps) {
  const { mine } = useWords();
  if (!props.state.looked) return <Fields {...props} />;
  return (
    <Fold title={mine.given} class="fold given">
      <Fields {...props} />
    </Fold>
  );
}

function Fields({ state: { given, profiles, private: isPrivate }, onGiven, onLook }: MineProps) {
  const { mine } = useWords();
  const change = (changes: Partial<MineState['given']>) => onGiven({ ...given, ...changes });
  return (
    <form
      class="fields"
      onSubmit={(event) => {
        event.preventDefault();
        onLook();
      }}
    >
      <Lines name={mine.names} value={given.names} rows={2} onLines={(names) => change({ names })} />
      <Lines
        name={mine.addresses}
        note={mine.addressesNote}
        value={given.addresses}
        rows={2}
        onLines={(addresses) => change({ addresses })}
      />
      <Lines name={mine.links} value={given.links} rows={4} onLines={(links) => change({ links })} />
      {profiles.length > 0 && (
        <div class="notice">
          <p>{mine.profiles({ action: mine.look })}</p>
          <ul>
            {profiles.map((link) => (
              <li key={link}>
                <a href={link} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">
                  <bdi>{plain(link, 120)}</bdi>
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
      {isPrivate ? (
        <p class="quiet">{mine.private}</p>
      ) : (
        <label class="choice">
          <input
            type="checkbox"
            checked={given.keeps}
            onChange={({ currentTarget }) => change({ keeps: currentTarget.checked })}
          />
          {mine.keep}
        </label>
      )}
      <div class="actions">
        <button type="submit" class="primary">
          {mine.look}
        </button>
      </div>
    </form>
  );
}

interface LinesProps {
  readonly name: string;
  readonly note?: string;
  readonly value: string;
  readonly rows: number;
  readonly onLines: (text: string) => void;
}

function Lines({ name, note, value, rows, onLines }: LinesProps) {
  return (
    <label>
      <span>{name}</span>
      {note && <span class="caption">{note}</span>}
      <textarea
        rows={rows}
        dir="auto"
        spellcheck={false}
        autocomplete="off"
        value={value}
        onInput={({ currentTarget }) => onLines(currentTarget.value)}
      />
    </label>
  );
}
