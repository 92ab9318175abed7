import { describe, expect, it, vi } from 'vitest';
import { answering } from '../../lib/messages/answering.ts';

describe('answering', () => {
  it('keeps the channel open and answers later', async () => {
    const answer = vi.fn();
    const listen = answering((message: string, sender: number) => Promise.resolve([message, sender]));
    expect(listen('look', 7, answer)).toBe(true);
    await vi.waitFor(() => expect(answer).toHaveBeenCalledWith(['look', 7]));
  });

  it('leaves to others what is not its own', () => {
    const answer = vi.fn();
    expect(answering(() => undefined)('look', 7, answer)).toBeUndefined();
    expect(answer).not.toHaveBeenCalled();
  });

  it('closes the channel without an answer after a failure, and tells of it', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const answer = vi.fn();
    answering(() => Promise.reject(new Error('a bug')))('look', 7, answer);
    await vi.waitFor(() => expect(answer).toHaveBeenCalledWith());
    expect(told).toHaveBeenCalledWith(new Error('a bug'));
    told.mockRestore();
  });
});
