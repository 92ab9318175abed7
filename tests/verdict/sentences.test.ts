import { describe, expect, it } from 'vitest';
import {
  because as becauseOf,
  CODES,
  finding,
  NOTHING,
  NOTHING_SAID,
  nothing,
  PASSED,
  PASSED_SAID,
  passed,
} from '../../lib/verdict/codes.ts';
import { VERDICT } from '../../lib/language/en/verdict.ts';
import { FAMILY, say, WORD } from '../../lib/verdict/sentences.ts';
import { CHECK_IDS, type Check, GROUNDS, VERDICTS, type VerdictWord } from '../../lib/verdict/words.ts';

const FINDINGS = CHECK_IDS.flatMap((id) => Object.keys(CODES[id]).map((code) => [id, code] as const));

describe('findings', () => {
  it.each(FINDINGS)('%s %s is a sentence', (id, code) => {
    const { message } = finding(id, code as never, { why: 'it is so.' });
    expect(message).toMatch(/^\p{Lu}.*\.$/u);
    expect(message).not.toMatch(/[{}]|undefined/);
  });

  it('fill in what they are told, as text', () => {
    expect(finding('holder', 'name-differs', { holder: '<b>Ines</b>', person: '$& {why}' }).message).toBe(
      'It was issued to <b>Ines</b>; the profile says $& {why}.',
    );
  });

  it('that rest on another keep what that one said, for another language', () => {
    const because = (check: Check) => finding('proof', 'other-proof-wrong', becauseOf(check)).details?.because;
    const proof = finding('proof', 'proof-expired', { date: '2026-01-01' });
    expect(because(proof)).toEqual({ ...proof });
    const said = passed('key', 'own-host', { host: 'school.example' });
    expect(because(said)).toEqual({ ...said });
    expect(because(nothing('proof'))).toEqual({ ...nothing('proof') });
    expect(becauseOf(proof).why).toBe('Its signature was valid until 2026-01-01 only.');
  });

  it.each([
    [() => passed('status'), { id: 'status', outcome: 'pass', message: PASSED.status }],
    [
      () => passed('status', 'still-served'),
      { id: 'status', outcome: 'pass', message: PASSED_SAID['still-served'], says: 'still-served' },
    ],
    [
      () => passed('dates', undefined, { a: 1 }),
      { id: 'dates', outcome: 'pass', message: PASSED.dates, details: { a: 1 } },
    ],
    [() => nothing('holder'), { id: 'holder', outcome: 'none', message: NOTHING.holder }],
    [
      () => nothing('proof', 'needs-no-signature'),
      { id: 'proof', outcome: 'none', message: NOTHING_SAID['needs-no-signature'], says: 'needs-no-signature' },
    ],
    [() => finding('dates', 'expired'), { id: 'dates', outcome: 'fail', code: 'expired', message: 'It expired.' }],
  ])('%s is all that is said', (check, expected) => expect(check()).toEqual(expected));

  it('keep their details for an expert, and the outcome may be softened', () => {
    expect(finding('claim', 'title-differs', { claimed: 'A', issued: 'B' }, 'warn')).toMatchObject({
      outcome: 'warn',
      code: 'title-differs',
      details: { claimed: 'A', issued: 'B' },
    });
  });
});

