import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backAsserted, readAsserted, type Shown } from '../../lib/matching/asserted.ts';

const read = (headline: string) => readAsserted({ headline }).map(({ text: _, ...one }) => one);

describe('letters after a name', () => {
  it.each([
    ['Ana Núñez, PMP®', ['PMP']],
    ['Ana Núñez PMP, CISSP', ['PMP', 'CISSP']],
    ['Ana Núñez (CSM)', ['CSM']],
    ['Ana Núñez, MBA, PMI-ACP, CPA', ['PMI-ACP', 'CPA']],
    ['PMP Núñez', []],
    ['Ana Núñez, PhD', []],
    ['Ana MARIA CIA', ['CIA']],
    ['Ana Núñez', []],
    ['Ana Cia', []],
    ['', []],
  ])('%s: %j', (name, titles) => {
    expect(readAsserted({ name }).map(({ title }) => title)).toEqual(titles);
  });
});

describe('headlines', () => {
  it.each([
    [
      '2X Salesforce Certified | 15X Superbadges | AWS Certified',
      [
        { count: 2, maker: 'Salesforce', kind: 'certification' },
        { count: 15, kind: 'superbadge' },
        { count: 1, maker: 'AWS', kind: 'certification' },
      ],
    ],
    ['5x AWS Certified', [{ count: 5, maker: 'AWS', kind: 'certification' }]],
    ['AWS Certified (x3)', [{ count: 3, maker: 'AWS', kind: 'certification' }]],
    ['12 Microsoft certifications', [{ count: 12, maker: 'Microsoft', kind: 'certification' }]],
    ['20+ Certifications', [{ count: 20, kind: 'certification' }]],
    ['3x Certified', [{ count: 3, kind: 'certification' }]],
    [
      'Developer • PMP, CSM',
      [
        { count: 1, title: 'PMP' },
        { count: 1, title: 'CSM' },
      ],
    ],
    ['AWS Certified Developer – Associate', [{ count: 1, title: 'AWS Certified Developer' }]],
    ['Certified ScrumMaster at Example Ltd | runner', [{ count: 1, title: 'Certified ScrumMaster' }]],
    ['AWS zertifiziert', [{ count: 1, maker: 'AWS', kind: 'certification' }]],
    ['10 years of cloud | 3 children', []],
    ['I help companies get certified', []],
    ['Certified', []],
    ['0x AWS Certified', []],
    ['Engineer at Example', []],
  ])('%s', (headline, expected) => {
    expect(read(headline)).toEqual(expected);
  });

  it('says nothing twice', () => {
    const both = readAsserted({ name: 'Ana Núñez, PMP', headline: 'PMP | Project Management Professional | PMP®' });
    expect(both.map(({ text }) => text)).toEqual(['PMP']);
  });

  it('reads whatever stands there, in bounds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 600 }), fc.string({ maxLength: 200 }), (headline, name) => {
        expect(readAsserted({ name, headline }).length).toBeLessThanOrEqual(12);
      }),
    );
    const hostile = `${'1x '.repeat(200)}${'Certified '.repeat(100)}${'|'.repeat(500)}`;
    expect(readAsserted({ name: hostile, headline: hostile }).length).toBeLessThanOrEqual(12);
  });
});

describe('what backs them', () => {
  const shown = (title: string, issuer: string, verified = true, key = title): Shown => ({
    key,
    title,
    issuer,
    verified,
  });
  const back = (given: { name?: string; headline?: string }, ...all: readonly Shown[]) =>
    backAsserted(readAsserted(given), all).map(({ outcome, verified, unverified }) => [outcome, verified, unverified]);

  it.each([
    ['PMP', shown('Project Management Professional (PMP)®', 'Project Management Institute'), 'backed'],
    ['CCNA', shown('Cisco Certified Network Associate', 'Cisco'), 'backed'],
    [
      'AWS Certified',
      shown('AWS Certified Cloud Practitioner', 'Amazon Web Services Training and Certification'),
      'backed',
    ],
    ['Salesforce Certified', shown('Salesforce Certified Administrator', 'Trailhead'), 'backed'],
    ['AWS Certified', shown('AWS Educate Getting Started with Storage', 'Amazon Web Services'), 'not-shown-here'],
    ['AWS Certified', shown('Salesforce Certified Administrator', 'Salesforce'), 'not-shown-here'],
    [
      'PMP',
      shown('Certified Associate in Project Management (CAPM)', 'Project Management Institute'),
      'not-shown-here',
    ],
    ['Certified Kubernetes Administrator', shown('CKA', 'The Linux Foundation'), 'backed'],
  ])('%s by %o: %s', (headline, one, outcome) => {
    expect(back({ headline })[0]?.[0]).toBe('not-shown-here');
    expect(back({ headline }, one)[0]?.[0]).toBe(outcome);
  });

  it('counts: as many as were claimed, or more than was found', () => {
    const [first, second] = [
      shown('Salesforce Certified Administrator', 'Salesforce'),
      shown('Salesforce Certified Platform Developer I', 'Salesforce'),
    ];
    const headline = '2X Salesforce Certified';
    expect(back({ headline }, first, second)).toEqual([['backed', 2, 0]]);
    expect(back({ headline }, first)).toEqual([['more-than-found', 1, 0]]);
    expect(back({ headline }, first, { ...second, verified: false })).toEqual([['more-than-found', 1, 1]]);
  });

  it('one that stands on the page and in a wallet counts once, as verified', () => {
    const one = shown('AWS Certified Developer – Associate', 'AWS', true, 'a');
    expect(back({ headline: '2x AWS Certified' }, one, { ...one, verified: false })).toEqual([
      ['more-than-found', 1, 0],
    ]);
  });

  it('what stands there unverified backs nothing, and is told', () => {
    expect(back({ name: 'Ana Núñez, PMP' }, shown('PMP', 'PMI', false))).toEqual([['not-shown-here', 0, 1]]);
  });

  it('more backing never makes it worse', () => {
    const order = ['not-shown-here', 'more-than-found', 'backed'];
    const lines = fc.array(
      fc.constantFrom(shown('PMP', 'PMI'), shown('AWS Certified Developer', 'AWS'), shown('CSM', 'x', false)),
    );
    fc.assert(
      fc.property(lines, lines, (some, more) => {
        const given = { name: 'A B, PMP, CSM', headline: '2x AWS Certified' };
        const [before, after] = [back(given, ...some), back(given, ...some, ...more)];
        before.forEach(([outcome], at) => {
          expect(order.indexOf(String(after[at]?.[0]))).toBeGreaterThanOrEqual(order.indexOf(String(outcome)));
        });
      }),
    );
  });
});
