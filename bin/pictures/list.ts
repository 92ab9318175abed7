/** The pictures that are taken: of which surface, how wide, in which light. */

import type { Tag } from '../../lib/language/tags.ts';

export interface Picture {
  readonly name: string;
  readonly surface: string;
  readonly width: number;
  readonly dark?: boolean;
  readonly rtl?: boolean;
  /** English where none is given. */
  readonly language?: Tag;
  /** 2 is the browser's 200 %: half as many pixels of the page's own. */
  readonly zoom?: number;
  /** Pressed before the picture is taken: the place of a claim on the page. */
  readonly press?: number;
  readonly forced?: boolean;
  /** The fold that is unfolded: by what its line says. */
  readonly unfold?: string;
  /** The row of a table that is opened. */
  readonly row?: number;
  /** As it prints. */
  readonly paper?: boolean;
  /** Twice the pixels, for the README. */
  readonly fine?: boolean;
}

export const PICTURES: readonly Picture[] = [
  { name: 'profile', surface: 'profile', width: 760, fine: true },
  { name: 'profile-dark', surface: 'profile', width: 760, dark: true },
  { name: 'profile-forced-colours', surface: 'profile', width: 760, forced: true },
  { name: 'card', surface: 'profile', width: 760, press: 0, fine: true },
  { name: 'card-dark', surface: 'profile', width: 760, press: 4, dark: true },
  { name: 'card-narrow', surface: 'profile', width: 320, press: 7 },
  { name: 'popup', surface: 'popup', width: 380, fine: true, unfold: 'Certificate in Data Stewardship' },
  { name: 'popup-dark', surface: 'popup', width: 380, dark: true, unfold: 'Certificate in Data Stewardship' },
  { name: 'popup-narrow', surface: 'popup', width: 320, unfold: 'Certificate in Data Stewardship' },
  { name: 'popup-zoomed', surface: 'popup', width: 380, zoom: 2, unfold: 'Certificate in Data Stewardship' },
  { name: 'popup-rtl', surface: 'popup', width: 380, rtl: true },
  { name: 'popup-ar', surface: 'popup', width: 380, language: 'ar', fine: true },
  { name: 'card-ar', surface: 'profile', width: 760, press: 4, language: 'ar', dark: true },
  { name: 'options-de', surface: 'options', width: 320, language: 'de' },
  { name: 'popup-well', surface: 'well', width: 380 },
  { name: 'popup-consent', surface: 'consent', width: 380 },
  { name: 'popup-hosts', surface: 'hosts', width: 380 },
  { name: 'popup-empty', surface: 'empty', width: 380 },
  { name: 'popup-closed', surface: 'closed', width: 380 },
  { name: 'popup-elsewhere', surface: 'elsewhere', width: 380 },
  { name: 'popup-off', surface: 'off', width: 380, dark: true },
  { name: 'popup-paused', surface: 'paused', width: 380 },
  { name: 'popup-forced-colours', surface: 'popup', width: 380, forced: true },
  { name: 'popup-site', surface: 'popup', width: 380, unfold: 'On this site' },
  { name: 'popup-asked', surface: 'popup', width: 380, dark: true, unfold: 'Who was asked' },
  { name: 'side', surface: 'side', width: 340 },
  { name: 'credential', surface: 'credential', width: 760 },
  { name: 'credential-dark', surface: 'credential', width: 760, dark: true, unfold: 'Is this verdict wrong?' },
  { name: 'credential-narrow', surface: 'credential', width: 320 },
  { name: 'credentials', surface: 'several', width: 760 },
  { name: 'stack', surface: 'stack', width: 960, fine: true },
  { name: 'stack-dark', surface: 'stack-skill', width: 960, dark: true },
  { name: 'stack-narrow', surface: 'stack', width: 320 },
  { name: 'stack-rtl', surface: 'stack', width: 760, rtl: true },
  { name: 'stack-forced-colours', surface: 'stack', width: 760, forced: true },
  { name: 'stack-paper', surface: 'stack', width: 1040, paper: true },
  { name: 'mine', surface: 'mine', width: 760, unfold: 'Cloud Security Foundations' },
  { name: 'mine-dark', surface: 'mine', width: 760, dark: true, unfold: 'Cloud Security Foundations' },
  { name: 'mine-narrow', surface: 'mine', width: 320, unfold: 'Cloud Security Foundations' },
  { name: 'mine-zoomed', surface: 'mine', width: 640, zoom: 2 },
  { name: 'mine-rtl', surface: 'mine', width: 760, language: 'ar', unfold: 'Cloud Security Foundations' },
  { name: 'mine-forced-colours', surface: 'mine', width: 760, forced: true },
  { name: 'mine-first', surface: 'mine-first', width: 760 },
  { name: 'batch', surface: 'batch-run', width: 1200, fine: true },
  { name: 'batch-dark', surface: 'batch-going', width: 1200, dark: true },
  { name: 'batch-details', surface: 'batch-run', width: 1200, row: 1 },
  { name: 'batch-narrow', surface: 'batch-run', width: 320 },
  { name: 'batch-details-narrow', surface: 'batch-run', width: 320, dark: true, row: 1 },
  { name: 'batch-zoomed', surface: 'batch-run', width: 760, zoom: 2 },
  { name: 'batch-rtl', surface: 'batch-run', width: 1200, language: 'ar', row: 1 },
  { name: 'batch-forced-colours', surface: 'batch-run', width: 1200, forced: true, row: 1 },
  { name: 'batch-start', surface: 'batch-start', width: 960 },
  { name: 'batch-start-narrow', surface: 'batch-start', width: 320, dark: true },
  { name: 'batch-preview', surface: 'batch-preview', width: 1200 },
  { name: 'batch-preview-narrow', surface: 'batch-preview', width: 320 },
  { name: 'batch-compare', surface: 'batch-compare', width: 960 },
  { name: 'batch-report', surface: 'batch-report', width: 960 },
  { name: 'batch-report-paper', surface: 'batch-report', width: 800, paper: true },
  { name: 'news', surface: 'news', width: 760 },
  { name: 'options', surface: 'options', width: 760 },
  { name: 'options-dark', surface: 'options', width: 760, dark: true },
  { name: 'options-narrow', surface: 'options', width: 320 },
  { name: 'options-zoomed', surface: 'options', width: 640, zoom: 2 },
  { name: 'welcome', surface: 'welcome', width: 760 },
  { name: 'welcome-dark', surface: 'welcome', width: 760, dark: true },
  { name: 'welcome-narrow', surface: 'welcome', width: 320 },
];
