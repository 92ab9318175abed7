/** A saved profile page, read as the content script would read it: parsed, its scripts and its resources left alone. */
import { readFile } from 'node:fs/promises';
import type { Claimed } from '../../lib/batch/claimed.ts';
import { type PageRead, readPage } from '../../lib/claims/read.ts';
import { walletsOf } from '../../lib/claims/wallets.ts';
import type { Input } from './inputs.ts';
import type { Options } from './options.ts';
import { UsageError } from './usage.ts';

export async function readSavedPage({ file, url }: NonNullable<Options['page']>): Promise<PageRead> {
  const html = await readFile(file, 'utf8').catch((error: Error) => {
    throw new UsageError(`--page ${file}: ${error.message}`);
  });
  return await readSavedText(html, url);
}

/** @param html the page as it was saved @param url where it stood */
export async function readSavedText(html: string, url: string): Promise<PageRead> {
  // Loaded only here: it takes longer than everything else together.
  const { Window } = await import('happy-dom');
  const window = new Window({
    url,
    settings: {
      enableJavaScriptEvaluation: false,
      disableJavaScriptFileLoading: true,
      disableCSSFileLoading: true,
      handleDisabledFileLoadingAsSuccess: true,
      navigation: {
        disableChildFrameNavigation: true,
        disableChildPageNavigation: true,
        disableMainFrameNavigation: true,
      },
    },
  });
  window.document.write(html);
  return readPage(window.document as unknown as Document, new URL(url));
}

/** The page's claims as inputs, with what the page says of each and whose it is; one without a link is looked for in its lists. */
export function claimsAsInputs(page: PageRead, claimed: Claimed): Input[] {
  const { person, claims } = page;
  const wallets = walletsOf(page);
  const profileUrls = [...(person?.profileUrls ?? []), ...wallets];
  return claims.map(({ title, issuer, issued, expires, url }) => ({
    input: url ?? title ?? '',
    ...(url === undefined ? wallets.length > 0 && { wallets } : { link: url }),
    ...(profileUrls.length > 0 && { profileUrls }),
    claimed: {
      ...claimed,
      ...(person?.name && { person: person.name }),
      ...(title && { title }),
      ...(issuer && { issuer }),
      ...(issued && { issued }),
      ...(expires && { expires }),
    },
  }));
}
