/**
 * The ways of Firefox's own that lead to the extension, gone as a person goes them: the context menu over something in the page, an
 * address behind the keyword, keys, the sidebar. Marionette reaches the browser's own window; nothing here calls the extension.
 */
import type { Firefox } from './firefox.ts';

/** WebDriver's numbers for keys. */
const KEYS = { Alt: '\uE00A', Shift: '\uE008', Enter: '\uE007' } as const;

/** Opens the context menu over what a selector finds in the page, and presses the line that says so. */
export async function chooseFromMenu({ marionette, runInBrowser }: Firefox, selector: string, line: string) {
  await marionette.send('Marionette:SetContext', { value: 'content' });
  const element = await marionette.send('WebDriver:FindElement', { using: 'css selector', value: selector });
  const press = [
    { type: 'pointerMove', origin: element, x: 0, y: 0 },
    { type: 'pointerDown', button: 2 },
    { type: 'pointerUp', button: 2 },
  ];
  await marionette.send('WebDriver:PerformActions', {
    actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions: press }],
  });
  await runInBrowser<boolean>(CHOOSE, line);
  await marionette.send('Marionette:SetContext', { value: 'content' });
  await marionette.send('WebDriver:ReleaseActions');
}

/** With several lines of ours the menu has a menu of its own for them. */
const CHOOSE = `
  const [line] = arguments;
  const menu = document.getElementById('contentAreaContextMenu');
  const turn = () => new Promise((resolve) => setTimeout(resolve, 50));
  const open = async (popup) => { for (let tries = 0; popup.state !== 'open' && tries < 200; tries += 1) await turn(); };
  return (async () => {
    await open(menu);
    const item = [...menu.querySelectorAll('menuitem')].find(({ label }) => label === line);
    if (!item) throw new Error('The menu has no line ' + line + ', but: ' + [...menu.querySelectorAll('menuitem')].filter(({ hidden }) => !hidden).map(({ label }) => label).join(', '));
    const inner = item.closest('menu');
    if (inner && menu.contains(inner)) {
      inner.openMenu(true);
      await open(inner.menupopup);
    }
    item.closest('menupopup').activateItem(item);
    return true;
  })();
`;

/** The bar looks up what is typed in its own time; a person sees the keyword's line first, and then presses. */
const SEE = `
  const [keyword] = arguments;
  const isSeen = () => gURLBar.view.visibleResults?.some(({ payload }) => payload?.keyword === keyword) === true;
  const turn = () => new Promise((resolve) => setTimeout(resolve, 50));
  return (async () => {
    for (let tries = 0; !isSeen() && tries < 200; tries += 1) await turn();
    return isSeen();
  })();
`;

/** Writes into the address bar, and presses Enter when the line of the keyword is there. */
export async function enterAddress({ marionette, runInBrowser }: Firefox, typed: string): Promise<void> {
  await runInBrowser('gURLBar.focus(); gURLBar.value = ""; return true');
  await marionette.send('Marionette:SetContext', { value: 'chrome' });
  const field = await marionette.send<Record<string, string>>('WebDriver:FindElement', {
    using: 'css selector',
    value: '.urlbar-input, #urlbar-input',
  });
  await marionette.send('WebDriver:ElementSendKeys', { id: Object.values(field)[0], text: typed });
  const [keyword = ''] = typed.split(' ');
  if (!(await runInBrowser<boolean>(SEE, keyword))) throw new Error(`The address bar does not know ${keyword}`);
  await marionette.send('Marionette:SetContext', { value: 'chrome' });
  await marionette.send('WebDriver:ElementSendKeys', { id: Object.values(field)[0], text: KEYS.Enter });
}

/** Presses Alt, Shift and a letter together, in the browser's window. */
export async function pressTogether({ marionette }: Firefox, letter: string): Promise<void> {
  const keys = [KEYS.Alt, KEYS.Shift, letter];
  const actions = [
    ...keys.map((value) => ({ type: 'keyDown', value })),
    ...keys.toReversed().map((value) => ({ type: 'keyUp', value })),
  ];
  await marionette.send('Marionette:SetContext', { value: 'chrome' });
  await marionette.send('WebDriver:PerformActions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  await marionette.send('WebDriver:ReleaseActions');
}

/** Runs the body of a function in the sidebar, as the browser itself; undefined while that is not there. */
export function inSidebar<T>({ runInBrowser }: Firefox, body: string): Promise<T | undefined> {
  return runInBrowser<T | undefined>(IN_SIDEBAR, body);
}

const IN_SIDEBAR = `
  const [body] = arguments;
  const panel = document.getElementById('sidebar')?.contentDocument?.getElementById('webext-panels-browser');
  const actor = panel?.browsingContext?.currentWindowGlobal?.getActor('MarionetteCommands');
  return actor ? actor.executeScript(body, [], { sandboxName: 'system', timeout: 10000 }).catch(() => undefined) : undefined;
`;

/** Waits for the tab with that page of the extension's, and makes it the one that scripts run in. */
export async function reach({ marionette, run }: Firefox, page: string): Promise<void> {
  const end = Date.now() + 30_000;
  for (;;) {
    await marionette.send('Marionette:SetContext', { value: 'content' });
    for (const handle of await marionette.send<readonly string[]>('WebDriver:GetWindowHandles')) {
      await marionette.send('WebDriver:SwitchToWindow', { handle });
      const path = await run<string>('return location.pathname').catch(() => '');
      if (path === `/${page}`) return;
    }
    if (Date.now() > end) throw new Error(`${page} did not open`);
  }
}
