/** Links that lead to no award are told for what they are, and nobody is asked about them. */
import { describe, expect, it } from 'vitest';
import { assess } from '../../lib/checking/assess.ts';
import { gather } from '../../lib/platforms/index.ts';
import { refer } from '../../lib/platforms/refer.ts';
import { createTrust } from '../../lib/settings/trust.ts';
import { createWorld, NOW } from './world.ts';

const showing = {
  names: ['Lea Berg'],
  addresses: [],
  profileUrls: [],
  claim: { title: 'Welding' },
  trust: createTrust([]),
  now: NOW,
};

it.each([
  [
    'the page about a badge',
    'https://www.credly.com/org/harbour/badge/welder.1',
    'describes-only',
    'gives it to nobody',
    'their own badge',
  ],
  [
    'a badge class',
    'https://badgr.com/public/badges/Ab3dEf6hIj9lMn2pQr5tUv',
    'describes-only',
    'shows no award',
    'their own badge',
  ],
  ['a form', 'https://aws.amazon.com/verification', 'a-form', 'wants a name or a number', 'Type in'],
  [
    'a file in a drive',
    'https://drive.google.com/file/d/1abcDEF/view',
    'a-file',
    'no issuer stands behind it',
    'link to the issuer',
  ],
  [
    'a picture in a file store',
    'https://www.dropbox.com/s/abc123/certificate.png?dl=0',
    'a-file',
    'a file that somebody put there',
    'link to the issuer',
  ],
  [
    'a certificate for printing',
    'https://badges.parchment.com/print-certificate/0123456789abcdef01234567',
    'a-file',
    'a file',
    'link to the issuer',
  ],
])('%s', async (_, link, code, sentence, advice) => {
  const reference = refer(link);
  if (!reference) throw new Error(`${link} refers to nothing`);
  const { tools, asked } = createWorld(() => undefined);
  const { verdict, checks, said } = await assess(await gather(reference, tools), showing, {
    checkedAt: NOW,
    reference,
  });
  expect([verdict, checks[0]?.code]).toEqual(['not-checkable', code]);
  expect(said.sentence).toContain(sentence);
  expect(said.advice).toContain(advice);
  expect(checks.filter(({ outcome }) => outcome === 'fail')).toEqual([]);
  expect(asked).toEqual([]);
});

describe('whatever is claimed of them', () => {
  it('a template that has the claimed name is no award either', async () => {
    const reference = refer('https://www.credly.com/org/harbour/badge/welding');
    if (!reference) throw new Error('it refers to nothing');
    const { tools } = createWorld(() => undefined);
    const evidence = await gather(reference, tools);
    expect(evidence.credential).toBeUndefined();
    expect((await assess(evidence, showing, { checkedAt: NOW })).verdict).toBe('not-checkable');
  });
});
