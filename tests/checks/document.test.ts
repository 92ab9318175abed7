import { describe, expect, it } from 'vitest';
import { checkDocument, troubleEvidence, troubleFinding } from '../../lib/checks/document.ts';
import type { Answer, TroubleCode } from '../../lib/net/ask.ts';
import { finding } from '../../lib/verdict/codes.ts';

const answer = (code?: TroubleCode, retryAfter?: number): Answer => ({
  url: 'https://school.example/1',
  status: 0,
  type: '',
  bytes: new Uint8Array(),
  ...(code && { trouble: { code, ...(retryAfter !== undefined && { retryAfter }) } }),
});

const ALL: readonly TroubleCode[] = [
  'not-found',
  'private',
  'blocked',
  'limited',
  'server-error',
  'timed-out',
  'redirected',
  'too-large',
  'offline',
  'refused-address',
  'not-permitted',
];

describe('trouble on the way to a document', () => {
  it.each(ALL)('%s is unknown under its own name, in a whole sentence', (code) => {
    const check = troubleFinding(answer(code), 'Harbour School');
    expect(check).toMatchObject({ id: 'document', outcome: 'unknown', code });
    expect(check?.message).toMatch(/^[A-Z][^{}]*\.$/);
  });

  it.each([
    ['blocked', { who: 'Harbour School' }],
    ['too-large', { who: 'Harbour School', why: 'too many bytes' }],
    ['gone', { who: 'Harbour School', status: 410 }],
  ] as const)('%s names who was asked', (code, details) => {
    expect(troubleFinding(answer(code), 'Harbour School')?.details).toEqual(details);
  });

  it('nobody in particular is the issuer, and none is waited for that did not ask for it', () => {
    expect(troubleFinding(answer('offline'))?.message).toBe('The issuer could not be reached.');
    expect(troubleEvidence(answer('offline'))).not.toHaveProperty('retryAfter');
    expect(troubleEvidence(answer())).toBeUndefined();
  });

  it('410 says that it was taken back, and that is an answer of its issuer', () => {
    expect(troubleEvidence(answer('gone'))).toMatchObject({
      ground: 'hosted',
      checks: [{ id: 'status', code: 'revoked' }],
    });
  });

  it('keeps how long the server asked to wait', () => {
    expect(troubleEvidence(answer('limited', 120_000))).toMatchObject({ ground: 'none', retryAfter: 120_000 });
  });

  it('a good answer is no trouble', () => expect(troubleFinding(answer())).toBeUndefined());
});

describe('many findings about one document', () => {
  it('the gravest speaks, the others are listed', () => {
    const warned = finding('document', 'unsigned');
    const failed = finding('document', 'wrong-shape', { why: 'it names no issuer' });
    expect(checkDocument([warned, failed])).toMatchObject({
      code: 'wrong-shape',
      details: { also: [{ code: 'unsigned' }] },
    });
  });

  it('none is a pass, and one has none beside it', () => {
    expect(checkDocument([])).toMatchObject({ id: 'document', outcome: 'pass' });
    expect(checkDocument([finding('document', 'unsigned')])).not.toHaveProperty('details');
  });
});
