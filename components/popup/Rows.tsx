/**
 * The claims of a profile, grouped by how they stand, the worst first; a filter where there are many. The keyboard: `/` goes
 * to the filter, the arrows from row to row, Enter unfolds.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Claim } from '../../lib/claims/claim.ts';
import type { MarkState } from '../../lib/messages/protocol.ts';
import { useWords } from '../language.ts';
import { appearance, type ClaimWords, titleOf } from '../verdict/appearance.ts';
import { ClaimRow, type ClaimRowProps, issuerOf } from './ClaimRow.tsx';
import { WORST_FIRST } from './order.ts';

export interface RowsProps extends Pick<ClaimRowProps, 'now' | 'onCheck' | 'onAllow' | 'onWhole'> {
  readonly claims: readonly Claim[];
  readonly marks: readonly MarkState[];
}

interface Row {
  readonly claim: Claim;
  readonly mark: MarkState;
}

/** Fewer rows are seen at a glance. */
const FEW = 5;

export function Rows({ claims, marks, ...given }: RowsProps) {
  const words = useWords();
  const { popup } = words;
  const [filter, setFilter] = useState('');
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    const within = list.current;
    const listen = (event: KeyboardEvent) => byArrow(event, within);
    within?.addEventListener('keydown', listen);
    return () => within?.removeEventListener('keydown', listen);
  }, []);
  const rows = claims.flatMap((claim, at): Row[] => {
    const mark = marks[at];
    return mark ? [{ claim, mark }] : [];
  });
  const shown = rows.filter((row) => matches(row, filter, words));
  const twice = claimedTwice(marks);
  return (
    <section ref={list} aria-label={popup.rows}>
      {rows.length > FEW && <Filter value={filter} onChange={setFilter} />}
      {shown.length === 0 && <p class="quiet">{popup.noMatch}</p>}
      {WORST_FIRST.map((family) => {
        const group = shown.filter(({ mark }) => appearance(mark, words).family === family);
        if (group.length === 0) return null;
        const heading = `group-${family}`;
        return (
          <section key={family} class="group" aria-labelledby={heading} data-family={family}>
            <h2 id={heading}>
              {popup.group[family]} <span class="count">{group.length}</span>
            </h2>
            <ul class="rows">
              {group.map(({ claim, mark }) => (
                <ClaimRow key={claim.key} {...given} claim={claim} mark={mark} twice={twice.has(mark)} />
              ))}
            </ul>
          </section>
        );
      })}
    </section>
  );
}

function Filter({ value, onChange }: { readonly value: string; readonly onChange: (value: string) => void }) {
  const { popup } = useWords();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.target instanceof HTMLInputElement) return;
      event.preventDefault();
      field.current?.focus();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
  return (
    <input
      ref={field}
      type="search"
      class="filter"
      value={value}
      aria-label={popup.filter}
      placeholder={popup.filter}
      spellcheck={false}
      onInput={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}

function matches({ claim, mark }: Row, filter: string, words: ClaimWords): boolean {
  const text =
    `${titleOf(claim, words, mark)} ${issuerOf(claim, mark)} ${appearance(mark, words).word}`.toLocaleLowerCase();
  return filter
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** From row to row, and up into the filter. */
function byArrow(event: KeyboardEvent, list: HTMLElement | null): void {
  const by = STEPS[event.key];
  if (by === undefined || !list || !(event.target instanceof Element)) return;
  const stops = [...list.querySelectorAll<HTMLElement>('.filter, .row > summary')];
  const at = stops.indexOf(event.target.closest<HTMLElement>('.filter, summary') ?? list);
  const next = stops[at + by];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
}

/** The marks of one credential that stands on several lines. A list is behind many lines and is none of them. */
function claimedTwice(marks: readonly MarkState[]): ReadonlySet<MarkState> {
  const ids = marks.map((mark) => {
    const { credential, reference } = mark.state === 'checked' ? mark.report : {};
    return credential && (credential.id ?? (reference?.kind === 'wallet' ? undefined : reference?.canonical));
  });
  const isTwice = (id: string | undefined, at: number) =>
    id !== undefined && ids.some((one, i) => i !== at && one === id);
  return new Set(marks.filter((_, at) => isTwice(ids[at], at)));
}
