/**
 * The report of a run, to print or to save as PDF: a cover with counts and method, then a page for each candidate, every verdict
 * with its reason, what it rests on, and when it was checked.
 */
import type { OpenRun } from '../../lib/batch/open-run.ts';
import type { Candidate, Candidates, ReportedRow } from '../../lib/batch/report.ts';
import { countFamilies, markOf, reportOf } from '../../lib/batch/result.ts';
import { useWords } from '../language.ts';
import { plain } from '../plain.ts';
import { appearance } from '../verdict/appearance.ts';
import { Icon } from '../verdict/Icon.tsx';
import { Bar, FAMILIES } from './Chart.tsx';

export interface ReportProps {
  readonly open: OpenRun;
  readonly candidates: Candidates;
  readonly now: number;
  readonly onBack: () => void;
  readonly onPrint: () => void;
}

export function Report({ open, candidates, now, onBack, onPrint }: ReportProps) {
  const { batch, speech } = useWords();
  const { report } = batch;
  const { shown, total } = candidates;
  return (
    <main class="report">
      <div class="actions screen-only">
        <button type="button" class="plain" onClick={onBack}>
          <span aria-hidden="true" class="back">
            ←
          </span>
          {report.back}
        </button>
        <button type="button" class="primary" onClick={onPrint}>
          {report.print}
        </button>
      </div>
      <Cover open={open} now={now} />
      {shown.length < total && (
        <p class="notice">{report.cut({ shown: speech.number(shown.length), total: speech.number(total) })}</p>
      )}
      {shown.map((candidate) => (
        <CandidatePage key={candidate.name} candidate={candidate} />
      ))}
    </main>
  );
}

function Cover({ open: { run, rows, heads }, now }: { readonly open: OpenRun; readonly now: number }) {
  const { batch, speech } = useWords();
  const { report } = batch;
  const counts = countFamilies(heads);
  return (
    <section class="cover">
      <p class="quiet">Bonafide</p>
      <h1>{report.title}</h1>
      <p class="list-name">
        <bdi>{plain(run.name, 160)}</bdi>
      </p>
      <p class="quiet">
        {report.made({ when: speech.moment(new Date(now).toISOString()) })} · {batch.rows({ count: rows.length })}
      </p>
      <h2>{report.summary}</h2>
      <Bar counts={counts} />
      <table class="counts">
        <thead>
          <tr>
            <th scope="col">{report.verdict}</th>
            <th scope="col">{report.counts}</th>
          </tr>
        </thead>
        <tbody>
          {FAMILIES.filter((family) => counts[family]).map((family) => (
            <tr key={family} data-family={family}>
              <th scope="row">
                <Icon name={family} />
                {batch.chart.family[family]}
              </th>
              <td>{speech.number(counts[family] ?? 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2>{report.method}</h2>
      <p>{report.methodText}</p>
    </section>
  );
}

function CandidatePage({ candidate: { name, rows, counts, more } }: { readonly candidate: Candidate }) {
  const { batch } = useWords();
  return (
    <section class="candidate">
      <header>
        <h2>
          <bdi>{plain(name, 120) || batch.report.unnamed}</bdi>
        </h2>
        <Bar counts={counts} />
      </header>
      {rows.map((row) => (
        <Reported key={row.row} reported={row} />
      ))}
      {more !== undefined && <p class="caption">{batch.report.more({ count: more })}</p>}
    </section>
  );
}

const UNSETTLED = new Set(['fail', 'unknown', 'warn']);

function Reported({ reported: { row, given, result, note } }: { readonly reported: ReportedRow }) {
  const words = useWords();
  const { report: texts, grid, details } = words.batch;
  const mark = result && markOf(result);
  const look = mark && appearance(mark, words);
  const report = result && reportOf(result);
  const { claimed, input } = given;
  const title = claimed.title ?? report?.credential?.achievement.name ?? input;
  const issuer = report?.credential?.issuer?.name ?? claimed.issuer;
  // What the sentence says already is not said twice.
  const unsettled = (report?.checks ?? []).filter(
    ({ outcome, message }) => UNSETTLED.has(outcome) && !look?.sentence.includes(plain(message, 400)),
  );
  return (
    <article class="finding" data-family={look?.family ?? 'not-checked'}>
      <h3>
        <Icon name={look?.family ?? 'not-checked'} />
        <span>
          <b>{look?.word ?? grid.waiting}</b>
          {' · '}
          <bdi>{plain(title, 200)}</bdi>
        </span>
        <span class="quiet">{details.title({ row: row + 1 })}</span>
      </h3>
      {issuer && (
        <p class="quiet">
          <bdi>{plain(issuer, 120)}</bdi>
        </p>
      )}
      <p dir="auto">{look?.sentence ?? details.waiting}</p>
      {unsettled.length > 0 && (
        <ul class="reasons">
          {unsettled.map(({ id, message }) => (
            <li key={id} dir="auto">
              <b>{words.facts.check[id]}:</b> {plain(message, 400)}
            </li>
          ))}
        </ul>
      )}
      {report && (
        <p class="caption">
          {plain(report.said.ground, 300)} {texts.checkedAt({ when: words.speech.moment(report.checkedAt) })}
        </p>
      )}
      {note && <p class="caption">{texts.note({ text: plain(note, 2_000) })}</p>}
      <p class="caption address">
        <bdi>{plain(input, 400)}</bdi>
      </p>
    </article>
  );
}
