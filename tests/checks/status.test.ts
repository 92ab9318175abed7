import { describe, expect, it } from 'vitest';
import { checkStatus, gravest } from '../../lib/checks/status.ts';
import type { Reading } from '../../lib/formats/format.ts';
import type { Lists } from '../../lib/status/lists.ts';
import { finding, nothing, passed } from '../../lib/verdict/codes.ts';
import type { JsonObject } from '../../lib/verdict/words.ts';
import { credential } from './showing.ts';

const ID = 'urn:uuid:6b1f0b52-1f4c-4a6a-9a2b-8f0e64a0c7d1';

const away = async () => ({
  finding: { id: 'status', outcome: 'unknown', code: 'list-unreachable', message: '' } as const,
});

/** Plain lists by address: one that holds the credential, one that does not, and none that is signed. */
const LISTS: Lists = {
  signed: async (url) => {
    const { host, searchParams } = new URL(url);
    if (host !== 'signed.example') return await away();
    const subject = { type: 'BitstringStatusList', statusPurpose: 'revocation' };
    const freshFor = searchParams.get('for');
    return {
      subject,
      bits: async () => ({ bytes: new Uint8Array(16) }),
      ...(freshFor !== null && { freshFor: Number(freshFor) }),
    };
  },
  token: away,
  plain: async (url) => ({ document: { revokedCredential: url.endsWith('taken') ? [{ id: ID }] : [] } }),
};

const CLEAR = { type: '1EdTechRevocationList', id: 'https://lists.example/clear' };
const TAKEN = { type: '1EdTechRevocationList', id: 'https://lists.example/taken' };
const AWAY = {
  type: 'BitstringStatusListEntry',
  statusListCredential: 'https://lists.example/away',
  statusListIndex: '7',
};
const UNHEARD = { type: 'StatusByPost' };

async function ask(...status: JsonObject[]) {
  const reading = { status, credential: credential({ id: ID }) } as unknown as Reading;
  const { check } = await checkStatus(reading, LISTS);
  return check.code ?? check.outcome;
}

describe('checkStatus', () => {
  it('asks every entry; taken back is taken back, whatever else is unclear', async () => {
    expect(await ask(CLEAR, TAKEN)).toBe('revoked');
    expect(await ask(AWAY, UNHEARD, CLEAR, TAKEN)).toBe('revoked');
  });

  it('one list that says no does not speak for another that says nothing', async () => {
    expect(await ask(CLEAR, AWAY)).toBe('list-unreachable');
    expect(await ask(CLEAR, UNHEARD)).toBe('status-unsupported');
  });

  it('stays fresh as long as the list that ends first', async () => {
    const entry = (query: string): JsonObject => ({ ...AWAY, statusListCredential: `https://signed.example/${query}` });
    const answer = async (...status: JsonObject[]) =>
      await checkStatus({ status, credential: credential({ id: ID }) } as unknown as Reading, LISTS);
    expect(await answer(entry('?for=900'), entry('?for=300'), entry(''))).toMatchObject({
      check: { outcome: 'pass' },
      freshFor: 300,
    });
    expect(await answer(entry(''), CLEAR)).not.toHaveProperty('freshFor');
    expect(await answer(entry('?for=700'))).toHaveProperty('freshFor', 700);
  });

  it('names a way of asking that is not known', async () => {
    const told = async (entry: JsonObject) =>
      (await checkStatus({ status: [entry], credential: credential() } as unknown as Reading, LISTS)).check.details;
    expect(await told(UNHEARD)).toEqual({ type: 'StatusByPost' });
    expect(await told({ id: 'https://lists.example/1' })).toEqual({ type: 'unnamed' });
  });

  it('revoked goes before suspended, both before what could not be asked', () => {
    const [revoked, suspended] = [finding('status', 'revoked'), finding('status', 'suspended')];
    const unknown = finding('status', 'list-expired');
    for (const checks of [
      [suspended, unknown, revoked],
      [revoked, unknown, suspended],
    ]) {
      expect(gravest(checks)).toBe(revoked);
      expect(gravest(checks.filter((one) => one !== revoked))).toBe(suspended);
    }
    expect(gravest([passed('status'), unknown])).toBe(unknown);
    expect(gravest([])).toEqual(nothing('status'));
  });

  it('is not claimed to name none where members are withheld', async () => {
    const reading = { status: [], isPartlyShown: true, credential: credential({ id: ID }) } as unknown as Reading;
    expect((await checkStatus(reading, LISTS)).check).toMatchObject({ outcome: 'warn', code: 'status-not-shown' });
    expect((await checkStatus({ ...reading, status: [CLEAR] }, LISTS)).check.outcome).toBe('pass');
  });

  it('passes only where each list says no, and is nothing where none is named', async () => {
    expect(await ask(CLEAR, CLEAR)).toBe('pass');
    expect(await ask()).toBe('none');
    expect((await checkStatus({ status: [] } as unknown as Reading, LISTS)).check.id).toBe('status');
  });
});
