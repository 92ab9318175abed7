/** Japanese, room by room. */
import type { Translation } from '../catalogue.ts';
import { BATCH } from './batch.ts';
import { CLAIM } from './claim.ts';
import { CREDENTIAL } from './credential.ts';
import { FACTS } from './facts.ts';
import { FINDINGS } from './findings.ts';
import { LEDGER } from './ledger.ts';
import { MARK } from './mark.ts';
import { MENUS } from './menus.ts';
import { MINE } from './mine.ts';
import { NEWS } from './news.ts';
import { OPTIONS } from './options.ts';
import { POPUP } from './popup.ts';
import { RECHECK } from './recheck.ts';
import { REMIND } from './remind.ts';
import { STACK } from './stack.ts';
import { TOOLBAR } from './toolbar.ts';
import { VERDICT } from './verdict.ts';
import { WELCOME } from './welcome.ts';

export { MANIFEST } from './manifest.ts';

export const TRANSLATION: Translation<'ja'> = {
  texts: {
    batch: BATCH,
    claim: CLAIM,
    credential: CREDENTIAL,
    facts: FACTS,
    ledger: LEDGER,
    mark: MARK,
    menus: MENUS,
    mine: MINE,
    news: NEWS,
    options: OPTIONS,
    popup: POPUP,
    recheck: RECHECK,
    remind: REMIND,
    stack: STACK,
    toolbar: TOOLBAR,
    verdict: VERDICT,
    welcome: WELCOME,
  },
  findings: FINDINGS,
};
