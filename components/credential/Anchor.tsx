/**
 * Where all that is missing is whether a receipt stands in a public ledger: an explorer can be asked, which then hears what is looked
 * at. It is named first, and asked only by a press.
 */
import type { Report } from '../../lib/checking/report.ts';
import { useWords } from '../language.ts';
import { plain } from '../plain.ts';

/** Whom to ask, by the name that the engine knows it by, and the hosts that have to be allowed for it. */
export interface AskedLedger {
  readonly ledger: string;
  readonly hosts: readonly string[];
}

interface AnchorProps {
  readonly report: Report;
  readonly onAskLedger: (asked: AskedLedger) => void;
}

export function Anchor({ report, onAskLedger }: AnchorProps) {
  const { credential } = useWords();
  const open = openIn(report);
  if (!open) return null;
  const { explorer, issuer, ledger } = open;
  return (
    <section class="part">
      <h2>{credential.ledgerTitle}</h2>
      <p>
        {issuer === undefined
          ? credential.ledgerWhat({ explorer: plain(explorer, 80) })
          : credential.ledgerWhatIssuer({ explorer: plain(explorer, 80), issuer: plain(issuer, 80) })}
      </p>
      <div class="actions">
        <button
          type="button"
          onClick={() => onAskLedger({ ledger, hosts: issuer === undefined ? [explorer] : [explorer, issuer] })}
        >
          {credential.ledgerAsk({ explorer: plain(explorer, 80) })}
        </button>
      </div>
    </section>
  );
}

/** A receipt that agrees with itself, and a ledger that somebody can be asked about. */
function openIn({ checks, credential }: Report) {
  const proof = checks.find(({ id }) => id === 'proof');
  const { explorer, ledger } = proof?.details ?? {};
  if (proof?.code !== 'anchor-not-checked' && proof?.code !== 'anchor-unreachable') return undefined;
  if (typeof explorer !== 'string' || typeof ledger !== 'string') return undefined;
  return { explorer, ledger, issuer: hostOf(credential?.issuer?.id) };
}

/** The profile there says whose address in the ledger it is. */
function hostOf(id: string | undefined): string | undefined {
  return id?.startsWith('https://') && URL.canParse(id) ? new URL(id).hostname : undefined;
}
