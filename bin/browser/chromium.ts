/**
 * A Chromium of any brand with the extension in it, led to the demo world. The extension is loaded through the protocol's
 * `Extensions.loadUnpacked`, which Chrome and Edge heed as well: branded builds ignore `--load-extension`.
 */
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import { attachTo } from './target.ts';

export interface ChromiumOptions {
  readonly executable: string;
  /** The built extension. */
  readonly extension: string;
  /** The port on loopback that plays every host. */
  readonly port: number;
  readonly headless: boolean;
  /** The folder of the browser's profile, for one that is started again; a fresh one, which goes with it, if absent. */
  readonly profile?: string;
  /** Hosts that nobody listens at, and hosts that have no address. */
  readonly unreachable?: { readonly refused?: readonly string[]; readonly unknown?: readonly string[] };
  /** Whether the user allowed the extension in private windows. */
  readonly private?: boolean;
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
  const { executable, extension, headless, profile = '', private: enableInIncognito = false } = options;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: executable,
    headless,
    viewport: { width: 1200, height: 900 },
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [...FLAGS, ...(headless ? ['--headless=new'] : []), `--host-resolver-rules=${whereHostsAre(options)}`],
  });
  const browser = context.browser();
  if (!browser) throw new Error('The browser has no protocol session of its own.');
  const session = await browser.newBrowserCDPSession();
  const { id } = await loadUnpacked(session, extension, enableInIncognito);
  return {
    context,
    extensionId: id,
    session,
    async update() {
      await loadUnpacked(session, extension, enableInIncognito);
    },
    async open(page) {
      const opened = await context.newPage();
      await opened.goto(`chrome-extension://${id}/${page}`);
      return opened;
    },
    async stopWorker() {
      const life = async () => await lifeOf(session, id);
      const ending = await life();
      if (!ending) throw new Error('The worker is not running');
      await session.send('Target.closeTarget', { targetId: ending.targetId });
      const end = Date.now() + 10_000;
      while ((await life())?.since === ending.since) if (Date.now() > end) throw new Error('The worker does not stop');
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

/** Of rules that fit, the first counts. Nobody listens at port 1. */
function whereHostsAre({ port, unreachable: { refused = [], unknown = [] } = {} }: ChromiumOptions): string {
  const rules = [
    ...refused.map((host) => `MAP ${host} 127.0.0.1:1`),
    ...unknown.map((host) => `MAP ${host} ~NOTFOUND`),
    `MAP * 127.0.0.1:${port}`,
  ];
  return rules.join(',');
}

/** Newer than the protocol that playwright has types for. */
interface WithExtensions {
  send(
    method: 'Extensions.loadUnpacked',
    parameters: { path: string; enableInIncognito: boolean },
  ): Promise<{ id: string }>;
}

function loadUnpacked(session: CDPSession, path: string, enableInIncognito: boolean): Promise<{ id: string }> {
  return (session as WithExtensions).send('Extensions.loadUnpacked', { path, enableInIncognito });
}

interface Life {
  readonly targetId: string;
  /** When it began, in milliseconds: a worker that is woken at once is the same target again. Undefined while it starts or ends. */
  readonly since: number | undefined;
}

async function lifeOf(session: CDPSession, id: string): Promise<Life | undefined> {
  const { targetInfos } = await session.send('Target.getTargets');
  const worker = targetInfos.find(({ type, url }) => type === 'service_worker' && url.includes(id));
  if (!worker) return undefined;
  // It may be gone by now, and nobody wakes another: to wait for one would be to wait for ever.
  const target = await attachTo(session, worker.targetId).catch(() => undefined);
  if (!target) return { targetId: worker.targetId, since: undefined };
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, 500));
  const since = await Promise.race([target.evaluate<number>('performance.timeOrigin').catch(() => undefined), late]);
  await target.detach().catch(() => undefined);
  return { targetId: worker.targetId, since };
}
