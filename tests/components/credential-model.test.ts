import { describe, expect, it, vi } from 'vitest';
import { EXAMPLES, NOW } from '../../bin/pictures/examples.ts';
import { type CredentialState, createCredentialModel } from '../../components/credential/model.ts';
import type { SavedFile } from '../../components/popup/deps.ts';
import { aboutAddresses, aboutClaim, type Question } from '../../lib/asking/question.ts';
import type { MarkState, Request } from '../../lib/messages/protocol.ts';
import { DEFAULTS, type Settings } from '../../lib/settings/settings.ts';

const [[CLAIM, CHECKED] = []] = EXAMPLES;
if (!CLAIM || !CHECKED) throw new Error('there are no examples');
const PAGE = { site: 'linkedin', url: 'https://www.linkedin.com/in/mira-okafor/' };
const ADDRESS = 'https://badges.example/1';

function open(question: Question | undefined, looks: MarkState, more: { grants?: boolean } = {}) {
  const requests: Request[] = [];
  const saved: SavedFile[] = [];
  const allowed: (readonly string[])[] = [];
  let settings: Settings = { ...DEFAULTS, agreedAt: '2026-11-01T00:00:00Z' };
  let state: CredentialState | undefined;
  const model = createCredentialModel({
    async send(request) {
      requests.push(request);
      if (request.type === 'look') return { marks: request.claims.map(() => looks) } as never;
      return { mark: CHECKED } as never;
    },
    question: async () => question,
    settings: {
      read: async () => settings,
      change: async (how) => {
        settings = { ...settings, ...how(settings) };
        return settings;
      },
    },
    allow: async (hosts) => {
      allowed.push(hosts);
      return more.grants ?? true;
    },
    save: (file) => void saved.push(file),
    version: '0.1.0',
    changed: (next) => {
      state = next;
    },
    now: () => NOW,
  });
  return {
    model,
    saved,
    allowed: () => allowed,
    state: () => state,
    settings: () => settings,
    checks: () => requests.filter(({ type }) => type === 'check'),
    requests,
  };
}

describe('what a person asked for', () => {
  it('is asked of the issuer at once, as a person’s deliberate act', async () => {
    const at = open(aboutAddresses([ADDRESS], true), { state: 'on-click' });
    await at.model.start();
    expect(at.checks()).toMatchObject([{ by: 'click', claim: { url: ADDRESS }, private: true }]);
    expect(at.state()?.asked?.marks).toEqual([CHECKED]);
  });

  it('is asked anew where the last answer is past its time, and not before', async () => {
    if (CHECKED.state !== 'checked') throw new Error('the example was not checked');
    const until = (ms: number): MarkState => ({
      ...CHECKED,
      report: { ...CHECKED.report, freshUntil: new Date(NOW + ms).toISOString() },
    });
    const old = open(aboutAddresses([ADDRESS], false), until(-1));
    await old.model.start();
    expect(old.checks()).toMatchObject([{ by: 'click', claim: { url: ADDRESS } }]);
    const fresh = open(aboutAddresses([ADDRESS], false), until(1));
    await fresh.model.start();
    expect(fresh.checks()).toEqual([]);
  });

  it('is only shown where a claim was opened', async () => {
    const at = open(aboutClaim(PAGE, CLAIM, false), { state: 'on-click' });
    await at.model.start();
    expect(at.checks()).toEqual([]);
    at.model.onCheck(CLAIM);
    await vi.waitFor(() => expect(at.state()?.asked?.marks).toEqual([CHECKED]));
  });

  it('waits for the yes', async () => {
    const at = open(aboutAddresses([ADDRESS], false), { state: 'ask-consent' });
    await at.model.start();
    expect(at.checks()).toEqual([]);
  });

  it('waits for a host, and is asked once that is allowed', async () => {
    const host: MarkState = { state: 'ask-host', host: 'badges.example' };
    const refused = open(aboutAddresses([ADDRESS], false), host, { grants: false });
    await refused.model.start();
    refused.model.onAllow(['badges.example']);
    const at = open(aboutAddresses([ADDRESS], false), host);
    await at.model.start();
    at.model.onAllow(['badges.example']);
    await vi.waitFor(() => expect(at.state()?.asked?.marks).toEqual([CHECKED]));
    expect(refused.checks()).toEqual([]);
  });

  it('may be forgotten by the browser, which is said', async () => {
    const at = open(undefined, CHECKED);
    await at.model.start();
    expect(at.state()?.asked).toBeUndefined();
    expect(at.requests).toEqual([]);
  });
});

it('keeps whom the user trusts, when and for which credential, and looks again', async () => {
  const at = open(aboutClaim(PAGE, CLAIM, false), CHECKED);
  await at.model.start();
  at.model.onTrust({ id: 'did:web:guild.example', name: 'Guild', why: 'Peer Mentor' });
  await vi.waitFor(() => expect(at.state()?.said).toBe('trusted'));
  expect(at.settings().trusted).toEqual([
    { id: 'did:web:guild.example', name: 'Guild', why: 'Peer Mentor', since: '2026-11-24T12:00:00.000Z' },
  ]);
  expect(at.requests.filter(({ type }) => type === 'look')).toHaveLength(2);
});

it('saves the report of a wrong verdict and sends nothing', async () => {
  const at = open(aboutClaim(PAGE, CLAIM, false), CHECKED);
  await at.model.start();
  const before = at.requests.length;
  at.model.onReport(CLAIM, CHECKED, 'no');
  expect(at.saved.map(({ name }) => name)).toEqual(['wrong-verdict-2026-11-24.json']);
  expect(at.requests).toHaveLength(before);
});

describe('a public ledger', () => {
  const ASKED = { ledger: 'blockstream', hosts: ['blockstream.info', 'school.example'] };

  it('is asked by a press, after the browser asked for its hosts', async () => {
    const at = open(aboutClaim(PAGE, CLAIM, false), CHECKED);
    await at.model.start();
    at.model.onAskLedger(CLAIM, ASKED);
    await vi.waitFor(() => expect(at.checks()).toMatchObject([{ by: 'click', again: true, ledger: 'blockstream' }]));
    expect(at.allowed()).toEqual([ASKED.hosts]);
  });

  it('is not asked where that was refused, and it is said', async () => {
    const at = open(aboutClaim(PAGE, CLAIM, false), CHECKED, { grants: false });
    await at.model.start();
    at.model.onAskLedger(CLAIM, ASKED);
    await vi.waitFor(() => expect(at.state()?.said).toBe('not-asked'));
    expect(at.checks()).toEqual([]);
  });
});
