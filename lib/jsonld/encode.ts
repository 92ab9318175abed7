/** UTF-8 of texts, in one place: an encoder keeps no state, and long pieces are not joined before they are encoded. */

const encoder = new TextEncoder();

export const encode = (text: string): Uint8Array<ArrayBuffer> => encoder.encode(text);

/** The pieces one after the other. Each is copied once, where joining and then encoding copies a long one several times. */
export function encodeAll(pieces: readonly string[]): Uint8Array<ArrayBuffer> {
  const [only = ''] = pieces;
  if (pieces.length < 2) return encode(only);
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  return encodeInto(pieces, length + (length >> 3)) ?? encode(pieces.join(''));
}

/** Undefined where they need more room than that: texts in other scripts do. */
function encodeInto(pieces: readonly string[], room: number): Uint8Array<ArrayBuffer> | undefined {
  const bytes = new Uint8Array(room);
  let at = 0;
  for (const piece of pieces) {
    const { read, written } = encoder.encodeInto(piece, bytes.subarray(at));
    if (read < piece.length) return undefined;
    at += written;
  }
  return bytes.subarray(0, at);
}
