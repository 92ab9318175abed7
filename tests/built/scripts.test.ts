/** What is loaded into pages is small, and nothing that is built makes code of text or gives the extension away. */
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { manifestOf, scriptsOf } from './output.ts';

/** In kB, minified and packed: of each script, whatever page it is for. */
const BUDGET = { plain: 45, gzip: 15 };

describe.each(['chrome-mv3', 'firefox-mv3'])('%s', (build) => {
  const scripts = scriptsOf(build);
  const inPages = new Set([
    ...(manifestOf(build).content_scripts ?? []).flatMap(({ js }) => js),
    ...scripts.map(([path]) => path).filter((path) => /content-scripts\//.test(path)),
  ]);

  it('has content scripts', () => {
    expect(inPages.size).toBeGreaterThan(0);
  });

  it.each([...inPages])('%s is within the budget', (path) => {
    const [, text = ''] = scripts.find(([each]) => each === path) ?? [];
    expect(text.length).toBeGreaterThan(0);
    expect(Buffer.byteLength(text) / 1000).toBeLessThanOrEqual(BUDGET.plain);
    expect(gzipSync(text).length / 1000).toBeLessThanOrEqual(BUDGET.gzip);
  });

  it.each([...inPages])('%s holds no address of the extension', (path) => {
    const [, text = ''] = scripts.find(([each]) => each === path) ?? [];
    expect(/.{0,40}(chrome|moz)-extension:\/\//.exec(text)?.[0]).toBeUndefined();
  });

  it.each(scripts.map(([path]) => path))('%s makes no code of text', (path) => {
    const [, text = ''] = scripts.find(([each]) => each === path) ?? [];
    expect(/.{0,40}(\bnew Function\(|[=;(!&|?:]\s*eval\().{0,40}/.exec(text)?.[0]).toBeUndefined();
  });
});
