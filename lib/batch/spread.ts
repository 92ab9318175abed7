/**
 * Reading and proving spread over the cores: whoever asks hands a document to the thread that has least to do, its own among them.
 * The network stays with whoever asks: a thread that needs something puts the question back. What cannot be handed over (a
 * source with a rule of its own) is examined on the spot.
 */
import { createExamine } from '../checking/examine.ts';
import { createContexts } from '../jsonld/contexts.ts';
import type { Answer, Ask, AskOptions } from '../net/ask.ts';
import type { Evidence, Examine } from '../platforms/platform.ts';
import type { Thread } from './threads.ts';

export type ToExamining =
  | {
      readonly type: 'examine';
      readonly job: number;
      readonly bytes: Uint8Array;
      readonly source: { readonly url?: string; readonly type?: string };
      readonly now: number;
    }
  | { readonly type: 'answer'; readonly question: number; readonly answer: Answer };

export type FromExamining =
  | {
      readonly type: 'ask';
      readonly job: number;
      readonly question: number;
      readonly url: string;
      readonly options: AskOptions;
    }
  | { readonly type: 'examined'; readonly job: number; readonly evidence: Evidence }
  | { readonly type: 'failed'; readonly job: number; readonly why: string };

type Spread = (examine: Examine, tools: { readonly ask: Ask; readonly now: number }) => Examine;

interface Job {
  readonly ask: Ask;
  readonly done: (evidence: Evidence) => void;
  readonly failed: (error: Error) => void;
}

interface Hand {
  readonly thread: Thread<ToExamining, FromExamining>;
  readonly jobs: Map<number, Job>;
}

/** @param most threads beside the own one; each is started when there is something for it to do */
export function createSpread(start: () => Thread<ToExamining, FromExamining>, most: number): Spread {
  const hands: Hand[] = [];
  let jobs = 0;
  let own = 0;

  /** The idlest thread; undefined where that is the own one. */
  function idlest(): Hand | undefined {
    const [hand] = hands.toSorted((a, b) => a.jobs.size - b.jobs.size);
    if (own === 0) return undefined;
    if (hand && (hand.jobs.size === 0 || hands.length >= most)) return hand.jobs.size < own ? hand : undefined;
    return hands.length < most ? begin() : undefined;
  }

  function begin(): Hand {
    const hand: Hand = { thread: start(), jobs: new Map() };
    hand.thread.addEventListener('message', ({ data }) => heard(hand, data));
    hands.push(hand);
    return hand;
  }

  function heard({ thread, jobs: underWay }: Hand, told: FromExamining): void {
    const job = underWay.get(told.job);
    if (told.type === 'ask') {
      const { question } = told;
      void job?.ask(told.url, told.options).then((answer) => thread.postMessage({ type: 'answer', question, answer }));
      return;
    }
    underWay.delete(told.job);
    if (told.type === 'examined') job?.done(told.evidence);
    else job?.failed(new Error(told.why));
  }

  return (examine, { ask, now }) =>
    async (bytes, source = {}) => {
      const hand = source.sameId ? undefined : idlest();
      if (!hand) {
        own += 1;
        return await examine(bytes, source).finally(() => {
          own -= 1;
        });
      }
      const job = ++jobs;
      return await new Promise<Evidence>((done, failed) => {
        hand.jobs.set(job, { ask, done, failed });
        hand.thread.postMessage({ type: 'examine', job, bytes, source: { ...source }, now });
      });
    };
}

/** What such a thread does with each message. */
export function createExamining(post: (message: FromExamining) => void): (message: ToExamining) => Promise<void> {
  const contexts = createContexts();
  const waiting = new Map<number, (answer: Answer) => void>();
  let questions = 0;
  return async (message) => {
    if (message.type === 'answer') {
      waiting.get(message.question)?.(message.answer);
      waiting.delete(message.question);
      return;
    }
    const { job, bytes, source, now } = message;
    const ask: Ask = (url, { signal: _, ...options } = {}) => {
      const question = ++questions;
      return new Promise((resolve) => {
        waiting.set(question, resolve);
        post({ type: 'ask', job, question, url, options });
      });
    };
    try {
      post({ type: 'examined', job, evidence: await createExamine({ ask, now, contexts })(bytes, source) });
    } catch (error) {
      post({ type: 'failed', job, why: String(error) });
    }
  };
}
