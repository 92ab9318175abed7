/**
 * Our own page about what a person asked for: a claim, a link, a picture, the links of a selection. Here everything stands
 * open, an issuer can be trusted, and a wrong verdict be reported. Props in, callbacks out.
 */
import type { Claim } from '../../lib/claims/claim.ts';
import type { MarkState } from '../../lib/messages/protocol.ts';
import { useWords } from '../language.ts';
import { plain } from '../plain.ts';
import { Notices } from '../popup/Notices.tsx';
import { Standing } from '../popup/Standing.tsx';
import { appearance, titleOf } from '../verdict/appearance.ts';
import { ClaimDetails } from '../verdict/ClaimDetails.tsx';
import { Fold } from '../verdict/Fold.tsx';
import { Icon } from '../verdict/Icon.tsx';
import { Anchor, type AskedLedger } from './Anchor.tsx';
import { Issuer, type TrustedIssuer } from './Issuer.tsx';
import { WrongVerdict } from './WrongVerdict.tsx';

export interface CredentialActions {
  readonly onAgree: () => void;
  readonly onAllow: (hosts: readonly string[]) => void;
  readonly onCheck: (claim: Claim) => void;
  readonly onTrust: (issuer: TrustedIssuer) => void;
  readonly onAskLedger: (claim: Claim, asked: AskedLedger) => void;
  readonly onReport: (claim: Claim, mark: MarkState, note: string) => void;
}

export interface CredentialProps extends CredentialActions {
  /** Undefined where the browser forgot what was asked. */
  readonly asked: { readonly claims: readonly Claim[]; readonly marks: readonly MarkState[] } | undefined;
  readonly agreed: boolean;
  readonly online: boolean;
  readonly now: number;
  readonly said?: 'trusted' | 'saved' | 'not-asked' | undefined;
}

export function Credential(props: CredentialProps) {
  const { asked, said } = props;
  const { credential } = useWords();
  const told =
    said && { trusted: credential.trusted, saved: credential.wrongSaved, 'not-asked': credential.ledgerNotAsked }[said];
  return (
    <main class="credential">
      {!asked && <Bare title={credential.gone} why={credential.goneWhy} />}
      {asked?.claims.length === 0 && <Bare title={credential.nothing} why={credential.nothingWhy} />}
      {asked && asked.claims.length > 0 && <Asked {...props} {...asked} />}
      <p class="caption" role="status">
        {told}
      </p>
    </main>
  );
}

function Bare({ title, why }: { readonly title: string; readonly why: string }) {
  return (
    <>
      <h1>{title}</h1>
      <p class="quiet">{why}</p>
    </>
  );
}

type AskedProps = CredentialProps & NonNullable<CredentialProps['asked']>;

function Asked(props: AskedProps) {
  const { claims, marks, agreed, online } = props;
  const { credential } = useWords();
  const [only] = claims;
  const hosts = new Set(marks.flatMap((mark) => (mark.state === 'ask-host' ? [mark.host] : [])));
  const notices = <Notices {...props} agreed={agreed} online={online} hosts={[...hosts]} />;
  if (claims.length === 1 && only && marks[0]) {
    return (
      <One {...props} claim={only} mark={marks[0]} unfolded>
        {notices}
      </One>
    );
  }
  return (
    <>
      <h1>{credential.several}</h1>
      <Standing marks={marks} />
      {notices}
      {claims.map((claim, at) => {
        const mark = marks[at];
        return mark && <Several key={claim.key} {...props} claim={claim} mark={mark} />;
      })}
    </>
  );
}

interface OneProps extends CredentialActions {
  readonly claim: Claim;
  readonly mark: MarkState;
  readonly now: number;
  readonly unfolded?: boolean;
  readonly children?: preact.ComponentChildren;
}

/** What it is called, how it stands, and all that is behind it. */
function One({ claim, mark, children, ...props }: OneProps) {
  const words = useWords();
  const { family, word, busy } = appearance(mark, words);
  return (
    <>
      <header data-family={family} data-busy={busy}>
        <Icon name={family} />
        <div>
          <h1>
            <bdi>{titleOf(claim, words, mark)}</bdi>
          </h1>
          <p class="word" role="status">
            {word}
          </p>
        </div>
      </header>
      {children}
      <Behind {...props} claim={claim} mark={mark} />
    </>
  );
}

/** One of several: its line unfolds. */
function Several({ claim, mark, ...props }: OneProps) {
  const words = useWords();
  const { family, word } = appearance(mark, words);
  const title = (
    <span data-family={family} class="several">
      <Icon name={family} />
      <bdi>{titleOf(claim, words, mark)}</bdi>
      <b>{word}</b>
      {claim.url && <bdi class="caption">{plain(claim.url, 100)}</bdi>}
    </span>
  );
  return (
    <Fold title={title}>
      <Behind {...props} claim={claim} mark={mark} />
    </Fold>
  );
}

function Behind({ claim, mark, now, unfolded, onCheck, onAllow, onTrust, onReport, onAskLedger }: OneProps) {
  return (
    <>
      <ClaimDetails
        claim={claim}
        mark={mark}
        now={now}
        {...(unfolded && { unfolded })}
        onCheck={() => onCheck(claim)}
        onAllow={mark.state === 'ask-host' ? () => onAllow([mark.host]) : undefined}
      />
      {mark.state === 'checked' && (
        <>
          <Anchor report={mark.report} onAskLedger={(asked) => onAskLedger(claim, asked)} />
          <Issuer report={mark.report} onTrust={onTrust} />
          <WrongVerdict onReport={(note) => onReport(claim, mark, note)} />
        </>
      )}
    </>
  );
}
