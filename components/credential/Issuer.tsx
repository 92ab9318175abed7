/** Where all that is missing is somebody who knows the issuer: the reader may be the one, and is asked twice. */
import type { Report } from '../../lib/checking/report.ts';
import { Confirm } from '../Confirm.tsx';
import { useWords } from '../language.ts';
import { plain } from '../plain.ts';

export interface TrustedIssuer {
  readonly id: string;
  readonly name?: string;
  /** The credential for which it was trusted. */
  readonly why?: string;
}

interface IssuerProps {
  readonly report: Report;
  readonly onTrust: (issuer: TrustedIssuer) => void;
}

export function Issuer({ report, onTrust }: IssuerProps) {
  const { credential } = useWords();
  const issuer = unknownIn(report);
  if (!issuer) return null;
  const [name, id] = [plain(issuer.name ?? issuer.id, 80), plain(issuer.id, 200)];
  return (
    <section class="part">
      <h2>{credential.trustTitle}</h2>
      <p>{credential.trustWhat({ id })}</p>
      <div class="actions">
        <Confirm
          name={credential.trust({ name })}
          sentence={credential.trustSure({ id })}
          mild
          yes={credential.trustYes}
          cancel={useWords().popup.cancel}
          onYes={() => onTrust(issuer)}
        />
      </div>
    </section>
  );
}

/** An issuer whose key is its own, as was proven, and of whom nobody else knows. One that proved nothing cannot be trusted. */
function unknownIn({ verdict, checks, credential }: Report): TrustedIssuer | undefined {
  const outcome = (id: string) => checks.find((check) => check.id === id);
  const { id, name } = credential?.issuer ?? {};
  const isProven = outcome('key')?.outcome === 'pass';
  if (verdict !== 'unknown-issuer' || !isProven || !id || outcome('issuer')?.code !== 'issuer-unknown')
    return undefined;
  const title = credential?.achievement.name;
  return { id, ...(name && { name }), ...(title && { why: title }) };
}
