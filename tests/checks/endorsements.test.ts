import { expect, it } from 'vitest';
import { checkEndorsements } from '../../lib/checks/endorsements.ts';
import { finding, nothing, passed } from '../../lib/verdict/codes.ts';
import type { Check } from '../../lib/verdict/words.ts';

const SOUND = [passed('document'), passed('proof'), finding('dates', 'expires-soon'), nothing('status')];
const FORGED = [passed('document'), finding('proof', 'signature-wrong'), finding('key', 'controller-differs')];
const AWAY = [passed('document'), finding('key', 'key-unreachable', { url: 'https://school.example/key' })];

it.each<readonly [string, readonly (readonly Check[])[], object]>([
  ['none', [], { outcome: 'none', message: 'It carries no endorsements.' }],
  ['each is genuine', [SOUND, SOUND], { outcome: 'pass', details: { count: 2 } }],
  [
    'one is forged, whatever else is unclear',
    [SOUND, AWAY, FORGED],
    {
      outcome: 'warn',
      code: 'endorsement-not-genuine',
      details: { count: 1, because: { id: 'proof', code: 'signature-wrong' } },
    },
  ],
  ['two are forged', [FORGED, FORGED], { code: 'endorsement-not-genuine', details: { count: 2 } }],
  [
    'one could not be checked',
    [SOUND, AWAY],
    { outcome: 'unknown', code: 'endorsement-not-checked', details: { because: { code: 'key-unreachable' } } },
  ],
])('endorsements: %s', async (_, proven, expected) => {
  expect(await checkEndorsements(proven, async (checks) => checks)).toMatchObject({ id: 'endorsements', ...expected });
});
