/**
 * Pictures that are no PNG, for the QR code in them: how large one says that it is, before anybody decodes it, and the pixels of a
 * JPEG where no browser is there to do it. What is too large, or has too many scans over one another, is not decoded.
 */
import { MOST_PIXELS, type Picture } from './pixels.ts';

export interface Extent {
  readonly width: number;
  readonly height: number;
  /** How many times its pixels are gone over: a progressive JPEG is made of scans. */
  readonly scans: number;
}

/** A progressive picture as cameras and sites make it has about ten scans. */
const MOST_WORK = 4 * MOST_PIXELS;

/** The part of pdf.js's decoder that is used. */
export interface JpegDecoder {
  readonly JpegImage: new () => {
    parse(bytes: Uint8Array): void;
    getData(how: { width: number; height: number; forceRGB: true; isSourcePDF: false }): ArrayLike<number>;
  };
}

/** What a JPEG, WebP or GIF says that it measures, or undefined where it is none of them or more than is safe to decode. */
export function extentOf(bytes: Uint8Array): Extent | undefined {
  const extent = ofJpeg(bytes) ?? ofWebp(bytes) ?? ofGif(bytes);
  if (!extent || extent.width === 0 || extent.height === 0) return undefined;
  const pixels = extent.width * extent.height;
  return pixels <= MOST_PIXELS && pixels * extent.scans <= MOST_WORK ? extent : undefined;
}

export const isJpeg = (bytes: Uint8Array) => startsWith(bytes, [0xff, 0xd8, 0xff]);

/** The pixels of a JPEG; undefined where it is damaged or too large. */
export function readJpeg(bytes: Uint8Array, { JpegImage }: JpegDecoder): Picture | undefined {
  const extent = isJpeg(bytes) ? extentOf(bytes) : undefined;
  if (!extent) return undefined;
  const { width, height } = extent;
  try {
    const image = new JpegImage();
    image.parse(bytes);
    return {
      width,
      height,
      data: Uint8Array.from(image.getData({ width, height, forceRGB: true, isSourcePDF: false })),
    };
  } catch {
    // The decoder throws on anything that it cannot read; which of its reasons it was makes no difference here.
    return undefined;
  }
}

/** Frame headers (ITU-T T.81, B.2.2), tables and arithmetic-coding marks among the same numbers left out; and each scan. */
const [FRAMES, SCAN, END] = [[0xc0, 0xc1, 0xc2], 0xda, 0xd9];

function ofJpeg(bytes: Uint8Array): Extent | undefined {
  if (!isJpeg(bytes)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let size: { readonly width: number; readonly height: number } | undefined;
  let scans = 0;
  for (let at = 2; at + 4 <= bytes.length; ) {
    const marker = bytes[at] === 0xff ? (bytes[at + 1] ?? 0) : 0;
    if (marker === END) break;
    // Between the marks stand the coded pixels; a mark in them is followed by a zero, or restarts the coder.
    if (marker < 0xc0 || marker === 0xff || (marker >= 0xd0 && marker <= 0xd8)) {
      at += 1;
      continue;
    }
    if (marker === SCAN) scans += 1;
    // The largest of several frames: that a reader may take another than we looked at must not make it larger.
    if (FRAMES.includes(marker) && at + 9 <= bytes.length) {
      const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
      if (!size || width * height > size.width * size.height) size = { width, height };
    }
    at += 2 + view.getUint16(at + 2);
  }
  return size && scans > 0 ? { ...size, scans } : undefined;
}

/** RFC 9649: the canvas of an extended file, else the frame of the lossy or lossless one. */
function ofWebp(bytes: Uint8Array): Extent | undefined {
  if (!startsWith(bytes, [0x52, 0x49, 0x46, 0x46]) || bytes.length < 30) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const kind = String.fromCharCode(...bytes.subarray(8, 16));
  if (kind === 'WEBPVP8X') return once((view.getUint32(24, true) & 0xffffff) + 1, (view.getUint32(26, true) >>> 8) + 1);
  if (kind === 'WEBPVP8 ') return once(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff);
  if (kind !== 'WEBPVP8L') return undefined;
  const bits = view.getUint32(21, true);
  return once((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1);
}

function ofGif(bytes: Uint8Array): Extent | undefined {
  if (!startsWith(bytes, [0x47, 0x49, 0x46, 0x38]) || bytes.length < 10) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return once(view.getUint16(6, true), view.getUint16(8, true));
}

const once = (width: number, height: number): Extent => ({ width, height, scans: 1 });

const startsWith = (bytes: Uint8Array, beginning: readonly number[]) =>
  beginning.every((byte, index) => bytes[index] === byte);
