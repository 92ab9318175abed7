/** A reminder before a badge expires: wanted or not, and where it is given. Nothing of it in a private window. */
import { useWords } from '../language.ts';
import type { MineProps } from './Mine.tsx';

export function Remind({ state, onRemind, onNotify }: Pick<MineProps, 'state' | 'onRemind' | 'onNotify'>) {
  const { mine } = useWords();
  const { reminds, notifies, looked, private: isPrivate } = state;
  if (isPrivate || (!looked && !reminds)) return null;
  return (
    <section aria-labelledby="remind">
      <h2 id="remind">{mine.remindTitle}</h2>
      <label class="choice">
        <input type="checkbox" checked={reminds} onChange={({ currentTarget }) => onRemind(currentTarget.checked)} />
        {mine.remind}
      </label>
      <p class="quiet">{mine.remindNote}</p>
      {reminds && !notifies && (
        <div class="actions">
          <button type="button" onClick={onNotify}>
            {mine.notify}
          </button>
        </div>
      )}
    </section>
  );
}
