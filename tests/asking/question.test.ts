import { describe, expect, it } from 'vitest';
import { addressIn, isProfile, webAddresses } from '../../lib/asking/addresses.ts';
import {
  aboutAddresses,
  aboutClaim,
  putQuestion,
  takeQuestion,
  forgetPrivateQuestions,
} from '../../lib/asking/question.ts';

describe('an address that was typed', () => {
  it.each([
    ['https://www.credly.com/badges/1', 'https://www.credly.com/badges/1'],
    ['credly.com/badges/1', 'https://credly.com/badges/1'],
    ['  please check www.credly.com/badges/1 ', 'https://www.credly.com/badges/1'],
    ['http://badges.example/a', 'http://badges.example/a'],
    ['javascript:alert(1).x', undefined],
    ['data:text/html,a.b', undefined],
    ['a badge', undefined],
    ['', undefined],
  ])('%j is %s', (typed, address) => {
    expect(addressIn(typed)).toBe(address);
  });

  it('knows pages of people, behind which there is no badge to ask for', () => {
    const people = ['https://www.linkedin.com/in/mara/', 'https://no.linkedin.com/in/mara', 'https://github.com/mara'];
    const others = [
      'https://www.credly.com/badges/x',
      'https://github.com/mara/badges',
      'https://linkedin.com.example/in/mara/',
    ];
    expect(people.filter(isProfile)).toEqual(people);
    expect(others.filter(isProfile)).toEqual([]);
  });

  it('is taken once, and only where it is one', () => {
    expect(webAddresses(['https://a.example/', 'https://a.example/', 'mailto:a@b.example', undefined, 7])).toEqual([
      'https://a.example/',
    ]);
  });
});

describe('a question', () => {
  const items: Record<string, unknown> = {};
  const session = {
    get: async (key: string) => ({ [key]: items[key] }),
    set: async (given: Record<string, unknown>) => void Object.assign(items, given),
    remove: async (keys: string[]) => {
      for (const key of keys) delete items[key];
    },
  };

  it('of a private window goes once the last of them is closed', async () => {
    const [open, secret] = await Promise.all([
      putQuestion(session, aboutAddresses(['https://a.example/1'], false)),
      putQuestion(session, aboutAddresses(['https://a.example/2'], true)),
    ]);
    await forgetPrivateQuestions(session);
    expect(await takeQuestion(session, open)).toBeDefined();
    expect(await takeQuestion(session, secret)).toBeUndefined();
    expect(JSON.stringify(items)).not.toContain('https://a.example/2');
  });

  it('waits under a number of its own, which tells nothing of it', async () => {
    const question = aboutAddresses(['https://a.example/1'], true);
    const id = await putQuestion(session, question);
    expect(id).not.toContain('example');
    expect(await takeQuestion(session, id)).toEqual(question);
    expect(await takeQuestion(session, 'another')).toBeUndefined();
  });

  it('about addresses is asked at once, for nobody’s profile; one about a claim is shown as it stands', () => {
    expect(aboutAddresses(['https://a.example/1'], false)).toMatchObject({ asks: true, page: { site: 'asked-for' } });
    const page = {
      site: 'linkedin',
      url: 'https://www.linkedin.com/in/x/',
      person: { key: 'x', names: ['X'], profileUrls: [] },
    };
    expect(aboutClaim(page, { key: 'a' }, false)).toEqual({
      page: { ...page, site: 'asked-for' },
      claims: [{ key: 'a' }],
      asks: false,
      private: false,
    });
  });

  it('makes room for later ones', async () => {
    const question = aboutAddresses(['https://a.example/1'], false);
    const first = await putQuestion(session, question);
    let last = '';
    for (let more = 0; more < 30; more++) last = await putQuestion(session, question);
    expect(await takeQuestion(session, first)).toBeUndefined();
    expect(await takeQuestion(session, last)).toEqual(question);
  });

  it('is about a hundred links at most', () => {
    const many = Array.from({ length: 300 }, (_, at) => `https://a.example/${at}`);
    expect(aboutAddresses(many, false).claims).toHaveLength(100);
  });
});
