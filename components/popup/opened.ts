/** A certificate's own page under the popup: read where a claim is known that led there, and laid beside it by the worker. */
import type { Compared } from '../../lib/messages/protocol.ts';
import type { PopupDeps } from './deps.ts';

/** Undefined where no claim was seen whose link led there, or the page may not be read. */
export async function compareTab(
  { send, readOpened }: Pick<PopupDeps, 'send' | 'readOpened'>,
  url: string,
  tab: number,
): Promise<Compared | undefined> {
  const known = await send({ type: 'opened', url }).catch(() => undefined);
  const read = known?.led ? await readOpened(tab).catch(() => undefined) : undefined;
  return read && (await send({ type: 'opened', url, read }).catch(() => undefined))?.compared;
}
