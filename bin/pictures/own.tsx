/** Our own pages with fictional data: a credential, along time, what is new, welcome, a team's list. */
import { Credential } from '../../components/credential/Credential.tsx';
import credential from '../../components/credential/credential.css?inline';
import { createLooks, dress } from '../../components/mark/dom.ts';
import markStyle from '../../components/mark/style.css?inline';
import { Mine } from '../../components/mine/Mine.tsx';
import mine from '../../components/mine/mine.css?inline';
import { News } from '../../components/news/News.tsx';
import news from '../../components/news/news.css?inline';
import page from '../../components/page.css?inline';
import popup from '../../components/popup/popup.css?inline';
import { Stack } from '../../components/stack/Stack.tsx';
import stack from '../../components/stack/stack.css?inline';
import tokens from '../../components/tokens.css?inline';
import { ICONS } from '../../components/verdict/icons.ts';
import { Welcome } from '../../components/welcome/Welcome.tsx';
import welcome from '../../components/welcome/welcome.css?inline';
import { WALLETS } from '../../lib/mine/given.ts';
import { NOTHING_YET } from '../../lib/mine/state.ts';
import { showBatch } from './batch.tsx';
import { EXAMPLES, learner, NOW, stacked, told } from './examples.ts';
import { PAGE_WORDS, said, show } from './spoken.tsx';

const nothing = () => undefined;

export function showOwn(surface: string): void {
  (SHOWN[surface] ?? showWelcome)();
}

const SHOWN: Readonly<Record<string, () => void>> = {
  credential: () => showCredential(EXAMPLES.slice(5, 6)),
  several: () => showCredential(EXAMPLES.slice(0, 4)),
  stack: () => showStack('issuer'),
  'stack-skill': () => showStack('skill'),
  news: showNews,
  mine: () => showMine(learner()),
  'mine-first': () => showMine(NOTHING_YET),
  'batch-start': () => showBatch('start'),
  'batch-preview': () => showBatch('preview'),
  'batch-run': () => showBatch('run'),
  'batch-going': () => showBatch('going'),
  'batch-compare': () => showBatch('compare'),
  'batch-report': () => showBatch('report'),
};

function showCredential(examples: typeof EXAMPLES): void {
  style(tokens, page, popup, credential);
  const { told: asked, marks } = told(examples);
  show(
    <Credential
      asked={{ claims: asked.claims, marks: marks.map(said) }}
      agreed
      online
      now={NOW}
      onAgree={nothing}
      onAllow={nothing}
      onCheck={nothing}
      onTrust={nothing}
      onReport={nothing}
      onAskLedger={nothing}
    />,
  );
}

function showStack(by: 'issuer' | 'skill'): void {
  style(tokens, page, stack);
  const { told: shown, marks } = stacked();
  show(
    <Stack
      name="Mira Okafor"
      claims={shown.claims}
      marks={marks.map(said)}
      by={by}
      now={NOW}
      onBy={nothing}
      onPrint={nothing}
    />,
  );
}

function showNews(): void {
  style(tokens, page, welcome, news);
  show(<News />);
}

function showMine(state: ReturnType<typeof learner>): void {
  style(tokens, page, popup, mine);
  const looks = createLooks();
  dress(looks, { style: tokens + markStyle, icons: ICONS });
  const marks = (state.marks ?? []).map(said);
  show(
    <Mine
      state={{ ...NOTHING_YET, agreed: true, ...state, marks }}
      wallets={WALLETS}
      online
      now={NOW}
      looks={looks}
      pageWords={PAGE_WORDS}
      onGiven={nothing}
      onLook={nothing}
      onAgree={nothing}
      onAllow={nothing}
      onCheck={nothing}
      onImport={nothing}
      onFiles={nothing}
      onCopy={nothing}
      onRemind={nothing}
      onNotify={nothing}
      onWhole={nothing}
    />,
  );
}

function showWelcome(): void {
  style(tokens, page, welcome);
  const looks = createLooks();
  dress(looks, { style: tokens + markStyle, icons: ICONS });
  const demo = { looks, pageWords: PAGE_WORDS, say: said, now: NOW };
  show(<Welcome agreed={false} onAgree={nothing} onOptions={nothing} demo={demo} />);
}

function style(...sheets: readonly string[]): void {
  document.head.append(Object.assign(document.createElement('style'), { textContent: sheets.join('\n') }));
}
