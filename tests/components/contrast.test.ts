/** The colours of docs/design.md, computed from the tokens: WCAG 2.2 AA in both themes on every surface. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FAMILY } from '../../lib/verdict/sentences.ts';

const css = readFileSync(new URL('../../components/tokens.css', import.meta.url), 'utf8');

/** Every token that is a pair of hex colours. */
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(([, name, light, dark]) => [
    String(name),
    { light: String(light), dark: String(dark) },
  ]),
);

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function colour(name: string, theme: 'light' | 'dark'): string {
  const found = tokens.get(name)?.[theme];
  if (!found) throw new Error(`No token --${name}`);
  return found;
}

const FAMILIES = [...new Set(Object.values(FAMILY)), 'not-checked'];

describe.each(['light', 'dark'] as const)('in %s', (theme) => {
  it.each([...FAMILIES, 'ink', 'quiet'])('%s reads on every surface', (name) => {
    for (const surface of ['surface', 'ground', 'raised']) {
      expect(contrast(colour(name, theme), colour(surface, theme)), surface).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('a primary button reads', () => {
    expect(contrast(colour('accent', theme), colour('on-accent', theme))).toBeGreaterThanOrEqual(4.5);
  });

  it('the edge of a control is seen', () => {
    expect(contrast(colour('edge', theme), colour('surface', theme))).toBeGreaterThanOrEqual(3);
  });
});
