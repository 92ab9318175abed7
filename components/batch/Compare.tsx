/** What changed between two runs: each row with what was said of it before and what is said now. */
import { shownIn } from '../../lib/batch/arrange.ts';
import type { DeskView } from '../../lib/batch/desk.ts';
import { familyOf, type Head } from '../../lib/batch/result.ts';
import { useWords } from '../language.ts';
import { plain } from '../plain.ts';
import { Icon } from '../verdict/Icon.tsx';
import { wordOf } from './word.ts';

export interface CompareProps {
  readonly view: Extract<DeskView, { kind: 'compare' }>;
  readonly onBack: () => void;
}

/** More than this nobody reads on a page; exports hold all. */
const MOST = 1_000;

export function Compare({ view: { open, earlier, changes, gone }, onBack }: CompareProps) {
  const words = useWords();
  const { compare } = words.batch;
  return (
    <main class="compare">
      <header>
        <button type="button" class="plain" onClick={onBack}>
          <span aria-hidden="true" class="back">
            ←
          </span>
          {compare.back}
        </button>
        <h1>{compare.title}</h1>
        <p class="quiet">
          {compare.since({
            name: plain(earlier.name, 80),
            when: words.speech.day(new Date(earlier.createdAt).toISOString()),
          })}
        </p>
        <p>
          <b>{changes.length === 0 ? compare.none : compare.count({ count: changes.length })}</b>
        </p>
      </header>
      {changes.length > 0 && (
        <div class="scroll">
          <table>
            <thead>
              <tr>
                <th scope="col">{words.batch.grid.column.person}</th>
                <th scope="col">{words.batch.grid.column.title}</th>
                <th scope="col">{compare.before}</th>
                <th scope="col">{compare.after}</th>
              </tr>
            </thead>
            <tbody>
              {changes.slice(0, MOST).map(({ row, what, before, after }) => {
                const from = what === 'gone' ? { rows: gone, heads: [] } : open;
                return (
                  <tr key={`${what}-${row}`}>
                    <td>
                      <bdi>{plain(shownIn(from, row, 'person'), 80)}</bdi>
                    </td>
                    <td>
                      <bdi>{plain(before?.title ?? shownIn(from, row, 'title'), 120)}</bdi>
                    </td>
                    <td>{before ? <Word head={before} /> : <span class="quiet">{compare.new}</span>}</td>
                    <td>{after ? <Word head={after} /> : <span class="quiet">{compare.gone}</span>}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
    </main>
  );
}

function Word({ head }: { readonly head: Head }) {
  const words = useWords();
  return (
    <span class="word" data-family={familyOf(head)}>
      <Icon name={familyOf(head)} />
      <b>{wordOf(head, words)}</b>
    </span>
  );
}
