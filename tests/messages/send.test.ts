import { describe, expect, it, vi } from 'vitest';
import { createSend } from '../../lib/messages/send.ts';

const OPEN = { type: 'open', about: 'welcome' } as const;
const NO_PAUSES = [0, 0, 0];

describe('createSend', () => {
  it('gives back the worker’s answer', async () => {
    const post = vi.fn(async () => ({ done: true }));
    expect(await createSend(post)(OPEN)).toEqual({ done: true });
    expect(post).toHaveBeenCalledWith(OPEN);
  });

  it('asks again when the worker was stopped before it answered, or had not woken yet', async () => {
    const post = vi
      .fn(async (): Promise<unknown> => ({ done: true }))
      .mockRejectedValueOnce(new Error('A listener indicated an asynchronous response, but the message channel closed'))
      .mockResolvedValueOnce(undefined)
      .mockResolvedValueOnce(null);
    expect(await createSend(post, NO_PAUSES)(OPEN)).toEqual({ done: true });
    expect(post).toHaveBeenCalledTimes(4);
  });

  it('gives up after the last attempt, with the reason', async () => {
    const post = vi.fn(() => Promise.reject(new Error('Could not establish connection')));
    await expect(createSend(post, NO_PAUSES)(OPEN)).rejects.toThrow('Could not establish connection');
    expect(post).toHaveBeenCalledTimes(4);
    await expect(createSend(async () => undefined, NO_PAUSES)(OPEN)).rejects.toThrow('No answer');
  });

  it('gives up at once when the extension is gone', async () => {
    const post = vi.fn(() => Promise.reject(new Error('Extension context invalidated.')));
    await expect(createSend(post, NO_PAUSES)(OPEN)).rejects.toThrow('context invalidated');
    expect(post).toHaveBeenCalledTimes(1);
  });

  it('waits longer from attempt to attempt', async () => {
    vi.useFakeTimers();
    const post = vi.fn(async () => undefined);
    const sent = createSend(post)(OPEN).catch(() => 'gave up');
    const counts: number[] = [];
    for (const time of [99, 1, 499, 1, 1_999, 1]) {
      await vi.advanceTimersByTimeAsync(time);
      counts.push(post.mock.calls.length);
    }
    expect([counts, await sent]).toEqual([[1, 2, 2, 3, 3, 4], 'gave up']);
    vi.useRealTimers();
  });
});
