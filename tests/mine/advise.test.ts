/** Each rule of advice applies where it should and nowhere else; what is well gets none. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../lib/claims/claim.ts';
import type { MarkState } from '../../lib/messages/protocol.ts';
import { advise } from '../../lib/mine/advise.ts';
import { RULES, type RuleId } from '../../lib/mine/rules.ts';
import { finding } from '../../lib/verdict/codes.ts';
import { checked, claimed, LINK, UUID } from './standing.ts';

type Case = readonly [rule: RuleId, claim: Claim, mark: MarkState];

const { url: _, ...WITHOUT_LINK } = claimed();
const nothing = (code: 'no-link' | 'not-followed'): MarkState => ({ state: 'nothing', why: '', code });
const linked = (url: string) => claimed({ url });
const list = {
  reference: { platform: 'credly', kind: 'wallet', id: 'mira', canonical: 'https://www.credly.com/users/mira' },
} as const;

const CASES: readonly Case[] = [
  ['not-genuine', claimed(), checked([finding('proof', 'signature-wrong')])],
  ['taken-back', claimed(), checked([finding('status', 'revoked')])],
  [
    'other-name',
    claimed(),
    checked([finding('holder', 'name-differs', { holder: 'Jonas Berg', person: 'Mira Okafor' })]),
  ],
  ['other-title', claimed(), checked([finding('claim', 'title-differs', { claimed: 'A', issued: 'B' })])],
  ['other-level', claimed(), checked([finding('claim', 'level-differs', { claimed: 'A II', issued: 'A I' })])],
  ['link-dead', claimed(), checked([finding('document', 'not-found')])],
  [
    'not-in-list',
    linked('https://www.credly.com/users/mira'),
    checked([finding('claim', 'not-in-list', { claimed: 'A' })], list),
  ],
  ['private', claimed(), checked([finding('document', 'private')])],
  ['expired', claimed(), checked([finding('dates', 'expired', { on: '4 March 2026', date: '2026-03-04' })])],
  ['expiry-hidden', claimed({ expires: 'never' }), checked([finding('claim', 'expiry-hidden', { date: '2028-03' })])],
  ['not-linked', WITHOUT_LINK, checked([], { isListed: true })],
  ['no-link', WITHOUT_LINK, nothing('no-link')],
  ['wallet-link', linked('https://www.credly.com/users/mira'), checked([], list)],
  [
    'template-link',
    linked('https://www.credly.com/org/example/badge/cloud'),
    checked([finding('document', 'describes-only')]),
  ],
  ['shows-nothing', linked('https://example.org/about'), nothing('not-followed')],
  ['short-link', linked('https://bit.ly/abc'), nothing('not-followed')],
  ['address-in-link', linked(`${LINK}?identity__email=mira%40okafor.example`), checked()],
  [
    'expires-soon',
    claimed({ expires: '2026-12' }),
    checked([finding('dates', 'expires-soon', { date: '2026-12-01' })]),
  ],
  ['expiry-left-out', claimed(), checked([], { credential: { expires: '2028-03-04' } })],
  ['other-issuer', claimed(), checked([finding('claim', 'issuer-differs', { claimed: 'A', issued: 'B' })])],
  [
    'other-month',
    claimed(),
    checked([finding('claim', 'date-differs', { claimed: 'issued 2024-01', issued: '2025-03' })]),
  ],
  ['part-of-name', claimed(), checked([finding('holder', 'name-weak', { holder: 'Mira', person: 'Mira Okafor' })])],
  ['other-address', claimed(), checked([finding('holder', 'address-differs')])],
  ['tracking', linked(`${LINK}?utm_source=share`), checked()],
  ['better-link', linked(`https://www.youracclaim.com/badges/${UUID}/public_url`), checked()],
];

describe('a rule', () => {
  it.each(CASES)('%s applies, alone', (rule, claim, mark) => {
    const advice = advise([claim], [mark]);
    expect(advice.map((one) => one.rule)).toEqual([rule]);
    expect(advice[0]?.weight).toBe(RULES[rule].weight);
  });

  it('has a case each', () => {
    expect(CASES.map(([rule]) => rule).toSorted()).toEqual(Object.keys(RULES).toSorted());
  });

  it('stands in the table by its weight', () => {
    const weights = Object.values(RULES).map(({ weight }) => weight);
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
    expect(new Set(weights).size).toBe(weights.length);
  });
});

describe('advice', () => {
  it('names the link to use where it is known', () => {
    const better = (claim: Claim, mark: MarkState) => advise([claim], [mark]).map((one) => one.better);
    expect(better(linked('https://www.credly.com/users/mira'), checked([], list))).toEqual([LINK]);
    expect(better(linked(`https://www.youracclaim.com/badges/${UUID}`), checked())).toEqual([LINK]);
    expect(better(linked(`${LINK}?utm_source=x`), checked())).toEqual([LINK]);
    expect(better(linked('https://bit.ly/abc'), nothing('not-followed'))).toEqual([undefined]);
  });

  it('knows of a link what was taken off it when the page was read', () => {
    const cleaned = (what: 'address' | 'tracking') => advise([claimed({ cleaned: what })], [checked()]);
    expect(cleaned('address')).toMatchObject([{ rule: 'address-in-link', better: LINK }]);
    expect(cleaned('tracking')).toMatchObject([{ rule: 'tracking', better: LINK }]);
  });

  it('finds in a wallet what has no link', () => {
    const held = {
      key: 'x',
      title: 'Cloud Practitioner',
      issuer: 'Example Cloud Academy',
      link: LINK,
      verdict: 'verified',
    } as const;
    const [first] = advise([WITHOUT_LINK], [nothing('no-link')], [held]);
    expect(first).toMatchObject({ rule: 'not-linked', better: LINK, step: 'use-link' });
    const other = { ...held, title: 'Nursing Assistant' };
    expect(advise([WITHOUT_LINK], [nothing('no-link')], [other]).map(({ rule }) => rule)).toEqual(['no-link']);
  });

  it('tells of a link once, and of all else beside it', () => {
    const worst = checked(
      [
        finding('dates', 'expired', { date: '2026-03-04' }),
        finding('holder', 'name-differs', { holder: 'J', person: 'M' }),
      ],
      list,
    );
    const rules = advise([linked('https://www.credly.com/users/mira?utm_source=x')], [worst]).map(({ rule }) => rule);
    expect(rules).toEqual(['other-name', 'expired', 'wallet-link']);
  });

  it('hears what a check found beside its first finding', () => {
    const mark = checked([finding('claim', 'title-differs', { claimed: 'A', issued: 'B', also: ['date-differs'] })]);
    expect(advise([claimed()], [mark]).map(({ rule, shows }) => [rule, shows?.value])).toEqual([
      ['other-title', 'B'],
      ['other-month', undefined],
    ]);
  });

  it('says nothing of what nobody has been asked about but its link', () => {
    for (const state of ['checking', 'on-click', 'ask-consent'] as const) {
      expect(advise([claimed()], [{ state }])).toEqual([]);
      expect(advise([linked(`${LINK}?utm_source=x`)], [{ state }]).map(({ rule }) => rule)).toEqual(['tracking']);
    }
  });
});

const cases = fc.array(fc.constantFrom(...CASES), { maxLength: 12 });

describe('whatever stands there', () => {
  it('advice comes by weight, those of equal weight as their claims stand', () => {
    fc.assert(
      fc.property(cases, (chosen) => {
        const claims = chosen.map(([, claim], at) => ({ ...claim, key: String(at) }));
        const advice = advise(
          claims,
          chosen.map(([, , mark]) => mark),
        );
        const order = advice.map(({ weight, key }) => [-weight, Number(key)] as const);
        expect(order).toEqual(order.toSorted(([a, one], [b, other]) => a - b || one - other));
      }),
    );
  });

  it('a claim’s advice does not depend on the others', () => {
    fc.assert(
      fc.property(cases, (chosen) => {
        const claims = chosen.map(([, claim], at) => ({ ...claim, key: String(at) }));
        const marks = chosen.map(([, , mark]) => mark);
        const together = advise(claims, marks);
        for (const [at, claim] of claims.entries())
          expect(together.filter(({ key }) => key === claim.key)).toEqual(advise([claim], marks.slice(at, at + 1)));
      }),
    );
  });

  it('what is verified, linked by its own address and says what was issued gets none', () => {
    const title = fc.stringMatching(/^[A-Z][a-z]{2,12}( [A-Z][a-z]{2,12}){0,3}$/);
    const month = fc.integer({ min: 1, max: 12 }).map((number) => `2025-${String(number).padStart(2, '0')}`);
    fc.assert(
      fc.property(title, month, fc.uuid({ version: 4 }), fc.boolean(), (name, issued, id, expires) => {
        const link = `https://www.credly.com/badges/${id}`;
        const claim = claimed({ title: name, issued, url: link, ...(expires && { expires: '2028-03' }) });
        const mark = checked([], {
          credential: {
            id: `https://api.credly.com/v1/obi/v2/badge_assertions/${id}`,
            achievement: { name },
            issued: `${issued}-04`,
            ...(expires && { expires: '2028-03-04' }),
          },
          reference: { platform: 'credly', kind: 'credential', id, canonical: link },
        });
        expect(advise([claim], [mark])).toEqual([]);
      }),
    );
  });
});
