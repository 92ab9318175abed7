/** A worker of an extension that verifies the credential that it is sent, and answers. */
import type { Way } from './contest.ts';

type Listener = (file: string, sender: object, answer: (said: string) => void) => true;
declare const chrome: { runtime: { onMessage: { addListener(listener: Listener): void } } };

export function answerBy(way: (file: string) => Way): void {
  chrome.runtime.onMessage.addListener((file, _, answer) => {
    Promise.resolve(way(file)(0)).then(
      () => answer('verified'),
      (error: unknown) => answer(String(error)),
    );
    return true;
  });
}
