import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { NOW } from '../../bin/pictures/examples.ts';
import { createLooks } from '../../components/mark/dom.ts';
import { ICONS } from '../../components/verdict/icons.ts';
import { demoEntries } from '../../components/welcome/demo.ts';
import { Welcome } from '../../components/welcome/Welcome.tsx';
import { MARK } from '../../lib/language/en/mark.ts';
import { expectAccessible } from './accessible.ts';
import { cardIn, marksIn, standInForPopovers, watchShadowRoots } from './shadow.ts';

watchShadowRoots();
standInForPopovers();

beforeAll(() => {
  document.documentElement.lang = 'en';
  document.title = 'Bonafide';
});
afterEach(cleanup);

function open() {
  return render(
    <Welcome
      agreed={false}
      onAgree={() => undefined}
      onOptions={() => undefined}
      demo={{
        looks: { ...createLooks(), icons: ICONS },
        pageWords: { ...MARK, tag: 'en', dir: 'ltr' },
        say: (mark) => mark,
        now: NOW,
        wait: 0,
        trusted: () => true,
      }}
    />,
  );
}

describe('the made-up profile', () => {
  it('has the very marks of real ones, and is accessible', async () => {
    const { container } = open();
    expect(marksIn(document).map(({ textContent }) => textContent)).toEqual([
      'Verified',
      'Expired',
      'Another name',
      'Check',
    ]);
    await expectAccessible(container);
  }, 60_000);

  it('says that it is made up and that nobody is asked', () => {
    open();
    expect(screen.getByText(/made up and stand in this page; nobody is asked/)).toBeTruthy();
  });

  it('answers a press on “Check”, and opens the card', async () => {
    open();
    const check = marksIn(document).at(-1);
    check?.click();
    await waitFor(() => expect(check?.textContent).toBe('Verified'));
    expect(cardIn(document)?.textContent).toContain('University of Exampleton');
  });

  it('leads nowhere: neither to an issuer nor to a page about it', () => {
    open();
    marksIn(document)[0]?.click();
    expect(cardIn(document)?.querySelector('a[href], [data-do="whole"]')).toBeNull();
  });

  it('leaves no mark behind when it goes', () => {
    const { unmount } = open();
    unmount();
    expect(marksIn(document)).toEqual([]);
  });

  it('is made for the day on which it is seen', () => {
    const [, expired] = demoEntries(Date.parse('2031-05-01'));
    expect(expired?.answer).toMatchObject({ report: { verdict: 'expired', credential: { expires: '2030-06-30' } } });
  });
});

it('explains in a line each what it may do', () => {
  open();
  expect(screen.getByText(/Read profiles on the named sites/)).toBeTruthy();
  expect(screen.getByText(/No account, no server of ours/)).toBeTruthy();
});
