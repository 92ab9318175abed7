/** What to mend, the weightiest first: what is wrong, what was found, the step to take, and the link to use where it is known. */
import type { Advice } from '../../lib/mine/advise.ts';
import { useWords } from '../language.ts';
import type { Words } from '../../lib/language/words.ts';
import { plain } from '../plain.ts';
import { CopyLine } from './CopyLine.tsx';
import type { MineProps } from './Mine.tsx';

export function Mend({ state: { advice, marks }, onCopy }: Pick<MineProps, 'state' | 'onCopy'>) {
  const { mine } = useWords();
  const isDone = marks.every(({ state }) => state === 'checked' || state === 'nothing');
  if (advice.length === 0) return isDone ? <p class="notice">{mine.fine}</p> : null;
  return (
    <section aria-labelledby="mend">
      <h2 id="mend">{mine.toMend({ count: advice.length })}</h2>
      <ol class="mend">
        {advice.map((one) => (
          <Point key={`${one.key} ${one.rule}`} advice={one} onCopy={onCopy} />
        ))}
      </ol>
    </section>
  );
}

function Point({ advice, onCopy }: { readonly advice: Advice; readonly onCopy: (text: string) => void }) {
  const words = useWords();
  const { mine } = words;
  const { rule, step, title, shows, better } = advice;
  return (
    <li>
      <p>
        <b>{mine.mend[rule]}</b> {mine.step[step]}
      </p>
      {title && (
        <p class="quiet" dir="auto">
          {mine.about({ title: plain(title, 160) })}
        </p>
      )}
      {shows && (
        <p class="quiet" dir="auto">
          {mine.shows[shows.what]({ value: shownValue(shows, words) })}
        </p>
      )}
      {better && <CopyLine name={mine.useLink} text={better} onCopy={onCopy} />}
    </li>
  );
}

function shownValue({ what, value }: NonNullable<Advice['shows']>, { speech }: Words): string {
  return what === 'ended' || what === 'ends' ? speech.day(value) : plain(value, 160);
}
