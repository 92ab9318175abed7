import '../../bin/cli/addresses.ts';
import { expect, it } from 'vitest';

it('takes an address with letters beyond ASCII, however often it was asked before', () => {
  for (let time = 0; time < 50_000; time++) URL.canParse(`https://badges.example/${time % 7}`);
  expect(URL.canParse('https://universit\u00e9.example/a/1')).toBe(true);
  expect(URL.canParse('no address')).toBe(false);
  expect(URL.canParse('/a', 'https://badges.example')).toBe(true);
});
