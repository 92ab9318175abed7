/** What the popup's model is given: the browser, the worker and the page, as plain functions. Types only. */
import type { Question } from '../../lib/asking/question.ts';
import type { Profile } from '../../lib/batch/saved-profile.ts';
import type { OpenedPage } from '../../lib/claims/opened.ts';
import type { Backing } from '../../lib/matching/asserted.ts';
import type { MarkState, PageTold } from '../../lib/messages/protocol.ts';
import type { Reminder } from '../../lib/mine/kept.ts';
import type { Send } from '../../lib/messages/send.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import type { PopupState } from './model.ts';

export interface PopupDeps {
  readonly send: Send;
  /** The tab that the popup stands over, or that is in front of it. `url` only where the browser lets us know it. */
  tab(): Promise<PopupTab | undefined>;
  /** What our script in that tab says; undefined where there is none. */
  tell(tab: number): Promise<PageTold | undefined>;
  /** Puts our script into the page; rejects where the browser forbids it. */
  read(tab: number): Promise<unknown>;
  /** What stands on a certificate's own page; rejects where the browser forbids to look. */
  readOpened(tab: number): Promise<OpenedPage | undefined>;
  /** Whether a script of ours should stand on that page by itself. */
  isProfileSite(url: string): boolean;
  readonly settings: {
    read(): Promise<Settings>;
    change(how: (settings: Settings) => Partial<Settings>): Promise<Settings>;
  };
  /** Asks the user for hosts, and where the browser wants it for the yes to sending. */
  allow(hosts: readonly string[]): Promise<boolean>;
  openOptions(part?: 'ledger'): void;
  /** Our own pages: about one claim, or about all of a profile along time. */
  openPage(page: 'credential' | 'stack' | 'mine', question: Question, print?: boolean): void;
  /** Says what is new, and from then on no more that there is something. */
  openNews(): void;
  hasNews(): Promise<boolean>;
  /** The user's own badges that expire soon, where a reminder is wanted. */
  expiring(): Promise<readonly Reminder[]>;
  copy(text: string): Promise<void>;
  save(file: SavedFile): void;
  /** What is shown, in the words in which it is shown. */
  profile(told: PageTold, marks: readonly MarkState[]): Profile;
  wait(milliseconds: number): Promise<void>;
  changed(state: PopupState): void;
  /** What name and headline assert without a link, and whether what is shown backs it. */
  backed(told: PageTold, marks: readonly MarkState[]): readonly Backing[];
  readonly now?: () => number;
}

export interface PopupTab {
  readonly id?: number | undefined;
  readonly url?: string | undefined;
  readonly incognito?: boolean | undefined;
}

export interface SavedFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}
