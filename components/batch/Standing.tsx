/** How a run goes: done of all, pace, what is left, whom it waits for and why, and what can be done about it. */
import type { OpenRun } from '../../lib/batch/open-run.ts';
import type { HostProgress, Progress } from '../../lib/batch/progress.ts';
import type { Run } from '../../lib/batch/saved.ts';
import { useWords } from '../language.ts';
import { plain } from '../plain.ts';

export interface StandingProps {
  readonly run: Run;
  readonly progress: Progress;
  readonly agreed: boolean;
  readonly elsewhere: boolean;
  readonly trouble: OpenRun['trouble'];
  /** Rows that could not be checked. */
  readonly failed: readonly number[];
  readonly now: number;
  readonly onStart: () => void;
  readonly onPause: () => void;
  readonly onStop: () => void;
  readonly onRetry: (rows: readonly number[]) => void;
  readonly onAgain: () => void;
  /** First thing in the click. */
  readonly onAllow: (hosts: readonly string[]) => void;
  readonly onAgree: () => void;
}

export function Standing(props: StandingProps) {
  const { progress, run, now, elsewhere } = props;
  const { batch, speech } = useWords();
  const share = progress.rows === 0 ? 1 : progress.done / progress.rows;
  return (
    <section class="standing">
      <div class="figures">
        <p>
          <b class="done">
            {batch.run.done({ done: speech.number(progress.done), rows: speech.number(progress.rows) })}
          </b>
          <Pace progress={progress} run={run} now={now} />
        </p>
        {!elsewhere && <Actions {...props} />}
      </div>
      {progress.state !== 'done' && (
        <progress
          class="track"
          value={share}
          max={1}
          aria-label={batch.run.done({ done: progress.done, rows: progress.rows })}
        />
      )}
      <Notices {...props} />
      <Hosts progress={progress} now={now} />
    </section>
  );
}

function Pace({ progress: { state, rate, left }, run, now }: { progress: Progress; run: Run; now: number }) {
  const words = useWords();
  const { run: texts } = words.batch;
  if (state === 'done') {
    const when = run.finishedAt ? new Date(run.finishedAt).toISOString() : undefined;
    return <span class="quiet">{when && texts.finished({ when: words.speech.clock(when, now) })}</span>;
  }
  if (state === 'paused') return <span class="quiet">{words.batch.paused}</span>;
  const parts = [
    rate !== undefined && texts.rate({ count: Math.max(1, Math.round(rate)) }),
    left !== undefined && timeLeft(left, words),
  ].filter(Boolean);
  return <span class="quiet">{parts.join(' · ')}</span>;
}

function timeLeft(milliseconds: number, { batch: { run } }: ReturnType<typeof useWords>): string {
  const minutes = Math.round(milliseconds / 60_000);
  if (minutes < 1) return run.seconds;
  const time = minutes < 90 ? run.minutes({ count: minutes }) : run.hours({ count: Math.round(minutes / 60) });
  return run.left({ time });
}

function Actions({ progress: { state }, failed, onStart, onPause, onStop, onRetry, onAgain }: StandingProps) {
  const { batch } = useWords();
  return (
    <div class="actions">
      {state === 'running' && (
        <button type="button" onClick={onPause}>
          {batch.run.pause}
        </button>
      )}
      {state === 'paused' && (
        <button type="button" class="primary" onClick={onStart}>
          {batch.run.resume}
        </button>
      )}
      {state !== 'done' && (
        <button type="button" onClick={onStop}>
          {batch.run.stop}
        </button>
      )}
      {failed.length > 0 && (
        <button type="button" onClick={() => onRetry(failed)}>
          {batch.run.retry({ count: failed.length })}
        </button>
      )}
      {state === 'done' && (
        <button type="button" onClick={onAgain}>
          {batch.run.again}
        </button>
      )}
    </div>
  );
}

function Notices({ progress, agreed, elsewhere, trouble, onAgree, onAllow }: StandingProps) {
  const { batch, speech } = useWords();
  const barred = progress.hosts.filter(({ reason }) => reason === 'not-allowed').map(({ host }) => host);
  if (elsewhere) return <p class="notice">{batch.run.elsewhere}</p>;
  return (
    <>
      {trouble && (
        <p class="notice" role="alert">
          {trouble === 'halted' ? batch.run.halted : batch.run.notKept}
        </p>
      )}
      {(!agreed || progress.halted === 'consent') && progress.state !== 'done' && (
        <section class="notice">
          <h2>{batch.run.consentTitle}</h2>
          <p>{batch.run.consentWhat}</p>
          <button type="button" class="primary" onClick={onAgree}>
            {batch.run.consent}
          </button>
        </section>
      )}
      {agreed && barred.length > 0 && (
        <section class="notice">
          <h2>{batch.run.allowTitle({ count: barred.length })}</h2>
          <button type="button" class="primary" onClick={() => onAllow(barred)}>
            {batch.run.allow({ hosts: named(barred, batch.run.more, speech.list) })}
          </button>
        </section>
      )}
      {progress.halted === 'offline' && <p class="notice">{batch.run.offline}</p>}
    </>
  );
}

function named(
  hosts: readonly string[],
  more: (of: { count: number }) => string,
  list: (parts: readonly string[]) => string,
): string {
  const shown = list(hosts.slice(0, 3).map((host) => plain(host, 60)));
  return hosts.length > 3 ? `${shown} ${more({ count: hosts.length - 3 })}` : shown;
}

/** Only those that hold something up, or are many. */
function Hosts({ progress, now }: { progress: Progress; now: number }) {
  const words = useWords();
  const { run } = words.batch;
  const hosts = progress.state === 'running' ? progress.hosts : progress.hosts.filter(({ reason }) => reason);
  if (hosts.length === 0) return null;
  const shown = hosts.slice(0, 4);
  return (
    <ul class="hosts" aria-label={run.hosts}>
      {shown.map((host) => (
        <li key={host.host + (host.reason ?? '')} data-reason={host.reason}>
          <bdi>{waiting(host, words)}</bdi>
          {host.until !== undefined && (
            <span class="quiet">
              {' '}
              {run.until({ time: words.speech.clock(new Date(host.until).toISOString(), now) })}
            </span>
          )}
        </li>
      ))}
      {hosts.length > 4 && <li class="quiet">{run.more({ count: hosts.length - 4 })}</li>}
    </ul>
  );
}

function waiting({ host, left, reason }: HostProgress, { batch: { run } }: ReturnType<typeof useWords>): string {
  const said = { host: plain(host, 60), count: left };
  if (reason === 'limited') return run.hostLimited(said);
  if (reason === 'trouble') return run.hostTrouble(said);
  return reason === 'not-allowed' ? run.hostBarred(said) : run.host(said);
}
