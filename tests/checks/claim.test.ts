import { describe, expect, it } from 'vitest';
import { checkClaim, compareClaim } from '../../lib/checks/claim.ts';
import type { ClaimedOnPage } from '../../lib/checks/showing.ts';
import { credential } from './showing.ts';

const ISSUED = credential({
  achievement: { name: 'Digital Skills – Level 2' },
  issuer: { name: 'Quillford College' },
  issued: '2024-03-04T10:00:00Z',
  expires: '2027-03-04T10:00:00Z',
});

const codes = (claimed: ClaimedOnPage) =>
  compareClaim(claimed, ISSUED).map(({ outcome, code }) => `${outcome} ${code ?? ''}`.trim());

describe('compareClaim', () => {
  it.each<[string, ClaimedOnPage, string[]]>([
    [
      'all the same',
      { title: 'Digital Skills (Level 2)', issuer: 'Quillford College', issued: '2024-03', expires: '2027-03' },
      ['pass'],
    ],
    ['a month off, both ways', { issued: '2024-02', expires: '2027-04' }, ['pass']],
    ['an earlier expiry', { expires: '2025-03' }, ['pass']],
    ['no word of an expiry', { title: 'Digital Skills Level 2' }, ['pass']],
    ['a platform as issuer', { issuer: 'Credly' }, ['pass']],
    ['another level', { title: 'Digital Skills – Level 3' }, ['fail level-differs']],
    ['another subject', { title: 'Welding' }, ['fail title-differs']],
    ['another language', { title: 'Competencias digitales para el empleo' }, ['warn title-differs']],
    ['another issuer', { issuer: 'Marlow University' }, ['warn issuer-differs']],
    ['another month', { issued: '2023-11' }, ['warn date-differs']],
    ['a later expiry', { expires: '2029-03' }, ['warn date-differs']],
    ['a hidden expiry', { expires: 'never' }, ['warn expiry-hidden']],
    ['a month that is none', { issued: 'last spring' }, ['none']],
    ['nothing', {}, ['none']],
    ['blanks', { title: ' ', issuer: '' }, ['none']],
    ['blanks beside a month', { issuer: ' ', issued: '2024-03' }, ['pass']],
    ['an expiry that is none', { expires: '2029' as '2029-01' }, ['none']],
    ['an issuer that is a title’s maker', { title: 'Quillford College Digital Skills Level 2' }, ['pass']],
  ])('%s', (_, claimed, expected) => {
    expect(codes(claimed)).toEqual(expected);
  });

  it('tells every finding, the weightiest first', () => {
    const claimed = {
      title: 'Digital Skills – Level 3',
      issuer: 'Marlow University',
      issued: '2020-01',
      expires: 'never',
    } as const;
    expect(codes(claimed)).toEqual([
      'fail level-differs',
      'warn issuer-differs',
      'warn date-differs',
      'warn expiry-hidden',
    ]);
    expect(checkClaim(claimed, ISSUED)).toMatchObject({
      outcome: 'fail',
      code: 'level-differs',
      details: { also: ['issuer-differs', 'date-differs', 'expiry-hidden'] },
    });
  });

  it('only what is said is compared', () => {
    for (const claimed of [{ issuer: 'Quillford College' }, { issued: '2024-03' }, { expires: '2027-03' }] as const) {
      expect(checkClaim(claimed, ISSUED)).toMatchObject({ id: 'claim', outcome: 'pass' });
    }
    expect(checkClaim({}, ISSUED)).toMatchObject({ id: 'claim', outcome: 'none' });
    expect(checkClaim({ title: 'Welding' }, ISSUED).details).not.toHaveProperty('also');
  });

  it('a failure goes before a doubt, whatever its place', () => {
    const claimed = { title: 'Digital Skills – Level 3', issuer: 'Marlow University' };
    expect(codes(claimed)).toEqual(['fail level-differs', 'warn issuer-differs']);
    expect(codes({ ...claimed, title: 'Competencias digitales para el empleo' })).toEqual([
      'warn title-differs',
      'warn issuer-differs',
    ]);
  });

  it.each<[ClaimedOnPage, string]>([
    [{ title: 'Welding' }, 'The profile says “Welding”; what was issued is “Digital Skills – Level 2”.'],
    [
      { issuer: 'Marlow University' },
      'The profile names Marlow University as issuer; it was issued by Quillford College.',
    ],
    [{ issued: '2020-01' }, 'The profile says issued 2020-01; the issuer says 2024-03.'],
    [{ expires: 'never' }, 'The profile says that it never expires; it does, on 2027-03.'],
    [{ expires: '2029-03' }, 'The profile says valid until 2029-03; the issuer says until 2027-03.'],
  ])('%j is told', (claimed, message) => {
    expect(checkClaim(claimed, ISSUED).message).toBe(message);
  });

  it('never to expire fits what never does; a month fits nothing where no end is named', () => {
    const endless = credential({ achievement: { name: 'Digital Skills' } });
    expect(compareClaim({ expires: 'never' }, endless)[0]?.outcome).toBe('pass');
    expect(compareClaim({ expires: '2027-03' }, endless)[0]?.outcome).toBe('none');
    expect(compareClaim({ issuer: 'Quillford College' }, endless)[0]?.outcome).toBe('none');
  });

  it('what cannot be read as a month is not compared', () => {
    const odd = credential({ issued: 'last spring', expires: 'some day' });
    expect(compareClaim({ issued: '2024-03', expires: '2027-03' }, odd)[0]?.outcome).toBe('none');
  });

  it('a level that stands apart does not undo what fits, nor make another title fit', () => {
    const expert = credential({ achievement: { name: 'Digital Skills', level: 'Expert' } });
    expect(compareClaim({ title: 'Digital Skills' }, expert)[0]?.outcome).toBe('pass');
    expect(compareClaim({ title: 'Digital Skills – Intermediate' }, expert)[0]).toMatchObject({
      outcome: 'warn',
      code: 'level-differs',
    });
    const second = credential({ achievement: { name: 'Digital Skills', level: 'Level 2' } });
    expect(compareClaim({ title: 'Digital Skills' }, second)[0]?.outcome).toBe('pass');
    expect(compareClaim({ title: 'Welding' }, second)[0]).toMatchObject({ code: 'title-differs' });
  });

  it('one of several is told only where it is not the whole', () => {
    const pair = credential({ achievement: { name: 'Welding, Diving' } });
    expect(compareClaim({ title: 'Welding, Diving' }, pair)[0]?.outcome).toBe('pass');
  });

  it('a blank name is no name', () => {
    const blank = credential({ achievement: { name: ' ' }, issuer: { name: ' ' } });
    expect(compareClaim({ title: 'Welding', issuer: 'Quillford College' }, blank)[0]?.outcome).toBe('none');
  });

  it('another edition of it is a doubt', () => {
    const edition = credential({ achievement: { name: 'Harbour Analytics v2' } });
    expect(compareClaim({ title: 'Harbour Analytics v3' }, edition)[0]).toMatchObject({ code: 'level-differs' });
    const doubtful = credential({ achievement: { name: 'Certified Harbour Pilot' } });
    expect(compareClaim({ title: 'Certified Harbour Pilot – Intermediate' }, doubtful)[0]).toMatchObject({
      outcome: 'warn',
      code: 'level-differs',
    });
  });

  it('a level in words explains one that the page adds, and refutes none', () => {
    const apart = credential({ achievement: { name: 'Harbour Pilot', level: 'Intermediate' } });
    expect(compareClaim({ title: 'Harbour Pilot – Intermediate' }, apart)[0]?.outcome).toBe('pass');
    expect(compareClaim({ title: 'Harbour Pilot' }, apart)[0]?.outcome).toBe('pass');
    expect(compareClaim({ title: 'Welding' }, apart)[0]).toMatchObject({ outcome: 'fail', code: 'title-differs' });
  });

  it('a level that the issuer gives apart from the name counts', () => {
    const apart = credential({ achievement: { name: 'Digital Skills', level: 'Level 2' } });
    expect(compareClaim({ title: 'Digital Skills Level 2' }, apart)[0]?.outcome).toBe('pass');
    expect(compareClaim({ title: 'Digital Skills Level 3' }, apart)[0]).toMatchObject({
      outcome: 'fail',
      code: 'level-differs',
    });
  });

  it('a credential that says nothing is nothing to compare with', () => {
    expect(compareClaim({ title: 'Welding', issued: '2024-03' }, credential({ achievement: {} }))[0]?.outcome).toBe(
      'none',
    );
  });

  it('either date of a credential may be the month on the page', () => {
    const two = credential({ issued: '2024-06-01T00:00:00Z', validFrom: '2024-03-01T00:00:00Z' });
    expect(compareClaim({ issued: '2024-03' }, two)[0]?.outcome).toBe('pass');
  });
});

describe('several credentials on one line', () => {
  const one = credential({ achievement: { name: 'Certified ScrumMaster (CSM)' }, issuer: { name: 'Scrum Alliance' } });

  it.each(['PMP, CSM, CCNA', 'PMP | Certified ScrumMaster', 'CSM / CISSP'])(
    '%s: the link shows one of them',
    (title) => {
      expect(checkClaim({ title }, one)).toMatchObject({ outcome: 'warn', code: 'one-of-several' });
    },
  );

  it.each(['PMP, CISSP', 'Welding, Diving', 'PMP'])('%s: none of them', (title) => {
    expect(checkClaim({ title }, one)).toMatchObject({ outcome: 'fail', code: 'title-differs' });
  });
});
