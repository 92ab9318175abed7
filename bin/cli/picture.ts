/** A picture on the command line: what is baked into it is examined; else a QR code in it leads to a link or holds a token. */
import { isJpeg, readJpeg } from '../../lib/batch/photographs.ts';
import { type Picture, readPixels } from '../../lib/batch/pixels.ts';
import { isToken } from '../../lib/formats/token.ts';
import type { Evidence, Examine, Reference } from '../../lib/platforms/platform.ts';
import { refer, referDocument } from '../../lib/platforms/refer.ts';

/** Either what the picture holds, or the credential that its QR code leads to. */
export async function openPicture(
  bytes: Uint8Array,
  examine: Examine,
): Promise<{ evidence: Evidence } | { reference: Reference }> {
  const evidence = await examine(bytes);
  if (!evidence.checks.some(({ code }) => code === 'no-credential')) return { evidence };
  const picture = await pixelsOf(bytes);
  const { readQr } = await import('../../lib/batch/qr.ts');
  const text = picture && readQr(picture)?.trim();
  if (!text) return { evidence };
  if (isToken(text) || text.startsWith('{')) return { evidence: await examine(new TextEncoder().encode(text)) };
  const reference = refer(text) ?? referDocument(text);
  return reference ? { reference } : { evidence };
}

/** pdf.js, which reads certificates here, has a decoder for the pictures in them; of WebP it has none. */
async function pixelsOf(bytes: Uint8Array): Promise<Picture | undefined> {
  if (!isJpeg(bytes)) return await readPixels(bytes);
  const decoder = await import('pdfjs-dist/image_decoders/pdf.image_decoders.mjs');
  decoder.setVerbosityLevel(0);
  return readJpeg(bytes, decoder);
}
