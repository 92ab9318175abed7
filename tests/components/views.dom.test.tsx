import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { EXAMPLES, NOW, told, waiting } from '../../bin/pictures/examples.ts';
import { Options, type OptionsProps } from '../../components/options/Options.tsx';
import { Popup, type PopupProps, type PopupView } from '../../components/popup/Popup.tsx';
import { Welcome } from '../../components/welcome/Welcome.tsx';
import { backAsserted, readAsserted } from '../../lib/matching/asserted.ts';
import type { MarkState } from '../../lib/messages/protocol.ts';
import { DEFAULTS } from '../../lib/settings/settings.ts';
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
    onRead: vi.fn(),
    onSwitch: vi.fn(),
    onForgetPerson: vi.fn(),
    onForgetEverything: vi.fn(),
    onOptions: vi.fn(),
  };
  const { container } = render(<Popup view={view} agreed online now={NOW} {...actions} {...more} />);
  return { container, ...actions };
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
  ] satisfies readonly (readonly [string, PopupView, Partial<PopupProps>])[])(
    'is accessible: %s',
    async (_, view, more) => {
      const { container } = popup(view, more);
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

  it('has one row a claim, the worst first, verified last', () => {
    popup(ALL);
    const rows = within(screen.getByRole('list', { name: 'Credentials' })).getAllByRole('listitem');
    const words = rows.map((row) => row.querySelector('.said b')?.textContent).filter(Boolean);
    expect(words).toEqual([
      'Revoked',
      'Not found',
      'Another name',
      'Says something else',
      'Expired',
      'Could not check',
      'Genuine, issuer unknown',
      'Open to check',
      'Nothing to check',
      'Checking',
      'Verified',
    ]);
  });

  it('unfolds to the sentence, the ten checks and the issuer’s own page', () => {
    popup({ kind: 'page', ...told(EXAMPLES.slice(1, 2)) });
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
    ['switch it on again', { kind: 'off', place: 'mira.example' }, 'Switch on again', 'onSwitch', [true]],
    ['switch it off', ALL, 'Switch off on this site', 'onSwitch', [false]],
    ['forget this person', ALL, 'Forget this person', 'onForgetPerson', []],
  ] as const)('lets one %s', (_, view, name, action, values) => {
    const actions = popup(view);
    press(name);
    expect(actions[action].mock.calls[0]?.slice(0, values.length)).toEqual([...values]);
  });
});

function options(more: Partial<OptionsProps> = {}) {
  const actions = {
    onChange: vi.fn(),
    onAgree: vi.fn(),
    onWithdraw: vi.fn(),
    onRegisters: vi.fn(),
    onClear: vi.fn(),
    onForgetEverything: vi.fn(),
  };
  const settings = {
    ...DEFAULTS,
    agreedAt: '2026-11-20T10:00:00Z',
    sites: [{ place: 'blog.example', mode: 'off' as const }],
    trusted: [{ id: 'did:web:exampleton.example', name: 'Exampleton' }],
    addresses: ['mira@okafor.example'],
  };
  const sites = [{ id: 'linkedin', name: 'LinkedIn' }];
  const { container } = render(
    <Options
      settings={settings}
      sites={sites}
      registers={{ names: ['A Register'], asOf: '2026-11-24' }}
      kept={{ answers: 2 }}
      {...actions}
      {...more}
    />,
  );
  return { container, ...actions };
}

function enter(label: RegExp, value: string): void {
  const field = screen.getByLabelText(label);
  fireEvent.input(field, { target: { value } });
  fireEvent.submit(field.closest('form') as Element);
}

describe('the options', () => {
  it('are accessible', async () => {
    await expectAccessible(options().container);
  }, 60_000);

  it('switch a site off and another on', () => {
    const { onChange } = options();
    fireEvent.click(screen.getByRole('checkbox', { name: 'LinkedIn' }));
    expect(onChange.mock.lastCall?.[0].sites).toEqual([
      { place: 'blog.example', mode: 'off' },
      { place: 'linkedin', mode: 'off' },
    ]);
    press('Remove: blog.example');
    expect(onChange.mock.lastCall?.[0].sites).toEqual([]);
  });

  it('choose when issuers are asked', () => {
    const { onChange, onWithdraw } = options();
    fireEvent.click(screen.getByRole('radio', { name: /Only when I press/ }));
    expect(onChange).toHaveBeenCalledWith({ mode: 'on-click' });
    press('Stop asking issuers');
    expect(onWithdraw).toHaveBeenCalledOnce();
  });

  it('ask public registers only when that is switched on', () => {
    const { onRegisters } = options();
    const box = screen.getByRole('checkbox', { name: 'Ask public registers' });
    expect((box as HTMLInputElement).checked).toBe(false);
    fireEvent.click(box);
    expect(onRegisters).toHaveBeenCalledWith(true);
    expect(screen.getByText(/A Register/)).toBeTruthy();
  });

  it('trust an issuer by DID or https address', () => {
    const { onChange } = options();
    enter(/^Identifier/, ' https://guild.example ');
    expect(onChange).toHaveBeenCalledWith({
      trusted: [{ id: 'did:web:exampleton.example', name: 'Exampleton' }, { id: 'https://guild.example' }],
    });
    press(/Remove: Exampleton/);
    expect(onChange).toHaveBeenLastCalledWith({ trusted: [] });
  });

  it.each([
    [/^Identifier/, 'Exampleton', 'An issuer is named by'],
    [/^Identifier/, '*', 'An issuer is named by'],
    [/^Identifier/, 'http://guild.example', 'An issuer is named by'],
    [/^E-mail/, 'mira', 'not an e-mail address'],
  ] as const)('refuse for %s: %s', (label, value, words) => {
    const { onChange } = options();
    enter(label, value);
    expect(onChange).not.toHaveBeenCalled();
    expect(screen.getByLabelText(label).getAttribute('aria-invalid')).toBe('true');
    expect(screen.getAllByRole('alert').some(({ textContent }) => textContent?.includes(words))).toBe(true);
  });

  it('clear answers, and forget everything after a second yes', () => {
    const { onClear, onForgetEverything } = options();
    press('Clear stored answers');
    expect(onClear).toHaveBeenCalledOnce();
    press('Forget everything');
    expect(onForgetEverything).not.toHaveBeenCalled();
    press('Forget everything now');
    expect(onForgetEverything).toHaveBeenCalledOnce();
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
