import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csv, harmless } from '../../lib/batch/csv.ts';

const read = (text: string) =>
  Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { delimiter: ',', skipEmptyLines: true }).data;

describe('csv', () => {
  it.each(['=HYPERLINK("https://x.example","open")', '+1', '-2+3', '@SUM(A1)', '\t=1', ' =1', '\r=1', '\uFF1D1+1'])(
    'makes no formula of %j',
    (text) => {
      const [[cell = ''] = []] = read(csv([[text]]));
      expect(cell.startsWith("'")).toBe(true);
      expect(cell.slice(1)).toBe(text);
    },
  );

  it('leaves everything else as it is', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 5 }), (cells) => {
        const [row] = read(csv([[...cells, 'end']]));
        expect(row).toEqual([...cells.map(harmless), 'end']);
      }),
    );
  });

  it('never begins a cell with what a spreadsheet works out', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(harmless(text)).not.toMatch(/^\s*[=+\-@]/);
      }),
    );
  });
});
