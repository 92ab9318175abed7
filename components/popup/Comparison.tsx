/**
 * A certificate's own page, which machines may not ask, beside the claim of a profile whose link leads there: what the page says
 * of holder, title and date, and how it compares. Never a verdict of ours: the page is the issuer's, and so is its word.
 */
import type { Compared } from '../../lib/messages/protocol.ts';
import type { Check, CheckId } from '../../lib/verdict/words.ts';
import { useWords } from '../language.ts';
import { plain } from '../plain.ts';
import { titleOf } from '../verdict/appearance.ts';
import { Facts } from '../verdict/ClaimDetails.tsx';
import { factsOf } from '../verdict/facts.ts';
import { Icon } from '../verdict/Icon.tsx';

export interface ComparisonProps {
  readonly host: string;
  readonly compared: Compared;
}

/** What a page in sight can answer for. */
const COMPARED: readonly CheckId[] = ['holder', 'claim'];

export function Comparison({ host, compared: { page, claim, mark } }: ComparisonProps) {
  const words = useWords();
  const { compared } = words.popup;
  const report = mark.state === 'checked' ? mark.report : undefined;
  const isRead = report?.ground === 'issuer-page';
  const person = plain(page.person?.name ?? '', 80);
  return (
    <section class="compared">
      <header>
        <h1>
          <bdi>{titleOf(claim, words, mark)}</bdi>
        </h1>
        <p class="quiet">{person ? compared.of({ person }) : compared.ofPage}</p>
      </header>
      <p dir="auto">{isRead ? compared.read({ host: plain(host, 60) }) : compared.unread({ host: plain(host, 60) })}</p>
      {report && isRead && (
        <ul class="checks">
          {COMPARED.flatMap((id) => report.checks.filter((check) => check.id === id)).map((check) => (
            <Line key={check.id} check={check} />
          ))}
        </ul>
      )}
      <Facts rows={factsOf(claim, words, report)} />
      <p class="caption">{compared.weak}</p>
    </section>
  );
}

function Line({ check: { id, outcome, message } }: { readonly check: Check }) {
  const { facts } = useWords();
  return (
    <li data-outcome={outcome}>
      <Icon name={`check-${outcome}`} />
      <b>{facts.check[id]}</b>
      <span dir="auto">
        <span class="unseen">{facts.outcome[outcome]}: </span>
        {plain(message, 400)}
      </span>
    </li>
  );
}
