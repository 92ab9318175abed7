import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { ENGLISH } from '../../lib/language/english.ts';
import { createTabs, type Session } from '../../lib/checking/tabs.ts';
import { type Badge, badgeOf } from '../../lib/checking/toolbar.ts';
import type { MarkState } from '../../lib/messages/protocol.ts';
import { FAMILY } from '../../lib/verdict/sentences.ts';
import type { VerdictWord } from '../../lib/verdict/words.ts';

const mark = (verdict: VerdictWord): MarkState => ({
  state: 'checked',
  report: {
    verdict,
    ground: 'hosted',
    checks: [],
    checkedAt: '2026-11-24T12:00:00.000Z',
    freshUntil: '2026-11-25T12:00:00.000Z',
    said: { word: '', sentence: '', ground: '' },
  },
});

describe('badgeOf', () => {
  it('counts what was found where all is well', () => {
    expect(badgeOf(['verified', 'verified'], ENGLISH).text).toBe('2');
    expect(badgeOf(['verified', 'issuer-unknown'], ENGLISH).text).toBe('2');
  });

  it('says how many of them nobody knows anything of, and never passes them off as checked', () => {
    expect(badgeOf(['not-checked', 'not-checked'], ENGLISH).text).toBe('2?');
    expect(badgeOf(['verified', 'could-not-check', 'not-checked'], ENGLISH).text).toBe('2?');
    expect(badgeOf(['verified', 'verified', 'not-checked'], ENGLISH)).toMatchObject({
      text: '1?',
      title: 'Bonafide: 1 not checked, 2 verified',
    });
  });

  it('counts what wants a look, in the colour of the worst, and says all of it in words', () => {
    const badge = badgeOf(['verified', 'differs', 'problem', 'could-not-check'], ENGLISH);
    expect(badge).toEqual({
      text: '2!',
      title: 'Bonafide: 1 with a problem, 1 that says something else, 1 that could not be checked, 1 verified',
      colour: '#b3261e',
    });
  });

  it.each([...new Set([...Object.values(FAMILY), 'not-checked' as const])])(
    'has the colour of the tokens on light ground: %s',
    (family) => {
      const tokens = readFileSync(new URL('../../components/tokens.css', import.meta.url), 'utf8');
      const light = new RegExp(`--${family}: light-dark\\((#\\w+),`).exec(tokens)?.[1];
      expect(badgeOf([family], ENGLISH).colour).toBe(light);
    },
  );

  it('says nothing of nothing, and never more than four characters', () => {
    expect(badgeOf([], ENGLISH).text).toBe('');
    expect(badgeOf(Array(500).fill('problem'), ENGLISH).text).toBe('99+!');
  });
});

const english = async () => ENGLISH;

describe('createTabs', () => {
  function createSession(): Session {
    const items = new Map<string, unknown>();
    return {
      get: async (key) => (items.has(key) ? { [key]: structuredClone(items.get(key)) } : {}),
      set: async (changed) => {
        for (const [key, value] of Object.entries(changed)) items.set(key, value);
      },
      remove: async (key) => void items.delete(key),
    };
  }
  const [JANE, JOHN] = ['https://profiles.example/jane', 'https://profiles.example/john'];
  const showing = () => vi.fn(async (_: number, __: Badge) => undefined);
  const texts = (show: ReturnType<typeof showing>) => show.mock.calls.map(([tab, { text }]) => `${tab}: ${text}`);

  it('shows the marks of a page, a later one of a claim in place of the earlier', async () => {
    const show = showing();
    const tabs = createTabs(createSession(), show, english);
    await Promise.all([
      tabs.looked(7, JANE, [
        ['a', { state: 'checking' }],
        ['b', { state: 'checking' }],
      ]),
      tabs.checked(7, JANE, ['a', mark('revoked')]),
      tabs.checked(7, JANE, ['b', mark('verified')]),
      tabs.looked(8, JOHN, [['a', mark('verified')]]),
    ]);
    expect(texts(show)).toEqual(['7: 2?', '7: 1!', '7: 1!', '8: 1']);
  });

  it('starts anew with another page, whatever is still answered about the one before, and with claims that went', async () => {
    const show = showing();
    const tabs = createTabs(createSession(), show, english);
    await tabs.looked(7, JANE, [['a', mark('revoked')]]);
    await tabs.looked(7, JOHN, []);
    await tabs.checked(7, JANE, ['b', mark('verified')]);
    await tabs.left(7);
    await tabs.checked(7, JOHN, ['c', mark('verified')]);
    expect(texts(show)).toEqual(['7: 1!', '7: ', '7: 1']);
  });

  it('says that a page is not read, since the user chose so', async () => {
    const show = showing();
    const tabs = createTabs(createSession(), show, english);
    await tabs.looked(7, JANE, [['a', mark('revoked')]]);
    await tabs.looked(7, JANE, undefined);
    expect(show.mock.lastCall?.[1]).toMatchObject({ text: '', title: 'Bonafide: switched off on this page' });
  });

  it('knows after the worker was stopped what stood before', async () => {
    const [session, show] = [createSession(), showing()];
    await createTabs(session, show, english).looked(7, JANE, [['a', mark('revoked')]]);
    await createTabs(session, show, english).checked(7, JANE, ['b', mark('not-genuine')]);
    expect(texts(show)).toEqual(['7: 1!', '7: 2!']);
  });
});
