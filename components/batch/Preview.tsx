/** What was read, before anybody is asked: the beginning of each table with what its columns hold, and what was left out. */
import { type Mapping, ROLES, type Role } from '../../lib/batch/columns.ts';
import type { DeskState, DeskView } from '../../lib/batch/desk.ts';
import type { Part } from '../../lib/batch/reading.ts';
import { useWords } from '../language.ts';
import { plain } from '../plain.ts';

export interface PreviewActions {
  readonly onMap: (part: number, mapping: Mapping) => void;
  readonly onBegin: () => void;
  readonly onLeave: () => void;
}

export interface PreviewProps extends PreviewActions {
  readonly state: DeskState;
  readonly view: Extract<DeskView, { kind: 'preview' }>;
}

type TablePart = Extract<Part, { kind: 'table' }>;

export function Preview({ state, view: { parts, mappings }, onMap, onBegin, onLeave }: PreviewProps) {
  const { batch } = useWords();
  const { preview } = batch;
  const unread = parts.filter((part) => part.kind === 'unread');
  const count = parts.reduce((sum, part) => sum + countOf(part), 0);
  const isTable = parts.some(({ kind }) => kind === 'table');
  return (
    <main class="preview">
      <header>
        <h1>{isTable ? preview.title : batch.title}</h1>
        {isTable && <p class="quiet">{preview.lead}</p>}
      </header>
      {state.trouble && (
        <p class="notice" role="alert">
          {state.trouble === 'not-read' ? batch.notRead : batch.notKept}
        </p>
      )}
      {parts.map((part, at) => (
        <section key={at} class="part">
          {part.kind === 'table' && (
            <TablePreview
              part={part}
              mapping={mappings.get(at) ?? part.guess}
              onMap={(mapping) => onMap(at, mapping)}
            />
          )}
          {(part.kind === 'links' || part.kind === 'credentials') && (
            <p>
              <b>{preview[part.kind]({ count: part.count })}</b>
              {part.name && <bdi class="quiet"> {plain(part.name, 100)}</bdi>}
            </p>
          )}
        </section>
      ))}
      {unread.length > 0 && (
        <details class="unread">
          <summary>{preview.unreadTitle({ count: unread.length })}</summary>
          <ul>
            {unread.slice(0, 100).map(({ name, why }, at) => (
              <li key={at}>
                <bdi>{plain(name, 160)}</bdi> <span class="quiet">{preview.unread[why]}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <div class="actions begin">
        <button type="button" class="primary" disabled={count === 0 || state.reading > 0} onClick={onBegin}>
          {state.reading > 0 ? batch.reading : preview.start({ count })}
        </button>
        <button type="button" onClick={onLeave}>
          {preview.back}
        </button>
        <span class="quiet">{preview.asks}</span>
      </div>
    </main>
  );
}

function countOf(part: Part): number {
  if (part.kind === 'table') return part.rows;
  return part.kind === 'unread' ? 0 : part.count;
}

/** Rows that are shown of each table. */
const SHOWN = 6;

interface TablePreviewProps {
  readonly part: TablePart;
  readonly mapping: Mapping;
  readonly onMap: (mapping: Mapping) => void;
}

function TablePreview({ part, mapping, onMap }: TablePreviewProps) {
  const { batch, speech } = useWords();
  const { preview } = batch;
  const { columns, sample, rows, cut, name } = part;
  const nameOf = (at: number) => plain(columns[at] ?? '', 60) || preview.column({ number: at + 1 });
  return (
    <>
      <p>
        <bdi>
          <b>{plain(name, 100) || batch.pasted}</b>
        </bdi>{' '}
        <span class="quiet">
          {batch.rows({ count: rows })}
          {rows > SHOWN && ` · ${preview.shown({ shown: SHOWN, total: speech.number(rows) })}`}
        </span>
      </p>
      {mapping.link === undefined && <p class="notice">{preview.noLink}</p>}
      {cut && <p class="notice">{preview.cut}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      <section class="scroll" tabIndex={0} aria-label={plain(name, 100) || batch.pasted}>
        <table>
          <thead>
            <tr>
              {columns.map((_, at) => (
                <th key={at} scope="col" data-used={roleAt(mapping, at) !== undefined || undefined}>
                  <span class="column-name">
                    <bdi>{nameOf(at)}</bdi>
                  </span>
                  <select
                    aria-label={preview.columnHolds({ name: nameOf(at) })}
                    value={roleAt(mapping, at) ?? ''}
                    onChange={({ currentTarget }) => onMap(remapped(mapping, at, currentTarget.value))}
                  >
                    <option value="">{preview.nothing}</option>
                    {ROLES.map((role) => (
                      <option key={role} value={role}>
                        {preview.role[role]}
                      </option>
                    ))}
                  </select>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sample.slice(0, SHOWN).map((row, line) => (
              <tr key={line}>
                {columns.map((_, at) => (
                  <td key={at} data-used={roleAt(mapping, at) !== undefined || undefined}>
                    <bdi>{plain(row[at] ?? '', 80)}</bdi>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

const roleAt = (mapping: Mapping, at: number) => ROLES.find((role) => mapping[role] === at);
const isRole = (value: string): value is Role => (ROLES as readonly string[]).includes(value);

/** A column has one role and a role one column: the others make way. */
function remapped(mapping: Mapping, at: number, value: string): Mapping {
  const kept = ROLES.flatMap((role) =>
    mapping[role] === undefined || mapping[role] === at ? [] : [[role, mapping[role]]],
  );
  return { ...Object.fromEntries(kept), ...(isRole(value) && { [value]: at }) };
}
