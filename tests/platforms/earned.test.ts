/** What it took, as each platform's own answer tells it. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Achievement } from '../../lib/formats/credential.ts';
import { gather } from '../../lib/platforms/index.ts';
import { refer } from '../../lib/platforms/refer.ts';
import { createWorld, type Recorded, recorded } from './world.ts';

interface Case {
  readonly name: string;
  readonly link: string;
  readonly answers: Readonly<Record<string, Recorded>>;
}

/** Of the first of a platform's recorded cases of that name; of a list its first entry. */
async function achievementOf(id: string, name: string): Promise<Achievement | undefined> {
  const cases: Case[] = JSON.parse(readFileSync(new URL(`./answers/${id}/cases.json`, import.meta.url), 'utf8'));
  const found = cases.find((one) => one.name === name);
  const reference = found && refer(found.link);
  if (!found || !reference) throw new Error(`${id} has no case ${name}`);
  const { credential, holds } = await gather(reference, createWorld(recorded(id, found.answers)).tools);
  return (credential ?? holds?.[0]?.credential)?.achievement;
}

describe('what it took', () => {
  it('Credly: steps with their sort, badges that come first, time, kind, level, skills', async () => {
    expect(await achievementOf('credly', 'in force')).toMatchObject({
      criteria: { narrative: 'Pass the dive exam (Assessment); Harbour Diver (Credential); Swim' },
      requires: ['Harbour Diver'],
      hours: 'Months',
      kind: 'Certification',
      level: 'Intermediate',
      skills: ['Welding', 'Diving'],
    });
  });

  it('Accredible: course, grade, outcomes', async () => {
    expect(await achievementOf('accredible', 'in force')).toMatchObject({
      criteria: { id: 'https://harbour.example/course' },
      results: ['Grade: A'],
      skills: ['Welding', 'Diving'],
    });
  });

  it.each(['mslearn', 'trailhead'])('%s: that it is a certification', async (id) => {
    expect(await achievementOf(id, 'active')).toMatchObject({ kind: 'Certification' });
  });
});
