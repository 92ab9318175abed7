import { describe, expect, it, vi } from 'vitest';
import type { Ask } from '../../lib/net/ask.ts';
import { createDocumentsAsk, type GivenDocument } from '../../lib/net/documents.ts';

const document = (given: Partial<GivenDocument> & { text?: string } = {}): GivenDocument => ({
  bytes: new TextEncoder().encode(given.text ?? '{}'),
  status: 200,
  type: 'application/json',
  headers: {},
  ...given,
});
const asking = (documents: Record<string, GivenDocument>, network?: Ask) =>
  createDocumentsAsk((address) => documents[address], network);

describe('createDocumentsAsk', () => {
  it('answers with the document', async () => {
    const ask = asking({ 'https://badges.example/a': document({ text: '{"a":1}', type: 'application/ld+json; x=1' }) });
    expect(await ask('https://badges.example/a#b')).toEqual({
      url: 'https://badges.example/a',
      status: 200,
      type: 'application/ld+json',
      bytes: new TextEncoder().encode('{"a":1}'),
    });
  });

  it('is offline where nothing stands', async () => {
    expect((await asking({})('https://badges.example/a')).trouble?.code).toBe('offline');
  });

  it('keeps the address rule, whatever the documents hold', async () => {
    const ask = asking({ 'https://127.0.0.1/a': document(), 'https://badges.example:8443/a': document() });
    const answers = await Promise.all(['https://127.0.0.1/a', 'https://badges.example:8443/a'].map((url) => ask(url)));
    expect(answers.map(({ trouble }) => trouble?.code)).toEqual(['refused-address', 'refused-address']);
  });

  it('answers by https for a document that is named by http', async () => {
    const ask = asking({ 'http://badges.example/a': document() });
    expect(await ask('http://badges.example/a')).toMatchObject({ url: 'https://badges.example/a', status: 200 });
  });

  it('answers for a DID, and at the address where did:web lives', async () => {
    const ask = asking({
      'did:example:123': document({ text: '1' }),
      'did:web:uni.example': document({ text: '2' }),
      'did:web:uni.example:issuers:9': document({ text: '3' }),
    });
    const asked = [
      'did:example:123#key-1',
      'https://uni.example/.well-known/did.json',
      'https://uni.example/issuers/9/did.json',
    ];
    const texts = (await Promise.all(asked.map((url) => ask(url)))).map(({ bytes }) => new TextDecoder().decode(bytes));
    expect(texts).toEqual(['1', '2', '3']);
  });

  it('gives statuses the meaning that they have on the network', async () => {
    const ask = asking({
      'https://badges.example/gone': document({ status: 410, text: '{"revoked":true}' }),
      'https://badges.example/busy': document({ status: 429, headers: { 'retry-after': '60' } }),
      'https://badges.example/empty': document({ status: 204 }),
      'https://badges.example/silent': document({ status: 0 }),
    });
    const at = async (name: string) => (await ask(`https://badges.example/${name}`)).trouble;
    expect([await at('gone'), await at('busy'), await at('empty'), await at('silent')]).toEqual([
      { code: 'gone' },
      { code: 'limited', retryAfter: 60_000 },
      undefined,
      { code: 'offline' },
    ]);
  });

  it('follows a redirect within the site only, and only where asked to', async () => {
    const to = (location: string) => document({ status: 302, headers: { location } });
    const ask = asking({
      'https://badges.example/old': to('https://www.badges.example/new'),
      'https://badges.example/away': to('https://mirror.attacker.example/new'),
      'https://www.badges.example/new': document({ text: 'new' }),
      'https://mirror.attacker.example/new': document({ text: 'taken over' }),
    });
    const old = await ask('https://badges.example/old', { redirect: 'follow' });
    expect([old.url, new TextDecoder().decode(old.bytes)]).toEqual(['https://www.badges.example/new', 'new']);
    expect((await ask('https://badges.example/old')).trouble?.code).toBe('redirected');
    expect((await ask('https://badges.example/away', { redirect: 'follow' })).trouble?.code).toBe('redirected');
  });

  it('keeps the limit of size', async () => {
    const ask = asking({ 'https://badges.example/a': document({ bytes: new Uint8Array(2 ** 21 + 1) }) });
    expect((await ask('https://badges.example/a')).trouble?.code).toBe('too-large');
    expect((await ask('https://badges.example/a', { size: 'list' })).trouble).toBeUndefined();
  });

  it('asks the network for what is not among the documents, and for nothing else', async () => {
    const network = vi.fn<Ask>(async (url) => ({ url, status: 200, type: '', bytes: new Uint8Array() }));
    const ask = asking({ 'https://badges.example/a': document() }, network);
    await ask('https://badges.example/a');
    expect(network).not.toHaveBeenCalled();
    await ask('https://badges.example/b');
    expect(network).toHaveBeenCalledWith('https://badges.example/b', undefined);
  });
});
