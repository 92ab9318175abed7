/** English, room by room: the shape that every other language has. */
import { CLAIM } from './claim.ts';
import { FACTS } from './facts.ts';
import { MARK } from './mark.ts';
import { OPTIONS } from './options.ts';
import { POPUP } from './popup.ts';
import { TOOLBAR } from './toolbar.ts';
import { VERDICT } from './verdict.ts';
import { WELCOME } from './welcome.ts';

export const ENGLISH_TEXTS = {
  claim: CLAIM,
  facts: FACTS,
  mark: MARK,
  options: OPTIONS,
  popup: POPUP,
  toolbar: TOOLBAR,
  verdict: VERDICT,
  welcome: WELCOME,
} as const;
