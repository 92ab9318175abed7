/** What the name and the headline say without a link, one quiet line each: whether anything here backs it. */
import type { Backing } from '../../lib/matching/asserted.ts';
import { plain } from '../plain.ts';
import { ASSERTED } from './text.ts';

export function Asserted({ all }: { readonly all: readonly Backing[] }) {
  return (
    <section class="asserted" aria-labelledby="asserted">
      <h2 id="asserted">{ASSERTED.title}</h2>
      <ul>
        {all.map((backing) => (
          <li key={backing.asserted.text}>
            <bdi>{plain(backing.asserted.text, 80)}</bdi>
            <span>{ASSERTED.says(backing)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
