/** What the name and the headline say without a link, one quiet line each: whether anything here backs it. */
import type { Words } from '../../lib/language/words.ts';
import type { Backing } from '../../lib/matching/asserted.ts';
import { useWords } from '../language.ts';
import { plain } from '../plain.ts';

export function Asserted({ all }: { readonly all: readonly Backing[] }) {
  const words = useWords();
  return (
    <section class="asserted" aria-labelledby="asserted">
      <h2 id="asserted">{words.popup.asserted.title}</h2>
      <ul>
        {all.map((backing) => (
          <li key={backing.asserted.text}>
            <bdi>{plain(backing.asserted.text, 80)}</bdi>
            <span>{saidOf(backing, words)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Never an accusation: what nothing here backs may be true all the same. */
function saidOf({ outcome, asserted, verified, unverified }: Backing, { popup }: Words): string {
  const said = popup.asserted;
  if (outcome === 'backed') return said.backed({ count: asserted.count === 1 ? 1 : verified });
  if (outcome !== 'more-than-found') return unverified > 0 ? said.onlyOpen : said.none;
  const partly = said.partly({ verified, total: asserted.count });
  return unverified > 0 ? `${partly} ${said.open({ count: unverified })}` : partly;
}
