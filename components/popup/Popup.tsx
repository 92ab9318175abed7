/**
 * The popup: whose profile, how it stands in one sentence and one bar, what has to be decided, the claims grouped by how they
 * stand, what can be done with them. Every state has a sentence of its own. It also stands at the side of a window, where it
 * follows the tab. Props in, callbacks out; `entrypoints/popup` speaks to the browser.
 */
import type { Claim } from '../../lib/claims/claim.ts';
import type { Backing } from '../../lib/matching/asserted.ts';
import type { Compared, MarkState, PageTold } from '../../lib/messages/protocol.ts';
import type { Reminder } from '../../lib/mine/kept.ts';
import type { Mode } from '../../lib/settings/settings.ts';
import { useWords } from '../language.ts';
import { plain } from '../plain.ts';
import { Asked, type AskedProps } from './Asked.tsx';
import { Asserted } from './Asserted.tsx';
import { Comparison } from './Comparison.tsx';
import { Footer, type FooterProps, Take, type TakeProps } from './Footer.tsx';
import { Notices } from './Notices.tsx';
import { Rows } from './Rows.tsx';
import { Site, type SiteProps } from './Site.tsx';
import { Coverage, Standing } from './Standing.tsx';
import { State } from './State.tsx';
import { Structure, type StructureProps } from './Structure.tsx';

export type PopupView =
  | { readonly kind: 'loading' }
  /** A page that browsers keep closed to extensions. */
  | { readonly kind: 'closed' }
  /** At the side of a window: a page that no press has shown us. */
  | { readonly kind: 'unseen' }
  /** A site of ours whose page has no script of ours: it was open before. */
  | { readonly kind: 'mute' }
  /** Our own worker gives no answer. */
  | { readonly kind: 'silent' }
  /** Any other site: read when the user asks. */
  | { readonly kind: 'elsewhere'; readonly host: string }
  /** `until`: only paused. ISO instant. */
  | { readonly kind: 'off'; readonly place: string; readonly until?: string }
  /** A certificate's own page, beside the claim that led to it. */
  | { readonly kind: 'compared'; readonly host: string; readonly compared: Compared }
  | {
      readonly kind: 'page';
      readonly told: PageTold;
      readonly marks: readonly MarkState[];
      /** What name and headline assert without a link. */
      readonly asserted?: readonly Backing[];
    };

export interface PopupActions
  extends Pick<FooterProps, 'onForgetEverything' | 'onOptions'>,
    Pick<SiteProps, 'onMode' | 'onPause'>,
    Omit<AskedProps, 'asked'>,
    TakeProps {
  readonly onForgetPerson: () => void;
  readonly onAgree: () => void;
  readonly onAllow: (hosts: readonly string[]) => void;
  readonly onCheck: (claim: Claim) => void;
  readonly onCheckAll: () => void;
  /** Our own page about a claim. */
  readonly onWhole: (claim: Claim) => void;
  /** This is the user's own profile: our page about how it looks. */
  readonly onMine: () => void;
  readonly onRead: () => void;
  readonly onSwitchOn: () => void;
  readonly onNews: () => void;
}

/** What is told once, politely. */
export type Said = 'forgotten' | 'trouble' | 'copied' | 'saved';

export interface PopupProps extends PopupActions {
  readonly view: PopupView;
  readonly agreed: boolean;
  readonly online: boolean;
  readonly now: number;
  /** The site's own choice. */
  readonly mode?: Mode | undefined;
  readonly asked?: AskedProps['asked'];
  /** The extension was updated, and nobody looked at what is new. */
  readonly news?: boolean;
  /** The user's own badges that expire soon. */
  readonly expiring?: readonly Pick<Reminder, 'title' | 'expires'>[];
  readonly said?: Said | undefined;
  /** The user's own lists that still hold the person who was forgotten. */
  readonly inLists?: readonly string[] | undefined;
  readonly onPanel?: FooterProps['onPanel'];
  /** What a page of an unknown layout is built of. */
  readonly structure?: Omit<StructureProps, 'site'>;
}

export function Popup(props: PopupProps) {
  const { view, said } = props;
  const { popup } = useWords();
  const onPage = view.kind === 'page' && view.told.claims.length > 0;
  return (
    <main class="popup">
      {props.news && (
        <p class="caption news">
          {popup.news}{' '}
          <button type="button" class="link" onClick={props.onNews}>
            {popup.newsOpen}
          </button>
        </p>
      )}
      <Expiring {...props} />
      {view.kind === 'page' ? (
        <Profile {...props} view={view} />
      ) : view.kind === 'compared' ? (
        <Comparison {...view} />
      ) : (
        <State {...props} view={view} />
      )}
      <Footer
        {...props}
        onCheckAll={onPage ? props.onCheckAll : undefined}
        onMine={onPage ? props.onMine : undefined}
        onForgetPerson={onPage ? props.onForgetPerson : undefined}
      >
        {onPage && <Take {...props} />}
        {view.kind === 'page' && <Site {...props} own={props.mode} />}
        {onPage && <Asked {...props} asked={props.asked} />}
      </Footer>
      <InLists {...props} />
      <p class="unseen" role="status">
        {said && popup[said]}
      </p>
    </main>
  );
}

/** Forgetting leaves the user's own lists alone, and says which of them hold the person. */
function InLists({ inLists = [] }: Pick<PopupProps, 'inLists'>) {
  const { popup, batch, speech } = useWords();
  if (inLists.length === 0) return null;
  return (
    <p class="caption" role="status">
      {popup.inLists({ lists: speech.list(inLists.map((name) => plain(name, 60))) })}{' '}
      <a href="/batch.html" target="_blank" rel="noopener">
        {batch.title}
      </a>
    </p>
  );
}

/** One line; the rest of them stands on the learners' page. */
function Expiring({ expiring: [first] = [] }: Pick<PopupProps, 'expiring'>) {
  const { remind, mine, speech } = useWords();
  if (!first) return null;
  return (
    <p class="caption news">
      {remind.line({ title: plain(first.title, 80), day: speech.day(first.expires) })}{' '}
      <a href="/mine.html" target="_blank" rel="noopener">
        {mine.title}
      </a>
    </p>
  );
}

type ProfileProps = PopupProps & { readonly view: Extract<PopupView, { kind: 'page' }> };

function Profile({ view: { told, marks, asserted = [] }, agreed, online, structure, ...props }: ProfileProps) {
  const { popup } = useWords();
  const { claims } = told;
  const hosts = new Set(marks.flatMap((mark) => (mark.state === 'ask-host' ? [mark.host] : [])));
  return (
    <>
      <header>
        <h1>
          <bdi>{plain(told.page.person?.name ?? '', 80) || popup.unnamed}</bdi>
        </h1>
        <Standing marks={marks} />
        <Coverage told={told} />
      </header>
      <Notices {...props} agreed={agreed} online={online || claims.length === 0} hosts={[...hosts]}>
        {told.layoutUnknown && structure && <Structure {...structure} site={told.page.site} />}
      </Notices>
      {claims.length > 0 && <Rows {...props} claims={claims} marks={marks} />}
      {asserted.length > 0 && <Asserted all={asserted} />}
    </>
  );
}
