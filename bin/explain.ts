/**
 * `explain links|names|claims`: how a link, a pair of names or a claim is judged, with no network and no cache. One JSON
 * object a line in, one a line out, in the same order; a line that cannot be read gives `{ error }` and stops nothing.
 */
import { createInterface } from 'node:readline';
import { compareClaim } from '../lib/checks/claim.ts';
import type { ClaimedOnPage } from '../lib/checks/showing.ts';
import type { Credential } from '../lib/formats/credential.ts';
import { compareNames } from '../lib/matching/names.ts';
import { refer } from '../lib/platforms/refer.ts';
import { runCommand, UsageError } from './cli/usage.ts';

type Explainer = (line: unknown) => object;

const EXPLAINERS: Readonly<Record<string, Explainer>> = {
  links: explainLink,
  names: explainNames,
  claims: explainClaim,
};

function explainLink(line: unknown): object {
  const reference = refer(textOf(line, 'url'));
  if (!reference) return { platform: null, kind: 'none', id: null, canonical: null };
  const { platform, kind, id, canonical } = reference;
  return { platform, kind, id, canonical };
}

function explainNames(line: unknown): object {
  return { result: compareNames(textOf(line, 'page'), textOf(line, 'credential')) };
}

function explainClaim(line: unknown): object {
  const page = objectOf(line, 'page') as ClaimedOnPage;
  const { name, issuer, issued, expires } = objectOf(line, 'credential') as ExplainedCredential;
  const credential: Credential = {
    format: 'platform',
    achievement: name === undefined ? {} : { name },
    ...(issuer && { issuer }),
    ...(issued && { issued }),
    ...(expires && { expires }),
  };
  const findings = compareClaim(page, credential);
  return {
    outcome: findings[0]?.outcome ?? 'none',
    codes: findings.flatMap(({ code }) => (code ? [code] : [])),
  };
}

interface ExplainedCredential {
  readonly name?: string;
  readonly issuer?: { readonly name?: string };
  readonly issued?: string;
  readonly expires?: string;
}

function objectOf(line: unknown, member: string): object {
  const value = typeof line === 'object' && line !== null ? (line as Record<string, unknown>)[member] : undefined;
  if (typeof value !== 'object' || value === null) throw new Error(`no object "${member}"`);
  return value;
}

function textOf(line: unknown, member: string): string {
  const value = typeof line === 'object' && line !== null ? (line as Record<string, unknown>)[member] : undefined;
  if (typeof value !== 'string') throw new Error(`no text "${member}"`);
  return value;
}

await runCommand(async () => {
  const [what = '', ...rest] = process.argv.slice(2);
  const explainer = Object.hasOwn(EXPLAINERS, what) ? EXPLAINERS[what] : undefined;
  if (!explainer || rest.length > 0) throw new UsageError('explain links|names|claims < NDJSON');
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue;
    process.stdout.write(`${JSON.stringify(answer(explainer, line))}\n`);
  }
  return 0;
});

function answer(explainer: Explainer, line: string): object {
  try {
    return explainer(JSON.parse(line));
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
