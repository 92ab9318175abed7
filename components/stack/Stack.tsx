/**
 * A person's proven credentials along time: one row each, grouped by issuer or skill, from when until when, what builds on what;
 * expired ones are greyed. All rows are equally high, so that lines can be drawn between them and everything prints on one page.
 */
import type { Claim } from '../../lib/claims/claim.ts';
import type { Words } from '../../lib/language/words.ts';
import type { MarkState } from '../../lib/messages/protocol.ts';
import { useWords } from '../language.ts';
import { plain } from '../plain.ts';
import { appearance, titleOf } from '../verdict/appearance.ts';
import { Icon } from '../verdict/Icon.tsx';
import {
  grouped,
  type Held,
  needsIn,
  placeIn,
  type Row,
  rowsOf,
  type Span,
  spanOf,
  stackOf,
  yearsIn,
} from './stack.ts';

export interface StackProps {
  readonly name: string;
  readonly claims: readonly Claim[];
  readonly marks: readonly MarkState[];
  readonly by: 'issuer' | 'skill';
  /** Milliseconds. */
  readonly now: number;
  readonly onBy: (by: 'issuer' | 'skill') => void;
  readonly onPrint: () => void;
}

export function Stack(props: StackProps) {
  const { name, claims, marks, now } = props;
  const { stack, speech } = useWords();
  const held = stackOf(claims, marks);
  const others = claims.length - held.length;
  const person = plain(name, 120);
  if (held.length === 0) {
    return (
      <main class="stack" style={onPaper([], claims)}>
        <h1>{stack.none}</h1>
        <p class="quiet">{stack.noneWhy}</p>
        <Standings {...props} />
      </main>
    );
  }
  const rows = rowsOf(grouped(held, props.by));
  return (
    <main class="stack" style={onPaper(rows, claims)}>
      <header>
        <h1>{person ? stack.title({ name: person }) : stack.untitled}</h1>
        <p class="quiet">
          {stack.shown({ count: held.length })} {others > 0 && stack.notShown({ count: others })}{' '}
          {stack.asOf({ day: speech.day(new Date(now).toISOString()) })}
        </p>
        <Choices {...props} />
      </header>
      <Drawing rows={rows} span={spanOf(held, now)} by={props.by} now={now} />
      <Standings {...props} />
    </main>
  );
}

function Choices({ by, onBy, onPrint }: StackProps) {
  const { stack } = useWords();
  return (
    <div class="actions unprinted">
      <fieldset>
        <legend class="unseen">{stack.by}</legend>
        {(['issuer', 'skill'] as const).map((each) => (
          <label key={each} class="choice">
            <input type="radio" name="by" checked={by === each} onChange={() => onBy(each)} />
            {stack[each]}
          </label>
        ))}
      </fieldset>
      <button type="button" onClick={onPrint}>
        {stack.print}
      </button>
    </div>
  );
}

/** Columns of the list below, on paper. */
const COLUMNS = 4;

/** How many rows and lines have to find room on one page. */
const onPaper = (rows: readonly Row[], claims: readonly Claim[]) => ({
  '--rows': rows.length + 1,
  '--lines': Math.ceil(claims.length / COLUMNS),
});

interface DrawingProps {
  readonly rows: readonly Row[];
  readonly span: Span;
  readonly by: 'issuer' | 'skill';
  readonly now: number;
}

function Drawing({ rows, span, by, now }: DrawingProps) {
  const words = useWords();
  return (
    <section class="drawing">
      <p class="years" aria-hidden="true">
        {yearsIn(span).map((year) => (
          <span key={year} style={{ insetInlineStart: `${placeIn(span, Date.UTC(year, 0))}%` }}>
            {year}
          </span>
        ))}
      </p>
      <Needs rows={rows} span={span} />
      <ul>
        {rows.map((row, at) =>
          'group' in row ? (
            <li key={`group ${row.group}`} class="name">
              <h2>{plain(row.group, 80) || (by === 'issuer' ? words.stack.noIssuer : words.stack.noSkill)}</h2>
            </li>
          ) : (
            <Line key={`${at} ${row.held.title}`} held={row.held} span={span} now={now} />
          ),
        )}
      </ul>
      <span class="now" aria-hidden="true" style={{ '--at': placeIn(span, now) / 100 }} />
    </section>
  );
}

function Line({ held, span, now }: { readonly held: Held; readonly span: Span; readonly now: number }) {
  const words = useWords();
  const start = placeIn(span, Date.parse(held.from));
  const end = placeIn(span, held.until ? Math.min(Date.parse(held.until), span.to) : span.to);
  const isOver = held.until !== undefined && Date.parse(held.until) < now;
  return (
    <li class={isOver ? 'held over' : 'held'}>
      <span class="title">
        <bdi>{plain(held.title, 120)}</bdi>
      </span>
      <span class="track">
        <span
          class={held.until ? 'bar' : 'bar open'}
          style={{ insetInlineStart: `${start}%`, inlineSize: `${Math.max(end - start, 0.8)}%` }}
        />
        <span class="unseen">{lasting(held, isOver, words)}</span>
      </span>
    </li>
  );
}

/** In words, for who does not see the bar. */
function lasting({ from, until, requires }: Held, isOver: boolean, { stack, speech }: Words): string {
  const time = until
    ? stack.fromTo({ from: speech.day(from), to: speech.day(until) })
    : stack.from({ from: speech.day(from) });
  const needs =
    requires.length > 0 ? [stack.needs({ titles: speech.list(requires.map((title) => plain(title, 80))) })] : [];
  return [time, ...(isOver ? [stack.expired] : []), ...needs].join(', ');
}

/** Lines from what came first to what builds on it, in units of rows and per cent of time. */
function Needs({ rows, span }: { readonly rows: readonly Row[]; readonly span: Span }) {
  const startOf = (at: number) => {
    const row = rows[at];
    return row && 'held' in row ? placeIn(span, Date.parse(row.held.from)) : 0;
  };
  const needs = needsIn(rows);
  if (needs.length === 0) return null;
  return (
    <svg class="needs" viewBox={`0 0 100 ${rows.length}`} preserveAspectRatio="none" aria-hidden="true">
      {needs.map(({ first, then }) => (
        <path
          key={`${first} ${then}`}
          d={`M${startOf(first) + 0.6} ${first + 0.5}V${then + 0.5}H${startOf(then)}`}
          vector-effect="non-scaling-stroke"
        />
      ))}
    </svg>
  );
}

/** Each claim with its word, as the popup has it: what the drawing leaves out is not kept quiet. */
function Standings({ claims, marks }: StackProps) {
  const words = useWords();
  return (
    <section class="standings">
      <h2>{words.stack.list}</h2>
      <ul>
        {claims.map((claim, at) => {
          const mark = marks[at];
          if (!mark) return null;
          const { family, word } = appearance(mark, words);
          return (
            <li key={claim.key} data-family={family}>
              <Icon name={family} />
              <bdi>{titleOf(claim, words, mark)}</bdi>
              <b>{word}</b>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
