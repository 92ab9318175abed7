/** The learners' page: accessible in each of its states, with the very marks, and a copy button for all that is to be pasted. */
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { learner, NOW } from '../../bin/pictures/examples.ts';
import { createLooks } from '../../components/mark/dom.ts';
import { Mine, type MineProps } from '../../components/mine/Mine.tsx';
import { ICONS } from '../../components/verdict/icons.ts';
import { MARK } from '../../lib/language/en/mark.ts';
import { ENGLISH } from '../../lib/language/english.ts';
import { WALLETS } from '../../lib/mine/given.ts';
import { type MineState, NOTHING_YET } from '../../lib/mine/state.ts';
import { expectAccessible } from './accessible.ts';
import { cardIn, marksIn, standInForPopovers, watchShadowRoots } from './shadow.ts';

const { mine } = ENGLISH;

watchShadowRoots();
standInForPopovers();

beforeAll(() => {
  document.documentElement.lang = 'en';
  document.title = 'Bonafide';
});
afterEach(cleanup);

function open(state: Partial<MineState> = {}) {
  const actions = {
    onGiven: vi.fn(),
    onLook: vi.fn(),
    onAgree: vi.fn(),
    onAllow: vi.fn(),
    onCheck: vi.fn(),
    onImport: vi.fn(),
    onFiles: vi.fn(),
    onCopy: vi.fn(),
    onRemind: vi.fn(),
    onNotify: vi.fn(),
    onWhole: vi.fn(),
  };
  const props: MineProps = {
    ...actions,
    state: { ...NOTHING_YET, agreed: true, ...state },
    wallets: WALLETS,
    online: true,
    now: NOW,
    looks: { ...createLooks(), icons: ICONS },
    pageWords: { ...MARK, tag: 'en', dir: 'ltr' },
    trusted: () => true,
  };
  return { ...actions, ...render(<Mine {...props} />) };
}

describe('before anything was looked at', () => {
  it('asks for names, addresses and links, and is accessible', async () => {
    const { container, onGiven, onLook } = open();
    fireEvent.input(screen.getByLabelText(mine.names), { target: { value: 'Mira' } });
    expect(onGiven).toHaveBeenLastCalledWith({ ...NOTHING_YET.given, names: 'Mira' });
    fireEvent.click(screen.getByLabelText(mine.keep));
    expect(onGiven).toHaveBeenLastCalledWith({ ...NOTHING_YET.given, keeps: true });
    fireEvent.click(screen.getByRole('button', { name: mine.look }));
    expect(onLook).toHaveBeenCalledOnce();
    expect(screen.queryByText(mine.remind)).toBeNull();
    await expectAccessible(container);
  }, 60_000);

  it('says where profiles are opened, and that a private window leaves nothing', () => {
    open({ profiles: ['https://www.linkedin.com/in/mira/'], private: true });
    expect(screen.getByRole('link', { name: 'https://www.linkedin.com/in/mira/' })).toBeTruthy();
    expect(screen.queryByLabelText(mine.keep)).toBeNull();
    expect(screen.getByText(mine.private)).toBeTruthy();
  });

  it('says that a profile was forgotten', () => {
    open({ gone: true });
    expect(screen.getByText(mine.gone)).toBeTruthy();
  });
});

