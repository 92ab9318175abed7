import { describe, expect, it } from 'vitest';
import { EXAMPLES, NOW, told } from '../../bin/pictures/examples.ts';
import { asCsv, asJson, asText, fileName, knownOf, type Profile } from '../../lib/batch/saved-profile.ts';

const shown = told(EXAMPLES.slice(0, 2));
const PROFILE: Profile = {
  name: '=Mira',
  url: shown.told.page.url,
  summary: '1 verified, 1 has a problem.',
  lines: EXAMPLES.slice(0, 2).map(([claim, mark]) => ({
    ...knownOf(claim, mark),
    title: claim.title ?? '',
    issuer: claim.issuer ?? '',
    word: mark.state === 'checked' ? mark.report.said.word : '',
    sentence: mark.state === 'checked' ? mark.report.said.sentence : '',
  })),
};

describe('a profile', () => {
  it('as text says of each what it says in the popup, and where it can be seen', () => {
    const text = asText(PROFILE);
    expect(text).toContain('1 verified, 1 has a problem.');
    expect(text).toMatch(/Verified: Solutions Architect – Associate \(Example Cloud Academy\)\n {2}.*\n {2}https:/);
  });

  it('as CSV is one line a claim, and no formula', () => {
    const [head, first, second] = asCsv(PROFILE).split('\r\n');
    expect(head).toContain('person,profile,title,issuer,word');
    expect(first).toMatch(/^'=Mira,https:/);
    expect(first).toContain('2028-03-04');
    expect(second).toContain('revoked');
  });

  it('as JSON has the credential and all ten checks of each', () => {
    const { person, claims, stack } = JSON.parse(asJson(PROFILE, shown.told, shown.marks, { stack: [] }));
    expect(person).toBe('=Mira');
    expect(stack).toEqual([]);
    expect(claims).toHaveLength(2);
    expect(claims[1]).toMatchObject({ title: 'Certificate in Data Stewardship', verdict: 'revoked', word: 'Revoked' });
    expect(claims[1].checks).toHaveLength(10);
  });

  it('has a name that any disk takes', () => {
    expect(fileName('Zoë/../ Ødegård', 'csv', NOW)).toBe('Zoe-Ødegard-2026-11-24.csv');
    expect(fileName('?', 'json', NOW)).toBe('profile-2026-11-24.json');
  });
});
