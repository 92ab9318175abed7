/** What wallets and files hold, what of it is not shown, and what LinkedIn's form is given. */
import { describe, expect, it } from 'vitest';
import { fieldsFor } from '../../components/mine/fields.ts';
import { earnedIn, notShown } from '../../lib/mine/earned.ts';
import { finding } from '../../lib/verdict/codes.ts';
import { checked, claimed, LINK, UUID } from './standing.ts';

const ID = `https://api.credly.com/v1/obi/v2/badge_assertions/${UUID}`;
const WALLET = checked([finding('document', 'link-out')], {
  holds: [
    {
      key: ID,
      id: ID,
      title: 'Cloud Practitioner',
      issuer: 'Example Cloud Academy',
      issued: '2025-03-04',
      expires: '2028-03-04',
      verdict: 'verified',
    },
    { key: 'urn:uuid:2', id: 'urn:uuid:2', title: 'Peer Mentor', issuer: 'Example Guild', verdict: 'unknown-issuer' },
  ],
}).report;

describe('what is earned', () => {
  it('is all that a wallet holds, with the address of each', () => {
    expect(earnedIn(WALLET)).toEqual([
      {
        key: ID,
        title: 'Cloud Practitioner',
        issuer: 'Example Cloud Academy',
        issued: '2025-03-04',
        expires: '2028-03-04',
        id: UUID,
        link: LINK,
        verdict: 'verified',
      },
      { key: 'urn:uuid:2', title: 'Peer Mentor', issuer: 'Example Guild', verdict: 'unknown-issuer' },
    ]);
  });

  it('is one badge, or nothing', () => {
    expect(earnedIn(checked().report)).toMatchObject([{ title: 'Cloud Practitioner', link: LINK, id: UUID }]);
    expect(earnedIn({ ...checked().report, credential: { format: 'ob2', achievement: {} } })).toEqual([]);
  });
});

describe('what is not shown', () => {
  const earned = earnedIn(WALLET);
  const missing = (claim: Parameters<typeof claimed>[0], mark = checked()) =>
    notShown(earned, [claimed(claim)], [mark]).map(({ title }) => title);

  it('is what no line means: by its address, by what was found, by its title', () => {
    expect(missing({})).toEqual(['Peer Mentor']);
    const otherwise = checked([], {
      credential: { id: 'urn:other' },
      reference: { platform: 'x', kind: 'credential', id: null, canonical: 'https://x.example/1' },
    });
    expect(missing({ title: 'Cloud Practitioner (2025)', url: 'https://x.example/1' }, otherwise)).toEqual([
      'Peer Mentor',
    ]);
    expect(missing({ title: 'Nursing Assistant', url: 'https://x.example/1' }, otherwise)).toEqual([
      'Cloud Practitioner',
      'Peer Mentor',
    ]);
  });

  it('is not hidden by another level of it', () => {
    const other = { state: 'on-click' } as const;
    expect(
      notShown(earned, [claimed({ title: 'Cloud Practitioner – Professional', url: 'https://x.example/1' })], [other]),
    ).toHaveLength(2);
  });

  it('is told once, however often it was found', () => {
    expect(notShown([...earned, ...earned], [], [])).toHaveLength(2);
  });
});

describe('for the form', () => {
  const month = (text: string) => `[${text}]`;

  it('there is a text for each field that is known, in the form’s order', () => {
    const [first] = earnedIn(WALLET);
    if (!first) throw new Error('nothing earned');
    expect(fieldsFor(first, month)).toEqual([
      { field: 'name', text: 'Cloud Practitioner' },
      { field: 'issuer', text: 'Example Cloud Academy' },
      { field: 'issued', text: '[2025-03]' },
      { field: 'expires', text: '[2028-03]' },
      { field: 'id', text: UUID },
      { field: 'link', text: LINK },
    ]);
  });

  it('what is not known is left out, a date that cannot be read too', () => {
    expect(fieldsFor({ key: 'a', title: 'A', issued: 'spring', verdict: 'verified' }, month)).toEqual([
      { field: 'name', text: 'A' },
    ]);
  });
});