describe('a profile', () => {
  it('has what to mend, the very marks and what is missing, and is accessible', async () => {
    const { container } = open(learner());
    const points = [...container.querySelectorAll('.mend li b')].map(({ textContent }) => textContent);
    expect(points[0]).toBe(mine.mend['taken-back']);
    expect(points).toContain(mine.mend.expired);
    expect(
      marksIn(document)
        .map(({ textContent }) => textContent)
        .slice(0, 3),
    ).toEqual(['Verified', 'Revoked', 'Expired']);
    expect(screen.getByText(mine.missing({ count: 2 }))).toBeTruthy();
    await expectAccessible(container);
  }, 60_000);

  it('opens the card of a mark, which leads to our own page', () => {
    const { onWhole } = open(learner());
    const [first] = marksIn(document);
    first?.click();
    const card = cardIn(document);
    expect(card?.textContent).toContain('Genuine and in force.');
    card?.querySelector<HTMLElement>('[data-do="whole"]')?.click();
    expect(onWhole).toHaveBeenCalledOnce();
  });

  it('follows what is found out', () => {
    const state = learner();
    const { rerender, ...actions } = open({ ...state, marks: state.marks.map(() => ({ state: 'checking' as const })) });
    expect(new Set(marksIn(document).map(({ textContent }) => textContent))).toEqual(new Set([ENGLISH.mark.checking]));
    rerender(
      <Mine
        {...actions}
        state={{ ...NOTHING_YET, agreed: true, ...state }}
        wallets={WALLETS}
        online
        now={NOW}
        looks={{ ...createLooks(), icons: ICONS }}
        pageWords={{ ...MARK, tag: 'en', dir: 'ltr' }}
        trusted={() => true}
      />,
    );
    expect(marksIn(document)[0]?.textContent).toBe('Verified');
  });

  it('has a copy button for each field of the form', () => {
    const { container, onCopy } = open(learner());
    const [first] = container.querySelectorAll<HTMLElement>('.missing');
    if (!first) throw new Error('nothing is missing');
    for (const button of within(first).getAllByRole('button', { hidden: true })) fireEvent.click(button);
    expect(onCopy.mock.calls.map(([text]) => text)).toEqual([
      'Cloud Security Foundations',
      'Example Cloud Academy',
      'Mar 2026',
      'Mar 2029',
      '2d8e5b40-6f13-4c7a-9b25-c4e1f7a0d966',
      'https://www.credly.com/badges/2d8e5b40-6f13-4c7a-9b25-c4e1f7a0d966',
    ]);
  });

  it('names hosts that are not allowed, and allows them on a press', () => {
    const { onAllow } = open({ ...learner(), hosts: ['badges.example'] });
    fireEvent.click(screen.getByRole('button', { name: ENGLISH.popup.allow({ host: 'badges.example' }) }));
    expect(onAllow).toHaveBeenCalledWith(['badges.example']);
  });

  it('reminds if wanted, outside of the popup if that is wanted, too', () => {
    const { onRemind, onNotify } = open({ ...learner(), reminds: true });
    fireEvent.click(screen.getByRole('button', { name: mine.notify }));
    fireEvent.click(screen.getByLabelText(mine.remind));
    expect([onNotify.mock.calls.length, onRemind.mock.calls]).toEqual([1, [[false]]]);
  });

  it('is told that all is well only when all is known', () => {
    const { advice: _, ...state } = learner();
    const { container } = open({
      ...state,
      advice: [],
      marks: state.marks.slice(0, 1),
      claims: state.claims.slice(0, 1),
    });
    expect(container.textContent).toContain(mine.fine);
    cleanup();
    const waiting = open({ ...state, advice: [], marks: [{ state: 'checking' }], claims: state.claims.slice(0, 1) });
    expect(waiting.container.textContent).not.toContain(mine.fine);
  });
});

describe('a wallet', () => {
  it('that no program may list is opened by hand, which is said', () => {
    const { onImport } = open();
    fireEvent.change(screen.getByLabelText(mine.where), { target: { value: 'accredible' } });
    expect(screen.getByText(/Accredible lets no program list a wallet/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: mine.import })).toBeNull();
    const field = screen.getByLabelText(mine.wallet);
    fireEvent.input(field, { target: { value: 'mira' } });
    const link = screen.getByRole('link', { name: 'Open at www.credential.net' });
    expect(link.getAttribute('href')).toBe('https://www.credential.net/profile/mira');
    const form = field.closest('form');
    if (form) fireEvent.submit(form);
    expect(onImport).not.toHaveBeenCalled();
  });

  it('is named with the place where it stands; files are chosen', () => {
    const { container, onImport, onFiles } = open();
    fireEvent.change(screen.getByLabelText(mine.where), { target: { value: 'badgr' } });
    fireEvent.input(screen.getByLabelText(mine.wallet), { target: { value: 'mira' } });
    fireEvent.click(screen.getByRole('button', { name: mine.import }));
    expect(onImport).toHaveBeenCalledWith('mira', 'badgr');
    const file = new File(['{}'], 'a.json');
    const field = container.querySelector('input[type=file]');
    if (!field) throw new Error('no field for files');
    fireEvent.change(field, { target: { files: [file] } });
    expect(onFiles).toHaveBeenCalledWith([file]);
  });

  it('that could not be read is named, and nothing is called complete', () => {
    const { container } = open({ imported: true, unread: ['mira'] });
    expect(screen.getByText(mine.unread({ names: 'mira' }))).toBeTruthy();
    expect(container.textContent).not.toContain(mine.complete);
    cleanup();
    open({ imported: true });
    expect(screen.getByText(mine.complete)).toBeTruthy();
  });
});
