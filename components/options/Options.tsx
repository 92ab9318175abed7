/** The options, one column: when issuers are asked, where badges are looked for, whom the user trusts, what is kept. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { LANGUAGES, TAGS, type Tag } from '../../lib/language/tags.ts';
import { choose } from '../../lib/settings/modes.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { Confirm } from '../Confirm.tsx';
import { useWords } from '../language.ts';
import { EditableList } from './EditableList.tsx';

export interface OptionsProps {
  readonly settings: Settings;
  /** The profile sites that are read by themselves. */
  readonly sites: readonly { readonly id: string; readonly name: string }[];
  /** The public registers that would be asked, and when that list was made. */
  readonly registers: { readonly names: readonly string[]; readonly asOf: string };
  /** How many answers are kept; undefined until it is known. */
  readonly kept?: { readonly answers: number; readonly trouble?: boolean } | undefined;
  readonly said?: string | undefined;
  /** What is spoken where the user chose nothing. */
  readonly browserLanguage: Tag;
  readonly onChange: (changes: Partial<Settings>) => void;
  /** First thing in a click: the browser may ask the user. */
  readonly onAgree: () => void;
  readonly onWithdraw: () => void;
  /** First thing in a click, as above. */
  readonly onRegisters: (on: boolean) => void;
  readonly onClear: () => void;
  readonly onForgetEverything: () => void;
}

export function Options(props: OptionsProps) {
  const { options } = useWords();
  return (
    <main class="options">
      <h1>{options.title}</h1>
      <Asking {...props} />
      <Sites {...props} />
      <Own {...props} />
      <Registers {...props} />
      <Kept {...props} />
      <Spoken {...props} />
      <p class="unseen" role="status">
        {props.said}
      </p>
    </main>
  );
}

function Asking({ settings, onChange, onAgree, onWithdraw }: OptionsProps) {
  const { options, speech } = useWords();
  const { agreedAt, mode } = settings;
  return (
    <Part title={options.when}>
      <div class="line">
        <p>{agreedAt ? options.agreed({ when: speech.day(agreedAt) }) : options.notAgreed}</p>
        <button type="button" class={agreedAt ? undefined : 'primary'} onClick={agreedAt ? onWithdraw : onAgree}>
          {agreedAt ? options.withdraw : options.agree}
        </button>
      </div>
      <fieldset>
        <legend>{options.mode}</legend>
        {(['automatic', 'on-click'] as const).map((each) => (
          <label key={each} class="choice">
            <input type="radio" name="mode" checked={mode === each} onChange={() => onChange({ mode: each })} />
            {each === 'automatic' ? options.automatic : options.onClick}
          </label>
        ))}
      </fieldset>
      <p class="caption">{options.modeNote}</p>
    </Part>
  );
}

function Sites({ settings, sites, onChange }: OptionsProps) {
  const { options } = useWords();
  const sitesOff = settings.sites.filter(({ mode }) => mode === 'off').map(({ place }) => place);
  const others = sitesOff.filter((off) => !sites.some(({ id }) => id === off));
  return (
    <Part title={options.sites} note={options.sitesNote}>
      {sites.map(({ id, name }) => (
        <label key={id} class="choice">
          <input
            type="checkbox"
            checked={!sitesOff.includes(id)}
            onChange={({ currentTarget }) =>
              onChange(choose(settings, [id], currentTarget.checked ? undefined : 'off'))
            }
          />
          {name}
        </label>
      ))}
      {others.length > 0 && (
        <>
          <h3>{options.offElsewhere}</h3>
          <EditableList
            entries={others.map((id) => ({ id }))}
            onRemove={(id) => onChange(choose(settings, [id], undefined))}
          />
        </>
      )}
    </Part>
  );
}

function Own({ settings: { trusted, addresses }, onChange }: OptionsProps) {
  const { options } = useWords();
  return (
    <>
      <Part title={options.trusted} note={options.trustedNote}>
        <EditableList
          entries={trusted}
          keyboard="url"
          label={options.issuerId}
          nameLabel={options.issuerName}
          accepts={(id) => /^did:[a-z0-9]+:\S+$/.test(id) || (id.startsWith('https://') && URL.canParse(id))}
          refusal={options.notAnIssuer}
          onAdd={(issuer) => onChange({ trusted: [...trusted.filter(({ id }) => id !== issuer.id), issuer] })}
          onRemove={(removed) => onChange({ trusted: trusted.filter(({ id }) => id !== removed) })}
        />
      </Part>
      <Part title={options.addresses} note={options.addressesNote}>
        <EditableList
          entries={addresses.map((id) => ({ id }))}
          keyboard="email"
          label={options.address}
          accepts={(address) => /^\S+@\S+\.\S+$/.test(address)}
          refusal={options.notAnAddress}
          onAdd={({ id }) => onChange({ addresses: [...addresses.filter((known) => known !== id), id] })}
          onRemove={(removed) => onChange({ addresses: addresses.filter((known) => known !== removed) })}
        />
      </Part>
    </>
  );
}

function Registers({ settings, registers: { names, asOf }, onRegisters }: OptionsProps) {
  const { options, speech } = useWords();
  return (
    <Part title={options.registers} note={options.registersNote}>
      <label class="choice">
        <input
          type="checkbox"
          checked={settings.registers}
          onChange={({ currentTarget }) => onRegisters(currentTarget.checked)}
        />
        {options.askRegisters}
      </label>
      <p class="caption">{options.registersAre({ names: speech.list(names), day: speech.day(asOf) })}</p>
    </Part>
  );
}

function Kept({ kept, onClear, onForgetEverything }: OptionsProps) {
  const { options } = useWords();
  return (
    <Part title={options.kept} note={options.keptNote}>
      {kept && <p>{options.keptCount({ count: kept.answers })}</p>}
      {kept?.trouble && <p>{options.keptTrouble}</p>}
      <div class="actions">
        <button type="button" onClick={onClear}>
          {options.clear}
        </button>
        <Confirm
          name={options.everything}
          sentence={options.everythingNote}
          yes={options.everythingYes}
          cancel={options.cancel}
          onYes={onForgetEverything}
        />
      </div>
    </Part>
  );
}

function Spoken({ settings: { language }, browserLanguage, onChange }: OptionsProps) {
  const { options } = useWords();
  const field = useId();
  return (
    <Part title={options.language} note={options.languageNote}>
      <label for={field} class="unseen">
        {options.language}
      </label>
      <select
        id={field}
        onChange={({ currentTarget: { value } }) => onChange({ language: TAGS.find((tag) => tag === value) })}
      >
        <option value="" selected={language === undefined}>
          {options.browserLanguage({ name: LANGUAGES[browserLanguage].name })}
        </option>
        {TAGS.map((tag) => (
          <option key={tag} value={tag} lang={tag} selected={language === tag}>
            {LANGUAGES[tag].name}
          </option>
        ))}
      </select>
    </Part>
  );
}

interface PartProps {
  readonly title: string;
  readonly note?: string;
  readonly children: ComponentChildren;
}

function Part({ title, note, children }: PartProps) {
  const heading = useId();
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      {note && <p class="quiet">{note}</p>}
      {children}
    </section>
  );
}
