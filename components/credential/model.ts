/**
 * What our own page about a credential knows and does, without a browser. What was asked deliberately is asked of the issuer
 * at once; a claim that was only opened is shown as it stands. Permissions are asked for first thing in a press.
 */
import type { Question } from '../../lib/asking/question.ts';
import { fileName } from '../../lib/batch/saved-profile.ts';
import type { Claim } from '../../lib/claims/claim.ts';
import type { MarkState } from '../../lib/messages/protocol.ts';
import type { Send } from '../../lib/messages/send.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import type { SavedFile } from '../popup/deps.ts';
import type { AskedLedger } from './Anchor.tsx';
import type { CredentialActions, CredentialProps } from './Credential.tsx';
import type { TrustedIssuer } from './Issuer.tsx';
import { wrongReport } from './wrong.ts';

export type CredentialState = Pick<CredentialProps, 'asked' | 'agreed' | 'said'>;

export interface CredentialDeps {
  readonly send: Send;
  question(): Promise<Question | undefined>;
  readonly settings: {
    read(): Promise<Settings>;
    change(how: (settings: Settings) => Partial<Settings>): Promise<Settings>;
  };
  allow(hosts: readonly string[]): Promise<boolean>;
  save(file: SavedFile): void;
  readonly version: string;
  changed(state: CredentialState): void;
  readonly now?: () => number;
}

export function createCredentialModel(deps: CredentialDeps): CredentialActions & { start(): Promise<void> } {
  const { send, settings, now = Date.now } = deps;
  let state: CredentialState = { asked: undefined, agreed: false };
  let question: Question | undefined;

  function change(changes: Partial<CredentialState>): void {
    state = { ...state, ...changes };
    deps.changed(state);
  }

  async function start(): Promise<void> {
    const chosen = await settings.read();
    question = await deps.question();
    change({ agreed: chosen.agreedAt !== undefined });
    await look(question?.asks === true);
  }

  async function look(asks: boolean): Promise<void> {
    if (!question) return;
    const { page, claims, private: isPrivate } = question;
    const { marks } = await send({ type: 'look', page, claims, private: isPrivate });
    change({ asked: { claims, marks } });
    if (asks) await Promise.all(claims.filter((_, at) => isOpen(marks[at], now())).map((claim) => check(claim)));
  }

  async function check(claim: Claim, again = false, ledger?: string): Promise<void> {
    if (!question) return;
    const { page, private: isPrivate } = question;
    const before = markOf(claim);
    mark(claim, { state: 'checking' });
    const request = {
      type: 'check',
      page,
      claim,
      by: 'click',
      private: isPrivate,
      ...(again && { again }),
      ...(ledger && { ledger }),
    } as const;
    const answer = await send(request).catch(() => undefined);
    const after = answer?.mark ?? before;
    if (after) mark(claim, after);
  }

  function markOf({ key }: Claim): MarkState | undefined {
    const { claims = [], marks = [] } = state.asked ?? {};
    return marks[claims.findIndex((claim) => claim.key === key)];
  }

  function mark({ key }: Claim, next: MarkState): void {
    const { asked } = state;
    if (!asked) return;
    change({ asked: { ...asked, marks: asked.marks.map((one, at) => (asked.claims[at]?.key === key ? next : one)) } });
  }

  async function agree(): Promise<void> {
    if (!(await deps.allow([]))) return;
    await settings.change(() => ({ agreedAt: new Date(now()).toISOString() }));
    change({ agreed: true });
    await look(question?.asks === true);
  }

  async function allow(hosts: readonly string[]): Promise<void> {
    if (!(await deps.allow(hosts)) || !question) return;
    const waiting = question.claims.filter((claim) => {
      const standing = markOf(claim);
      return standing?.state === 'ask-host' && hosts.includes(standing.host);
    });
    await Promise.all(waiting.map((claim) => check(claim)));
  }

  /** Nobody is asked unless the browser's own question, which comes first in the press, was answered with yes. */
  async function askLedger(claim: Claim, { ledger, hosts }: AskedLedger): Promise<void> {
    if (!(await deps.allow(hosts))) return change({ said: 'not-asked' });
    change({ said: undefined });
    await check(claim, true, ledger);
  }

  async function trust(issuer: TrustedIssuer): Promise<void> {
    const entry = { ...issuer, since: new Date(now()).toISOString() };
    await settings.change(({ trusted }) => ({ trusted: [...trusted.filter(({ id }) => id !== issuer.id), entry] }));
    await look(false);
    change({ said: 'trusted' });
  }

  function report(claim: Claim, standing: MarkState, note: string): void {
    if (standing.state !== 'checked') return;
    const text = wrongReport({ claim, report: standing.report, note, version: deps.version, now: now() });
    deps.save({ name: fileName('wrong verdict', 'json', now()), type: 'application/json', text });
    change({ said: 'saved' });
  }

  return {
    start,
    onAgree: () => void agree(),
    onAllow: (hosts) => void allow(hosts),
    onCheck: (claim) => void check(claim, markOf(claim)?.state === 'checked'),
    onTrust: (issuer) => void trust(issuer),
    onReport: report,
    onAskLedger: (claim, asked) => void askLedger(claim, asked),
  };
}

/** Not answered, or too long ago, and nothing stands in the way of asking. */
function isOpen(mark: MarkState | undefined, now: number): boolean {
  if (mark?.state === 'checked') return Date.parse(mark.report.freshUntil) <= now;
  return mark?.state === 'checking' || mark?.state === 'on-click';
}
