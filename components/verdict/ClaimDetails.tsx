/** Everything about one claim below its word: sentence, facts, ground, checks, what it took, and what can be done. */
import type { Report } from '../../lib/checking/report.ts';
import type { Claim } from '../../lib/claims/claim.ts';
import type { Fact, MarkState } from '../../lib/messages/protocol.ts';
import { plain } from '../plain.ts';
import { moment } from '../time.ts';
import { appearance, openable } from './appearance.ts';
import { Fold } from './Fold.tsx';
import { checksTitle, earnedOf, factsOf, timesOf } from './facts.ts';
import { Icon } from './Icon.tsx';
import { ACTION, CHECK_NAME, FACT, OUTCOME_NAME } from './text.ts';

export interface ClaimDetailsProps {
  readonly claim: Claim;
  readonly mark: MarkState;
  readonly now: number;
  readonly onCheck: () => void;
  /** Given where a host has to be allowed first; called first thing in the click. */
  readonly onAllow?: () => void;
}

export function ClaimDetails({ claim, mark, now, onCheck, onAllow }: ClaimDetailsProps) {
  const report = mark.state === 'checked' ? mark.report : undefined;
  const { sentence, advice } = appearance(mark);
  const link = openable(claim, mark);
  return (
    <div class="details">
      <p dir="auto">{sentence}</p>
      {advice && (
        <p class="quiet" dir="auto">
          {advice}
        </p>
      )}
      <Facts rows={factsOf(claim, report)} />
      {report && <Grounds report={report} />}
      {report && (
        <p class="caption" title={moment(report.checkedAt)}>
          {timesOf(report, now)}
        </p>
      )}
      <div class="actions">
        {(report || mark.state === 'on-click') && (
          <button type="button" onClick={onCheck}>
            {report ? ACTION.again : ACTION.check}
          </button>
        )}
        {mark.state === 'ask-host' && onAllow && (
          <button type="button" onClick={onAllow}>
            {ACTION.allow(plain(mark.host, 100))}
          </button>
        )}
        {link && (
          <a class="button" href={link.href} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">
            {ACTION.open(link.host)}
            <span class="unseen"> {ACTION.newTab}</span>
            <Icon name="out" />
          </a>
        )}
      </div>
    </div>
  );
}

function Facts({ rows }: { readonly rows: readonly Fact[] }) {
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

function Grounds({ report }: { readonly report: Report }) {
  const earned = earnedOf(report);
  return (
    <>
      <p class="quiet" dir="auto">
        {plain(report.said.ground, 300)}
      </p>
      <Fold title={checksTitle(report)}>
        <ul class="checks">
          {report.checks.map(({ id, outcome, message }) => (
            <li key={id} data-outcome={outcome}>
              <Icon name={`check-${outcome}`} />
              <b>{CHECK_NAME[id]}</b>
              <span dir="auto">
                <span class="unseen">{OUTCOME_NAME[outcome]}: </span>
                {plain(message, 400)}
              </span>
            </li>
          ))}
        </ul>
      </Fold>
      {earned.length > 0 && (
        <Fold title={FACT.earned}>
          <Facts rows={earned} />
        </Fold>
      )}
    </>
  );
}
