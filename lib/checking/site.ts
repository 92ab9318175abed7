/** The settings as they hold on one page: a site's own choice, a pause, and our own page, on which a person asks. */
import type { PageFacts } from '../messages/protocol.ts';
import { parsed } from '../net/address.ts';
import { modeAt } from '../settings/modes.ts';
import type { Settings } from '../settings/settings.ts';

/** The `site` of our own page about what a person asked for: there it is asked on a click, whatever the mode. */
export const ASKED_FOR = 'asked-for';

/** By the site's id, or by the host: the browser's word for it, and for a popup, which stands nowhere, the page's own. */
export function settingsAt(settings: Settings, page: PageFacts, { host }: { host: string }, now: number): Settings {
  if (page.site === ASKED_FOR) return { ...settings, mode: 'on-click' };
  const ofPage = parsed(page.url)?.hostname ?? '';
  return { ...settings, mode: modeAt(settings, [page.site, host, ofPage], now).mode };
}
