/** The text of a QR code in a picture, which may lead to a credential. Heavy: loaded lazily, by pages and the command line only. */
import decodeQR from 'qr/decode.js';
import type { Picture } from './pixels.ts';

/** How long a search may take: a photograph of a certificate takes a few tries. In milliseconds. */
const PATIENCE = 1000;

/** Undefined where there is no code that can be read. */
export function readQr(picture: Picture): string | undefined {
  try {
    return decodeQR(picture, { timeLimit: PATIENCE });
  } catch {
    return undefined; // That is how the decoder says that it found none.
  }
}
