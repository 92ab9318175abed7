/** What comes without types: pdf.js's decoders of the pictures in certificates. */
declare module 'pdfjs-dist/image_decoders/pdf.image_decoders.mjs' {
  export const JpegImage: import('../../lib/batch/photographs.ts').JpegDecoder['JpegImage'];
  /** 0: says nothing of what it stumbles over. */
  export function setVerbosityLevel(level: number): void;
}
