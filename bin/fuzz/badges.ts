/** Badges that differ in everything that badges may differ in and that are sound all the same: what is signed before it is attacked. */
import type { Json, JsonObject } from '../../lib/verdict/words.ts';
import type { Random } from './random.ts';

const V1 = 'https://www.w3.org/2018/credentials/v1';
const V2 = 'https://www.w3.org/ns/credentials/v2';
const BADGES = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';

/** Defined in the older data model's own context, which does not bear it twice. */
const IN_V1 = 'https://w3id.org/security/suites/ed25519-2018/v1';

const WORDS = [
  ...[
    'Tide',
    'Lock',
    'Knots',
    'Überfahrt',
    'Café',
    '航海',
    'مرفأ',
    '🧭',
    '"quoted"',
    'a\\b',
    'line\nline',
    'tab\tstop',
  ],
  ...['é\u0301', '\u007f', '<b>', "o'clock", 'x'.repeat(300), '1,5', ' spaced ', '\ud83d\ude00'],
];
const NUMBERS = [0, 1, 7.5, 0.1, 1e-7, 12_345_678_901, -3, 2.25];

/** @param of whoever signs it: the issuer's id, and contexts that its suite needs */
export function createBadges(random: Random) {
  const { below, pick, once } = random;
  const text = () => Array.from({ length: 1 + below(3) }, () => pick(WORDS)).join(' ');
  const uuid = () => `urn:uuid:${[8, 4, 4, 4, 12].map(hex).join('-')}`;
  const hex = (length: number) => Array.from({ length }, () => below(16).toString(16)).join('');
  const many = (most: number, make: () => Json): readonly Json[] => Array.from({ length: 1 + below(most) }, make);
  const maybe = (name: string, make: () => Json): JsonObject => (once(2) ? { [name]: make() } : {});
  const typed = (type: string): Json => (once(2) ? type : [type]);

  const achievement = (): JsonObject => ({
    ...(once(8) ? {} : { id: uuid() }),
    type: typed('Achievement'),
    name: text(),
    description: text(),
    criteria: { ...maybe('id', () => `https://school.example/${hex(4)}`), narrative: text() },
    ...maybe('achievementType', () => pick(['Course', 'Badge', 'ext:Voyage'])),
    ...maybe('creditsAvailable', () => pick(NUMBERS)),
    ...maybe('tag', () => many(4, text)),
    ...maybe('image', () => ({ id: `data:image/png;base64,${hex(40)}`, type: 'Image', caption: text() })),
    ...maybe('alignment', () =>
      many(4, () => ({
        type: typed('Alignment'),
        targetName: text(),
        targetUrl: `https://framework.example/${hex(3)}`,
      })),
    ),
    ...maybe('creator', () => ({ id: uuid(), type: typed('Profile'), name: text() })),
    ...maybe('resultDescription', () =>
      many(3, () => ({ id: uuid(), type: typed('ResultDescription'), name: text(), resultType: 'Percent' })),
    ),
  });

  const subject = (): JsonObject => ({
    ...(once(5) ? {} : { id: `did:example:${hex(6)}` }),
    type: typed('AchievementSubject'),
    achievement: achievement(),
    ...maybe('identifier', () =>
      many(2, () => ({ type: 'IdentityObject', hashed: once(2), identityHash: hex(12), identityType: 'emailAddress' })),
    ),
    ...maybe('result', () => many(4, () => ({ type: typed('Result'), value: String(below(100)) }))),
    ...maybe('role', text),
  });

  return (of: { readonly issuer: string; readonly contexts: readonly string[] }): JsonObject => {
    const isOld = once(4);
    const made = '2026-01-02T03:04:05Z';
    return shuffled({
      '@context': [isOld ? V1 : V2, BADGES, ...of.contexts.filter((one) => !isOld || one !== IN_V1)],
      ...(once(6) ? {} : { id: uuid() }),
      type: ['VerifiableCredential', 'OpenBadgeCredential'],
      issuer: shuffled({
        id: of.issuer,
        type: typed('Profile'),
        name: text(),
        ...maybe('url', () => 'https://a.example'),
      }),
      ...(isOld ? { issuanceDate: made } : { validFrom: made }),
      ...(once(2) && { [isOld ? 'expirationDate' : 'validUntil']: '2031-01-01T00:00:00Z' }),
      // The older data model does not define it; the badges' vocabulary does, for both.
      name: text(),
      ...maybe('evidence', () => many(4, () => ({ type: typed('Evidence'), name: text(), narrative: text() }))),
      credentialSubject: shuffled(subject()),
    });
  };

  /** The order of members means nothing. */
  function shuffled(object: JsonObject): JsonObject {
    return Object.fromEntries(
      Object.entries(object)
        .map((entry) => [below(1_000_000), entry] as const)
        .toSorted(([a], [b]) => a - b)
        .map(([, entry]) => entry),
    );
  }
}
