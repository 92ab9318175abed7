/** Badges of people and schools that do not exist, for signing: a small one, and one with everything in it. */
import type { JsonObject } from '../../lib/verdict/words.ts';
import { BADGES, type Signer, V2 } from './signers.ts';

export function smallBadge({ issuer, contexts }: Pick<Signer, 'issuer' | 'contexts'>, number = 1): JsonObject {
  return {
    '@context': [V2, BADGES, ...contexts],
    id: `urn:uuid:00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: `Tidewater Navigation ${number}`,
    issuer: { id: issuer, type: ['Profile'], name: 'Harbour School' },
    validFrom: '2026-01-02T03:04:05Z',
    credentialSubject: {
      id: `did:example:learner-${number}`,
      type: ['AchievementSubject'],
      achievement: {
        id: 'urn:uuid:6b1f0b52-1f4c-4a6a-9a2b-8f0e64a0c7d1',
        type: ['Achievement'],
        name: 'Tidewater Navigation',
        description: 'Reads tide tables, plots a course and brings the boat home.',
        criteria: { narrative: 'Three crossings, one of them at night.' },
      },
    },
  };
}

const IMAGE = `data:image/png;base64,${'iVBORw0KGgoAAAANSUhEUgAA'.repeat(1250)}`;

export function fullBadge(signer: Pick<Signer, 'issuer' | 'contexts'>, number = 1): JsonObject {
  const small = smallBadge(signer, number);
  const subject = small.credentialSubject as JsonObject;
  const achievement = subject.achievement as JsonObject;
  return {
    ...small,
    validUntil: '2030-01-02T03:04:05Z',
    evidence: [1, 2, 3].map((index) => ({
      id: `https://school.example/evidence/${number}/${index}`,
      type: ['Evidence'],
      name: `Log of crossing ${index}`,
      narrative: `Crossing ${index}: wind ${index + 2}, "fair"\nand back.\t`,
    })),
    credentialSubject: {
      ...subject,
      result: [1, 2, 3, 4].map((index) => ({
        type: ['Result'],
        resultDescription: `urn:uuid:11111111-0000-4000-8000-00000000000${index}`,
        value: `${70 + index}`,
      })),
      achievement: {
        ...achievement,
        achievementType: 'Course',
        creditsAvailable: 7.5,
        humanCode: 'NAV-101',
        tag: ['sea', 'maps', 'weather'],
        criteria: { id: 'https://school.example/nav-101', narrative: '## Criteria\n\n- a crossing\n'.repeat(400) },
        image: { id: IMAGE, type: 'Image', caption: 'A compass rose' },
        alignment: [1, 2, 3, 4, 5].map((index) => ({
          type: ['Alignment'],
          targetName: `Outcome ${index}`,
          targetUrl: `https://framework.example/outcomes/${index}`,
          targetFramework: 'Seafaring Framework',
        })),
        resultDescription: [1, 2, 3, 4].map((index) => ({
          id: `urn:uuid:11111111-0000-4000-8000-00000000000${index}`,
          type: ['ResultDescription'],
          name: `Mark ${index}`,
          resultType: 'Percent',
          valueMin: '0',
          valueMax: '100',
        })),
      },
    },
  };
}
