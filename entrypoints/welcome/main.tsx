/** Wires the welcome page: one yes, kept in the settings. */
import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/tokens.css';
import '../../components/page.css';
import '../../components/welcome/welcome.css';
import { Welcome } from '../../components/welcome/Welcome.tsx';
import { createPermissions } from '../../lib/settings/permissions.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { createStoredSettings } from '../../lib/settings/stored.ts';

const stored = createStoredSettings(browser.storage.local);
const permissions = createPermissions(browser.permissions, import.meta.env.FIREFOX ? 'firefox' : 'chrome');

function draw({ agreedAt }: Settings): void {
  render(
    <Welcome
      agreed={agreedAt !== undefined}
      onAgree={() => void agree()}
      onOptions={() => void browser.runtime.openOptionsPage()}
    />,
    document.body,
  );
}

async function agree(): Promise<void> {
  if (await permissions.ask([])) await stored.change(() => ({ agreedAt: new Date().toISOString() }));
}

stored.watch(draw);
draw(await stored.read());
