/** Documents that inputs name: read when their turn comes, in the thread that checks them, so that only names are handed about. */
import { closeSync, openSync, readSync } from 'node:fs';
import type { Input } from './inputs.ts';
import { UsageError } from './usage.ts';

/** Bytes. Larger files are no credentials; lists are streamed and may be of any size. */
export const LARGEST_FILE = 64 * 1024 * 1024;
/** Bytes read at a time: nearly every credential is read at once. */
const ROOM = 128 * 1024;

/** The document of an input that is no link. @throws UsageError where it cannot be read */
export type Documents = (input: Input) => Uint8Array | undefined;

/**
 * Files are read at once: a small one takes longer to be asked for from another thread than to be read, and lists of them are long. How
 * long they are is seen when they are read, for pipes and devices do not say so before.
 */
export function createDocuments(): Documents {
  const room = new Uint8Array(ROOM);

  function readWhole(file: string): Uint8Array {
    const descriptor = openSync(file, 'r');
    try {
      const parts: Uint8Array[] = [];
      let size = 0;
      for (let read = readSync(descriptor, room); read > 0; read = readSync(descriptor, room)) {
        parts.push(room.slice(0, read));
        size += read;
        if (size > LARGEST_FILE) throw new UsageError(`${file}: larger than 64 MiB`);
      }
      const [only] = parts;
      return only && parts.length === 1 ? only : Buffer.concat(parts);
    } finally {
      closeSync(descriptor);
    }
  }

  return ({ bytes, file }) => {
    if (bytes || file === undefined) return bytes;
    try {
      return readWhole(file);
    } catch (error) {
      if (error instanceof UsageError) throw error;
      throw new UsageError(`${file}: ${error instanceof Error ? error.message : 'cannot be read'}`);
    }
  };
}
