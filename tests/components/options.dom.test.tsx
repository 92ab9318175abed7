import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { ASKED, PLATFORMS } from '../../bin/pictures/asked.ts';
import { NOW } from '../../bin/pictures/examples.ts';
import { ledgerCsv, ledgerJson } from '../../components/ledger/saved.ts';
import { issuersJson, readIssuers } from '../../components/options/issuers.ts';
import { Options, type OptionsProps } from '../../components/options/Options.tsx';
import { DEFAULTS } from '../../lib/settings/settings.ts';
import { expectAccessible } from './accessible.ts';

beforeAll(() => {
  document.documentElement.lang = 'en';
  document.title = 'Bonafide';
});
afterEach(cleanup);

const SETTINGS = {
  ...DEFAULTS,
  agreedAt: '2026-11-20T10:00:00Z',
  sites: [{ place: 'blog.example', mode: 'off' as const }],
  trusted: [
    { id: 'did:web:exampleton.example', name: 'Exampleton', since: '2026-10-02T09:00:00Z', why: 'Peer Mentor' },
  ],
  addresses: ['mira@okafor.example'],
};

function options(more: Partial<OptionsProps> = {}) {
  const actions = {
    onChange: vi.fn(),
    onAgree: vi.fn(),
    onWithdraw: vi.fn(),
    onRegisters: vi.fn(),
    onClear: vi.fn(),
    onForgetEverything: vi.fn(),
    onExportIssuers: vi.fn(),
    onSaveLedger: vi.fn(),
    onClearLedger: vi.fn(),
  };
  const { container } = render(
    <Options
      settings={SETTINGS}
      sites={[{ id: 'linkedin', name: 'LinkedIn' }]}
      registers={{ names: ['A Register'], asOf: '2026-11-24' }}
      kept={{ answers: 2, size: 12_345, oldest: Date.parse('2026-09-01') }}
      browserLanguage="en"
      platforms={PLATFORMS}
      ledger={ASKED}
      now={NOW}
      {...actions}
      {...more}
    />,
  );
  return { container, ...actions };
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

function enter(label: RegExp, value: string): void {
  const field = screen.getByLabelText(label);
  fireEvent.input(field, { target: { value } });
  fireEvent.submit(field.closest('form') as Element);
}

describe('the options', () => {
  it('are accessible', async () => {
    const { container } = options();
    for (const fold of container.querySelectorAll('details')) fold.open = true;
    await expectAccessible(container);
  }, 60_000);

  it('deal with a site in a way of its own, and again as everywhere', () => {
    const { onChange } = options();
    fireEvent.change(screen.getByRole('combobox', { name: 'LinkedIn' }), { target: { value: 'on-click' } });
    expect(onChange.mock.lastCall?.[0].sites).toContainEqual({ place: 'linkedin', mode: 'on-click' });
    press('Remove: Off');
    expect(onChange.mock.lastCall?.[0].sites).toEqual([]);
  });

  it('show what is paused, and end it', () => {
    const pauses = [
      { place: 'github', until: '2026-11-24T13:00:00Z' },
      { place: 'over.example', until: '2026-11-24T11:00:00Z' },
    ];
    const { onChange } = options({ settings: { ...SETTINGS, pauses } });
    expect(screen.getByText('github')).toBeTruthy();
    expect(screen.queryByText('over.example')).toBeNull();
    fireEvent.click(within(screen.getByText('github').closest('li') as HTMLElement).getByRole('button'));
    expect(onChange.mock.lastCall?.[0].pauses).toEqual(pauses.slice(1));
  });

  it('choose when issuers are asked, or that no page is read', () => {
    const { onChange, onWithdraw } = options();
    fireEvent.click(screen.getByRole('radio', { name: /Only when I press/ }));
    expect(onChange).toHaveBeenCalledWith({ mode: 'on-click' });
    fireEvent.click(screen.getByRole('radio', { name: /Not at all/ }));
    expect(onChange).toHaveBeenCalledWith({ mode: 'off' });
    press('Stop asking issuers');
    expect(onWithdraw).toHaveBeenCalledOnce();
  });

  it('ask public registers only when that is switched on, and only after the yes', () => {
    const { onRegisters } = options();
    const box = screen.getByRole('checkbox', { name: 'Ask public registers' });
    expect((box as HTMLInputElement).checked).toBe(false);
    fireEvent.click(box);
    expect(onRegisters).toHaveBeenCalledWith(true);
    expect(screen.getByText(/A Register/)).toBeTruthy();
    cleanup();
    const { agreedAt: _, ...before } = SETTINGS;
    options({ settings: before });
    expect((screen.getByRole('checkbox', { name: 'Ask public registers' }) as HTMLInputElement).disabled).toBe(true);
    expect(screen.getByText('First allow asking issuers, above.')).toBeTruthy();
  });

  it('trust an issuer by DID or https address, from that day on', () => {
    const { onChange } = options();
    enter(/^Identifier/, ' https://guild.example ');
    expect(onChange.mock.lastCall?.[0].trusted).toEqual([
      ...SETTINGS.trusted,
      { id: 'https://guild.example', since: '2026-11-24T12:00:00.000Z' },
    ]);
    press(/Remove: Exampleton/);
    expect(onChange).toHaveBeenLastCalledWith({ trusted: [] });
  });

  it('say since when an issuer is trusted, and for which credential', () => {
    options();
    expect(screen.getByText('Since 2 Oct 2026, for “Peer Mentor”')).toBeTruthy();
  });

  it('find an issuer among many', () => {
    const trusted = Array.from({ length: 12 }, (_, at) => ({ id: `https://issuer-${at}.example` }));
    options({ settings: { ...SETTINGS, trusted } });
    fireEvent.input(screen.getByRole('searchbox', { name: 'Search issuers' }), { target: { value: 'issuer-11' } });
    expect(screen.getAllByText(/^https:\/\/issuer-/).map(({ textContent }) => textContent)).toEqual([
      'https://issuer-11.example',
    ]);
  });

  it('take issuers from a file, and say so where there are none in it', async () => {
    const { onChange } = options();
    const input = document.querySelector('input[type=file]') as HTMLInputElement;
    const give = (text: string) => {
      Object.defineProperty(input, 'files', { configurable: true, value: [new File([text], 'a.json')] });
      fireEvent.change(input);
    };
    give('not JSON');
    await waitFor(() => expect(screen.getByText('There is no list of issuers in that file.')).toBeTruthy());
    expect(onChange).not.toHaveBeenCalled();
    give(issuersJson([{ id: 'https://guild.example', name: 'Guild' }]));
    await waitFor(() => expect(screen.getByText('One issuer was added.')).toBeTruthy());
    expect(onChange.mock.lastCall?.[0].trusted).toHaveLength(2);
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

  it('tell how much is kept, clear answers, and forget everything after a second yes', () => {
    const { onClear, onForgetEverything } = options();
    expect(screen.getByText('They take 12 kB; the oldest is of 1 Sept 2026.')).toBeTruthy();
    press('Clear stored answers');
    expect(onClear).toHaveBeenCalledOnce();
    press('Forget everything');
    expect(onForgetEverything).not.toHaveBeenCalled();
    press('Forget everything now');
    expect(onForgetEverything).toHaveBeenCalledOnce();
  });

  it('show what becomes of a link to each platform', () => {
    options();
    fireEvent.input(screen.getByRole('searchbox', { name: 'Search platforms' }), {
      target: { value: 'courses' },
    });
    const lines = [...document.querySelectorAll('.platforms li')].map(({ textContent }) => textContent);
    expect(lines).toEqual(['Courses ExampleOpened by hand: it is asked nothing.']);
  });
});

describe('the ledger', () => {
  const rows = () => [...document.querySelectorAll('.ledger tbody tr')];

  it('has a line a request: when, whom, for what, how big, how it went', () => {
    options();
    expect(rows()).toHaveLength(ASKED.length);
    expect(rows()[3]?.textContent).toMatch(/slow\.example\/badges\/4Agile Practitioner0 kBtoo many questions/);
    expect(rows()[4]?.textContent).toContain('Who the issuer is');
  });

  it('is searched, and saved as far as it was found', () => {
    const { onSaveLedger } = options();
    fireEvent.input(screen.getByRole('searchbox', { name: 'Search the ledger' }), { target: { value: 'stewardship' } });
    expect(rows()).toHaveLength(1);
    press('Save as CSV');
    expect(onSaveLedger).toHaveBeenCalledWith('csv', [ASKED[2]]);
  });

  it('draws only as many as are looked at', () => {
    const [first] = ASKED;
    if (!first) throw new Error('no example');
    options({ ledger: Array.from({ length: 1_000 }, () => first) });
    expect(rows()).toHaveLength(50);
    press('Show more');
    expect(rows()).toHaveLength(200);
  });

  it('is cleared, and says where nobody was asked', () => {
    const { onClearLedger } = options();
    press('Clear the ledger');
    expect(onClearLedger).toHaveBeenCalledOnce();
    cleanup();
    options({ ledger: [] });
    expect(screen.getByText('Nobody was asked yet.')).toBeTruthy();
  });

  it('as a file says what it says, without marks of pages and without formulas', () => {
    const [first] = ASKED;
    if (!first) throw new Error('no example');
    const entries = [{ ...first, why: { ...first.why, title: '=1+1' } }];
    expect(ledgerCsv(entries)).toContain("'=1+1");
    expect(JSON.parse(ledgerJson(entries))).toMatchObject([{ address: first.url, outcome: 'answered', bytes: 4_200 }]);
    expect(ledgerJson(entries)).not.toContain('a mark');
  });
});

describe('a list of issuers as a file', () => {
  it('comes back as it was given', () => {
    expect(readIssuers(issuersJson(SETTINGS.trusted), NOW)).toEqual(SETTINGS.trusted);
  });

  it.each(['', '[]', '{"issuers":{}}', 'null'])('is none: %j', (text) => {
    expect(readIssuers(text, NOW)).toBeUndefined();
  });

  it('leaves out what is no issuer, and whoever would stand for all', () => {
    const text = JSON.stringify({
      issuers: [{ id: '*' }, { id: 7 }, 'x', { id: 'http://a.example' }, { id: 'did:web:a', name: 3 }],
    });
    expect(readIssuers(text, NOW)).toEqual([{ id: 'did:web:a', since: '2026-11-24T12:00:00.000Z' }]);
  });
});

describe('what an organisation has set', () => {
  const managed = { mode: 'on-click', registers: true, sites: [{ place: 'linkedin', mode: 'off' }] } as const;
  const theirs = { id: 'did:web:school.example', name: 'School', managed: true } as const;

  it('is said, and cannot be changed', () => {
    options({ settings: { ...SETTINGS, managed, mode: 'on-click', trusted: [theirs, ...SETTINGS.trusted] } });
    expect(screen.getByRole('group', { name: /Named issuers/ })).toHaveProperty('disabled', true);
    expect(screen.getByRole('combobox', { name: /LinkedIn/ })).toHaveProperty('disabled', true);
    expect(screen.queryByRole('button', { name: 'Remove: School' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Remove: Exampleton' })).toBeTruthy();
    expect(screen.getAllByText('Set by your organisation.').length).toBe(4);
  });

  it('is accessible', async () => {
    const { container } = options({ settings: { ...SETTINGS, managed, trusted: [theirs] } });
    await expectAccessible(container);
  });
});
