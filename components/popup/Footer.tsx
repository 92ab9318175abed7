/** Below the rows: check all again, and what is wanted seldom. Forgetting everything asks once more, in place. */
import { Confirm } from '../Confirm.tsx';
import { Fold } from '../verdict/Fold.tsx';
import { TEXT } from './text.ts';

export interface FooterProps {
  readonly onCheckAll?: (() => void) | undefined;
  readonly onSwitchOff?: (() => void) | undefined;
  readonly onForgetPerson?: (() => void) | undefined;
  readonly onForgetEverything: () => void;
  readonly onOptions: () => void;
}

export function Footer({ onCheckAll, onSwitchOff, onForgetPerson, onForgetEverything, onOptions }: FooterProps) {
  return (
    <footer>
      <Fold title={TEXT.menu} class="menu">
        <div class="actions">
          {onCheckAll && <Action name={TEXT.checkAll} onClick={onCheckAll} />}
          {onSwitchOff && <Action name={TEXT.switchOff} onClick={onSwitchOff} />}
          {onForgetPerson && <Action name={TEXT.forgetPerson} onClick={onForgetPerson} />}
          <Action name={TEXT.options} onClick={onOptions} />
          <Confirm
            name={TEXT.forgetEverything}
            sentence={TEXT.forgetSure}
            yes={TEXT.forgetYes}
            cancel={TEXT.cancel}
            onYes={onForgetEverything}
          />
        </div>
      </Fold>
    </footer>
  );
}

function Action({ name, onClick }: { readonly name: string; readonly onClick: () => void }) {
  return (
    <button type="button" onClick={onClick}>
      {name}
    </button>
  );
}
