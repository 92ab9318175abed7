/** What each platform says — expired, taken back, private, gone, limited, blocked, broken — is said in a sentence of its own. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { assess } from '../../lib/checking/assess.ts';
import { gather, PLATFORMS } from '../../lib/platforms/index.ts';
import { refer, referDocument } from '../../lib/platforms/refer.ts';
import { createTrust } from '../../lib/settings/trust.ts';
import { createWorld, NOW, type Recorded, recorded } from './world.ts';

interface Case {
  readonly link: string;
  readonly claimed?: string;
  readonly answers: Readonly<Record<string, Recorded>>;
}

type Answers = Parameters<typeof createWorld>[0];

async function said({ link, claimed = 'Beekeeping' }: Case, answers: Answers) {
  const reference = refer(link) ?? referDocument(link);
  if (!reference) throw new Error(`${link} refers to nothing`);
  const evidence = await gather(reference, createWorld(answers).tools);
  const claim = { title: claimed };
  const showing = { names: [], addresses: [], profileUrls: [], claim, trust: createTrust([]), now: NOW };
  return await assess(evidence, showing, { checkedAt: NOW, reference });
}

/** What is told apart. */
const TOLD =
  /^(?:expired|revoked|suspended|private|not-found|limited|blocked|server-error|redirected|too-large|offline|timed-out)$/;

const failing = (status: number, body = '<!doctype html><title>Sorry</title>'): Answers => {
  return () => ({ bytes: new TextEncoder().encode(body), status, type: 'text/html', headers: {} });
};
const TROUBLES: readonly Answers[] = [
  failing(404),
  failing(429),
  failing(403),
  failing(503),
  failing(302),
  () => undefined,
];

const ASKED = PLATFORMS.filter(({ policy }) => policy !== 'link-out').map(({ links }) => links.id);

it.each(ASKED)('%s', async (id) => {
  const cases: readonly Case[] = JSON.parse(
    readFileSync(new URL(`./answers/${id}/cases.json`, import.meta.url), 'utf8'),
  );
  const asks = cases.filter(({ answers }) => Object.keys(answers).length > 0);
  const all = [
    ...(await Promise.all(asks.map((one) => said(one, recorded(id, one.answers))))),
    ...(await Promise.all(asks.slice(0, 1).flatMap((one) => TROUBLES.map((answers) => said(one, answers))))),
  ];
  const sentences = new Map<string, Set<string>>();
  for (const { verdict, checks, said: words } of all) {
    const code = checks.map((check) => check.code ?? '').find((one) => TOLD.test(one));
    const what = code ?? (TOLD.test(verdict) ? verdict : undefined);
    if (what) sentences.set(words.sentence, (sentences.get(words.sentence) ?? new Set()).add(what));
  }
  const told = new Set([...sentences.values()].flatMap((whats) => [...whats]));
  for (const due of ['not-found', 'limited', 'blocked', 'server-error', 'offline']) expect(told).toContain(due);
  for (const [sentence, whats] of sentences) {
    expect([...whats], sentence).toHaveLength(1);
    expect(sentence).toMatch(/^\S.{5,}[.)]$/);
    expect(sentence).not.toMatch(/[{}[\]]|undefined/);
  }
});
