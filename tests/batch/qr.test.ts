/** QR codes in pictures of every kind that the reader of pixels takes, and pictures that it does not. */
import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import * as decoder from 'pdfjs-dist/image_decoders/pdf.image_decoders.mjs';
import encodeQR from 'qr';
import { describe, expect, it } from 'vitest';
import { openPicture } from '../../bin/cli/picture.ts';
import { extentOf, readJpeg } from '../../lib/batch/photographs.ts';
import { readPixels } from '../../lib/batch/pixels.ts';
import { readQr } from '../../lib/batch/qr.ts';
import type { Evidence } from '../../lib/platforms/platform.ts';
import { finding } from '../../lib/verdict/codes.ts';
import { chunk, join } from '../formats/pictures.ts';

const LINK = 'https://www.credly.com/badges/00000000-0000-4000-8000-000000000007';
const SCALE = 4;

/** Rows of dark and light, each module several pixels wide, with the margin that a code needs. */
function modules(text: string): readonly (readonly boolean[])[] {
  const code = encodeQR(text, 'raw', { border: 4 });
  return code.flatMap((row) =>
    Array<boolean[]>(SCALE).fill(row.flatMap((isDark) => Array<boolean>(SCALE).fill(isDark))),
  );
}

type Kind = readonly [colour: number, depth: number, dark: readonly number[], light: readonly number[]];

const KINDS: Readonly<Record<string, Kind>> = {
  grey: [0, 8, [0], [255]],
  'grey of one bit': [0, 1, [0], [1]],
  'grey of four bits': [0, 4, [0], [15]],
  RGB: [2, 8, [0, 0, 64], [250, 255, 255]],
  palette: [3, 8, [1], [0]],
  'palette of two bits': [3, 2, [1], [0]],
  'grey on nothing': [4, 8, [0, 255], [0, 0]],
  'RGB on nothing': [6, 8, [0, 0, 0, 255], [0, 0, 0, 0]],
};

function paint(text: string, [colour, depth, dark, light]: Kind, filter = 0, interlaced = 0): Uint8Array {
  const rows = modules(text);
  const packed = rows.map((row) =>
    pack(
      row.flatMap((isDark) => (isDark ? dark : light)),
      depth,
    ),
  );
  const step = Math.max(1, (dark.length * depth) / 8);
  const filtered = packed.map((row, y) => [filter, ...row.map((byte, x) => byte - guess(filter, packed, x, y, step))]);
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, rows[0]?.length ?? 0);
  header.setUint32(4, rows.length);
  for (const [at, value] of [depth, colour, 0, 0, interlaced].entries()) header.setUint8(8 + at, value);
  return join(
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', new Uint8Array(header.buffer)),
    chunk('PLTE', Uint8Array.of(255, 255, 255, 0, 0, 0)),
    chunk('IDAT', deflateSync(Uint8Array.from(filtered.flat()))),
    chunk('IEND', new Uint8Array()),
  );
}

function pack(samples: readonly number[], depth: number): number[] {
  const bits = samples.map((one) => one.toString(2).padStart(depth, '0')).join('');
  return (bits.match(/.{1,8}/g) ?? []).map((byte) => Number.parseInt(byte.padEnd(8, '0'), 2));
}

/** The guesses of the five filters, as PNG writes them down (9.2 to 9.4). */
function guess(filter: number, rows: readonly number[][], x: number, y: number, step: number): number {
  const [a, b, c] = [rows[y]?.[x - step] ?? 0, rows[y - 1]?.[x] ?? 0, rows[y - 1]?.[x - step] ?? 0];
  const p = a + b - c;
  const nearest = [a, b, c].toSorted((one, other) => Math.abs(p - one) - Math.abs(p - other))[0] ?? 0;
  return [0, a, b, Math.floor((a + b) / 2), nearest][filter] ?? 0;
}

const read = async (png: Uint8Array) => {
  const picture = await readPixels(png);
  return picture && readQr(picture);
};

