import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { EXAMPLES, NOW, told, waiting } from '../../bin/pictures/examples.ts';
import { Popup, type PopupProps, type PopupView } from '../../components/popup/Popup.tsx';
import { Welcome } from '../../components/welcome/Welcome.tsx';
import { backAsserted, readAsserted } from '../../lib/matching/asserted.ts';
import type { MarkState } from '../../lib/messages/protocol.ts';
import { expectAccessible } from './accessible.ts';

beforeAll(() => {
  document.documentElement.lang = 'en';
  document.title = 'Bonafide';
});
afterEach(cleanup);

const ALL: PopupView = { kind: 'page', ...told() };
/** Axe in a DOM without layout is slow; these have everything that a row can hold. */
const SOME: Extract<PopupView, { kind: 'page' }> = {
  kind: 'page',
  ...told([...EXAMPLES.slice(4, 5), ...EXAMPLES.slice(7, 8)]),
};

function popup(view: PopupView, more: Partial<PopupProps> = {}) {
  const actions = {
    onAgree: vi.fn(),
    onAllow: vi.fn(),
    onCheck: vi.fn(),
    onCheckAll: vi.fn(),
    onMine: vi.fn(),
    onRead: vi.fn(),
    onSwitchOn: vi.fn(),
    onMode: vi.fn(),
    onPause: vi.fn(),
    onWhole: vi.fn(),
    onCopy: vi.fn(),
    onSave: vi.fn(),
    onStack: vi.fn(),
    onLookUp: vi.fn(),
    onLedger: vi.fn(),
    onNews: vi.fn(),
    onForgetPerson: vi.fn(),
    onForgetEverything: vi.fn(),
    onOptions: vi.fn(),
  };
  const { container } = render(<Popup view={view} agreed online now={NOW} {...actions} {...more} />);
  return { container, ...actions };
}

