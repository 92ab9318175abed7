/** Inflation within a bound: whoever sends a bomb gets a count, not our memory. The browser's own streams do the work. */

/** `too-large` as soon as more than `limit` bytes come out; `damaged` where it is no such stream, or breaks off. */
export type Inflated = { readonly bytes: Uint8Array } | { readonly trouble: 'too-large' | 'damaged' };

/** @param how `gzip` (RFC 1952) or `deflate` (zlib, RFC 1950) */
export async function inflate(packed: Uint8Array, how: 'gzip' | 'deflate', limit: number): Promise<Inflated> {
  const stream = new Blob([packed as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new DecompressionStream(how));
  const reader = stream.getReader();
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
  } catch {
    return { trouble: 'damaged' };
  }
  return { bytes: join(chunks, length) };
}

function join(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}
