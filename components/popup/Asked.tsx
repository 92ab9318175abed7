/** Whom the check of this page asked, and how much came back: from the ledger, looked up when it is unfolded. */
import type { Asked as Exchange } from '../../lib/messages/protocol.ts';
import { useWords } from '../language.ts';
import { plain } from '../plain.ts';
import { sizeIn } from '../size.ts';
import { Fold } from '../verdict/Fold.tsx';

export interface AskedProps {
  /** Undefined until it was looked up. */
  readonly asked: readonly Exchange[] | undefined;
  readonly onLookUp: () => void;
  readonly onLedger: () => void;
}

export function Asked({ asked, onLookUp, onLedger }: AskedProps) {
  const { popup, speech } = useWords();
  return (
    <Fold title={popup.asked.title} class="menu" onOpen={onLookUp}>
      {asked === undefined && <p class="quiet">{popup.asked.reading}</p>}
      {asked?.length === 0 && <p class="quiet">{popup.asked.nobody}</p>}
      <ul class="asked">
        {byHost(asked ?? []).map(({ host, count, size, at }) => (
          <li key={host}>
            <bdi>{popup.asked.host({ host: plain(host, 80), count, size: sizeIn(speech, size) })}</bdi>
            <span class="quiet"> · {speech.clock(new Date(at).toISOString(), Date.now())}</span>
          </li>
        ))}
      </ul>
      <div class="actions">
        <button type="button" onClick={onLedger}>
          {popup.asked.all}
        </button>
      </div>
    </Fold>
  );
}

interface Host {
  readonly host: string;
  readonly count: number;
  readonly size: number;
  /** The last time, in milliseconds. */
  readonly at: number;
}

function byHost(asked: readonly Exchange[]): readonly Host[] {
  const hosts = new Map<string, Host>();
  for (const { url, requests, size, at } of asked) {
    const { host } = new URL(url);
    const before = hosts.get(host) ?? { host, count: 0, size: 0, at: 0 };
    hosts.set(host, {
      host,
      count: before.count + requests,
      size: before.size + size,
      at: Math.max(before.at, at),
    });
  }
  return [...hosts.values()];
}
