/**
 * As much of CBOR (RFC 8949) as proof values use: whole numbers, byte strings, arrays and maps, of definite length. Anything
 * else, or bytes left over, is not read. Bounded by the input: nothing is set aside for a length that is only claimed.
 */

export type Cbor = number | Uint8Array | readonly Cbor[] | ReadonlyMap<Cbor, Cbor>;

/** No proof value nests deeper. */
const DEEPEST = 6;

/** The value in the bytes, or undefined. */
export function readCbor(bytes: Uint8Array): Cbor | undefined {
  const reader = createReader(bytes);
  const value = reader.read(0);
  return reader.at() === bytes.length ? value : undefined;
}

function createReader(bytes: Uint8Array) {
  let at = 0;

  function read(depth: number): Cbor | undefined {
    const head = bytes[at];
    const argument = head === undefined || depth > DEEPEST ? undefined : readArgument(head & 31);
    if (head === undefined || argument === undefined) return undefined;
    switch (head >> 5) {
      case 0:
        return argument;
      case 1:
        return -1 - argument;
      case 2:
        return take(argument);
      case 4:
        return readMany(argument, depth);
      case 5:
        return readMap(argument, depth);
      default:
        return undefined;
    }
  }

  /** The number after the major type: in the same byte, or in the 1, 2 or 4 that follow. */
  function readArgument(short: number): number | undefined {
    at += 1;
    if (short < 24) return short;
    const length = [1, 2, 4][short - 24];
    const follows = length === undefined ? undefined : take(length);
    return follows?.reduce((sum, byte) => sum * 256 + byte, 0);
  }

  function take(length: number): Uint8Array | undefined {
    if (length > bytes.length - at) return undefined;
    at += length;
    return bytes.subarray(at - length, at);
  }

  function readMany(length: number, depth: number): readonly Cbor[] | undefined {
    const values: Cbor[] = [];
    while (values.length < length) {
      const value = read(depth + 1);
      if (value === undefined) return undefined;
      values.push(value);
    }
    return values;
  }

  function readMap(length: number, depth: number): ReadonlyMap<Cbor, Cbor> | undefined {
    const flat = readMany(length * 2, depth);
    if (!flat) return undefined;
    const pairs = Array.from({ length }, (_, index) => [flat[2 * index] ?? 0, flat[2 * index + 1] ?? 0] as const);
    return new Map(pairs);
  }

  return { read, at: () => at };
}
