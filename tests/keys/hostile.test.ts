/** Documents and keys of a hostile issuer that lead to each other: they are not followed round. */
import { expect, it } from 'vitest';
import { resolveMethod } from '../../lib/keys/index.ts';
import { toolsWith } from '../proofs/tools.ts';

const [ONE, TWO] = ['https://evil.example/keys/1', 'https://evil.example/keys/2'];
const KEY = { type: 'Multikey', publicKeyMultibase: 'z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK' };

it.each([
  [
    'two keys that are each other’s controller',
    ONE,
    { [ONE]: { ...KEY, id: ONE, controller: TWO }, [TWO]: { ...KEY, id: TWO, controller: ONE } },
  ],
  ['a key that is its own controller', ONE, { [ONE]: { ...KEY, id: ONE, controller: ONE, assertionMethod: [TWO] } }],
  [
    'a did:web whose method is another document’s',
    'did:web:evil.example#1',
    {
      'https://evil.example/.well-known/did.json': {
        id: 'did:web:evil.example',
        verificationMethod: [{ ...KEY, id: TWO, controller: TWO }],
        assertionMethod: [TWO, 'did:web:evil.example:again#1'],
      },
    },
  ],
])('%s: ends after two questions at most, without a key for badges', async (_, id, documents) => {
  const tools = toolsWith(documents);
  const answer = await resolveMethod(id, tools);
  expect('method' in answer ? answer.method.relationships : []).not.toContain('assertionMethod');
  expect(tools.asked.length).toBeLessThanOrEqual(2);
});
