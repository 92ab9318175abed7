/** The options, one column: when issuers are asked, where badges are looked for, whom the user trusts, what is kept. */
import { LANGUAGES, TAGS, type Tag } from '../../lib/language/tags.ts';
import type { Kept as KeptAnswers } from '../../lib/messages/protocol.ts';
import { MODES } from '../../lib/settings/settings.ts';
import { Confirm } from '../Confirm.tsx';
import { Ledger, type LedgerProps } from '../ledger/Ledger.tsx';
import { useWords } from '../language.ts';
import { sizeIn } from '../size.ts';
import { EditableList } from './EditableList.tsx';
import { Issuers, type IssuersProps } from './Issuers.tsx';
import { Part } from './Part.tsx';
import { type PlatformFacts, Platforms } from './Platforms.tsx';
import { Sites, type SitesProps } from './Sites.tsx';

export interface OptionsProps extends SitesProps {
  /** Undefined until they were loaded. */
  readonly platforms?: readonly PlatformFacts[] | undefined;
  /** The public registers that would be asked, and when that list was made. */
  readonly registers: { readonly names: readonly string[]; readonly asOf: string };
  /** How many answers are kept; undefined until it is known. */
  readonly kept?: KeptAnswers | undefined;
  /** Every request that was made; undefined until it was read. */
  readonly ledger?: LedgerProps['entries'];
  readonly said?: string | undefined;
  /** What is spoken where the user chose nothing. */
  readonly browserLanguage: Tag;
  /** First thing in a click: the browser may ask the user. */
  readonly onAgree: () => void;
  readonly onWithdraw: () => void;
  /** First thing in a click, as above. */
  readonly onRegisters: (on: boolean) => void;
  readonly onExportIssuers: IssuersProps['onExport'];
  readonly onSaveLedger: LedgerProps['onSave'];
  readonly onClearLedger: LedgerProps['onClear'];
  readonly onClear: () => void;
  readonly onForgetEverything: () => void;
}

export function Options(props: OptionsProps) {
  const { options, ledger, batch } = useWords();
  return (
    <main class="options">
      <div class="line">
        <h1>{options.title}</h1>
        <a href="/batch.html">{batch.title}</a>
      </div>
      <Asking {...props} />
      <Sites {...props} />
      <Platforms platforms={props.platforms} />
      <Issuers {...props} onExport={props.onExportIssuers} />
      <Registers {...props} />
      <Addresses {...props} />
      <Kept {...props} />
      <Part id="ledger" title={ledger.title} note={ledger.note}>
        <Ledger entries={props.ledger} onSave={props.onSaveLedger} onClear={props.onClearLedger} />
      </Part>
      <Spoken {...props} />
      <p class="unseen" role="status">
        {props.said}
      </p>
    </main>
  );
}

const MODE_TEXT = { automatic: 'automatic', 'on-click': 'onClick', off: 'modeOff' } as const;

function Asking({ settings, onChange, onAgree, onWithdraw }: OptionsProps) {
  const { options, speech } = useWords();
  const { agreedAt, mode, managed } = settings;
  return (
    <Part id="when" title={options.when}>
      <div class="line">
        <p>{agreedAt ? options.agreed({ when: speech.day(agreedAt) }) : options.notAgreed}</p>
        <button type="button" class={agreedAt ? undefined : 'primary'} onClick={agreedAt ? onWithdraw : onAgree}>
          {agreedAt ? options.withdraw : options.agree}
        </button>
      </div>
      <fieldset disabled={managed?.mode !== undefined}>
        <legend>{options.mode}</legend>
        {MODES.map((each) => (
          <label key={each} class="choice">
            <input type="radio" name="mode" checked={mode === each} onChange={() => onChange({ mode: each })} />
            {options[MODE_TEXT[each]]}
          </label>
        ))}
      </fieldset>
      {managed?.mode && <p class="caption">{options.managed}</p>}
      <p class="caption">{options.modeNote}</p>
    </Part>
  );
}

function Addresses({ settings: { addresses }, onChange }: OptionsProps) {
  const { options, mine } = useWords();
  return (
    <Part id="addresses" title={options.addresses} note={options.addressesNote}>
      <EditableList
        about="addresses"
        entries={addresses.map((id) => ({ id }))}
        keyboard="email"
        label={options.address}
        accepts={(address) => /^\S+@\S+\.\S+$/.test(address)}
        refusal={options.notAnAddress}
        onAdd={({ id }) => onChange({ addresses: [...addresses.filter((known) => known !== id), id] })}
        onRemove={(removed) => onChange({ addresses: addresses.filter((known) => known !== removed) })}
      />
      <p>
        <a href="/mine.html" target="_blank" rel="noopener">
          {mine.title}
        </a>
      </p>
    </Part>
  );
}

function Registers({ settings, registers: { names, asOf }, onRegisters }: OptionsProps) {
  const { options, speech } = useWords();
  return (
    <Part id="registers" title={options.registers} note={options.registersNote}>
      <label class="choice">
        <input
          type="checkbox"
          checked={settings.registers}
          disabled={settings.agreedAt === undefined || settings.managed?.registers !== undefined}
          onChange={({ currentTarget }) => onRegisters(currentTarget.checked)}
        />
        {options.askRegisters}
      </label>
      {settings.managed?.registers !== undefined && <p class="caption">{options.managed}</p>}
      {settings.agreedAt === undefined && <p class="caption">{options.registersNeed}</p>}
      <p class="caption">{options.registersAre({ names: speech.list(names), day: speech.day(asOf) })}</p>
    </Part>
  );
}

function Kept({ kept, onClear, onForgetEverything }: OptionsProps) {
  const { options, speech } = useWords();
  return (
    <Part id="kept" title={options.kept} note={options.keptNote}>
      {kept && <p>{options.keptCount({ count: kept.answers })}</p>}
      {kept?.size !== undefined && kept.oldest !== undefined && (
        <p>
          {options.keptSize({ size: sizeIn(speech, kept.size), day: speech.day(new Date(kept.oldest).toISOString()) })}
        </p>
      )}
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
  return (
    <Part id="language" title={options.language} note={options.languageNote}>
      <label for="language-choice" class="unseen">
        {options.language}
      </label>
      <select
        id="language-choice"
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
