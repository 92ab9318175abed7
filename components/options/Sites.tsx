/** The profile sites, each with its own choice where it has one; other sites that were chosen for; what is paused. */
import { choose } from '../../lib/settings/modes.ts';
import { MODES, type Settings } from '../../lib/settings/settings.ts';
import { useWords } from '../language.ts';
import { plain } from '../plain.ts';
import { EditableList } from './EditableList.tsx';
import { Part } from './Part.tsx';

export interface SitesProps {
  readonly settings: Settings;
  /** The profile sites that are read by themselves. */
  readonly sites: readonly { readonly id: string; readonly name: string }[];
  /** Milliseconds. */
  readonly now: number;
  readonly onChange: (changes: Partial<Settings>) => void;
}

export function Sites({ settings, sites, now, onChange }: SitesProps) {
  const { options, popup, speech } = useWords();
  const others = settings.sites.filter(({ place }) => !sites.some(({ id }) => id === place));
  const paused = settings.pauses.filter(({ until }) => Date.parse(until) > now);
  return (
    <Part id="sites" title={options.sites} note={options.sitesNote}>
      {sites.map((site) => (
        <SiteChoice key={site.id} {...site} settings={settings} onChange={onChange} />
      ))}
      {others.length > 0 && (
        <>
          <h3>{options.otherSites}</h3>
          <EditableList
            about="sites"
            entries={others.map(({ place, mode }) => ({
              id: place,
              name: popup.site[mode],
              ...managedAt(settings, place, options.managed),
            }))}
            onRemove={(place) => onChange(choose(settings, [place], undefined))}
          />
        </>
      )}
      {paused.length > 0 && (
        <>
          <h3>{options.paused}</h3>
          <EditableList
            about="pauses"
            entries={paused.map(({ place, until }) => ({ id: place, name: speech.clock(until, now) }))}
            onRemove={(removed) => onChange({ pauses: settings.pauses.filter(({ place }) => place !== removed) })}
          />
        </>
      )}
    </Part>
  );
}

interface SiteChoiceProps extends Pick<SitesProps, 'settings' | 'onChange'> {
  readonly id: string;
  readonly name: string;
}

/** An entry that the user's organisation has put there says so, and stays. */
function managedAt({ managed }: Settings, place: string, note: string) {
  return managed?.sites?.some((site) => site.place === place) ? { fixed: true, note } : {};
}

function SiteChoice({ id, name, settings, onChange }: SiteChoiceProps) {
  const { options, popup } = useWords();
  const { note, fixed = false } = managedAt(settings, id, options.managed);
  const own = settings.sites.find(({ place }) => place === id)?.mode;
  return (
    <label class="line">
      <span>
        {plain(name)}
        {note && <span class="note caption">{note}</span>}
      </span>
      <select
        disabled={fixed}
        onChange={({ currentTarget: { value } }) =>
          onChange(
            choose(
              settings,
              [id],
              MODES.find((mode) => mode === value),
            ),
          )
        }
      >
        {([undefined, ...MODES] as const).map((mode) => (
          <option key={mode ?? ''} value={mode ?? ''} selected={own === mode}>
            {popup.site[mode ?? 'usual']}
          </option>
        ))}
      </select>
    </label>
  );
}