function unfoldRows(): void {
  for (const line of document.querySelectorAll('.row > summary')) fireEvent.click(line);
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

describe('the popup', () => {
  it.each([
    ['several verdicts', SOME, {}],
    ['one verified', { kind: 'page', ...told(EXAMPLES.slice(0, 1)) }, {}],
    ['no yes yet', { kind: 'page', ...waiting({ state: 'ask-consent' }) }, { agreed: false }],
    ['a host to allow', { kind: 'page', ...waiting({ state: 'ask-host', host: 'a.example' }) }, {}],
    ['nothing found', { kind: 'page', ...told([]) }, {}],
    ['offline', SOME, { online: false }],
    ['loading', { kind: 'loading' }, {}],
    ['closed', { kind: 'closed' }, {}],
    ['mute', { kind: 'mute' }, {}],
    ['elsewhere', { kind: 'elsewhere', host: 'mira.example' }, {}],
    ['off', { kind: 'off', place: 'mira.example' }, {}],
    ['paused', { kind: 'off', place: 'mira.example', until: '2026-11-24T13:00:00Z' }, {}],
    ['not in sight', { kind: 'unseen' }, {}],
  ] satisfies readonly (readonly [string, PopupView, Partial<PopupProps>])[])(
    'is accessible: %s',
    async (_, view, more) => {
      const { container } = popup(view, more);
      unfoldRows();
      for (const fold of container.querySelectorAll('details')) fold.open = true;
      expect(container.querySelectorAll('h1')).toHaveLength(1);
      await expectAccessible(container);
    },
    60_000,
  );

  it('says whose profile it is, how many of how many, and how they stand', () => {
    popup(ALL);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Mira Okafor');
    expect(screen.getByText(/11 of 14 credentials/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'See all 14' }).getAttribute('rel')).toBe('noopener noreferrer');
    expect(screen.getByText(/^1 verified, 2 have a problem, 2 differ/)).toBeTruthy();
  });

  it('has a quiet line for what name and headline say without a link, which accuses nobody', async () => {
    const all = readAsserted({ name: 'Mira Okafor, PMP', headline: '2x AWS Certified | CSM' });
    const shown = { key: 'a', title: 'AWS Certified Developer', issuer: 'AWS', verified: true };
    const scrum = { key: 'b', title: 'Certified ScrumMaster', issuer: 'Scrum Alliance', verified: false };
    const { container } = popup({ ...SOME, asserted: backAsserted(all, [shown, scrum]) });
    const section = screen.getByRole('region', { name: 'Said without a link' });
    expect(
      within(section)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'PMPNothing on this page backs it.',
      '2x AWS Certified1 of 2 verified here.',
      'CSMIt stands on this page, not verified.',
    ]);
    await expectAccessible(container);
  }, 60_000);

  it('says of one credential on two lines that it is claimed twice', () => {
    const [first, second] = EXAMPLES;
    if (!first || !second) throw new Error('there are no examples');
    const [claim, mark] = first;
    popup({ kind: 'page', ...told([first, [{ ...claim, key: 'again', title: 'Architect' }, { ...mark }], second]) });
    expect(screen.getAllByText(/claimed twice/)).toHaveLength(2);
  });

  it('has one row a claim, grouped by how they stand, the worst first, verified last', () => {
    popup(ALL);
    const groups = screen.getAllByRole('region').filter((region) => region.classList.contains('group'));
    const said = groups.map((group) => [
      within(group).getByRole('heading').textContent?.trim(),
      ...[...group.querySelectorAll('.said b')].map(({ textContent }) => textContent),
    ]);
    expect(said).toEqual([
      ['Problem 2', 'Revoked', 'Not found'],
      ['Differs from the profile 2', 'Another name', 'Says something else'],
      ['Out of date 1', 'Expired'],
      ['Could not check 1', 'Could not check'],
      ['Issuer unknown 1', 'Genuine, issuer unknown'],
      ['Open to check 1', 'Open to check'],
      ['Not checked 2', 'Nothing to check', 'Checking'],
      ['Verified 1', 'Verified'],
    ]);
  });

  it('filters by title, issuer and verdict, and says where nothing is left', () => {
    popup(ALL);
    const titles = () => [...document.querySelectorAll('.rows .title')].map(({ textContent }) => textContent);
    const filter = (value: string) => fireEvent.input(screen.getByRole('searchbox'), { target: { value } });
    filter('revoked');
    expect(titles()).toEqual(['Certificate in Data Stewardship']);
    filter('cloud academy  security');
    expect(titles()).toEqual(['Security Fundamentals']);
    filter('zzz');
    expect(titles()).toEqual([]);
    expect(screen.getByText('None of them matches.')).toBeTruthy();
  });

  it('has no filter where all is seen at a glance', () => {
    popup(SOME);
    expect(screen.queryByRole('searchbox')).toBeNull();
  });

  it('goes to the filter by “/” and from row to row by the arrows', () => {
    popup(ALL);
    fireEvent.keyDown(document.body, { key: '/' });
    const filter = screen.getByRole('searchbox');
    expect(document.activeElement).toBe(filter);
    const rows = [...document.querySelectorAll('.row > summary')];
    fireEvent.keyDown(filter, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(rows[0]);
    fireEvent.keyDown(rows[0] as Element, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(rows[1]);
    fireEvent.keyDown(rows[1] as Element, { key: 'ArrowUp' });
    expect(document.activeElement).toBe(rows[0]);
  });

  it('chooses how this site is dealt with', () => {
    const { onMode } = popup(ALL, { mode: 'on-click' });
    expect((screen.getByRole('radio', { name: 'Check on a press' }) as HTMLInputElement).checked).toBe(true);
    fireEvent.click(screen.getByRole('radio', { name: 'Off' }));
    expect(onMode).toHaveBeenCalledWith('off');
    fireEvent.click(screen.getByRole('radio', { name: 'As everywhere' }));
    expect(onMode).toHaveBeenLastCalledWith(undefined);
  });

  it('tells whom its check asked, host by host', () => {
    const entry = { at: NOW, took: 1, method: 'GET', status: 200, outcome: 'answered' } as const;
    const asked = [
      { ...entry, url: 'https://api.badges.example/1', requests: 2, size: 1_400 },
      { ...entry, url: 'https://api.badges.example/2', requests: 1, size: 600 },
      { ...entry, url: 'https://keys.example/a', requests: 1, size: 90 },
    ];
    popup(ALL, { asked });
    expect([...document.querySelectorAll('.asked bdi')].map(({ textContent }) => textContent)).toEqual([
      'api.badges.example: 3 questions, 2 kB',
      'keys.example: one question, 0.1 kB',
    ]);
  });

  it('says which of one’s own badges expires soon, and leads to the page about them', () => {
    popup(ALL, { expiring: [{ title: 'Cloud Practitioner', expires: '2026-12-10' }] });
    const line = screen.getByText(/“Cloud Practitioner” expires on .*2026\./);
    expect(within(line).getByRole('link', { name: 'My badges' }).getAttribute('href')).toBe('/mine.html');
  });

  it('hands one’s own profile over where there is one, and leads to the page about it elsewhere', () => {
    const { onMine } = popup(ALL);
    fireEvent.click(screen.getByRole('button', { name: 'This is my profile: how do I look?' }));
    expect(onMine).toHaveBeenCalledOnce();
    cleanup();
    popup({ kind: 'closed' });
    expect(screen.getByRole('link', { name: 'My badges' })).toBeTruthy();
  });

  it('says once and quietly that there is something new', () => {
    const { onNews } = popup(ALL, { news: true });
    press('See what is new');
    expect(onNews).toHaveBeenCalledOnce();
  });

  it('unfolds to the sentence, the ten checks and the issuer’s own page', () => {
    popup({ kind: 'page', ...told(EXAMPLES.slice(1, 2)) });
    expect(document.querySelector('.checks')).toBeNull();
    unfoldRows();
    expect(screen.getAllByText('The issuer has taken it back: issued in error.')).not.toEqual([]);
    expect(document.querySelectorAll('.checks li')).toHaveLength(10);
    expect(screen.getByRole('link', { name: /Open at badges.example/ }).getAttribute('href')).toMatch(/^https:/);
  });

  it('asks for the yes in one sentence, above the rows', () => {
    const { onAgree } = popup({ kind: 'page', ...waiting({ state: 'ask-consent' }) }, { agreed: false });
    expect(screen.getByText(/its address is sent to the issuer/)).toBeTruthy();
    press('Yes, ask issuers');
    expect(onAgree).toHaveBeenCalledOnce();
  });

  it('names the hosts that it asks for, once each', () => {
    const { onAllow } = popup({ kind: 'page', ...waiting({ state: 'ask-host', host: 'a.example' }) });
    fireEvent.click(screen.getAllByRole('button', { name: 'Allow a.example' })[0] as Element);
    expect(onAllow).toHaveBeenCalledWith(['a.example']);
  });

  it('checks one again, or all of them', () => {
    const { onCheck, onCheckAll } = popup({ kind: 'page', ...told(EXAMPLES.slice(0, 1)) });
    unfoldRows();
    press('Check again');
    expect(onCheck).toHaveBeenCalledWith(EXAMPLES[0]?.[0]);
    press('Check all again');
    expect(onCheckAll).toHaveBeenCalledOnce();
  });

  it('forgets everything only after it was asked twice', () => {
    const { onForgetEverything } = popup(ALL);
    press('Forget everything');
    press('Cancel');
    expect(onForgetEverything).not.toHaveBeenCalled();
    press('Forget everything');
    press('Forget everything now');
    expect(onForgetEverything).toHaveBeenCalledOnce();
  });

  it('shows a name as text, without what could pass for a mark of ours', () => {
    const page = told(EXAMPLES.slice(0, 1));
    const person = { key: 'x', name: '✅ <b>Verified</b>\u202E', names: [], profileUrls: [] };
    popup({ kind: 'page', ...page, told: { ...page.told, page: { ...page.told.page, person } } });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('<b>Verified</b>');
  });

  it('offers no check where there is nothing to check', () => {
    const nothing: MarkState = { state: 'nothing', why: 'The profile gives no link for it.' };
    popup({ kind: 'page', ...waiting(nothing) });
    expect(screen.queryByRole('button', { name: /Check (now|again)/ })).toBeNull();
  });

  it.each([
    ['read this page', { kind: 'elsewhere', host: 'mira.example' }, 'Check this page', 'onRead', []],
    ['switch it on again', { kind: 'off', place: 'mira.example' }, 'Switch on again', 'onSwitchOn', []],
    ['pause it for an hour', ALL, 'An hour', 'onPause', [3_600_000]],
    ['copy it', ALL, 'Copy as text', 'onCopy', []],
    ['save it', ALL, 'Save as CSV', 'onSave', ['csv']],
    ['print it', ALL, 'Print', 'onStack', [true]],
    ['see it along time', ALL, 'See them along time', 'onStack', [false]],
    ['see the whole ledger', ALL, 'All that was ever asked', 'onLedger', []],
    ['forget this person', ALL, 'Forget this person', 'onForgetPerson', []],
  ] as const)('lets one %s', (_, view, name, action, values) => {
    const actions = popup(view);
    press(name);
    expect(actions[action].mock.calls[0]?.slice(0, values.length)).toEqual([...values]);
  });
});

describe('the welcome page', () => {
  it('says what is sent to whom, and takes one yes', async () => {
    const onAgree = vi.fn();
    const { container } = render(<Welcome agreed={false} onAgree={onAgree} onOptions={() => undefined} />);
    expect(screen.getByText(/its address is sent to the issuer that it names, and to nobody else/)).toBeTruthy();
    press('Yes, ask issuers');
    expect(onAgree).toHaveBeenCalledOnce();
    await expectAccessible(container);
  }, 60_000);

  it('asks no more once there is a yes', () => {
    render(<Welcome agreed onAgree={() => undefined} onOptions={() => undefined} />);
    expect(screen.queryByRole('button', { name: 'Yes, ask issuers' })).toBeNull();
    expect(screen.getByRole('status').textContent).toMatch(/Open a profile/);
  });
});
