import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CODES, finding, nothing, passed } from '../../lib/verdict/codes.ts';
import { judge } from '../../lib/verdict/judge.ts';
import { CHECK_IDS, type Check, type CheckId, GROUNDS, type Ground, type Outcome } from '../../lib/verdict/words.ts';

/** All ten as they are for a sound, known, signed credential of the person on the page; some of them otherwise. */
const checks = (...others: readonly Check[]): readonly Check[] => {
  const sound = CHECK_IDS.map((id) => (id === 'schema' || id === 'endorsements' ? nothing(id) : passed(id)));
  return sound.map((check) => others.find(({ id }) => id === check.id) ?? check);
};

const none = (id: CheckId) => nothing(id);

/** The lines of the table in DESIGN section 2, each with something for every line below it. */
const NOT_FOUND = finding('document', 'not-found');
const UNSIGNED = finding('document', 'unsigned');
const WRONG = finding('proof', 'signature-wrong');
const REVOKED = finding('status', 'revoked');
const EXPIRED = finding('dates', 'expired');
const EARLY = finding('dates', 'not-yet-valid');
const OTHER_NAME = finding('holder', 'name-differs');
const OTHER_TITLE = finding('claim', 'title-differs');
const LIST_AWAY = finding('status', 'list-unreachable');
const UNKNOWN_ISSUER = finding('issuer', 'issuer-unknown');

describe('the first line that holds', () => {
  it.each<[string, Ground, readonly Check[]]>([
    ['not-found', 'none', checks(NOT_FOUND, WRONG, REVOKED, EXPIRED, OTHER_NAME, OTHER_TITLE, UNKNOWN_ISSUER)],
    ['not-checkable', 'none', checks(UNSIGNED, none('proof'), none('key'), EXPIRED, OTHER_NAME, OTHER_TITLE)],
    ['not-checkable', 'issuer-page', checks()],
    ['not-checkable', 'none', checks(finding('document', 'private'))],
    ['not-checkable', 'none', checks(finding('document', 'unsupported-format'))],
    ['not-checkable', 'none', checks(finding('document', 'no-credential'))],
    ['not-checkable', 'none', checks(finding('document', 'link-out'))],
    ['revoked', 'none', checks(finding('proof', 'anchor-not-checked'), none('key'), REVOKED)],
    ['not-checkable', 'none', checks(finding('proof', 'suite-unsupported'), EXPIRED)],
    ['not-checkable', 'none', checks(none('proof'), none('key'), EXPIRED)],
    ['not-genuine', 'none', checks(finding('proof', 'suite-unsupported'), finding('document', 'wrong-shape'))],
    ['not-genuine', 'none', checks(finding('proof', 'suite-unsupported'), finding('key', 'controller-differs'))],
    ['not-genuine', 'signature', checks(WRONG, REVOKED, EXPIRED, OTHER_NAME, OTHER_TITLE, UNKNOWN_ISSUER)],
    ['not-genuine', 'signature', checks(finding('document', 'undefined-term'), REVOKED)],
    ['not-genuine', 'hosted', checks(finding('key', 'outside-issuer-scope'), REVOKED)],
    ['revoked', 'signature', checks(REVOKED, EXPIRED, OTHER_NAME, OTHER_TITLE, UNKNOWN_ISSUER)],
    ['expired', 'signature', checks(EXPIRED, OTHER_NAME, OTHER_TITLE, LIST_AWAY, UNKNOWN_ISSUER)],
    ['not-yet-valid', 'signature', checks(EARLY, OTHER_NAME, OTHER_TITLE, LIST_AWAY)],
    ['holder-differs', 'signature', checks(OTHER_NAME, OTHER_TITLE, LIST_AWAY, UNKNOWN_ISSUER)],
    ['claim-differs', 'signature', checks(OTHER_TITLE, LIST_AWAY, UNKNOWN_ISSUER)],
    ['could-not-check', 'signature', checks(LIST_AWAY, UNKNOWN_ISSUER)],
    ['could-not-check', 'signature', checks(finding('dates', 'date-unclear'))],
    ['could-not-check', 'none', checks(finding('document', 'offline'), none('proof'), none('key'))],
    ['could-not-check', 'signature', checks(finding('key', 'key-unreachable'))],
    ['unknown-issuer', 'signature', checks(UNKNOWN_ISSUER)],
    ['unknown-issuer', 'signature', checks(finding('key', 'issuer-not-proven'))],
    ['unknown-issuer', 'hosted', checks(finding('issuer', 'registry-unreachable'))],
    ['verified', 'signature', checks()],
    ['verified', 'hosted', checks(none('proof'))],
    ['verified', 'issuer-api', checks(none('proof'), none('key'))],
    ['verified', 'signature', checks(finding('dates', 'expires-soon'), finding('holder', 'name-likely'))],
    ['could-not-check', 'hosted', checks(none('proof'), none('key'))],
    ['could-not-check', 'none', checks()],
  ])('%s, ground %s', (expected, ground, given) => {
    expect(judge(given, ground)).toBe(expected);
    expect(judge(given.toReversed(), ground)).toBe(expected);
  });

  it.each(['document', 'proof', 'key', 'status', 'dates'] as const)('%s that was not asked is unknown', (id) => {
    const others = checks().filter((check) => check.id !== id);
    for (const ground of ['signature', 'hosted', 'issuer-api'] as const) {
      expect(judge(others, ground)).toBe('could-not-check');
    }
  });

  it('nothing asked is nothing verified', () => {
    for (const ground of GROUNDS) expect(judge([], ground)).not.toBe('verified');
  });
});

