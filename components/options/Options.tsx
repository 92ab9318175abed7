/** The options, one column: when issuers are asked, where badges are looked for, whom the user trusts, what is kept. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { choose } from '../../lib/settings/modes.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { Confirm } from '../Confirm.tsx';
import { day } from '../time.ts';
import { EditableList } from './EditableList.tsx';
import { TEXT } from './text.ts';

export interface OptionsProps {
  readonly settings: Settings;
  /** The profile sites that are read by themselves. */
  readonly sites: readonly { readonly id: string; readonly name: string }[];
  /** The public registers that would be asked, and when that list was made. */
  readonly registers: { readonly names: readonly string[]; readonly asOf: string };
  /** How many answers are kept; undefined until it is known. */
  readonly kept?: { readonly answers: number; readonly trouble?: boolean } | undefined;
  readonly said?: string | undefined;
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
  return (
    <main class="options">
      <h1>{TEXT.title}</h1>
      <Asking {...props} />
      <Sites {...props} />
      <Own {...props} />
      <Registers {...props} />
      <Kept {...props} />
      <p class="unseen" role="status">
        {props.said}
      </p>
    </main>
  );
}

function Asking({ settings, onChange, onAgree, onWithdraw }: OptionsProps) {
  const { agreedAt, mode } = settings;
  return (
    <Part title={TEXT.when}>
      <div class="line">
        <p>{agreedAt ? TEXT.agreed(day(agreedAt)) : TEXT.notAgreed}</p>
        <button type="button" class={agreedAt ? undefined : 'primary'} onClick={agreedAt ? onWithdraw : onAgree}>
          {agreedAt ? TEXT.withdraw : TEXT.agree}
        </button>
      </div>
      <fieldset>
        <legend>{TEXT.mode}</legend>
        {(['automatic', 'on-click'] as const).map((each) => (
          <label key={each} class="choice">
            <input type="radio" name="mode" checked={mode === each} onChange={() => onChange({ mode: each })} />
            {each === 'automatic' ? TEXT.automatic : TEXT.onClick}
          </label>
        ))}
      </fieldset>
      <p class="caption">{TEXT.modeNote}</p>
    </Part>
  );
}

function Sites({ settings, sites, onChange }: OptionsProps) {
  const sitesOff = settings.sites.filter(({ mode }) => mode === 'off').map(({ place }) => place);
  const others = sitesOff.filter((off) => !sites.some(({ id }) => id === off));
  return (
    <Part title={TEXT.sites} note={TEXT.sitesNote}>
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
          <h3>{TEXT.offElsewhere}</h3>
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
  return (
    <>
      <Part title={TEXT.trusted} note={TEXT.trustedNote}>
        <EditableList
          entries={trusted}
          keyboard="url"
          label={TEXT.issuerId}
          nameLabel={TEXT.issuerName}
          accepts={(id) => /^did:[a-z0-9]+:\S+$/.test(id) || (id.startsWith('https://') && URL.canParse(id))}
          refusal={TEXT.notAnIssuer}
          onAdd={(issuer) => onChange({ trusted: [...trusted.filter(({ id }) => id !== issuer.id), issuer] })}
          onRemove={(removed) => onChange({ trusted: trusted.filter(({ id }) => id !== removed) })}
        />
      </Part>
      <Part title={TEXT.addresses} note={TEXT.addressesNote}>
        <EditableList
          entries={addresses.map((id) => ({ id }))}
          keyboard="email"
          label={TEXT.address}
          accepts={(address) => /^\S+@\S+\.\S+$/.test(address)}
          refusal={TEXT.notAnAddress}
          onAdd={({ id }) => onChange({ addresses: [...addresses.filter((known) => known !== id), id] })}
          onRemove={(removed) => onChange({ addresses: addresses.filter((known) => known !== removed) })}
        />
      </Part>
    </>
  );
}

function Registers({ settings, registers: { names, asOf }, onRegisters }: OptionsProps) {
  return (
    <Part title={TEXT.registers} note={TEXT.registersNote}>
      <label class="choice">
        <input
          type="checkbox"
          checked={settings.registers}
          onChange={({ currentTarget }) => onRegisters(currentTarget.checked)}
        />
        {TEXT.askRegisters}
      </label>
      <p class="caption">{TEXT.registersAre(names.join(', '), day(asOf))}</p>
    </Part>
  );
}

function Kept({ kept, onClear, onForgetEverything }: OptionsProps) {
  return (
    <Part title={TEXT.kept} note={TEXT.keptNote}>
      {kept && <p>{TEXT.keptCount(kept.answers)}</p>}
      {kept?.trouble && <p>{TEXT.keptTrouble}</p>}
      <div class="actions">
        <button type="button" onClick={onClear}>
          {TEXT.clear}
        </button>
        <Confirm
          name={TEXT.everything}
          sentence={TEXT.everythingNote}
          yes={TEXT.everythingYes}
          cancel={TEXT.cancel}
          onYes={onForgetEverything}
        />
      </div>
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
