/** No view says anything that is not in the catalogue: with every text of it in brackets, what stands outside is data. */
import { cleanup } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { EXAMPLES, learner, NOW, stacked, told, waiting } from '../../bin/pictures/examples.ts';
import { Credential } from '../../components/credential/Credential.tsx';
import { createLooks } from '../../components/mark/dom.ts';
import { Mine } from '../../components/mine/Mine.tsx';
import { News } from '../../components/news/News.tsx';
import { Standing } from '../../components/popup/Standing.tsx';
import { Stack } from '../../components/stack/Stack.tsx';
import { ClaimDetails } from '../../components/verdict/ClaimDetails.tsx';
import { WALLETS } from '../../lib/mine/given.ts';
import { NOTHING_YET } from '../../lib/mine/state.ts';
import { said, strays, texts } from './strays.tsx';

afterEach(cleanup);

describe('beside the catalogue nothing is said', () => {
  const nothing = () => undefined;
  const { told: page, marks } = told();
  const stack = stacked();

  it.each(EXAMPLES.map(([claim, mark]) => [claim.title ?? claim.key, claim, mark] as const))(
    'of %s',
    (_, claim, mark) => {
      const view = <ClaimDetails claim={claim} mark={said(mark)} now={NOW} onCheck={nothing} onWhole={nothing} />;
      expect(strays(view)).toEqual([]);
    },
  );

  it.each([
    ['summary', <Standing key="s" marks={marks.map(said)} />],
    ['nothing found', <Standing key="n" marks={[]} />],
    ['what is new', <News key="w" />],
    [
      'along time',
      <Stack
        key="t"
        name="Mira Okafor"
        claims={stack.told.claims}
        marks={stack.marks.map(said)}
        by="issuer"
        now={NOW}
        onBy={nothing}
        onPrint={nothing}
      />,
    ],
    [
      'my badges',
      <Mine
        key="m"
        state={{ ...NOTHING_YET, ...learner(), unread: ['Mira'], hosts: ['badges.example'] }}
        wallets={WALLETS}
        online
        now={NOW}
        looks={createLooks()}
        pageWords={{ ...texts.mark, tag: 'en', dir: 'ltr' }}
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
    ],
    [
      'credentials',
      <Credential
        key="c"
        asked={{ claims: page.claims, marks: marks.map(said) }}
        agreed={false}
        online={false}
        now={NOW}
        onAgree={nothing}
        onAllow={nothing}
        onCheck={nothing}
        onTrust={nothing}
        onReport={nothing}
        onAskLedger={nothing}
      />,
    ],
  ] as const)('in: %s', (_, view) => {
    expect(strays(view)).toEqual([]);
  });

  it('before anybody was asked', () => {
    for (const state of ['ask-consent', 'on-click', 'checking'] as const) {
      const {
        told: { claims },
        marks: standing,
      } = waiting({ state });
      const [claim] = claims;
      const [mark] = standing;
      if (!claim || !mark) throw new Error('No example');
      expect(strays(<ClaimDetails claim={claim} mark={mark} now={NOW} onCheck={nothing} onWhole={nothing} />)).toEqual(
        [],
      );
    }
  });

  it('and what is hard-coded is found', () => {
    expect(strays(<p title="Hidden words">Hard-coded</p>)).toEqual(['Hard-coded', 'Hidden words']);
  });
});
