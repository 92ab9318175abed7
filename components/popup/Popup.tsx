/**
 * The popup: whose profile, how it stands in one sentence and one bar, what has to be decided, one row a claim, worst first.
 * Every state has a sentence of its own. Props in, callbacks out; `entrypoints/popup` speaks to the browser.
 */
import type { Claim } from '../../lib/claims/claim.ts';
import type { Backing } from '../../lib/matching/asserted.ts';
import type { MarkState, PageTold } from '../../lib/messages/protocol.ts';
import { plain } from '../plain.ts';
import { appearance } from '../verdict/appearance.ts';
import { Asserted } from './Asserted.tsx';
import { ClaimRow } from './ClaimRow.tsx';
import { Footer, type FooterProps } from './Footer.tsx';
import { Notices } from './Notices.tsx';
import { State } from './State.tsx';
import { FAMILIES, summary, TEXT, TOLD } from './text.ts';

export type PopupView =
  | { readonly kind: 'loading' }
  /** A page that browsers keep closed to extensions. */
  | { readonly kind: 'closed' }
  /** A site of ours whose page has no script of ours: it was open before. */
  | { readonly kind: 'mute' }
  /** Our own worker gives no answer. */
  | { readonly kind: 'silent' }
  /** Any other site: read when the user asks. */
  | { readonly kind: 'elsewhere'; readonly host: string }
  | { readonly kind: 'off'; readonly place: string }
  | {
      readonly kind: 'page';
      readonly told: PageTold;
      readonly marks: readonly MarkState[];
      /** What name and headline assert without a link. */
      readonly asserted?: readonly Backing[];
    };

export interface PopupActions extends Pick<FooterProps, 'onForgetEverything' | 'onOptions'> {
  readonly onForgetPerson: () => void;
  readonly onAgree: () => void;
  readonly onAllow: (hosts: readonly string[]) => void;
  readonly onCheck: (claim: Claim) => void;
  readonly onCheckAll: () => void;
  readonly onRead: () => void;
  readonly onSwitch: (on: boolean) => void;
}

export interface PopupProps extends PopupActions {
  readonly view: PopupView;
  readonly agreed: boolean;
  readonly online: boolean;
  readonly now: number;
  /** What is told once, politely: "Forgotten." */
  readonly said?: string;
}

export function Popup(props: PopupProps) {
  const { view, said } = props;
  const onPage = view.kind === 'page' && view.told.claims.length > 0;
  return (
    <main class="popup">
      {view.kind === 'page' ? <Profile {...props} view={view} /> : <State {...props} view={view} />}
      <Footer
        {...props}
        onCheckAll={onPage ? props.onCheckAll : undefined}
        onForgetPerson={onPage ? props.onForgetPerson : undefined}
        onSwitchOff={view.kind === 'page' ? () => props.onSwitch(false) : undefined}
      />
      <p class="unseen" role="status">
        {said}
      </p>
    </main>
  );
}

type ProfileProps = PopupProps & { readonly view: Extract<PopupView, { kind: 'page' }> };

function Profile({
  view: { told, marks, asserted = [] },
  agreed,
  online,
  now,
  onAgree,
  onAllow,
  onCheck,
}: ProfileProps) {
  const claims = inOrder(told.claims, marks);
  const twice = claimedTwice(marks);
  const hosts = new Set(marks.flatMap((mark) => (mark.state === 'ask-host' ? [mark.host] : [])));
  return (
    <>
      <header>
        <h1>
          <bdi>{plain(told.page.person?.name ?? '', 80) || TEXT.unnamed}</bdi>
        </h1>
        <Standing marks={marks} />
        <Coverage told={told} />
      </header>
      <Notices
        agreed={agreed}
        online={online || claims.length === 0}
        layoutUnknown={told.layoutUnknown === true}
        hosts={[...hosts]}
        onAgree={onAgree}
        onAllow={onAllow}
      />
      {claims.length > 0 && (
        <ul class="rows" aria-label={TEXT.rows}>
          {claims.map(({ claim, mark }) => (
            <ClaimRow
              key={claim.key}
              claim={claim}
              mark={mark}
              now={now}
              twice={twice.has(mark)}
              onCheck={onCheck}
              onAllow={onAllow}
            />
          ))}
        </ul>
      )}
      {asserted.length > 0 && <Asserted all={asserted} />}
    </>
  );
}

function Standing({ marks }: { readonly marks: readonly MarkState[] }) {
  if (marks.length === 0) {
    return (
      <p class="quiet">
        <b>{TEXT.none}</b> {TEXT.noneWhy}
      </p>
    );
  }
  const families = marks.map((mark) => appearance(mark).family);
  return (
    <>
      <p>{summary(families)}</p>
      <div class="bar" aria-hidden="true">
        {TOLD.map(([family]) => {
          const count = families.filter((each) => each === family).length;
          return count > 0 && <span key={family} data-family={family} style={{ flexGrow: count }} />;
        })}
      </div>
    </>
  );
}

function Coverage({ told: { coverage, claims } }: { readonly told: PageTold }) {
  const total = coverage?.total;
  if (!coverage || total === undefined || total <= coverage.shown || claims.length === 0) return null;
  return (
    <p class="caption">
      {TEXT.counted(coverage.shown, total)}{' '}
      {coverage.moreUrl?.startsWith('https://') && (
        <a href={coverage.moreUrl} target="_blank" rel="noopener noreferrer">
          {TEXT.all(total)}
        </a>
      )}
    </p>
  );
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

/** Worst first; within a family as on the page. */
function inOrder(claims: readonly Claim[], marks: readonly MarkState[]) {
  const place = new Map(FAMILIES.map(([family], index) => [family, index]));
  const rank = (mark: MarkState) => place.get(appearance(mark).family) ?? 0;
  return claims
    .flatMap((claim, index) => {
      const mark = marks[index];
      return mark ? [{ claim, mark }] : [];
    })
    .toSorted((a, b) => rank(a.mark) - rank(b.mark));
}
