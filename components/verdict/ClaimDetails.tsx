/** Everything about one claim below its word: sentence, facts, ground, checks, what it took, and what can be done. */
import type { Report } from '../../lib/checking/report.ts';
import type { Claim } from '../../lib/claims/claim.ts';
import type { Fact, MarkState } from '../../lib/messages/protocol.ts';
import { useWords } from '../language.ts';
import { plain } from '../plain.ts';
import { appearance, openable } from './appearance.ts';
import { Fold } from './Fold.tsx';
import { checksTitle, earnedOf, factsOf, timesOf } from './facts.ts';
import { Icon } from './Icon.tsx';

export interface ClaimDetailsProps {
  readonly claim: Claim;
  readonly mark: MarkState;
  readonly now: number;
  readonly onCheck: () => void;
  /** Given where a host has to be allowed first; called first thing in the click. */
  readonly onAllow?: (() => void) | undefined;
  /** To our own page about it. */
  readonly onWhole?: () => void;
  /** On our own page everything stands open. */
  readonly unfolded?: boolean;
}

export function ClaimDetails({ claim, mark, now, onCheck, onAllow, onWhole, unfolded }: ClaimDetailsProps) {
  const words = useWords();
  const report = mark.state === 'checked' ? mark.report : undefined;
  const { sentence, advice } = appearance(mark, words);
  const link = openable(claim, mark);
  return (
    <div class="details">
      <p dir="auto">{sentence}</p>
      {advice && (
        <p class="quiet" dir="auto">
          {advice}
        </p>
      )}
      <Facts rows={factsOf(claim, words, report)} />
      {report && <Grounds report={report} unfolded={unfolded} />}
      {report && (
        <p class="caption" title={words.speech.moment(report.checkedAt)}>
          {timesOf(report, words, now)}
        </p>
      )}
      <div class="actions">
        {(report || mark.state === 'on-click') && (
          <button type="button" onClick={onCheck}>
            {report ? words.claim.again : words.mark.checkNow}
          </button>
        )}
        {mark.state === 'ask-host' && onAllow && (
          <button type="button" onClick={onAllow}>
            {words.claim.allow({ host: plain(mark.host, 100) })}
          </button>
        )}
        {link && (
          <a class="button" href={link.href} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">
            {words.claim.open({ host: link.host })}
            <span class="unseen"> {words.mark.newTab}</span>
            <Icon name="out" />
          </a>
        )}
        {onWhole && (
          <button type="button" onClick={onWhole}>
            {words.claim.whole}
          </button>
        )}
      </div>
    </div>
  );
}

/** What is known, a row each. */
export function Facts({ rows }: { readonly rows: readonly Fact[] }) {
  return (
    <dl>
      {rows.map(({ name, value, note }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <bdi>{value}</bdi>
            {note && (
              <span class="note" dir="auto">
                {note}
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Grounds({ report, unfolded }: { readonly report: Report; readonly unfolded?: boolean | undefined }) {
  const words = useWords();
  const { facts } = words;
  const earned = earnedOf(report, words);
  return (
    <>
      <p class="quiet" dir="auto">
        {plain(report.said.ground, 300)}
      </p>
      <Fold title={checksTitle(report, words)} open={unfolded}>
        <ul class="checks">
          {report.checks.map(({ id, outcome, message }) => (
            <li key={id} data-outcome={outcome}>
              <Icon name={`check-${outcome}`} />
              <b>{facts.check[id]}</b>
              <span dir="auto">
                <span class="unseen">{facts.outcome[outcome]}: </span>
                {plain(message, 400)}
              </span>
            </li>
          ))}
        </ul>
      </Fold>
      {earned.length > 0 && (
        <Fold title={facts.earned} open={unfolded}>
          <Facts rows={earned} />
        </Fold>
      )}
    </>
  );
}