describe('a QR code', () => {
  it.each(Object.keys(KINDS))('is read from a picture in %s', async (kind) => {
    expect(await read(paint(LINK, KINDS[kind] as Kind))).toBe(LINK);
  });

  it.each([1, 2, 3, 4])('is read whatever the rows were filtered by (%i)', async (filter) => {
    for (const kind of Object.values(KINDS)) expect(await read(paint(LINK, kind, filter))).toBe(LINK);
  });

  it('is not read from what has none, or is no picture that is read here', async () => {
    expect(readQr({ width: 8, height: 8, data: new Uint8Array(192).fill(255) })).toBeUndefined();
    const sound = paint(LINK, KINDS.grey as Kind);
    expect(await readPixels(paint(LINK, KINDS.grey as Kind, 0, 1))).toBeUndefined();
    expect(await readPixels(sound.subarray(0, sound.length / 2))).toBeUndefined();
    expect(await readPixels(new Uint8Array())).toBeUndefined();
  });

  it('in a damaged picture is never an exception', async () => {
    const sound = paint(LINK, KINDS['grey of one bit'] as Kind);
    const damage = fc.tuple(fc.nat(sound.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(damage, async ([at, value]) => void (await readPixels(sound.with(at, value)))),
      { numRuns: 60 },
    );
  });
});

const photograph = (name: string) => new Uint8Array(readFileSync(new URL(`pictures/${name}`, import.meta.url)));

let decoded = 0;
class Watched extends decoder.JpegImage {
  override parse(bytes: Uint8Array): void {
    decoded += 1;
    super.parse(bytes);
  }
}
decoder.setVerbosityLevel(0);

describe('a QR code in a photograph', () => {
  it.each(['code.jpg', 'code-progressive.jpg'])('is read from %s', (name) => {
    const picture = readJpeg(photograph(name), decoder);
    expect(picture && readQr(picture)).toBe(LINK);
  });

  it.each([
    ['code.jpg', 1],
    ['code-progressive.jpg', 10],
    ['code.webp', 1],
  ])('of which the size is told before it is decoded: %s', (name, scans) => {
    expect(extentOf(photograph(name))).toMatchObject({ width: 240, height: 220, scans });
  });

  it('that says it is larger than is safe is not decoded, nor one of a thousand scans', () => {
    const jpeg = photograph('code.jpg');
    const frame = jpeg.findIndex((byte, at) => byte === 0xff && jpeg[at + 1] === 0xc0);
    const huge = jpeg.map((byte, at) => (at > frame + 4 && at <= frame + 8 ? 0xff : byte));
    expect(extentOf(huge)).toBeUndefined();
    expect(readJpeg(huge, { JpegImage: Watched })).toBeUndefined();
    const scan = jpeg.findIndex((byte, at) => byte === 0xff && jpeg[at + 1] === 0xda);
    const again = Array<Uint8Array>(2_000).fill(jpeg.subarray(scan, scan + 200));
    const endless = new Uint8Array(Buffer.concat([jpeg.subarray(0, scan), ...again, Uint8Array.of(0xff, 0xd9)]));
    expect(readJpeg(endless, { JpegImage: Watched })).toBeUndefined();
    expect(decoded).toBe(0);
    const webp = photograph('code.webp');
    expect(extentOf(webp.map((byte, at) => (at > 25 && at < 30 ? 0xff : byte)))).toBeUndefined();
  });

  it('that is damaged is never an exception', async () => {
    const sound = photograph('code.jpg');
    const damage = fc.tuple(fc.nat(sound.length - 1), fc.nat(255));
    fc.assert(
      fc.property(damage, ([at, value]) => void readJpeg(sound.with(at, value), decoder)),
      { numRuns: 60 },
    );
    expect(readJpeg(sound.subarray(0, 300), decoder)).toBeUndefined();
    expect(readJpeg(photograph('code.webp'), decoder)).toBeUndefined();
  });
});

describe('a picture on the command line', () => {
  const NOTHING: Evidence = { ground: 'none', checks: [finding('document', 'no-credential')] };
  const BAKED: Evidence = { ground: 'signature', checks: [] };

  it('leads where its code says, or is what its code holds', async () => {
    const seen: string[] = [];
    const examine = async (bytes: Uint8Array) => {
      seen.push(new TextDecoder().decode(bytes.subarray(0, 30)));
      return seen.length === 1 ? NOTHING : BAKED;
    };
    const led = await openPicture(paint(LINK, KINDS.grey as Kind), examine);
    expect(await openPicture(photograph('code.jpg'), async () => NOTHING)).toEqual(led);
    expect(led).toMatchObject({ reference: { platform: 'credly', kind: 'credential' } });
    expect(await openPicture(paint('eyJhIjoxfQ.eyJhIjoxfQ.AAAA', KINDS.grey as Kind), examine)).toEqual({
      evidence: BAKED,
    });
  });

  it('is first what is baked into it, and nothing where its code leads nowhere', async () => {
    expect(await openPicture(paint(LINK, KINDS.grey as Kind), async () => BAKED)).toEqual({ evidence: BAKED });
    const nowhere = paint('see you at the harbour', KINDS.grey as Kind);
    expect(await openPicture(nowhere, async () => NOTHING)).toEqual({ evidence: NOTHING });
  });
});