const OUTCOMES: readonly Outcome[] = ['pass', 'warn', 'fail', 'unknown', 'none'];

const anyCheck = (id: CheckId) =>
  fc.oneof(
    fc.constantFrom(...OUTCOMES).map((outcome): Check => ({ id, outcome, message: 'made up' })),
    fc.constantFrom(...Object.keys(CODES[id])).map((code) => finding(id, code as never)),
  );
const anyChecks = fc.tuple(...CHECK_IDS.map(anyCheck));
const anyGround = fc.constantFrom(...GROUNDS);
/** Fewer where they are run for each mutant. */
const RUNS = { numRuns: Number(process.env.RUNS ?? 5000) };

describe('whatever the checks', () => {
  it('verified rests on a key that passes or on the issuer’s own answer, on a strong ground, with a known issuer', () => {
    fc.assert(
      fc.property(anyChecks, anyGround, (all, ground) => {
        if (judge(all, ground) !== 'verified') return;
        const outcome = (id: CheckId) => all.find((check) => check.id === id)?.outcome;
        expect(['signature', 'hosted', 'issuer-api']).toContain(ground);
        expect(outcome('key') === 'pass' || ground === 'issuer-api').toBe(true);
        expect(outcome('issuer')).toBe('pass');
        for (const id of ['document', 'proof', 'key', 'status', 'dates'] as const) {
          expect(['pass', 'warn', 'none']).toContain(outcome(id));
        }
        expect([outcome('holder'), outcome('claim')]).not.toContain('fail');
      }),
      RUNS,
    );
  });

  it('what could not be checked is never verified', () => {
    const ids = fc.constantFrom<CheckId>('document', 'proof', 'key', 'status', 'dates');
    fc.assert(
      fc.property(anyChecks, anyGround, ids, (all, ground, id) => {
        const unknown = all.map((check): Check => (check.id === id ? { id, outcome: 'unknown', message: '' } : check));
        expect(judge(unknown, ground)).not.toBe('verified');
      }),
      RUNS,
    );
  });

  it('a check that is missing never helps', () => {
    fc.assert(
      fc.property(
        anyChecks,
        anyGround,
        fc.constantFrom<CheckId>('document', 'proof', 'key', 'status', 'dates', 'issuer'),
        (all, ground, id) => {
          expect(
            judge(
              all.filter((check) => check.id !== id),
              ground,
            ),
          ).not.toBe('verified');
        },
      ),
      RUNS,
    );
  });

  it('one more failure never makes it verified', () => {
    fc.assert(
      fc.property(anyChecks, anyGround, fc.constantFrom(...CHECK_IDS), (all, ground, id) => {
        const failed = all.map((check): Check => (check.id === id ? { id, outcome: 'fail', message: '' } : check));
        if (id !== 'schema' && id !== 'endorsements') expect(judge(failed, ground)).not.toBe('verified');
      }),
      RUNS,
    );
  });
});
