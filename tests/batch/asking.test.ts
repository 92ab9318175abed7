/** The asking thread, with documents in place of the network: what of a private window is written down, and how. */
import { expect, it } from 'vitest';
import { createAsking } from '../../lib/batch/asking.ts';
import type { FromAsking, ToAsking } from '../../lib/batch/threads.ts';
import type { Exchanged } from '../../lib/net/recorder.ts';
import { REGISTERS } from '../../lib/registries/known.ts';
import { DEFAULTS } from '../../lib/settings/settings.ts';
import { createMemoryStore } from '../../lib/store/memory.ts';

const CONTEXT = { '@context': 'https://w3id.org/openbadges/v2' };
const HOME = 'https://club.example/assertions/1';
const WORLD: Readonly<Record<string, object>> = {
  [HOME]: {
    ...CONTEXT,
    type: 'Assertion',
    id: HOME,
    recipient: { type: 'email', hashed: true, salt: 'salt', identity: 'sha256$00' },
    issuedOn: '2024-03-05T00:00:00Z',
    badge: 'https://club.example/badges/1',
    verification: { type: 'HostedBadge' },
  },
  'https://club.example/badges/1': {
    ...CONTEXT,
    type: 'BadgeClass',
    id: 'https://club.example/badges/1',
    name: 'Robotics',
    issuer: 'https://club.example/issuer',
  },
  'https://club.example/issuer': {
    ...CONTEXT,
    type: 'Profile',
    id: 'https://club.example/issuer',
    name: 'Robot Club',
  },
};

/** Runs one link to its end. @returns what was written down of each request */
async function run(
  isPrivate: boolean,
  ages: (() => Promise<number | undefined>)[] = [],
): Promise<readonly Exchanged[]> {
  const asked: Exchanged[] = [];
  let say: (message: ToAsking) => void = () => undefined;
  await new Promise<void>((resolve) => {
    say = createAsking({
      post(message: FromAsking) {
        if (message.type === 'asked') asked.push(message.exchanged);
        else if (message.type === 'question') {
          const { id, question } = message;
          const value = question.about === 'holds' ? true : {};
          queueMicrotask(() => say({ type: 'answer', id, value }));
        } else if (message.type === 'told' && message.progress.state === 'done') resolve();
      },
      fetch: async (url) =>
        WORLD[String(url)]
          ? new Response(JSON.stringify(WORLD[String(url)]), { headers: { 'content-type': 'application/json' } })
          : new Response('', { status: 404 }),
      online: () => true,
      disk: (age) => {
        ages.push(age);
        return createMemoryStore();
      },
      memory: createMemoryStore(),
      cores: 1,
      report: (error) => {
        throw error;
      },
    });
    say({
      type: 'open',
      run: 'run-1',
      rows: [{ input: HOME, claimed: {} }],
      answered: new Uint8Array(1),
      settings: { ...DEFAULTS, agreedAt: '2026-11-24T12:00:00Z', registers: true, managed: { retentionDays: 7 } },
      private: isPrivate,
    });
    say({ type: 'start' });
  });
  say({ type: 'stop' });
  return asked;
}

it.each([true, false])('every request of a private window is marked as such, registers’ included (%s)', async (yes) => {
  const asked = await run(yes);
  const hosts = asked.map(({ url }) => new URL(url).hostname);
  expect(hosts).toContain('club.example');
  expect(hosts).toContain(new URL(REGISTERS[0]?.url ?? '').hostname);
  expect(asked.filter(({ why }) => why?.private === true)).toHaveLength(yes ? asked.length : 0);
});

it('keeps answers for no longer than the organisation wants', async () => {
  const ages: (() => Promise<number | undefined>)[] = [];
  await run(false, ages);
  expect(await Promise.all(ages.map((age) => age()))).toEqual([7 * 86_400_000]);
});
