/**
 * A Firefox with the extension in it, led to the demo world through its proxy. Scripts run as the browser itself (sandbox
 * `system`), which may look into closed shadow roots and whose clicks count as a person's.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectMarionette, type Marionette } from './marionette.ts';

export interface FirefoxOptions {
  readonly executable: string;
  readonly extension: string;
  readonly proxyPort: number;
  /** Whether the user allowed the extension in private windows. */
  readonly private?: boolean;
}

export interface Firefox {
  readonly marionette: Marionette;
  go(url: string): Promise<void>;
  /** Opens one of the extension's own pages in a tab of its own, and makes it the one that scripts run in. */
  open(page: string): Promise<void>;
  /** Runs the body of a function in the page, as the browser itself; `arguments` are the rest. */
  run<T>(body: string, ...parameters: readonly unknown[]): Promise<T>;
  /** Runs it in the browser's own window. */
  runInBrowser<T>(body: string, ...parameters: readonly unknown[]): Promise<T>;
  /** Presses what a selector finds, as a person does: with a pointer, so that the browser counts it as consent. */
  click(selector: string): Promise<void>;
  /**
   * Opens the popup of the toolbar's icon over the page and runs a function's body in it, once it shows rows, or what `shown` selects.
   * `press` is a button that has to be pressed before.
   */
  popup<T>(body: string, press?: string, shown?: string): Promise<T>;
  /** What stands on the icon, over the tab that is shown. */
  badge(): Promise<string>;
  stop(): Promise<void>;
}

/** The address of the extension's pages is drawn by lot at every installation, unless it is given. */
const UUID = '3d6c1e52-90b7-4a6f-8c21-5ef0a7d9b364';
const ADDON = 'bonafide@bonafide.example';

export async function startFirefox(options: FirefoxOptions): Promise<Firefox> {
  const { executable, extension, proxyPort, private: allowPrivateBrowsing = false } = options;
  const profile = mkdtempSync(join(tmpdir(), 'bonafide-firefox-'));
  const port = await freePort();
  writeFileSync(join(profile, 'user.js'), preferences(port, proxyPort));
  const flags = ['-headless', '-marionette', '-remote-allow-system-access', '-no-remote', '-profile', profile];
  const firefox = spawn(executable, flags, { stdio: 'ignore' });
  const marionette = await connectMarionette(port).catch((error: unknown) => {
    firefox.kill();
    throw error;
  });
  await marionette.send('WebDriver:NewSession', { acceptInsecureCerts: true });
  await marionette.send('Addon:Install', { path: extension, temporary: true, allowPrivateBrowsing });

  async function inContext<T>(context: 'content' | 'chrome', script: string, args: readonly unknown[]): Promise<T> {
    await marionette.send('Marionette:SetContext', { value: context });
    const sandbox = context === 'content' ? { sandbox: 'system' } : {};
    return await marionette.send<T>('WebDriver:ExecuteScript', { script, args, ...sandbox });
  }
  const runInBrowser = <T>(script: string, ...args: readonly unknown[]) => inContext<T>('chrome', script, args);

  return {
    marionette,
    runInBrowser,
    run: (script, ...args) => inContext('content', script, args),
    async go(url) {
      await marionette.send('Marionette:SetContext', { value: 'content' });
      await marionette.send('WebDriver:Navigate', { url });
    },
    async open(page) {
      await runInBrowser(OPEN, `moz-extension://${UUID}/${page}`);
      await marionette.send('Marionette:SetContext', { value: 'content' });
      const handles = await marionette.send<readonly string[]>('WebDriver:GetWindowHandles');
      await marionette.send('WebDriver:SwitchToWindow', { handle: handles.at(-1) });
      await until(() => inContext('content', LOADED, [page]), `${page} did not load`);
    },
    async click(selector) {
      await marionette.send('Marionette:SetContext', { value: 'content' });
      await marionette.send('WebDriver:SetTimeouts', { implicit: 10_000 });
      const element = await marionette.send<Record<string, string>>('WebDriver:FindElement', {
        using: 'css selector',
        value: selector,
      });
      await marionette.send('WebDriver:ElementClick', { id: Object.values(element)[0] });
    },
    badge: () => runInBrowser(BADGE, ADDON),
    async popup(body, press, shown = '.rows > li') {
      await runInBrowser(OPEN_POPUP, ADDON);
      if (press) {
        const button = `document.querySelector(${JSON.stringify(press)})`;
        await until(() => runInBrowser(IN_POPUP, `return ${button} !== null`), `No ${press}`);
        await runInBrowser(IN_POPUP, `${button}.click(); return true`);
      }
      const isShown = `return document.querySelector(${JSON.stringify(shown)}) !== null`;
      await until(() => runInBrowser(IN_POPUP, isShown), `No ${shown}`);
      return await runInBrowser(IN_POPUP, body);
    },
    async stop() {
      await marionette.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined);
      marionette.close();
      if (firefox.exitCode === null) await once(firefox, 'exit');
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** WebDriver refuses to go to an extension's pages; the browser itself does not. */
const OPEN = `
  const [url] = arguments;
  const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
  gBrowser.selectedTab = gBrowser.addTab(url, { triggeringPrincipal });
`;

/** What the toolbar's button does when it is pressed. */
const OPEN_POPUP = `
  const [id] = arguments;
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID(id);
  return ExtensionParent.apiManager.global.browserActionFor(extension).openPopup(window, true).then(() => true);
`;

const BADGE = `
  const [id] = arguments;
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID(id);
  const button = ExtensionParent.apiManager.global.browserActionFor(extension);
  return button.action.getContextData(gBrowser.selectedTab).badgeText ?? '';
`;

/** The popup is no window that WebDriver knows, but Marionette's own actor reaches it; while it still loads, it answers no. */
const IN_POPUP = `
  const [body] = arguments;
  const popup = document.querySelector('.webextension-popup-browser');
  const actor = popup?.browsingContext?.currentWindowGlobal?.getActor('MarionetteCommands');
  return actor ? actor.executeScript(body, [], { sandboxName: 'system', timeout: 10000 }).catch(() => false) : false;
`;

const LOADED = `return location.pathname === '/' + arguments[0] && document.readyState === 'complete'`;

/** Asks again and again, each question being a round trip to the browser. */
async function until(holds: () => Promise<boolean>, otherwise: string): Promise<void> {
  const end = Date.now() + 30_000;
  while (!(await holds())) if (Date.now() > end) throw new Error(otherwise);
}

function preferences(marionettePort: number, proxyPort: number): string {
  const all = {
    'marionette.port': marionettePort,
    'network.proxy.type': 1,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxyPort,
    'network.proxy.no_proxies_on': '',
    // The demo world's certificate is nobody's, and some of the hosts that it plays insist on a proper one.
    'network.stricttransportsecurity.preloadlist': false,
    'security.cert_pinning.enforcement_level': 0,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'extensions.webextensions.uuids': JSON.stringify({ [ADDON]: UUID }),
    // Nobody can answer a prompt here; the click that asks has to be a person's all the same.
    'extensions.webextOptionalPermissionPrompts': false,
    // What the browser would ask its maker for.
    'services.settings.server': 'data:,',
    'media.gmp-manager.updateEnabled': false,
    'app.normandy.enabled': false,
    'app.update.enabled': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'toolkit.telemetry.enabled': false,
    'browser.shell.checkDefaultBrowser': false,
    'browser.startup.page': 0,
  };
  const lines = Object.entries(all).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  return `${lines.join('\n')}\n`;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (!address || typeof address === 'string') throw new Error('No free port');
  return address.port;
}
