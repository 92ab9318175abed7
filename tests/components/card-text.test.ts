import { describe, expect, it } from 'vitest';
import { EXAMPLES, NOW } from '../../bin/pictures/examples.ts';
import { waiting } from '../../components/mark/waiting.ts';
import { withCard } from '../../components/verdict/card.ts';
import { ENGLISH } from '../../lib/language/english.ts';
import { ENGLISH_PAGE } from './english.ts';

const TEXTS = EXAMPLES.map(([claim, mark]) => withCard(claim, mark, ENGLISH, NOW));

describe('what a content script is told of a mark', () => {
  it('is plain text and no report', () => {
    for (const text of TEXTS) {
      expect(text).not.toHaveProperty('report');
      expect(Object.keys(text.card)).not.toContain('report');
      expect(text.word).toMatch(/\S/);
      expect(text.title).toMatch(/\S/);
      expect(text.card.sentence).toMatch(/\S/);
    }
  });

  it('says what a press does, and grants nothing', () => {
    const [claim] = EXAMPLES[0] ?? [];
    if (!claim) throw new Error('No example');
    expect(withCard(claim, { state: 'on-click' }, ENGLISH, NOW)).toMatchObject({
      word: 'Check',
      card: { action: { does: 'check' } },
    });
    expect(withCard(claim, { state: 'ask-consent' }, ENGLISH, NOW).card.action?.does).toBe('start');
    expect(withCard(claim, { state: 'ask-host', host: 'x.example' }, ENGLISH, NOW).card.action).toBeUndefined();
  });
});

describe('a mark between two answers', () => {
  it('keeps which credential it is about and shows nothing of the last answer', () => {
    for (const text of TEXTS) {
      const asked = waiting(text, 'checking', ENGLISH_PAGE);
      expect(asked).toMatchObject({ state: 'checking', family: 'not-checked', title: text.title });
      expect(asked).not.toHaveProperty('freshUntil');
      expect(asked.card).not.toHaveProperty('found');
      expect(asked.card).not.toHaveProperty('action');
      expect(waiting(text, 'on-click', ENGLISH_PAGE).card.action?.does).toBe('check');
    }
  });
});
