/** The issuers that the caller trusts, from `--trust FILE`. */
import * as z from 'zod/mini';
import type { KnownIssuer } from '../../lib/settings/trust.ts';
import { readJsonFile } from './documents.ts';
import { UsageError } from './usage.ts';

const TRUST = z.object({ issuers: z.array(z.object({ id: z.string(), name: z.optional(z.string()) })) });

export function readTrust(file: string | undefined): readonly KnownIssuer[] {
  if (file === undefined) return [];
  const parsed = TRUST.safeParse(readJsonFile(file, '--trust'));
  if (!parsed.success) throw new UsageError(`--trust ${file}: not { "issuers": [{ "id", "name"? }] }`);
  return parsed.data.issuers;
}
