/**
 * What the popup handed to the learners' page: one's own profile, or a wallet that was opened because no program may list it. A
 * wallet is laid beside the profile that was handed over before, as long as the browser remembers that.
 */
import { type Question, type Session, takeQuestion } from '../asking/question.ts';
import { refer } from '../platforms/refer.ts';
import { WALLETS } from './given.ts';

export interface Handed {
  readonly profile?: Question;
  readonly wallet?: Question;
}

/** The number of the last profile. What it was about waits in memory like any question, and goes with the browser. */
const LAST = 'own profile';

/** Undefined where the browser forgot what that number was about. */
export async function takeHanded(session: Session, id: string): Promise<Handed | undefined> {
  const question = await takeQuestion(session, id);
  if (!question) return undefined;
  if (!isForPeople(question.page.url)) {
    if (!question.private) await session.set({ [LAST]: id });
    return { profile: question };
  }
  const last = question.private ? undefined : (await session.get(LAST))[LAST];
  const profile = typeof last === 'string' ? await takeQuestion(session, last) : undefined;
  return { wallet: question, ...(profile && { profile }) };
}

/** A wallet that only its own page shows. Any other may stand for a profile, since it can be named beside one. */
function isForPeople(url: string): boolean {
  const { kind, platform } = refer(url) ?? {};
  return kind === 'wallet' && WALLETS.some((wallet) => wallet.id === platform && 'page' in wallet);
}
