/**
 * A listener for runtime.onMessage that answers later, in the one way that every browser knows: `true` now, the answer
 * through the callback. (A returned promise is an answer in Firefox, and in Chrome from 148 on only.)
 */
type Later<Message, Sender> = (message: Message, sender: Sender) => Promise<unknown> | undefined;
type Listener<Message, Sender> = (
  message: Message,
  sender: Sender,
  answer: (value?: unknown) => void,
) => true | undefined;

/** Undefined leaves the message to other listeners. A failure is no answer: whoever asked may ask again. */
export function answering<Message, Sender>(later: Later<Message, Sender>): Listener<Message, Sender> {
  return (message, sender, answer) => {
    const answered = later(message, sender);
    if (!answered) return undefined;
    answered.then(answer, (error: unknown) => {
      console.error(error);
      answer();
    });
    return true;
  };
}
