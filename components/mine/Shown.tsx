/** Each badge as whoever looks at the profile sees it, with the very marks and card that stand in pages. */
import { useEffect, useRef } from 'preact/hooks';
import { useWords } from '../language.ts';
import { createMarks, type Marks } from '../mark/marks.ts';
import { plain } from '../plain.ts';
import { titleOf } from '../verdict/appearance.ts';
import { withCard } from '../verdict/card.ts';
import type { MineProps } from './Mine.tsx';

export function Shown(props: MineProps) {
  const { state, looks, pageWords, now, trusted } = props;
  const { claims, marks } = state;
  const words = useWords();
  const list = useRef<HTMLUListElement>(null);
  const drawing = useRef<Marks | undefined>(undefined);
  const latest = useRef(props);
  latest.current = props;

  useEffect(() => {
    const made = createMarks({
      looks,
      near: () => undefined,
      start: () => latest.current.onAgree(),
      whole: (claim) => latest.current.onWhole(claim),
      check: (claim) => latest.current.onCheck(claim),
      ...(trusted && { trusted }),
    });
    drawing.current = made;
    return () => made.clear();
  }, [looks, trusted]);

  useEffect(() => {
    const anchors = [...(list.current?.querySelectorAll('.anchor') ?? [])];
    const drawn = claims.flatMap((claim, at) => {
      const [mark, anchor] = [marks[at], anchors[at]];
      if (!mark || !anchor) return [];
      return [{ claim: { ...claim, anchor, place: 'after' as const }, text: withCard(claim, mark, words, now) }];
    });
    drawing.current?.draw(drawn, pageWords);
    for (const { claim, text } of drawn) drawing.current?.show(claim.key, text, pageWords);
  }, [claims, marks, words, now, pageWords]);

  return (
    <section aria-labelledby="shown">
      <h2 id="shown">{words.mine.shown}</h2>
      <ul ref={list} class="shown">
        {claims.map((claim, at) => (
          <li key={claim.key}>
            <b>
              <bdi>{titleOf(claim, words, marks[at])}</bdi>
            </b>
            {claim.issuer && (
              <span class="quiet">
                <bdi>{plain(claim.issuer, 100)}</bdi>
              </span>
            )}
            <span>
              <span class="anchor quiet">{plain(hostOf(claim.url), 60)}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const hostOf = (link: string | undefined) => (link !== undefined && URL.canParse(link) ? new URL(link).host : '');
