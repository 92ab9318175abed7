/**
 * One surface of ours in a real Chromium, whatever the browser calls it: a tab, the popup, the panel at the side. Keys are the
 * browser's own, so that what they do is what a person's do; what axe finds is told for light, dark and forced colours.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { CDPSession } from 'playwright-core';
import { attach, type Target } from '../../bin/browser/target.ts';

export interface Surface {
  readonly target: Target;
  /** Presses keys one after another: `Tab`, `Enter`, `ArrowDown`, or a character. */
  press(...keys: readonly string[]): Promise<void>;
  type(text: string): Promise<void>;
  /** What axe finds, in light, in dark and in forced colours. */
  faults(): Promise<readonly string[]>;
  /** By how many pixels it is wider than a window of that width. */
  excess(width: number): Promise<number>;
  /** Goes from the first key to the last with Tab. */
  walk(): Promise<Walk>;
}

export interface Walk {
  /** How many stops there are. */
  readonly stops: number;
  /** What can be pressed and was not reached, and what was reached without a ring around it or out of sight. */
  readonly unreached: readonly string[];
  readonly unringed: readonly string[];
  readonly unseen: readonly string[];
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const FAULTS = `axe.run({ resultTypes: ['violations'] }).then(({ violations }) =>
  violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')))`;

const LOOKS: Readonly<Record<string, readonly (readonly [feature: string, value: string])[]>> = {
  light: [['prefers-color-scheme', 'light']],
  dark: [['prefers-color-scheme', 'dark']],
  'forced colours': [['forced-colors', 'active']],
};

const CODES: Readonly<Record<string, number>> = {
  Tab: 9,
  Enter: 13,
  Escape: 27,
  ' ': 32,
  ArrowLeft: 37,
  ArrowUp: 38,
  ArrowRight: 39,
  ArrowDown: 40,
};

/** The surface at an address that ends so or has this in it. */
export async function surfaceAt(session: CDPSession, address: RegExp): Promise<Surface> {
  const target = await attach(session, (url) => address.test(url));
  await target.send('Emulation.setFocusEmulationEnabled', { enabled: true });

  async function press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      const text = key === 'Enter' ? '\r' : key.length === 1 ? key : undefined;
      const common = { key, code: key, windowsVirtualKeyCode: CODES[key] ?? key.toUpperCase().charCodeAt(0) };
      await target.send('Input.dispatchKeyEvent', { type: text ? 'keyDown' : 'rawKeyDown', ...common, text });
      await target.send('Input.dispatchKeyEvent', { type: 'keyUp', ...common });
    }
  }

  const look = (features: readonly (readonly [string, string])[]) =>
    target.send('Emulation.setEmulatedMedia', { features: features.map(([name, value]) => ({ name, value })) });

  return {
    target,
    press,
    type: (text) => target.send('Input.insertText', { text }),
    async faults() {
      await target.evaluate(`${AXE}; 0`);
      const all: string[] = [];
      for (const [name, features] of Object.entries(LOOKS)) {
        await look(features);
        all.push(...(await target.evaluate<string[]>(FAULTS)).map((fault) => `${name}: ${fault}`));
      }
      await look([]);
      return all;
    },
    async excess(width) {
      const metrics = { width, height: 800, deviceScaleFactor: 1, mobile: false };
      await target.send('Emulation.setDeviceMetricsOverride', metrics);
      await target.until(`innerWidth === ${width}`);
      const over = await target.evaluate<number>(`document.documentElement.scrollWidth - ${width}`);
      await target.send('Emulation.clearDeviceMetricsOverride');
      return Math.max(0, over);
    },
    async walk() {
      await target.evaluate(BEGIN);
      const limit = await target.evaluate<number>('globalThis.walked.wanted.size * 2 + 50');
      for (let step = 0; step < limit; step += 1) {
        await press('Tab');
        if (await target.evaluate<boolean>(STEP)) break;
      }
      return await target.evaluate<Walk>(END);
    },
  };
}

/** Before the first: everything in sight that can be pressed. Of a group of radio buttons one is a stop; marks are hosts. */
const BEGIN = `(() => {
  document.activeElement?.blur();
  getSelection().removeAllRanges();
  const isShown = (one) => one.checkVisibility({ visibilityProperty: true }) && one.getClientRects().length > 0;
  const isStop = (one) => !one.disabled && one.tabIndex >= 0 &&
    (one.type !== 'radio' || one.checked || !document.querySelector('input[name="' + one.name + '"]:checked'));
  const all = [...document.querySelectorAll('a[href], button, summary, input, select, textarea, [tabindex]')];
  globalThis.walked = { wanted: new Set(all.filter((one) => isShown(one) && isStop(one))), reached: new Set(), unringed: [], unseen: [] };
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute('tabindex');
  scrollTo(0, 0);
})()`;

/** Whether it came round. */
const STEP = `(() => {
  const { wanted, reached, unringed, unseen } = globalThis.walked;
  const at = document.activeElement;
  if (!at || at === document.body || reached.has(at)) return true;
  reached.add(at);
  if (!wanted.has(at)) return false;
  const { outlineStyle, outlineWidth } = getComputedStyle(at);
  if (outlineStyle === 'none' || parseFloat(outlineWidth) < 1) unringed.push(at.outerHTML.slice(0, 120));
  const { top, bottom, left, right } = at.getBoundingClientRect();
  if (bottom <= 0 || top >= innerHeight || right <= 0 || left >= innerWidth) unseen.push(at.outerHTML.slice(0, 120));
  return false;
})()`;

const END = `(() => {
  const { wanted, reached, unringed, unseen } = globalThis.walked;
  const unreached = [...wanted].filter((one) => !reached.has(one)).map((one) => one.outerHTML.slice(0, 120));
  return { stops: reached.size, unreached, unringed, unseen };
})()`;
