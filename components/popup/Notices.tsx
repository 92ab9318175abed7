/** What the user has to know or decide before the rows: one line and at most one button each. */
import { plain } from '../plain.ts';
import { TEXT } from './text.ts';

export interface NoticesProps {
  readonly agreed: boolean;
  readonly online: boolean;
  readonly layoutUnknown: boolean;
  /** Hosts that would have to be allowed. */
  readonly hosts: readonly string[];
  readonly onAgree: () => void;
  readonly onAllow: (hosts: readonly string[]) => void;
}

export function Notices({ agreed, online, layoutUnknown, hosts, onAgree, onAllow }: NoticesProps) {
  const [host, ...others] = hosts.map((name) => plain(name, 60));
  return (
    <>
      {!agreed && (
        <section class="notice">
          <h2>{TEXT.agreeTitle}</h2>
          <p>{TEXT.agreeWhat}</p>
          <button type="button" class="primary" onClick={onAgree}>
            {TEXT.agree}
          </button>
        </section>
      )}
      {agreed && host && (
        <section class="notice">
          <h2>{TEXT.hostTitle(hosts.length)}</h2>
          <button type="button" class="primary" onClick={() => onAllow(hosts)}>
            {TEXT.allow(others.length > 0 ? `${host} and ${TEXT.more(others.length)}` : host)}
          </button>
        </section>
      )}
      {!online && <p class="notice">{TEXT.offline}</p>}
      {layoutUnknown && <p class="notice">{TEXT.layoutUnknown}</p>}
    </>
  );
}
