/** The popup where there is no profile to show: what is the matter, and the one thing that can be done about it. */
import { plain } from '../plain.ts';
import type { PopupProps, PopupView } from './Popup.tsx';
import { TEXT } from './text.ts';

type Bare = Exclude<PopupView, { kind: 'page' }>;

interface StateProps extends Pick<PopupProps, 'onRead' | 'onSwitch'> {
  readonly view: Bare;
}

export function State({ view, onRead, onSwitch }: StateProps) {
  const [title, why] = words(view);
  return (
    <section class="state" aria-busy={view.kind === 'loading'}>
      <h1>{title}</h1>
      {why && <p class="quiet">{why}</p>}
      {view.kind === 'elsewhere' && (
        <button type="button" class="primary" onClick={onRead}>
          {TEXT.read}
        </button>
      )}
      {view.kind === 'off' && (
        <button type="button" class="primary" onClick={() => onSwitch(true)}>
          {TEXT.switchOn}
        </button>
      )}
    </section>
  );
}

function words(view: Bare): readonly [title: string, why?: string] {
  switch (view.kind) {
    case 'loading':
      return [TEXT.loading];
    case 'closed':
      return [TEXT.closed, TEXT.closedWhy];
    case 'mute':
      return [TEXT.mute, TEXT.muteWhy];
    case 'silent':
      return [TEXT.silent, TEXT.silentWhy];
    case 'elsewhere':
      return [TEXT.elsewhere(plain(view.host, 60)), TEXT.elsewhereWhy];
    case 'off':
      return [TEXT.off(plain(view.place, 60)), TEXT.offWhy];
  }
}
