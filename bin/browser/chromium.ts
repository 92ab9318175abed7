/**
 * A Chromium of any brand with the extension in it, led to the demo world. The extension is loaded through the protocol's
 * `Extensions.loadUnpacked`, which Chrome and Edge heed as well: branded builds ignore `--load-extension`.
 */
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';

export interface ChromiumOptions {
  readonly executable: string;
  /** The built extension. */
  readonly extension: string;
  /** The port on loopback that plays every host. */
  readonly port: number;
  readonly headless: boolean;
  /** The folder of the browser's profile, for one that is started again; a fresh one, which goes with it, if absent. */
  readonly profile?: string;
}

export interface Chromium {
  readonly context: BrowserContext;
  readonly extensionId: string;
  /** Of the whole browser: targets, service workers. */
  readonly session: CDPSession;
  /** Loads the extension anew from its folder, as an update does. */
  update(): Promise<void>;
  /** Opens one of the extension's own pages, such as `popup.html`. */
  open(page: string): Promise<Page>;
  /** Stops the worker, as the browser does with one that is idle, and waits until it is gone. */
  stopWorker(): Promise<void>;
  stop(): Promise<void>;
}

export async function startChromium(options: ChromiumOptions): Promise<Chromium> {
  const { executable, extension, port, headless, profile = '' } = options;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: executable,
    headless,
    viewport: { width: 1200, height: 900 },
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [...FLAGS, ...(headless ? ['--headless=new'] : []), `--host-resolver-rules=MAP * 127.0.0.1:${port}`],
  });
  const browser = context.browser();
  if (!browser) throw new Error('The browser has no protocol session of its own.');
  const session = await browser.newBrowserCDPSession();
  const { id } = await loadUnpacked(session, extension);
  return {
    context,
    extensionId: id,
    session,
    async update() {
      await loadUnpacked(session, extension);
    },
    async open(page) {
      const opened = await context.newPage();
      await opened.goto(`chrome-extension://${id}/${page}`);
      return opened;
    },
    async stopWorker() {
      const running = async () => {
        const { targetInfos } = await session.send('Target.getTargets');
        return targetInfos.find(({ type, url }) => type === 'service_worker' && url.includes(id))?.targetId;
      };
      const targetId = await running();
      if (targetId === undefined) throw new Error('The worker is not running');
      await session.send('Target.closeTarget', { targetId });
      const end = Date.now() + 10_000;
      while ((await running()) === targetId) if (Date.now() > end) throw new Error('The worker does not stop');
    },
    stop: () => context.close(),
  };
}

/** Root has no sandbox to fall back on; the rest keeps the browser from asking hosts of its maker's. */
const FLAGS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--enable-unsafe-extension-debugging',
  '--ignore-certificate-errors',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Newer than the protocol that playwright has types for. */
interface WithExtensions {
  send(method: 'Extensions.loadUnpacked', parameters: { path: string }): Promise<{ id: string }>;
}

function loadUnpacked(session: CDPSession, path: string): Promise<{ id: string }> {
  return (session as WithExtensions).send('Extensions.loadUnpacked', { path });
}
