/** What the asking thread wants to know of the browser, which speaks to documents only. */
import { browser } from 'wxt/browser';
import type { Question } from '../../lib/batch/threads.ts';

/** @param holds whether a host may be asked */
export function answerQuestion(holds: (host: string) => Promise<boolean>) {
  return async (question: Exclude<Question, { about: 'file' }>): Promise<unknown> => {
    if (question.about === 'holds') return await holds(question.host);
    if (question.about === 'stored') return await browser.storage.local.get(question.key);
    return await browser.storage.local.set(question.items);
  };
}
