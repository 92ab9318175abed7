/** What wallets, transcripts and files hold that the profile does not show, with the words for LinkedIn's form. */
import { useRef, useState } from 'preact/hooks';
import type { Earned } from '../../lib/mine/earned.ts';
import type { WalletId } from '../../lib/mine/given.ts';
import { FAMILY } from '../../lib/verdict/sentences.ts';
import { useWords } from '../language.ts';
import { plain } from '../plain.ts';
import { Fold } from '../verdict/Fold.tsx';
import { Icon } from '../verdict/Icon.tsx';
import { CopyLine } from './CopyLine.tsx';
import { fieldsFor } from './fields.ts';
import type { MineProps } from './Mine.tsx';

type MissingProps = Pick<MineProps, 'state' | 'wallets' | 'onImport' | 'onFiles' | 'onCopy'>;

export function Missing(props: MissingProps) {
  const { missing, imported, reading, unread, hosts, agreed, looked } = props.state;
  const { mine, speech } = useWords();
  const isDone = imported && !reading && agreed && hosts.length === 0 && unread.length === 0;
  return (
    <section aria-labelledby="earned" class="earned">
      <h2 id="earned">{mine.earned}</h2>
      <p class="quiet">{mine.earnedLead}</p>
      <WayIn {...props} />
      {unread.length > 0 && (
        <p class="notice">{mine.unread({ names: speech.list(unread.map((name) => plain(name, 120))) })}</p>
      )}
      {missing.length > 0 && looked && <h3>{mine.missing({ count: missing.length })}</h3>}
      {missing.length === 0 && isDone && <p>{mine.complete}</p>}
      {missing.map((one) => (
        <One key={one.key} earned={one} onCopy={props.onCopy} />
      ))}
    </section>
  );
}

function WayIn({ wallets, onImport, onFiles }: MissingProps) {
  const { mine, claim, popup } = useWords();
  const [text, setText] = useState('');
  const [wallet, setWallet] = useState<WalletId>('credly');
  const files = useRef<HTMLInputElement>(null);
  const chosen = wallets.find(({ id }) => id === wallet);
  const page = chosen?.page?.(text);
  return (
    <form
      class="way-in"
      onSubmit={(event) => {
        event.preventDefault();
        if (!chosen?.page) onImport(text, wallet);
      }}
    >
      <label>
        <span>{mine.where}</span>
        <select
          value={wallet}
          onChange={({ currentTarget }) =>
            setWallet(wallets.find(({ id }) => id === currentTarget.value)?.id ?? wallet)
          }
        >
          {wallets.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label class="wide">
        <span>{mine.wallet}</span>
        <input
          type="text"
          dir="auto"
          spellcheck={false}
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      </label>
      {chosen?.page && <p class="notice by-hand">{mine.byHand({ name: chosen.name, action: popup.myProfile })}</p>}
      <div class="actions">
        {page !== undefined && (
          <a class="button" href={page} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">
            {claim.open({ host: new URL(page).host })}
          </a>
        )}
        {!chosen?.page && (
          <button type="submit" disabled={text.trim() === ''}>
            {mine.import}
          </button>
        )}
        <button type="button" onClick={() => files.current?.click()}>
          {mine.files}
        </button>
      </div>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        aria-label={mine.files}
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          currentTarget.value = '';
        }}
      />
    </form>
  );
}

function One({ earned, onCopy }: { readonly earned: Earned; readonly onCopy: (text: string) => void }) {
  const { mine, speech, verdict } = useWords();
  const family = FAMILY[earned.verdict];
  const title = (
    <span class="held" data-family={family}>
      <Icon name={family} />
      <bdi>{plain(earned.title, 160)}</bdi>
      <b>{verdict.word[earned.verdict]}</b>
      {earned.issuer && (
        <span class="quiet">
          <bdi>{plain(earned.issuer, 80)}</bdi>
        </span>
      )}
    </span>
  );
  return (
    <Fold title={title} class="fold missing">
      <div>
        <p class="caption">{mine.form}</p>
        {fieldsFor(earned, speech.month).map(({ field, text }) => (
          <CopyLine key={field} name={mine.field[field]} text={text} onCopy={onCopy} />
        ))}
      </div>
    </Fold>
  );
}
