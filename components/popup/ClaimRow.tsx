/** One claim in the popup: icon, title, word. Everything else unfolds, and is made when it first does: a popup has to be quick. */
import { useState } from 'preact/hooks';
import type { Claim } from '../../lib/claims/claim.ts';
import type { MarkState } from '../../lib/messages/protocol.ts';
import { useWords } from '../language.ts';
import { plain } from '../plain.ts';
import { appearance, titleOf } from '../verdict/appearance.ts';
import { ClaimDetails } from '../verdict/ClaimDetails.tsx';
import { Icon } from '../verdict/Icon.tsx';

export interface ClaimRowProps {
  readonly claim: Claim;
  readonly mark: MarkState;
  readonly now: number;
  /** The same credential stands on another line, too. */
  readonly twice: boolean;
  readonly onCheck: (claim: Claim) => void;
  readonly onAllow: (hosts: readonly string[]) => void;
  readonly onWhole: (claim: Claim) => void;
}

export function ClaimRow({ claim, mark, now, twice, onCheck, onAllow, onWhole }: ClaimRowProps) {
  const words = useWords();
  const [wasOpened, setWasOpened] = useState(false);
  const { family, word, busy } = appearance(mark, words);
  const issuer = issuerOf(claim, mark);
  return (
    <li data-family={family} data-busy={busy}>
      <details class="row">
        {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is pressed by itself, by key and by finger. */}
        <summary onClick={() => setWasOpened(true)}>
          <Icon name={family} />
          <span class="what">
            <span class="title">
              <bdi>{titleOf(claim, words, mark)}</bdi>
            </span>
            <span class="said">
              <b>{word}</b>
              {issuer && <bdi>{issuer}</bdi>}
              {twice && <span>{words.popup.twice}</span>}
            </span>
          </span>
          <Icon name="chevron" />
        </summary>
        {wasOpened && (
          <ClaimDetails
            claim={claim}
            mark={mark}
            now={now}
            onCheck={() => onCheck(claim)}
            onWhole={() => onWhole(claim)}
            onAllow={mark.state === 'ask-host' ? () => onAllow([mark.host]) : undefined}
          />
        )}
      </details>
    </li>
  );
}

export function issuerOf(claim: Claim, mark: MarkState): string {
  const issued = mark.state === 'checked' ? mark.report.credential?.issuer?.name : undefined;
  return plain(issued ?? claim.issuer ?? '', 60);
}
