/** What is done on this site: as everywhere, by itself, on a press, nothing; or nothing for a while. */
import { MODES, type Mode } from '../../lib/settings/settings.ts';
import { useWords } from '../language.ts';
import { Fold } from '../verdict/Fold.tsx';

export interface SiteProps {
  /** The site's own choice; undefined where it has none. */
  readonly own: Mode | undefined;
  readonly onMode: (mode: Mode | undefined) => void;
  /** For so many milliseconds. */
  readonly onPause: (length: number) => void;
}

const HOUR = 3_600_000;

export function Site({ own, onMode, onPause }: SiteProps) {
  const { site } = useWords().popup;
  return (
    <Fold title={site.title} class="menu">
      <fieldset class="modes">
        <legend class="unseen">{site.title}</legend>
        {([undefined, ...MODES] as const).map((mode) => (
          <label key={mode ?? 'usual'} class="choice">
            <input type="radio" name="mode" checked={own === mode} onChange={() => onMode(mode)} />
            {site[mode ?? 'usual']}
          </label>
        ))}
      </fieldset>
      <div class="actions">
        <span class="quiet">{site.pause}</span>
        <button type="button" onClick={() => onPause(HOUR)}>
          {site.hour}
        </button>
        <button type="button" onClick={() => onPause(24 * HOUR)}>
          {site.day}
        </button>
      </div>
    </Fold>
  );
}
