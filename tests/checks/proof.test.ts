/** Sets of proofs: which of them speaks for the credential. */
import { expect, it } from 'vitest';
import { checkProofs } from '../../lib/checks/proof.ts';
import { openText } from '../../lib/formats/index.ts';
import type { TroubleCode } from '../../lib/net/ask.ts';
import type { JsonObject } from '../../lib/verdict/words.ts';
import { smallBadge } from '../proofs/badges.ts';
import { createHandSigner } from '../proofs/signers.ts';
import { toolsWith } from '../proofs/tools.ts';

const SCHOOL = 'did:web:school.example';
const ADDRESS = 'https://school.example/.well-known/did.json';
const [school, notary] = [createHandSigner(), createHandSigner()];
const id = `${SCHOOL}#key-1`;
const controller = {
  id: SCHOOL,
  verificationMethod: [{ id, type: 'Multikey', controller: SCHOOL, publicKeyMultibase: school.multikey }],
  assertionMethod: [id],
};

const unsigned = smallBadge({ issuer: SCHOOL, contexts: [] });
const byNotary = await notary.prove(unsigned, {
  verificationMethod: `did:key:${notary.multikey}#${notary.multikey}`,
});
const byBoth = await school.prove(byNotary, { verificationMethod: id });

async function told(document: JsonObject, known: JsonObject | TroubleCode) {
  const opened = openText(JSON.stringify(document));
  const [reading] = 'readings' in opened ? opened.readings : [];
  if (!reading) throw new Error('it was not read');
  const { proof, key } = await checkProofs(reading, toolsWith({ [ADDRESS]: known }));
  return [proof, key].map(({ code, outcome }) => code ?? outcome);
}

it.each<[string, JsonObject, JsonObject | TroubleCode, readonly string[]]>([
  ['the issuer’s beside a notary’s', byBoth, controller, ['pass', 'pass']],
  ['the issuer’s, out of reach, beside a notary’s', byBoth, 'timed-out', ['not-computed', 'key-unreachable']],
  ['a notary’s alone', byNotary, controller, ['pass', 'controller-differs']],
  ['both, and changed', { ...byBoth, name: 'Master Mariner' }, controller, ['signature-wrong', 'controller-differs']],
  [
    'both, changed, the issuer’s out of reach',
    { ...byBoth, name: 'Master' },
    'offline',
    ['signature-wrong', 'controller-differs'],
  ],
  [
    'a notary’s beside one of an unknown kind',
    { ...byNotary, proof: [byNotary.proof as JsonObject, { type: 'SealingWax' }] },
    controller,
    ['pass', 'controller-differs'],
  ],
])('%s', async (_, document, known, codes) => {
  expect(await told(document, known)).toEqual(codes);
});
