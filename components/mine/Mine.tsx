/**
 * The learners' page: how one's badges look to others, what to mend first, what is earned and not shown, a reminder before the end.
 * Props in, callbacks out; `entrypoints/mine` speaks to the browser.
 */
import type { MarksDeps } from '../mark/marks.ts';
import type { WalletId } from '../../lib/mine/given.ts';
import type { MineActions, MineState } from '../../lib/mine/state.ts';
import type { PageWords } from '../../lib/messages/protocol.ts';
import { useWords } from '../language.ts';
import { plain } from '../plain.ts';
import { Notices } from '../popup/Notices.tsx';
import { Standing } from '../popup/Standing.tsx';
import { Mend } from './Mend.tsx';
import { Missing } from './Missing.tsx';
import { Given } from './Given.tsx';
import { Remind } from './Remind.tsx';
import { Shown } from './Shown.tsx';

export interface MineProps extends MineActions {
  readonly state: MineState;
  /** Where wallets stand that can be named. */
  readonly wallets: readonly {
    readonly id: WalletId;
    readonly name: string;
    /** Given where only a person may look into it: the address of the wallet of that name or link. */
    readonly page?: (text: string) => string | undefined;
  }[];
  readonly online: boolean;
  /** Milliseconds. */
  readonly now: number;
  readonly looks: MarksDeps['looks'];
  readonly pageWords: PageWords;
  readonly onWhole: (claim: MineState['claims'][number]) => void;
  /** Seam for tests. */
  readonly trusted?: (event: Event) => boolean;
}

export function Mine(props: MineProps) {
  const { state } = props;
  const { mine } = useWords();
  const { agreed, claims, marks, looked, hosts } = state;
  const waits = claims.length > 0 || state.imported;
  return (
    <main class="mine">
      <header>
        <h1>{mine.title}</h1>
        {state.name && (
          <p>
            <bdi>{plain(state.name, 120)}</bdi>
          </p>
        )}
        {!looked && <p class="quiet">{mine.lead}</p>}
        {looked && claims.length > 0 && <Standing marks={marks} />}
      </header>
      {state.gone && <p class="notice">{mine.gone}</p>}
      {waits && <Notices {...props} agreed={agreed} online={props.online} hosts={hosts} />}
      <Given {...props} />
      {claims.length > 0 && <Mend {...props} />}
      {claims.length > 0 && <Shown {...props} />}
      <Missing {...props} />
      <Remind {...props} />
      <p class="unseen" role="status">
        {state.said === 'copied' ? mine.copied : state.reading && mine.reading}
      </p>
    </main>
  );
}
