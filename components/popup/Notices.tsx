/** What the user has to know or decide before the rows: one line and at most one button each. */
import type { ComponentChildren } from 'preact';
import { useWords } from '../language.ts';
import { plain } from '../plain.ts';

export interface NoticesProps {
  readonly agreed: boolean;
  readonly online: boolean;
  /** Hosts that would have to be allowed. */
  readonly hosts: readonly string[];
  /** Further ones of the surface. */
  readonly children?: ComponentChildren;
  readonly onAgree: () => void;
  readonly onAllow: (hosts: readonly string[]) => void;
}

export function Notices({ agreed, online, hosts, children, onAgree, onAllow }: NoticesProps) {
  const { popup } = useWords();
  const [host, ...others] = hosts.map((name) => plain(name, 60));
  const count = others.length;
  return (
    <>
      {!agreed && (
        <section class="notice">
          <h2>{popup.agreeTitle}</h2>
          <p>{popup.agreeWhat}</p>
          <button type="button" class="primary" onClick={onAgree}>
            {popup.agree}
          </button>
        </section>
      )}
      {agreed && host && (
        <section class="notice">
          <h2>{popup.hostTitle({ count: hosts.length })}</h2>
          <button type="button" class="primary" onClick={() => onAllow(hosts)}>
            {count > 0 ? popup.allowMore({ host, count }) : popup.allow({ host })}
          </button>
        </section>
      )}
      {!online && <p class="notice">{popup.offline}</p>}
      {children}
    </>
  );
}
