/** A minute of three tabs that scroll, go from profile to profile and load anew: nothing grows. `npm run soak` takes longer. */
import { expect, it } from 'vitest';
import { soak } from '../../bench/soaking.ts';

/** Milliseconds. The aim is 50; where others want the same cores, a task is as long as they let it be. */
const LONGEST = 250;

it('leaves neither memory nor listeners nor marks behind', { timeout: 180_000 }, async () => {
  const { took, rows, longest } = await soak(process.env.BONAFIDE_CHROMIUM ?? 'chromium', 0.6);
  console.log([took, ...rows.map(({ said }) => said), `longest task: ${longest} ms`].join('\n'));
  expect(rows.filter(({ met }) => !met)).toEqual([]);
  expect(longest).toBeLessThan(LONGEST);
});