describe('what is said', () => {
  const all = (...others: readonly Check[]) =>
    CHECK_IDS.map((id) => others.find((check) => check.id === id) ?? nothing(id));

  it.each(VERDICTS)('%s has a word, a family and a sentence, on any ground', (verdict) => {
    for (const ground of GROUNDS) {
      const said = say(verdict, ground, all());
      expect(said.word).toMatch(/^\p{Lu}/u);
      expect(said.sentence).toMatch(/\.$/);
      expect(said.ground).toMatch(/\.$/);
    }
    expect(FAMILY[verdict]).toBeTruthy();
  });

  it('the check that a verdict rests on speaks, the gravest first', () => {
    const checks = all(finding('status', 'suspended', { reason: 'fees unpaid' }), finding('claim', 'title-differs'));
    expect(say('revoked', 'signature', checks)).toMatchObject({
      word: 'Suspended',
      sentence: 'The issuer has suspended it: fees unpaid.',
    });
    const genuine = all(passed('document'), finding('proof', 'signature-wrong'), finding('key', 'key-unreachable'));
    expect(say('not-genuine', 'signature', genuine).sentence).toContain('changed after it was signed');
  });

  it('a name that matches is said so, and never to be theirs', () => {
    const sentence = say('verified', 'signature', all(passed('holder'))).sentence;
    expect(sentence).toBe('Genuine and in force. Name matches.');
    for (const verdict of VERDICTS) {
      for (const ground of GROUNDS)
        expect(JSON.stringify(say(verdict, ground, all(passed('holder'))))).not.toMatch(/theirs/);
    }
  });

  it('a withdrawal is a suspension only where that is what was found', () => {
    const suspended = all(finding('status', 'suspended'));
    expect(say('revoked', 'signature', all(finding('status', 'revoked'))).word).toBe(WORD.revoked);
    expect(say('expired', 'signature', suspended).word).toBe(WORD.expired);
  });

  it('advice follows the link where nothing can be checked, else the verdict', () => {
    const linked = all(finding('document', 'private'));
    const [onLink] = Object.entries(VERDICT.adviceOnLink);
    const [always] = Object.entries(VERDICT.advice);
    if (!onLink || !always) throw new Error('no advice is given');
    const found = all({ id: 'document', outcome: 'unknown', code: onLink[0], message: '' });
    expect(say('not-checkable', 'none', found).advice).toBe(onLink[1]);
    expect(say('verified', 'none', found)).not.toHaveProperty('advice', onLink[1]);
    expect(say(always[0] as VerdictWord, 'none', linked).advice).toBe(always[1]);
    expect(say('not-checkable', 'none', [])).not.toHaveProperty('advice', onLink[1]);
    expect(say('verified', 'signature', all())).not.toHaveProperty('advice');
  });

  it('what stands in a list is said to', () => {
    expect(say('verified', 'issuer-api', all(), true).ground).toBe(`${VERDICT.ground['issuer-api']} ${VERDICT.listed}`);
    expect(say('verified', 'issuer-api', all()).ground).toBe(VERDICT.ground['issuer-api']);
  });

  it('what was read on a page is said to be so, and what nobody tells to be untold', () => {
    const refused = all(finding('document', 'link-out', { why: 'it says so' }));
    expect(say('not-checkable', 'issuer-page', refused).sentence).toBe(VERDICT.pageRead);
    expect(say('not-checkable', 'none', refused).sentence).toContain('it says so');
    expect(say('revoked', 'none', []).sentence).toBe(VERDICT.untold);
  });

  it('of two checks of one weight the first in its verdict’s order speaks', () => {
    const both = all(finding('key', 'controller-differs'), finding('proof', 'signature-wrong'));
    expect(say('not-genuine', 'signature', both.toReversed()).sentence).toContain('changed after it was signed');
    expect(
      say('unknown-issuer', 'signature', all(finding('key', 'issuer-not-proven'), finding('issuer', 'issuer-unknown')))
        .sentence,
    ).toContain('nothing ties its key');
  });

  it('good news carries what is to be minded', () => {
    const warned = all(
      passed('holder'),
      finding('dates', 'expires-soon', { date: '2027-01-01' }),
      finding('proof', 'created-ahead'),
    );
    const { sentence } = say('verified', 'signature', warned);
    expect(sentence).toContain('It expires on 2027-01-01.');
    expect(sentence).toContain('dated ahead of today');
    expect(sentence.match(/Name matches/g)).toHaveLength(1);
    expect(say('verified', 'signature', all()).sentence).toBe(VERDICT.inForce);
    expect(say('verified', 'signature', []).sentence).toBe(VERDICT.inForce);
    const likely = say('verified', 'signature', all(finding('holder', 'name-likely', { holder: 'I', person: 'J' })));
    expect(likely.sentence.match(/likely/g)).toHaveLength(1);
  });

  it('a doubt about the name is said beside the good news', () => {
    const likely = finding('holder', 'name-likely', { holder: 'I. Sauer', person: 'Ines Sauer' });
    expect(say('verified', 'hosted', all(likely)).sentence).toContain('likely the name on the profile (Ines Sauer)');
  });
});
