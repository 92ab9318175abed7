/** What the popup hands to the learners' page: a profile, and a wallet that only its own page shows, which is laid beside it. */
import { expect, it } from 'vitest';
import { aboutProfile, putQuestion } from '../../lib/asking/question.ts';
import { takeHanded } from '../../lib/mine/handed.ts';

function session() {
  const items: Record<string, unknown> = {};
  return {
    get: async (key: string) => ({ [key]: items[key] }),
    set: async (more: Record<string, unknown>) => void Object.assign(items, more),
    remove: async (keys: string[]) => {
      for (const key of keys) delete items[key];
    },
  };
}

const at = (url: string, isPrivate = false) =>
  aboutProfile({ site: 'x', url }, [{ key: url, title: 'Badge', url: `${url}badge` }], isPrivate);

const PROFILE = at('https://www.linkedin.com/in/mira/');
const WALLET = at('https://www.credential.net/profile/mira/wallet');
const CREDLY = at('https://www.credly.com/users/mira');

it('is a profile, or what stands for one', async () => {
  const area = session();
  expect(await takeHanded(area, await putQuestion(area, PROFILE))).toEqual({ profile: PROFILE });
  expect(await takeHanded(area, await putQuestion(area, CREDLY))).toEqual({ profile: CREDLY });
});

it('is a wallet that no program may list, beside the profile that was handed over last', async () => {
  const area = session();
  const wallet = await putQuestion(area, WALLET);
  expect(await takeHanded(area, wallet)).toEqual({ wallet: WALLET });
  await takeHanded(area, await putQuestion(area, PROFILE));
  expect(await takeHanded(area, wallet)).toEqual({ wallet: WALLET, profile: PROFILE });
});

it('keeps what is private apart', async () => {
  const area = session();
  await takeHanded(area, await putQuestion(area, at('https://www.linkedin.com/in/mira/', true)));
  expect(await takeHanded(area, await putQuestion(area, WALLET))).toEqual({ wallet: WALLET });
  await takeHanded(area, await putQuestion(area, PROFILE));
  const secret = at('https://www.credential.net/profile/mira', true);
  expect(await takeHanded(area, await putQuestion(area, secret))).toEqual({ wallet: secret });
});

it('is nothing once the browser forgot it', async () => {
  expect(await takeHanded(session(), 'gone')).toBeUndefined();
});
