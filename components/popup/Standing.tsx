/** How the profile stands: one sentence, one bar, and how much of it is on this page. */
import type { MarkState, PageTold } from '../../lib/messages/protocol.ts';
import { useWords } from '../language.ts';
import { appearance } from '../verdict/appearance.ts';
import { TOLD } from './order.ts';
import { summary } from './summary.ts';

export function Standing({ marks }: { readonly marks: readonly MarkState[] }) {
  const words = useWords();
  if (marks.length === 0) {
    return (
      <p class="quiet">
        <b>{words.popup.none}</b> {words.popup.noneWhy}
      </p>
    );
  }
  const families = marks.map((mark) => appearance(mark, words).family);
  return (
    <>
      <p>{summary(words, families)}</p>
      <div class="bar" aria-hidden="true">
        {TOLD.map((family) => {
          const count = families.filter((each) => each === family).length;
          return count > 0 && <span key={family} data-family={family} style={{ flexGrow: count }} />;
        })}
      </div>
    </>
  );
}

export function Coverage({ told: { coverage, claims } }: { readonly told: PageTold }) {
  const { popup } = useWords();
  const total = coverage?.total;
  if (!coverage || total === undefined || total <= coverage.shown || claims.length === 0) return null;
  return (
    <p class="caption">
      {popup.counted({ shown: coverage.shown, total })}{' '}
      {coverage.moreUrl?.startsWith('https://') && (
        <a href={coverage.moreUrl} target="_blank" rel="noopener noreferrer">
          {popup.all({ total })}
        </a>
      )}
    </p>
  );
}
