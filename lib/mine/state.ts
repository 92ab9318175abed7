/** What the learners' page shows, and what can be done on it. */
import type { Claim } from '../claims/claim.ts';
import type { MarkState } from '../messages/protocol.ts';
import type { Advice } from './advise.ts';
import type { Earned } from './earned.ts';
import { type Given, NOTHING_GIVEN, type WalletId } from './given.ts';

export interface MineState {
  readonly agreed: boolean;
  readonly private: boolean;
  readonly given: Given;
  /** Whose profile it is, as the page names its person. */
  readonly name?: string;
  /** The profile that was handed over is forgotten. */
  readonly gone?: true;
  /** Something was looked at: there is something to show. */
  readonly looked: boolean;
  readonly claims: readonly Claim[];
  readonly marks: readonly MarkState[];
  readonly profiles: readonly string[];
  readonly advice: readonly Advice[];
  /** Hosts that have to be allowed first. */
  readonly hosts: readonly string[];
  readonly imported: boolean;
  readonly reading: boolean;
  readonly missing: readonly Earned[];
  /** What nothing could be read from. */
  readonly unread: readonly string[];
  readonly reminds: boolean;
  readonly notifies: boolean;
  readonly said?: 'copied' | undefined;
}

export interface MineActions {
  readonly onGiven: (given: Given) => void;
  readonly onLook: () => void;
  readonly onAgree: () => void;
  readonly onAllow: (hosts: readonly string[]) => void;
  readonly onCheck: (claim: Claim) => void;
  readonly onImport: (text: string, wallet: WalletId) => void;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onCopy: (text: string) => void;
  readonly onRemind: (on: boolean) => void;
  readonly onNotify: () => void;
}

export const NOTHING_YET: MineState = {
  agreed: false,
  private: false,
  given: NOTHING_GIVEN,
  looked: false,
  claims: [],
  marks: [],
  profiles: [],
  advice: [],
  hosts: [],
  imported: false,
  reading: false,
  missing: [],
  unread: [],
  reminds: false,
  notifies: false,
};
