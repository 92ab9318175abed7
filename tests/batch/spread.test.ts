import { describe, expect, it, vi } from 'vitest';
import { createExamining, createSpread, type FromExamining, type ToExamining } from '../../lib/batch/spread.ts';
import type { Thread } from '../../lib/batch/threads.ts';
import type { Answer } from '../../lib/net/ask.ts';
import type { Evidence } from '../../lib/platforms/platform.ts';

const BADGE = {
  '@context': 'https://w3id.org/openbadges/v2',
  type: 'Assertion',
  id: 'https://badges.example/1',
  badge: 'https://badges.example/class',
  recipient: { type: 'email', hashed: false, identity: 'mara@mail.example' },
  verification: { type: 'HostedBadge' },
  issuedOn: '2024-05-01T00:00:00Z',
};
const bytes = new TextEncoder().encode(JSON.stringify(BADGE));
const OWN: Evidence = { ground: 'none', checks: [] };

/** A thread in this one: messages are cloned, as between real ones. */
function threadHere(): Thread<ToExamining, FromExamining> {
  let listener: (event: { readonly data: FromExamining }) => void = () => undefined;
  const heard = createExamining((message) => listener({ data: structuredClone(message) }));
  return {
    postMessage: (message) => void heard(structuredClone(message)),
    addEventListener: (_, given) => {
      listener = given;
    },
    terminate: () => undefined,
  };
}

/** Serves the badge at its own address and nothing else. */
const ask = vi.fn(
  async (url: string): Promise<Answer> =>
    url === BADGE.id
      ? { url, status: 200, type: 'application/json', bytes }
      : { url, status: 404, type: '', bytes: new Uint8Array(), trouble: { code: 'not-found' } },
);

describe('spreading', () => {
  it('hands over what comes while the own thread has something to do; the network stays here', async () => {
    let release: (evidence: Evidence) => void = () => undefined;
    const own = vi.fn(
      () =>
        new Promise<Evidence>((resolve) => {
          release = resolve;
        }),
    );
    const start = vi.fn(threadHere);
    const examine = createSpread(start, 1)(own, { ask, now: 0 });
    const first = examine(bytes);
    const handed = await examine(bytes);
    expect(own).toHaveBeenCalledTimes(1);
    expect(start).toHaveBeenCalledTimes(1);
    expect(ask).toHaveBeenCalledWith(BADGE.id, expect.anything());
    expect(handed.ground).toBe('hosted');
    release(OWN);
    expect(await first).toBe(OWN);
  });

  it('starts no thread for what comes one after the other', async () => {
    const start = vi.fn(threadHere);
    const examine = createSpread(start, 4)(async () => OWN, { ask, now: 0 });
    await examine(bytes);
    await examine(bytes);
    expect(start).not.toHaveBeenCalled();
  });

  it('keeps what cannot be handed over', async () => {
    const start = vi.fn(threadHere);
    const own = vi.fn(async () => OWN);
    const examine = createSpread(start, 4)(own, { ask, now: 0 });
    await Promise.all([examine(bytes, { sameId: () => true }), examine(bytes, { sameId: () => true })]);
    expect(own).toHaveBeenCalledTimes(2);
    expect(start).not.toHaveBeenCalled();
  });
});
