/** A world of recorded answers for platforms: what is not recorded is offline, and everything that is asked is noted. */
import { readFileSync } from 'node:fs';
import type { AskOptions } from '../../lib/net/ask.ts';
import { createDocumentsAsk, type GivenDocument } from '../../lib/net/documents.ts';
import type { Evidence, EvidenceTools, Examine } from '../../lib/platforms/platform.ts';
import { finding, passed } from '../../lib/verdict/codes.ts';

/** A file beside the cases, or one with the status, type and headers that it came with. */
export type Recorded =
  | string
  | {
      readonly file: string;
      readonly status?: number;
      readonly type?: string;
      readonly headers?: Readonly<Record<string, string>>;
    };

export interface Question extends AskOptions {
  readonly url: string;
}

export interface World {
  readonly tools: EvidenceTools;
  readonly asked: readonly Question[];
}

export const NOW = Date.parse('2026-11-24T12:00:00Z');

export function createWorld(answers: (url: string) => GivenDocument | undefined): World {
  const asked: Question[] = [];
  const given = createDocumentsAsk(answers);
  const ask: EvidenceTools['ask'] = (url, options) => {
    asked.push({ ...options, url });
    return given(url, options);
  };
  return { asked, tools: { ask, examine: readPlainly, now: NOW } };
}

/** The answers in a folder of tests/platforms/answers. */
export function recorded(
  folder: string,
  answers: Readonly<Record<string, Recorded>>,
): (url: string) => GivenDocument | undefined {
  return (url) => {
    const answer = Object.hasOwn(answers, url) ? answers[url] : undefined;
    if (answer === undefined) return undefined;
    const {
      file,
      status = 200,
      type = 'application/json',
      headers = {},
    } = typeof answer === 'string' ? { file: answer } : answer;
    return { bytes: readFileSync(new URL(`./answers/${folder}/${file}`, import.meta.url)), status, type, headers };
  };
}

/**
 * In place of the examination of documents, which has tests of its own: believes whatever it reads, so that what a platform
 * lets through shows.
 */
const readPlainly: Examine = async (bytes): Promise<Evidence> => {
  const json = parse(bytes);
  if (!json) return { ground: 'none', checks: [finding('document', 'unreadable', { why: 'it is no badge' })] };
  const { id, badge, issuedOn, expires, revoked } = json;
  return {
    ground: 'hosted',
    credential: {
      format: 'ob2',
      id,
      achievement: { name: badge?.name },
      issuer: { id: badge?.issuer?.id ?? 'did:key:zUnknown', name: badge?.issuer?.name },
      ...(issuedOn && { issued: issuedOn }),
      ...(expires && { expires }),
    },
    checks: [passed('document'), passed('key'), revoked ? finding('status', 'revoked') : passed('status')],
  };
};

interface Assertion {
  readonly id: string;
  readonly badge?: { readonly name?: string; readonly issuer?: { readonly id?: string; readonly name?: string } };
  readonly issuedOn?: string;
  readonly expires?: string;
  readonly revoked?: boolean;
}

function parse(bytes: Uint8Array): Assertion | undefined {
  try {
    const json = JSON.parse(new TextDecoder().decode(bytes));
    return typeof json?.id === 'string' ? json : undefined;
  } catch {
    return undefined;
  }
}
