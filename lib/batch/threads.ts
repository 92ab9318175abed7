/**
 * What page and threads say to each other. The page owns what browsers give to documents only (permissions, settings) and the
 * run's files; the asking thread owns asking and judging, so that neither a busy table nor a tab in the background slows it.
 * All of it is our own code, loaded from our own package: types are enough.
 */
import type { Exchanged } from '../net/recorder.ts';
import type { Settings } from '../settings/settings.ts';
import type { Answered } from './saved.ts';
import type { Mapping } from './columns.ts';
import type { Progress } from './progress.ts';
import type { ListRows, Part } from './reading.ts';
import type { Row } from './rows.ts';

export type ToAsking =
  | {
      readonly type: 'open';
      readonly run: string;
      readonly rows: readonly Row[];
      /** One byte a row: 1 where it has its answer. */
      readonly answered: Uint8Array;
      readonly settings: Settings;
      readonly private: boolean;
    }
  | { readonly type: 'start' | 'pause' | 'stop' }
  | { readonly type: 'retry'; readonly rows: readonly number[] }
  /** Something outside changed; with the settings, where it was those. */
  | { readonly type: 'wake'; readonly settings?: Settings }
  | { readonly type: 'answer'; readonly id: number; readonly value: unknown };

export type FromAsking =
  /** After `stop`: all is told, and nobody is being asked any more. */
  | { readonly type: 'stopped' }
  | { readonly type: 'told'; readonly answers: readonly Answered[]; readonly progress: Progress }
  | { readonly type: 'asked'; readonly exchanged: Exchanged }
  | { readonly type: 'question'; readonly id: number; readonly question: Question };

/** What the asking thread wants to know of the page. */
export type Question =
  | { readonly about: 'holds'; readonly host: string }
  | { readonly about: 'file'; readonly hash: string }
  | { readonly about: 'stored'; readonly key: string }
  | { readonly about: 'store'; readonly items: Record<string, unknown> };

export type ToReading =
  | { readonly id: number; readonly do: 'add'; readonly file: File }
  | { readonly id: number; readonly do: 'paste'; readonly text: string }
  | { readonly id: number; readonly do: 'rows'; readonly mappings: ReadonlyMap<number, Mapping> }
  | { readonly id: number; readonly do: 'clear' };

export type FromReading =
  | { readonly id: number; readonly parts: readonly Part[] }
  | ({ readonly id: number } & ListRows)
  | { readonly id: number; readonly failed: string };

/** As much of a Worker as is used. */
export interface Thread<To, From> {
  postMessage(message: To): void;
  addEventListener(type: 'message', listener: (event: { readonly data: From }) => void): void;
  /** Its script could not be loaded, or threw. */
  addEventListener(type: 'error' | 'messageerror', listener: () => void): void;
  terminate(): void;
}
