/** Findings said anew: of code and details, in any language, with the words of issuers as they are. */
import { describe, expect, it } from 'vitest';
import { FINDINGS } from '../../lib/language/en/findings.ts';
import { VERDICT } from '../../lib/language/en/verdict.ts';
import { createSpeaker } from '../../lib/language/findings.ts';
import { createSpeech } from '../../lib/language/speech.ts';
import { TRANSLATIONS } from '../../lib/language/translations.ts';
import { because, CODES, type CodeOf, finding, nothing, passed } from '../../lib/verdict/codes.ts';
import { say } from '../../lib/verdict/sentences.ts';
import { CHECK_IDS, type Check, GROUNDS, VERDICTS } from '../../lib/verdict/words.ts';
import { OTHERS } from './texts.ts';

const english = createSpeaker(VERDICT, FINDINGS, createSpeech('en'));
const speakers = OTHERS.map((tag) => {
  const { texts, findings } = TRANSLATIONS[tag];
  return { tag, verdict: texts.verdict, speaker: createSpeaker(texts.verdict, findings, createSpeech(tag)) };
});
const german = createSpeaker(TRANSLATIONS.de.texts.verdict, TRANSLATIONS.de.findings, createSpeech('de'));

const ALL: readonly Check[] = CHECK_IDS.flatMap((id) => [
  ...Object.keys(CODES[id]).map((code) =>
    finding(id, code as CodeOf<typeof id>, {
      why: 'the picture is damaged',
      who: 'Example Academy',
      date: '2026-03-02',
    }),
  ),
  passed(id),
  nothing(id),
]);

describe.each(speakers)('$tag', ({ speaker }) => {
  it('says every finding in its own words', () => {
    for (const check of ALL) {
      const said = speaker.message(check);
      expect(said, check.code).not.toBe(check.message);
      expect(said).not.toMatch(/[{}[\]]|undefined|the picture is damaged/);
    }
  });

  it('keeps names that are given, and has one for whoever is not', () => {
    const given = speaker.message(finding('document', 'not-found', { who: 'Example Academy' }));
    expect(given).toContain('Example Academy');
    const unnamed = speaker.message(finding('document', 'not-found'));
    expect(unnamed).not.toMatch(/The issuer|\{/);
  });
});

describe('English', () => {
  it('says what the finding says', () => {
    for (const check of ALL.filter(({ details }) => details?.date === undefined)) {
      expect(english.message(check)).toBe(check.message);
    }
    expect(english.message(passed('key', 'own-server', { who: 'Example' }))).toBe(
      'Example’s own server answered, about the very credential that was asked for.',
    );
  });

  it('says days as people do', () => {
    expect(english.message(finding('dates', 'expires-soon', { date: '2026-03-02' }))).toBe('It expires on 2 Mar 2026.');
  });
});

describe('a sentence', () => {
  it('leaves out what is not told', () => {
    expect(german.message(finding('dates', 'expired', { on: '2026-03-02' }))).toBe(
      'Es ist am 2. März 2026 abgelaufen.',
    );
    expect(german.message(finding('dates', 'expired'))).toBe('Es ist abgelaufen.');
  });

  it('holds another finding that it rests on, to any depth', () => {
    const inner = finding('proof', 'malformed-proof', { why: 'it names no key' });
    const outer = finding('endorsements', 'endorsement-not-genuine', because(inner));
    expect(german.message(outer)).toBe(
      'Eine Empfehlung darin ist nicht echt: Sein Beweis verletzt die Regeln für Beweise: es nennt keinen Schlüssel.',
    );
    expect(english.message(outer)).toBe(outer.message);
  });

  it('fills in what differs from case to case in a phrase', () => {
    const check = finding('schema', 'schema-failed', { why: '“a.b” does not keep “minLength”' });
    expect(german.message(check)).toContain('“a.b” hält „minLength“ nicht ein');
    const months = finding('claim', 'date-differs', { claimed: 'issued 2024-03', issued: '2024-05' });
    expect(german.message(months)).toBe('Laut Profil ausgestellt im März 2024, laut Aussteller Mai 2024.');
  });

  it('leaves an issuer’s own words alone, also where they read like one of ours', () => {
    const own = finding('status', 'revoked', { reason: 'it is a list for members' });
    expect(german.message(own)).toBe('Der Aussteller hat es zurückgenommen: it is a list for members.');
  });

  it('is the finding’s own where nobody here knows its code', () => {
    const future: Check = { id: 'proof', outcome: 'fail', code: 'from-tomorrow', message: 'As it came.' };
    expect(german.message(future)).toBe('As it came.');
    const inherited: Check = { id: 'proof', outcome: 'fail', code: 'constructor', message: 'As it came.' };
    expect(german.message(inherited)).toBe('As it came.');
  });

  it('tells beside a name who links whom', () => {
    const linked = passed('holder', 'name-fits', { holder: 'Ines Kral', person: 'Ines Kral', link: 'by-issuer' });
    expect(german.message(linked)).toBe(
      'Name stimmt überein: Es wurde für Ines Kral ausgestellt. Der Aussteller nennt dieses Profil oder eines, auf das es verlinkt.',
    );
  });
});

describe('a report', () => {
  const checks = CHECK_IDS.map((id) => passed(id));
  const times = { checkedAt: '2026-11-24T10:00:00Z', freshUntil: '2026-11-25T10:00:00Z' };

  it.each(VERDICTS)(
    '%s has word, sentence and ground in each language, and is the same when it is said again',
    (verdict) => {
      for (const ground of GROUNDS) {
        const report = { verdict, ground, checks, ...times, said: say(verdict, ground, checks) };
        for (const { speaker, verdict: texts } of speakers) {
          const told = speaker.report(report);
          expect(told.said.word).toBe(texts.word[verdict]);
          expect(told.said.ground).not.toBe(report.said.ground);
          expect(told.said.sentence).not.toBe(report.said.sentence);
          expect(speaker.report(told)).toEqual(told);
          expect(english.report(told)).toEqual(report);
        }
      }
    },
  );
});
