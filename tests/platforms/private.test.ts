/**
 * Private fields end at the door. Every recorded answer of every platform that is asked is stuffed, in every object of it, with
 * what issuers know and nobody here may learn; then everything that leaves is searched: cache, report, ledger, export, console.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { jsonLine, readable } from '../../bin/cli/print.ts';
import { profileOf } from '../../components/popup/lines.ts';
import { asCsv, asJson, asText } from '../../lib/batch/saved-profile.ts';
import { createChecker } from '../../lib/checking/checker.ts';
import { createExamine } from '../../lib/checking/examine.ts';
import { createContexts } from '../../lib/jsonld/contexts.ts';
import { ENGLISH } from '../../lib/language/english.ts';
import type { MarkState, PageFacts } from '../../lib/messages/protocol.ts';
import { createDocumentsAsk, type GivenDocument } from '../../lib/net/documents.ts';
import { gather, PLATFORMS } from '../../lib/platforms/index.ts';
import { refer, referDocument } from '../../lib/platforms/refer.ts';
import { DEFAULTS } from '../../lib/settings/settings.ts';
import { createMemoryStore } from '../../lib/store/memory.ts';
import type { Json } from '../../lib/verdict/words.ts';
import { NOW, type Recorded, recorded } from './world.ts';

/** Under the names that issuers give them. */
const STUFFED: Readonly<Record<string, Json>> = {
  legalName: 'PRIVATE legal name',
  contactEmail: 'PRIVATE.contact@person.example',
  email: 'PRIVATE@person.example',
  recipient_email: 'PRIVATE@person.example',
  telephone: 'PRIVATE +41 44 000 00 00',
  phone: { number: 'PRIVATE +41 44 000 00 00' },
  birthDate: 'PRIVATE 1990-01-02',
  date_of_birth: 'PRIVATE 1990-01-02',
  dateOfBirth: 'PRIVATE 1990-01-02',
  photo: 'https://person.example/PRIVATE.jpg',
  picture_url: 'https://person.example/PRIVATE.jpg',
  mcid: 'PRIVATE 000000',
  ssn: 'PRIVATE 000',
  passportNumber: 'PRIVATE C0',
  address: { street: 'PRIVATE street 1', country: 'PRIVATE land' },
  location: 'PRIVATE town',
  ip_address: 'PRIVATE ::1',
  nationalId: ['PRIVATE 1', 'PRIVATE 2'],
  gender: 'PRIVATE gender',
  examScore: { candidateId: 'PRIVATE candidate' },
};
const HTML = `<div class="legal-name">PRIVATE legal name</div><meta name="email" content="PRIVATE@person.example">
<script>window.user = { "email": "PRIVATE@person.example", "birthDate": "PRIVATE" };</script>`;

const isObject = (json: Json): json is Readonly<Record<string, Json>> =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

/** What the answer itself says stays; the private fields stand beside it in each of its objects. */
function stuff(json: Json): Json {
  if (Array.isArray(json)) return json.map(stuff);
  if (!isObject(json)) return json;
  return { ...STUFFED, ...Object.fromEntries(Object.entries(json).map(([name, value]) => [name, stuff(value)])) };
}

function stuffed({ bytes, ...answer }: GivenDocument): GivenDocument {
  const text = new TextDecoder().decode(bytes);
  const json = parse(text);
  const body =
    json === undefined ? text.replace(/<body>|$/, (place) => `${place}${HTML}`) : JSON.stringify(stuff(json));
  return { ...answer, bytes: new TextEncoder().encode(body) };
}

function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text);
  } catch {
    // A page, or an answer that breaks off on purpose.
    return undefined;
  }
}

interface Case {
  readonly name: string;
  readonly link: string;
  readonly claimed?: string;
  readonly answers: Readonly<Record<string, Recorded>>;
}

const ASKED = PLATFORMS.filter(({ policy }) => policy !== 'link-out').map(({ links }) => links.id);
const casesOf = (id: string): readonly Case[] =>
  JSON.parse(readFileSync(new URL(`./answers/${id}/cases.json`, import.meta.url), 'utf8'));

const PAGE: PageFacts = {
  site: 'generic',
  url: 'https://profiles.example/in/lea-berg',
  person: { key: 'lea', name: 'Lea Berg', names: ['Lea Berg'], profileUrls: [] },
};
const PLACE = { host: 'profiles.example', private: false };

async function everythingThatLeaves(
  id: string,
  { link, claimed, answers }: Case,
): Promise<readonly [string, string][]> {
  const given = recorded(id, answers);
  const ask = createDocumentsAsk((url) => {
    const answer = given(url);
    return answer && stuffed(answer);
  });
  const disk = createMemoryStore();
  const checker = createChecker({
    refer: (url) => refer(url) ?? referDocument(url),
    leadsTo: () => ({ host: 'issuer.example', named: true }),
    gather: (reference, asking, now) =>
      gather(reference, { ask: asking, now, examine: createExamine({ ask: asking, now, contexts: createContexts() }) }),
    ask,
    holds: async () => true,
    settings: async () => ({ ...DEFAULTS, agreedAt: '2026-11-01T00:00:00Z' }),
    trust: () => ({ knows: () => undefined }),
    disk,
    memory: createMemoryStore(),
    now: () => NOW,
  });
  const claim = { key: 'a', title: claimed ?? 'Beekeeping', url: link };
  const mark: MarkState = await checker.check(PAGE, claim, PLACE, { by: 'click' });
  const [kept] = await disk.get([(refer(link) ?? referDocument(link))?.canonical ?? '']);
  const told = { page: PAGE, claims: [claim] };
  const profile = profileOf(told, [mark], ENGLISH);
  return [
    ['the cache', JSON.stringify(kept ?? null)],
    ['the report', JSON.stringify(mark)],
    ...(mark.state === 'checked'
      ? ([
          ['the command line', jsonLine(link, mark.report)],
          ['the command line, for people', readable(link, mark.report)],
        ] as const)
      : []),
    ['the copy', asText(profile)],
    ['the CSV', asCsv(profile)],
    ['the JSON', asJson(profile, told, [mark], {})],
  ] as [string, string][];
}

describe.each(ASKED)('%s', (id) => {
  it.each(casesOf(id).map((one) => [one.name, one] as const))('%s', async (_, one) => {
    const console = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) =>
      vi.spyOn(globalThis.console, name).mockImplementation(() => undefined),
    );
    for (const [what, said] of await everythingThatLeaves(id, one)) expect(said, what).not.toContain('PRIVATE');
    expect(JSON.stringify(console.flatMap(({ mock }) => mock.calls))).not.toContain('PRIVATE');
    for (const spy of console) spy.mockRestore();
  });
});

it('the answers do hold it, else nothing was shown', () => {
  const whole = ASKED.flatMap((id) =>
    casesOf(id).flatMap(({ answers }) => Object.keys(answers).flatMap((url) => recorded(id, answers)(url) ?? [])),
  );
  const texts = whole.map((answer) => new TextDecoder().decode(stuffed(answer).bytes));
  expect(texts.length).toBeGreaterThan(100);
  expect(texts.filter((text) => text.includes('PRIVATE')).length / texts.length).toBeGreaterThan(0.8);
});
