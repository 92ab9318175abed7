/**
 * The files in a ZIP, within bounds: how many, how large each and all together once unpacked. Whoever sends a bomb gets a
 * trouble, not our memory. Encrypted and damaged files are left out and counted.
 */
import { Unzip, UnzipInflate } from 'fflate';

export interface ZipLimits {
  readonly entries: number;
  /** Bytes after unpacking, of one file and of all. */
  readonly one: number;
  readonly all: number;
}

export const ZIP_LIMITS: ZipLimits = { entries: 20_000, one: 256 * 2 ** 20, all: 512 * 2 ** 20 };

export interface Unzipped {
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** Files that could not be unpacked. */
  readonly damaged: number;
  /** There was more than is read. */
  readonly cut: boolean;
}

/** A slice at a time: what one slice swells to is in memory before anybody can count it. */
const SLICE = 64 * 1024;

/** @param wanted which of the files are unpacked at all */
export function unzip(
  zip: Uint8Array,
  wanted: (name: string) => boolean = () => true,
  limits: ZipLimits = ZIP_LIMITS,
): Unzipped {
  const files: { name: string; bytes: Uint8Array }[] = [];
  /** By number: nothing keeps an archive from naming two files alike. */
  const open = new Set<number>();
  let [entries, all, damaged, isCut] = [0, 0, 0, false];
  const unzipper = new Unzip((file) => {
    if (file.name.endsWith('/') || !wanted(file.name) || isCut) return;
    entries += 1;
    if (entries > limits.entries || (file.originalSize ?? 0) > limits.one) {
      isCut = true;
      return;
    }
    const chunks: Uint8Array[] = [];
    let length = 0;
    const number = entries;
    open.add(number);
    file.ondata = (error, chunk, isLast) => {
      if (error) {
        damaged += open.delete(number) ? 1 : 0;
        return;
      }
      length += chunk.length;
      all += chunk.length;
      if (length > limits.one || all > limits.all) {
        isCut = true;
        open.delete(number);
        chunks.length = 0;
        file.terminate();
        return;
      }
      chunks.push(chunk);
      if (isLast && open.delete(number)) files.push({ name: file.name, bytes: joined(chunks, length) });
    };
    file.start();
  });
  unzipper.register(UnzipInflate);
  try {
    for (let at = 0; at < zip.length && !isCut; at += SLICE)
      unzipper.push(zip.subarray(at, at + SLICE), at + SLICE >= zip.length);
  } catch {
    damaged += 1; // fflate throws at what is no ZIP and at what it cannot unpack.
  }
  const isBroken = damaged + open.size === 0 && !isCut && !hasEnd(zip);
  return { files, damaged: damaged + open.size + (isBroken ? 1 : 0), cut: isCut };
}

/** The directory at the end, whose mark is followed by at most 64 KiB (APPNOTE 4.3.16). */
function hasEnd(zip: Uint8Array): boolean {
  for (let at = zip.length - 22; at >= Math.max(0, zip.length - 65_558); at -= 1)
    if (zip[at] === 0x50 && zip[at + 1] === 0x4b && zip[at + 2] === 0x05 && zip[at + 3] === 0x06) return true;
  return false;
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

export const isZip = (bytes: Uint8Array) =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
