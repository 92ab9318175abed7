/**
 * The pixels of a PNG (PNG 3rd edition, 7 to 10), where no browser is there to decode it: as grey values on white, which is all
 * that reading a QR code takes. Eight bits a sample or fewer, not interlaced; anything else is not read.
 */
import { inflate } from '../formats/inflate.ts';

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green and blue of each pixel, row by row; a browser puts a fourth byte behind them. */
  readonly data: Uint8Array;
}

/** Larger pictures are no certificates: some 4,000 by 4,000. */
export const MOST_PIXELS = 2 ** 24;
const MOST_CHUNKS = 20_000;

/** Samples of a pixel by colour type: grey, RGB, palette, grey with alpha, RGBA. */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

export async function readPixels(png: Uint8Array): Promise<Picture | undefined> {
  const chunks = chunksOf(png);
  const header = chunks.find(({ type }) => type === 'IHDR')?.data;
  if (header?.length !== 13) return undefined;
  const view = new DataView(header.buffer, header.byteOffset, 13);
  const [width, height, depth, colour] = [view.getUint32(0), view.getUint32(4), view.getUint8(8), view.getUint8(9)];
  const samples = SAMPLES[colour];
  const isReadable = [1, 2, 4, 8].includes(depth) && view.getUint8(12) === 0 && width > 0 && height > 0;
  if (!samples || !isReadable || width * height > MOST_PIXELS) return undefined;
  const stride = Math.ceil((width * samples * depth) / 8);
  const packed = join(chunks.flatMap(({ type, data }) => (type === 'IDAT' ? [data] : [])));
  const inflated = await inflate(packed, 'deflate', (stride + 1) * height);
  if (!('bytes' in inflated) || inflated.bytes.length !== (stride + 1) * height) return undefined;
  const rows = unfilter(inflated.bytes, stride, height, Math.max(1, (samples * depth) / 8));
  const dataOf = (name: string) => chunks.find(({ type }) => type === name)?.data ?? new Uint8Array();
  const [palette, clear] = [dataOf('PLTE'), dataOf('tRNS')];
  const data = new Uint8Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const start = (pixel % width) * samples;
    const row = Math.floor(pixel / width) * stride;
    const at = (index: number) => sample(rows, row, start + index, depth);
    data.fill(greyOf(at, colour, 2 ** depth - 1, palette, clear), pixel * 3, pixel * 3 + 3);
  }
  return { width, height, data };
}

/** How bright a pixel is on a white page. */
function greyOf(at: (index: number) => number, colour: number, most: number, palette: Uint8Array, clear: Uint8Array) {
  if (colour === 3) {
    const [red = 0, green = 0, blue = 0] = palette.subarray(at(0) * 3, at(0) * 3 + 3);
    return onWhite((red + green + blue) / 3, clear[at(0)] ?? 255);
  }
  const scale = 255 / most;
  const grey = colour === 2 || colour === 6 ? (at(0) + at(1) + at(2)) / 3 : at(0);
  return onWhite(grey * scale, colour === 4 ? at(1) * scale : colour === 6 ? at(3) * scale : 255);
}

const onWhite = (grey: number, alpha: number) => Math.round((grey * alpha) / 255 + 255 - alpha);

function sample(rows: Uint8Array, row: number, index: number, depth: number): number {
  const bit = index * depth;
  return ((rows[row + (bit >> 3)] ?? 0) >> (8 - depth - (bit & 7))) & (2 ** depth - 1);
}

/** Undoes the filter of each row (9.2): what was written is the difference to a guess from left, above and above left. */
function unfilter(bytes: Uint8Array, stride: number, height: number, step: number): Uint8Array {
  const rows = new Uint8Array(stride * height);
  for (let y = 0; y < height; y += 1) {
    const filter = bytes[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x += 1) {
      const here = y * stride + x;
      const left = x < step ? 0 : (rows[here - step] ?? 0);
      const above = rows[here - stride] ?? 0;
      const corner = x < step ? 0 : (rows[here - stride - step] ?? 0);
      rows[here] = (bytes[y * (stride + 1) + 1 + x] ?? 0) + guess(filter, left, above, corner);
    }
  }
  return rows;
}

function guess(filter: number, left: number, above: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  if (filter !== 4) return 0;
  const [toLeft, toAbove, toCorner] = [above - corner, left - corner, left + above - 2 * corner].map(Math.abs);
  if ((toLeft ?? 0) <= (toAbove ?? 0) && (toLeft ?? 0) <= (toCorner ?? 0)) return left;
  return (toAbove ?? 0) <= (toCorner ?? 0) ? above : corner;
}

function chunksOf(png: Uint8Array): readonly { readonly type: string; readonly data: Uint8Array }[] {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const chunks: { type: string; data: Uint8Array }[] = [];
  for (let at = 8; at + 12 <= png.length && chunks.length < MOST_CHUNKS; ) {
    const end = at + 8 + view.getUint32(at);
    if (end + 4 > png.length) break;
    chunks.push({ type: String.fromCharCode(...png.subarray(at + 4, at + 8)), data: png.subarray(at + 8, end) });
    at = end + 4;
  }
  return chunks;
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
