/**
 * A made-up profile with the very marks and card that stand in real ones, to try at once. Its answers are made up, too, which it
 * says; a press on “Check” waits as long as an issuer might take.
 */
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { MarkState, PageWords } from '../../lib/messages/protocol.ts';
import { useWords } from '../language.ts';
import { createMarks, type MarksDeps } from '../mark/marks.ts';
import { withCard } from '../verdict/card.ts';
import { type DemoEntry, demoEntries, PERSON } from './demo.ts';

export interface DemoProps {
  readonly looks: MarksDeps['looks'];
  readonly pageWords: PageWords;
  /** The state with its sentences in the reader's language. */
  readonly say: (mark: MarkState) => MarkState;
  readonly now: number;
  /** Seams for tests. */
  readonly wait?: number;
  readonly trusted?: (event: Event) => boolean;
}

const ANSWER_TAKES = 700;

export function Demo({ looks, pageWords, say, now, wait = ANSWER_TAKES, trusted }: DemoProps) {
  const words = useWords();
  const list = useRef<HTMLUListElement>(null);
  const entries = useMemo(() => demoEntries(now), [now]);

  useEffect(() => {
    const anchors = [...(list.current?.querySelectorAll('.link') ?? [])];
    const text = ({ claim }: DemoEntry, mark: MarkState) => {
      const made = withCard(claim, say(mark), words, Date.now());
      return { ...made, card: { ...made.card, whole: '' } };
    };
    const marks = createMarks({
      looks,
      near: () => undefined,
      start: () => undefined,
      whole: () => undefined,
      check({ key }) {
        const entry = entries.find(({ claim }) => claim.key === key);
        if (!entry) return;
        marks.show(key, text(entry, { state: 'checking' }), pageWords);
        setTimeout(() => marks.show(key, text(entry, entry.answer), pageWords), wait);
      },
      ...(trusted && { trusted }),
    });
    const drawn = entries.flatMap((entry, at) => {
      const anchor = anchors[at];
      return anchor
        ? [{ claim: { ...entry.claim, anchor, place: 'after' as const }, text: text(entry, entry.first) }]
        : [];
    });
    marks.draw(drawn, pageWords);
    return () => marks.clear();
  }, [looks, pageWords, say, entries, words, wait, trusted]);

  const { welcome } = words;
  return (
    <section class="demo" aria-labelledby="demo">
      <h2 id="demo">{welcome.demoTitle}</h2>
      <p class="quiet">{welcome.demoNote}</p>
      <div class="profile">
        <p class="person">
          <b>{PERSON}</b>
        </p>
        <ul ref={list}>
          {entries.map(({ claim }) => (
            <li key={claim.key}>
              <span class="emblem" />
              <span class="entry">
                <b>{claim.title}</b>
                <span class="quiet">{claim.issuer}</span>
                <span>
                  <span class="link">{welcome.link}</span>
                </span>
              </span>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
