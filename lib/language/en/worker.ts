/** What the worker speaks from, in English: no more than it says, since all of it is evaluated whenever it starts. */
import { CLAIM } from './claim.ts';
import { FACTS } from './facts.ts';
import { FINDINGS } from './findings.ts';
import { MARK } from './mark.ts';
import { MENUS } from './menus.ts';
import { RECHECK } from './recheck.ts';
import { REMIND } from './remind.ts';
import { TOOLBAR } from './toolbar.ts';
import { VERDICT } from './verdict.ts';

export const WORKER = {
  texts: {
    claim: CLAIM,
    facts: FACTS,
    mark: MARK,
    menus: MENUS,
    recheck: RECHECK,
    remind: REMIND,
    toolbar: TOOLBAR,
    verdict: VERDICT,
  },
  findings: FINDINGS,
} as const;
