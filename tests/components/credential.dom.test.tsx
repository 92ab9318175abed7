import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { EXAMPLES, NOW, told, waiting } from '../../bin/pictures/examples.ts';
import { Credential, type CredentialProps } from '../../components/credential/Credential.tsx';
import { wrongReport } from '../../components/credential/wrong.ts';
import type { Report } from '../../lib/checking/report.ts';
import { finding } from '../../lib/verdict/codes.ts';
import type { Check } from '../../lib/verdict/words.ts';
import { expectAccessible } from './accessible.ts';

beforeAll(() => {
  document.documentElement.lang = 'en';
  document.title = 'Bonafide';
});
afterEach(cleanup);

/** The examples with that verdict. */
const like = (...verdicts: string[]) =>
  EXAMPLES.filter(([, mark]) => mark.state === 'checked' && verdicts.includes(mark.report.verdict));

function open(asked: CredentialProps['asked'], more: Partial<CredentialProps> = {}) {
  const actions = {
    onAgree: vi.fn(),
    onAllow: vi.fn(),
    onCheck: vi.fn(),
    onTrust: vi.fn(),
    onReport: vi.fn(),
    onAskLedger: vi.fn(),
  };
  const { container } = render(<Credential asked={asked} agreed online now={NOW} {...actions} {...more} />);
  return { container, ...actions };
}
const asked = (...verdicts: string[]) => {
  const { told: page, marks } = told(like(...verdicts));
  return { claims: page.claims, marks };
};
const AT_EXPLORER = { chain: 'Bitcoin', root: '00', explorer: 'explorer.example', ledger: 'example' };

/** An example whose proof comes out like that. */
function blockcert(proof: Check): NonNullable<CredentialProps['asked']> {
  const { claims, marks } = asked('verified');
  const [mark] = marks;
  if (mark?.state !== 'checked' || !mark.report.credential) throw new Error('the example was not checked');
  const { checks, credential } = mark.report;
  const report: Report = {
    ...mark.report,
    verdict: 'could-not-check',
    checks: checks.map((check) => (check.id === 'proof' ? proof : check)),
    credential: { ...credential, issuer: { id: 'https://school.example/issuer', name: 'Harbour School' } },
  };
  return { claims, marks: [{ ...mark, report }] };
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

describe('our own page about a credential', () => {
  it.each([
    ['one of an unknown issuer', asked('unknown-issuer')],
    ['several', asked('verified', 'revoked')],
    ['nothing in it', { claims: [], marks: [] }],
    ['forgotten', undefined],
  ] as const)(
    'is accessible: %s',
    async (_, what) => {
      const { container } = open(what);
      for (const fold of container.querySelectorAll('details')) fold.open = true;
      expect(container.querySelectorAll('h1')).toHaveLength(1);
      await expectAccessible(container);
    },
    60_000,
  );

  it('shows everything of one open: word, checks, what it took', () => {
    open(asked('verified'));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Solutions Architect – Associate');
    expect(document.querySelector('.word')?.textContent).toBe('Verified');
    expect([...document.querySelectorAll('.details details')].every((fold) => fold.hasAttribute('open'))).toBe(true);
    expect(document.querySelectorAll('.checks li')).toHaveLength(10);
  });

  it.each([
    ['anchor-not-checked', true],
    ['anchor-unreachable', true],
    ['signature-wrong', false],
  ] as const)('names whom the public ledger is asked through before it is asked: %s', async (code, isOffered) => {
    const { container, onAskLedger } = open(blockcert(finding('proof', code, AT_EXPLORER)));
    const button = screen.queryByRole('button', { name: 'Ask explorer.example' });
    expect(button !== null).toBe(isOffered);
    if (!button) return;
    expect(screen.getByText(/explorer\.example can tell, and school\.example/)).toBeTruthy();
    await expectAccessible(container);
    expect(onAskLedger).not.toHaveBeenCalled();
    fireEvent.click(button);
    const asked = { ledger: 'example', hosts: ['explorer.example', 'school.example'] };
    expect(onAskLedger.mock.calls).toEqual([[expect.anything(), asked]]);
  });

  it('offers no ledger that nobody can be asked about', () => {
    open(blockcert(finding('proof', 'anchor-not-checked', { chain: 'unnamed', root: '00' })));
    expect(screen.queryByRole('button', { name: /^Ask / })).toBeNull();
  });

  it('says when nobody was asked', () => {
    open(asked('verified'), { said: 'not-asked' });
    expect(screen.getByText('Nobody was asked.')).toBeTruthy();
  });

  it('lets an unknown issuer be trusted only after it was asked twice, and says what that means', () => {
    const { onTrust } = open(asked('unknown-issuer'));
    press(/^Trust /);
    expect(screen.getByText(/may then call anything verified/)).toBeTruthy();
    expect(onTrust).not.toHaveBeenCalled();
    press('Yes, trust it');
    expect(onTrust).toHaveBeenCalledWith({ id: 'did:key:z6MkExampleOnly', why: 'Peer Mentor' });
  });

  it.each(['verified', 'revoked', 'could-not-check'])(
    'offers no trust where it would change nothing: %s',
    (verdict) => {
      open(asked(verdict));
      expect(screen.queryByRole('button', { name: /^Trust / })).toBeNull();
    },
  );

  it('offers no trust in an issuer that proved nothing', () => {
    const [[claim, mark] = []] = like('unknown-issuer');
    if (!claim || mark?.state !== 'checked') throw new Error('no example');
    const checks = mark.report.checks.map((check) =>
      check.id === 'key' ? { ...check, outcome: 'warn' as const } : check,
    );
    open({ claims: [claim], marks: [{ state: 'checked', report: { ...mark.report, checks } }] });
    expect(screen.queryByRole('button', { name: /^Trust / })).toBeNull();
  });

  it('asks for the yes, and for hosts, before anything else', () => {
    const before = waiting({ state: 'ask-consent' });
    const { onAgree } = open({ claims: before.told.claims, marks: before.marks }, { agreed: false });
    press('Yes, ask issuers');
    expect(onAgree).toHaveBeenCalledOnce();
  });

  it('makes a report of a wrong verdict, with what the reader says', () => {
    const { onReport } = open(asked('revoked'));
    fireEvent.input(screen.getByRole('textbox'), { target: { value: 'It is in force.' } });
    fireEvent.submit(document.querySelector('form') as Element);
    expect(onReport.mock.calls[0]?.[2]).toBe('It is in force.');
  });
});

describe('the report of a wrong verdict', () => {
  const [[claim, mark] = []] = like('holder-differs');
  const report = mark?.state === 'checked' ? mark.report : undefined;
  const text = wrongReport({
    claim: claim ?? { key: '' },
    report: report as Report,
    note: ' Mine ',
    version: '1',
    now: NOW,
  });

  it('has the link, the verdict and the code of each check', () => {
    const { verdict, link, note, checks } = JSON.parse(text);
    expect([verdict, note]).toEqual(['holder-differs', 'Mine']);
    expect(link).toMatch(/^https:\/\/badges\.example\//);
    expect(checks).toHaveLength(10);
    expect(checks).toContainEqual({ id: 'holder', outcome: 'fail', code: 'name-differs' });
  });

  it('names neither the holder nor the person of the page', () => {
    expect(text).not.toMatch(/Okafor|Berg/);
  });
});
