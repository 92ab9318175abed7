/** `npm run soak [-- --minutes N]`: what soaking.ts measures, for a minute or as long as told; status 1 where something grew. */
import { parseArgs } from 'node:util';
import { build, requireChromium } from '../bin/set-up.mjs';
import { atMost, LONGEST_TASK, soak } from './soaking.ts';

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '1' } } });
if (!build('chrome', 'e2e')) throw new Error('the extension could not be built');
const { took, rows, longest } = await soak(requireChromium(), Number(values.minutes));
const all = [...rows, atMost('longest task, the pages’ own included, ms', longest, LONGEST_TASK)];
console.log(took);
for (const { said } of all) console.log(said);
process.exitCode = all.every(({ met }) => met) ? 0 : 1;
