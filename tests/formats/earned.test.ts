/** What it took to earn a credential, as each standard tells it. */
import { describe, expect, it } from 'vitest';
import { readAchievement } from '../../lib/formats/achievement.ts';
import { readAssertion } from '../../lib/formats/open-badge.ts';
import type { JsonObject } from '../../lib/verdict/words.ts';

const COURSE: JsonObject = {
  id: 'urn:uuid:1',
  achievementType: 'ext:Assessment',
  name: 'Underwater Welding',
  criteria: { id: 'https://harbour.example/criteria', narrative: '# Exam\n\nWeld *one* seam.' },
  creditsAvailable: 6,
  tag: ['welding'],
  alignment: [
    { targetName: 'Joining of metals', targetFramework: 'ESCO', targetUrl: 'https://frame.example/1' },
    { targetUrl: 'https://frame.example/2' },
  ],
  resultDescription: [
    { id: 'urn:uuid:exam', name: 'Final exam', rubricCriterionLevel: [{ id: 'urn:uuid:high', level: 'Distinction' }] },
  ],
};

const REACHED: JsonObject = {
  creditsEarned: '4.5',
  result: [
    { resultDescription: 'urn:uuid:exam', value: '92', achievedLevel: 'urn:uuid:high' },
    { resultDescription: 'urn:uuid:unknown', status: 'Completed' },
    { resultDescription: 'urn:uuid:exam' },
    'no result',
  ],
};

describe('Open Badges 3.0', () => {
  it('what was asked for, what was reached', () => {
    expect(readAchievement(COURSE, REACHED)).toEqual({
      id: 'urn:uuid:1',
      name: 'Underwater Welding',
      criteria: { id: 'https://harbour.example/criteria', narrative: '# Exam\n\nWeld *one* seam.' },
      level: 'Distinction',
      hours: '4.5 credits',
      kind: 'Assessment',
      results: ['Final exam: 92', 'Completed'],
      skills: ['welding'],
      alignments: [{ name: 'Joining of metals', framework: 'ESCO', url: 'https://frame.example/1' }],
    });
  });

  it('texts and lists have an end', () => {
    const narrative = 'x'.repeat(100_000);
    const result = Array.from({ length: 1_000 }, () => ({ value: 'passed' }));
    const read = readAchievement({ description: narrative, criteria: { narrative } }, { result });
    expect([read.description?.length, read.criteria?.narrative?.length]).toEqual([5_000, 5_000]);
    expect(read.results).toHaveLength(50);
  });

  it('whatever stands there instead says nothing', () => {
    const odd = {
      criteria: 7,
      achievementType: {},
      resultDescription: 'x',
      tag: {},
      alignment: [null],
      description: [],
    };
    expect(readAchievement(odd, { result: { value: {} }, creditsEarned: null })).toEqual({});
  });
});

describe('Open Badges 2.0', () => {
  const badge = {
    type: 'BadgeClass',
    name: 'Underwater Welding',
    criteria: { narrative: 'Weld one seam.' },
    'extensions:ECTSExtension': { ECTS: 5 },
    'extensions:EQFExtension': { EQF: 6 },
    'extensions:CategoryExtension': { Category: 'participation' },
  };

  it('extensions tell credits, level and kind', () => {
    expect(readAssertion({ badge }, 'ob2').achievement).toMatchObject({
      hours: '5 ECTS',
      level: 'EQF 6',
      kind: 'participation',
      criteria: { narrative: 'Weld one seam.' },
    });
  });

  it('what the holder did stands before what shows it', () => {
    const evidence = [{ id: 'https://harbour.example/film', name: 'Film of the dive' }];
    expect(readAssertion({ badge, narrative: 'Welded two.', evidence }, 'ob2').evidence).toEqual([
      { narrative: 'Welded two.' },
      { name: 'Film of the dive', url: 'https://harbour.example/film' },
    ]);
    expect(readAssertion({ badge }, 'ob2').evidence).toBeUndefined();
  });
});
