/**
 * A page of a layout that is not known: the user may have what it is built of shown, and hand it on by hand. It is made when
 * asked for and sent nowhere.
 */
import { useState } from 'preact/hooks';
import { useWords } from '../language.ts';

export interface StructureProps {
  /** What the page is built of; undefined where it cannot be read. */
  readonly onStructure: () => Promise<string | undefined>;
  /** Of which site the page is. */
  readonly site: string;
  readonly onCopyText: (text: string) => Promise<void>;
}

export function Structure({ site, onStructure, onCopyText }: StructureProps) {
  const { popup } = useWords();
  const [report, setReport] = useState<string>();
  const [isFailed, setFailed] = useState(false);
  const [isCopied, setCopied] = useState(false);

  async function show(): Promise<void> {
    const made = await onStructure();
    setReport(made && `Site ${site}\n${made}`);
    setFailed(made === undefined);
  }

  return (
    <section class="notice">
      <p>{popup.layoutUnknown}</p>
      {report === undefined ? (
        <button type="button" onClick={() => void show()}>
          {popup.structure}
        </button>
      ) : (
        <>
          <p class="quiet">{popup.structureWhat}</p>
          <textarea class="structure" readOnly rows={8} value={report} aria-label={popup.structure} />
          <button type="button" onClick={() => void onCopyText(report).then(() => setCopied(true))}>
            {popup.structureCopy}
          </button>
        </>
      )}
      <p class="unseen" role="status">
        {isFailed ? popup.closed : isCopied ? popup.copied : ''}
      </p>
    </section>
  );
}
