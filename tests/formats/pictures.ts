/** Pictures with something baked in, made here byte by byte: sound ones, and each kind of broken one. */
import { deflateSync } from 'node:zlib';
import { checksum } from '../../lib/formats/png.ts';

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const encode = (text: string) => new TextEncoder().encode(text);

export function join(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

export function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = join(encode(type), data);
  const frame = new DataView(new ArrayBuffer(8));
  frame.setUint32(0, data.length);
  frame.setUint32(4, checksum(body));
  const bytes = new Uint8Array(frame.buffer);
  return join(bytes.subarray(0, 4), body, bytes.subarray(4));
}

const HEADER = chunk('IHDR', Uint8Array.of(0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0));
const END = chunk('IEND', new Uint8Array());

export const png = (...chunks: readonly Uint8Array[]) => join(SIGNATURE, HEADER, ...chunks, END);

export const iTXt = (keyword: string, text: string) =>
  chunk('iTXt', join(encode(`${keyword}\0\0\0\0\0`), encode(text)));

export const packedITXt = (keyword: string, text: Uint8Array) =>
  chunk('iTXt', join(encode(`${keyword}\0`), Uint8Array.of(1, 0), encode('en\0\0'), deflateSync(text)));

export const tEXt = (keyword: string, text: string) => chunk('tEXt', encode(`${keyword}\0${text}`));

export const zTXt = (keyword: string, text: string) =>
  chunk('zTXt', join(encode(`${keyword}\0\0`), deflateSync(encode(text))));

export const svg = (inside: string, start = '') =>
  `<?xml version="1.0"?>${start}<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1">${inside}</svg>`;
