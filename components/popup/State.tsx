/** The popup where there is no profile to show: what is the matter, and the one thing that can be done about it. */
import type { Words } from '../../lib/language/words.ts';
import { useWords } from '../language.ts';
import { plain } from '../plain.ts';
import type { PopupProps, PopupView } from './Popup.tsx';

type Bare = Exclude<PopupView, { kind: 'page' | 'compared' }>;

interface StateProps extends Pick<PopupProps, 'onRead' | 'onSwitchOn' | 'now'> {
  readonly view: Bare;
}

export function State({ view, now, onRead, onSwitchOn }: StateProps) {
  const words = useWords();
  const [title, why] = said(view, words, now);
  return (
    <section class="state" aria-busy={view.kind === 'loading'}>
      <h1>{title}</h1>
      {why && <p class="quiet">{why}</p>}
      {view.kind === 'elsewhere' && (
        <button type="button" class="primary" onClick={onRead}>
          {words.popup.read}
        </button>
      )}
      {view.kind === 'off' && (
        <button type="button" class="primary" onClick={onSwitchOn}>
          {view.until ? words.popup.goOn : words.popup.switchOn}
        </button>
      )}
    </section>
  );
}

function said(view: Bare, { popup, speech }: Words, now: number): readonly [title: string, why?: string] {
  switch (view.kind) {
    case 'loading':
      return [popup.loading];
    case 'closed':
      return [popup.closed, popup.closedWhy];
    case 'unseen':
      return [popup.unseen, popup.unseenWhy];
    case 'mute':
      return [popup.mute, popup.muteWhy];
    case 'silent':
      return [popup.silent, popup.silentWhy];
    case 'elsewhere':
      return [popup.elsewhere({ host: plain(view.host, 60) }), popup.elsewhereWhy];
    case 'off': {
      const place = plain(view.place, 60);
      const title = view.until ? popup.paused({ place, time: speech.clock(view.until, now) }) : popup.off({ place });
      return [title, popup.offWhy];
    }
  }
}
