/** Hashes by an algorithm that cannot be loaded are nothing that can be compared: they say nothing against anybody. */
import { createHash } from 'node:crypto';
import { expect, it, vi } from 'vitest';
import { checkHolder } from '../../lib/checks/holder.ts';
import { credential, showing } from './showing.ts';

vi.mock('@noble/hashes/legacy.js', () => {
  throw new Error('the script is gone');
});

const ADDRESS = 'ines.sauer@mail.example';
const identities = [{ type: 'email', hashed: true, hash: `md5$${createHash('md5').update(ADDRESS).digest('hex')}` }];

it('leaves it to the name', async () => {
  const given = showing({ names: ['Ines Sauer'], addresses: [ADDRESS] });
  const check = await checkHolder(credential({ holder: { name: 'Ines Sauer', identities } }), given);
  expect(check).toMatchObject({ id: 'holder', outcome: 'pass' });
  expect(check.details?.by).not.toBe('address');
});

it('leaves it open where a name is hashed so', async () => {
  const [identity] = identities;
  const holder = { identities: identity ? [{ ...identity, type: 'name' }] : [] };
  expect(await checkHolder(credential({ holder }), showing({ names: ['Ines Sauer'] }))).toMatchObject({
    outcome: 'unknown',
    code: 'cannot-compare',
  });
});
