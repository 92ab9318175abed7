/** A text to take elsewhere, with what it is and a button that copies it. */
import { useWords } from '../language.ts';
import { plain } from '../plain.ts';

export interface CopyLineProps {
  readonly name: string;
  readonly text: string;
  readonly onCopy: (text: string) => void;
}

export function CopyLine({ name, text, onCopy }: CopyLineProps) {
  const { mine } = useWords();
  const shown = plain(text, 400);
  return (
    <div class="copy-line">
      <span class="caption">{name}</span>
      <span>
        <bdi>{shown}</bdi>
      </span>
      <button type="button" aria-label={mine.copyThis({ what: name })} onClick={() => onCopy(shown)}>
        {mine.copy}
      </button>
    </div>
  );
}
