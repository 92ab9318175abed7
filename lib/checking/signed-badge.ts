/**
 * A signed Open Badge (1.x and 2.0): a token whose key must be linked from its issuer's own profile. What the assertion says
 * of keys only picks among those (Open Badges 2.0, SignedBadge).
 */
import { checkDocument } from '../checks/document.ts';
import { checkEndorsements } from '../checks/endorsements.ts';
import type { Reading } from '../formats/format.ts';
import { idOf, textOf } from '../formats/members.ts';
import { readAssertion } from '../formats/open-badge.ts';
import { readToken } from '../formats/token.ts';
import type { Evidence } from '../platforms/platform.ts';
import { verifyJws } from '../proofs/jws.ts';
import type { ProofTools } from '../proofs/suite.ts';
import type { Lists } from '../status/lists.ts';
import { checkPlainList, listOfIssuer } from '../status/revocation-list.ts';
import { finding, nothing } from '../verdict/codes.ts';
import type { JsonObject } from '../verdict/words.ts';
import { followChain, secured } from './chain.ts';
import { endorsementsOf, proveEndorsed } from './endorsed.ts';
import { ALGORITHMS, keyFor } from './linked-key.ts';

export async function examineSigned(
  reading: Reading,
  token: string,
  tools: ProofTools,
  lists: Lists,
): Promise<Evidence> {
  const { document, format } = reading;
  const { ask } = tools;
  const chain = await followChain(document, undefined, ask);
  const { issuer, badgeClass = document.badge } = chain;
  const found = issuer ? await keyFor(document, issuer, ask, format) : { check: chain.key ?? nothing('key') };
  tools.note?.({ header: headerOf(token), ...(found.key && { key: found.key }), keyNamedBy: 'the issuer’s profile' });
  const proof = found.key
    ? await verifyJws(token, found.key, ALGORITHMS, tools.keys, tools.note)
    : finding('proof', 'not-computed', { why: 'the key is not at hand' });
  const list = listOfIssuer(issuer);
  const ids = [idOf(document), textOf(document.uid)];
  const status = list ? await checkPlainList(secured(list) ?? list, ids, idOf(issuer), lists) : nothing('status');
  const endorsed = endorsementsOf([
    [document, idOf(document)],
    [badgeClass, chain.classUrl],
    [issuer, idOf(issuer)],
  ]);
  const endorsements = await checkEndorsements(endorsed, async (one) => await proveEndorsed(one, tools.now, ask));
  return {
    ground: proof.outcome === 'pass' ? 'signature' : 'none',
    credential: readAssertion(document, format, badgeClass, issuer),
    checks: [
      checkDocument([...reading.findings, ...chain.findings]),
      proof,
      chain.key ?? found.check,
      status,
      endorsements,
    ],
  };
}

function headerOf(token: string): JsonObject {
  const read = readToken(token);
  return 'header' in read ? read.header : {};
}
