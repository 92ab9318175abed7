/** That there is something new: noted at an update of the first two numbers of the version, until somebody looked. */
const NEWS = 'news';

/** As much of browser.storage.local as is used here. */
export interface Area {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
}

export async function noteUpdate(area: Area, before: string | undefined, now: string): Promise<void> {
  if (before !== undefined && minor(before) !== minor(now)) await area.set({ [NEWS]: now });
}

export const hasNews = async (area: Area): Promise<boolean> => NEWS in (await area.get(NEWS));

export const seenNews = (area: Area): Promise<void> => area.remove(NEWS);

/** What only mends something is no news. */
const minor = (version: string) => version.split('.').slice(0, 2).join('.');
