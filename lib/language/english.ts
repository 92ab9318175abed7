/** English words, at hand without loading: what our own pages say until another language is there, and what tests compare. */
import { ENGLISH_TEXTS } from './en/index.ts';
import { createWords, type Words } from './words.ts';

export const ENGLISH: Words = createWords('en', ENGLISH_TEXTS);
