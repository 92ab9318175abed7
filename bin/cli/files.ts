/** Documents that inputs name: read when their turn comes, in the thread that checks them, so that only names are handed about. */
import { readFileSync, statSync } from 'node:fs';
import type { Input } from './inputs.ts';
import { UsageError } from './usage.ts';

/** Larger files are no credentials; lists are streamed and may be of any size. */
export const LARGEST_FILE = 64 * 1024 * 1024;

/** The document of an input that is no link. */
export function documentOf({ bytes, file }: Input): Uint8Array | undefined {
  return bytes ?? (file === undefined ? undefined : readWhole(file));
}

/** At once: a small file takes longer to be asked for from another thread than to be read, and lists of them are long. */
function readWhole(file: string): Uint8Array {
  try {
    const { size } = statSync(file);
    if (size > LARGEST_FILE) throw new UsageError(`${file}: larger than 64 MiB`);
    return readFileSync(file);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${file}: ${error instanceof Error ? error.message : 'cannot be read'}`);
  }
}
