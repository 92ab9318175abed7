import { describe, expect, it } from 'vitest';
import { CODES, finding, nothing, passed } from '../../lib/verdict/codes.ts';
import { FAMILY, say } from '../../lib/verdict/sentences.ts';
import { CHECK_IDS, type Check, GROUNDS, VERDICTS } from '../../lib/verdict/words.ts';

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

  it('a doubt about the name is said beside the good news', () => {
    const likely = finding('holder', 'name-likely', { holder: 'I. Sauer', person: 'Ines Sauer' });
    expect(say('verified', 'hosted', all(likely)).sentence).toContain('likely the name on the profile (Ines Sauer)');
  });
});
