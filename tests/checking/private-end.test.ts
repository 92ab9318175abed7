import { expect, it, vi } from 'vitest';
import { createPrivateEnd } from '../../lib/checking/private-end.ts';

const NORMAL = { id: 1, incognito: false };
const [PRIVATE, ANOTHER] = [
  { id: 2, incognito: true },
  { id: 3, incognito: true },
];

it.each([
  ['the last private tab', [NORMAL], true],
  ['the last private tab, which still counts as open', [NORMAL, PRIVATE], true],
  ['one of two private tabs', [NORMAL, PRIVATE, ANOTHER], false],
  ['the only tab', [], true],
] as const)('%s: what was remembered for private windows goes as it should', async (_, open, goes) => {
  const forget = vi.fn(async () => undefined);
  await createPrivateEnd({ tabs: async () => open, forget: [forget, forget] })(PRIVATE.id);
  expect(forget).toHaveBeenCalledTimes(goes ? 2 : 0);
});
