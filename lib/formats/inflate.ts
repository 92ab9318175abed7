/** Inflation within a bound: whoever sends a bomb gets a count, not our memory. The browser's own streams do the work. */

/** `too-large` as soon as more than `limit` bytes come out; `damaged` where it is no such stream, or breaks off. */
export type Inflated = { readonly bytes: Uint8Array } | { readonly trouble: 'too-large' | 'damaged' };

/** @param how `gzip` (RFC 1952) or `deflate` (zlib, RFC 1950) */
export async function inflate(packed: Uint8Array, how: 'gzip' | 'deflate', limit: number): Promise<Inflated> {
  const { readable, writable } = new DecompressionStream(how);
  const reader: ReadableStreamDefaultReader<Uint8Array> = readable.getReader();
  const fed = feed(writable.getWriter(), packed as Uint8Array<ArrayBuffer>);
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      length += read.value.length;
      if (length > limit) {
        await reader.cancel();
        return { trouble: 'too-large' };
      }
      chunks.push(read.value);
    }
    await fed;
  } catch {
    return { trouble: 'damaged' };
  }
  return { bytes: join(chunks, length) };
}

/**
 * A slice at a time: what one slice swells to (a thousand times its length at worst) is in memory before anybody can count it. A
 * usual status list is one slice, and read at once.
 */
const SLICE = 32 * 1024;

/** Fails as the reading side does, which says why. */
async function feed(writer: WritableStreamDefaultWriter<BufferSource>, packed: Uint8Array<ArrayBuffer>): Promise<void> {
  try {
    for (let at = 0; at < packed.length; at += SLICE) await writer.write(packed.subarray(at, at + SLICE));
    await writer.close();
  } catch {
    // The reader meets the same trouble.
  }
}

function join(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = chunks;
  if (only && chunks.length === 1) return only;
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}
