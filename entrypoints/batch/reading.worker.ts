/** The thread that reads what a person gives: tables, archives, certificates. What is heavy is loaded when it is first needed. */
import { readPdf } from '../../lib/batch/pdf.ts';
import { LARGEST_FILE } from '../../lib/batch/pieces.ts';
import { extentOf } from '../../lib/batch/photographs.ts';
import { type Picture, readPixels } from '../../lib/batch/pixels.ts';
import { createReading } from '../../lib/batch/reading.ts';
import type { FromReading, ToReading } from '../../lib/batch/threads.ts';
import { isPng } from '../../lib/formats/png.ts';

const reading = createReading({
  async pdf(bytes) {
    // pdf.js wants a thread of its own; this is one, so its other half is loaded here, where it finds it.
    await import('pdfjs-dist/build/pdf.worker.mjs');
    return await readPdf(bytes, await import('pdfjs-dist'));
  },
  async qr(bytes) {
    const picture = isPng(bytes) ? await readPixels(bytes) : await drawn(bytes);
    const { readQr } = await import('../../lib/batch/qr.ts');
    return picture && readQr(picture);
  },
});

/** JPEG, WebP and GIF, by the browser's own decoder, on white. */
async function drawn(bytes: Uint8Array): Promise<Picture | undefined> {
  const extent = extentOf(bytes);
  const bitmap = extent && (await createImageBitmap(new Blob([new Uint8Array(bytes)])).catch(() => undefined));
  if (!bitmap) return undefined;
  // A camera may have noted that it was held upright, so the picture is taken as it comes out.
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!context) return undefined;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  const { data } = context.getImageData(0, 0, width, height);
  return { width, height, data: new Uint8Array(data.buffer) };
}

async function answer(asked: ToReading): Promise<FromReading> {
  const { id } = asked;
  switch (asked.do) {
    case 'add': {
      const { file } = asked;
      const name = file.webkitRelativePath || file.name;
      if (file.size > LARGEST_FILE) return { id, parts: await reading.add({ name, why: 'too-large' }) };
      return { id, parts: await reading.add({ name, bytes: new Uint8Array(await file.arrayBuffer()) }) };
    }
    case 'paste':
      return { id, parts: await reading.add({ text: asked.text }) };
    case 'rows':
      return { id, ...(await reading.rows(asked.mappings)) };
    case 'clear':
      reading.clear();
      return { id, parts: [] };
  }
}

addEventListener('message', ({ data }: MessageEvent<ToReading>) => {
  answer(data).then(postMessage, (error: unknown) => {
    console.error(error);
    postMessage({ id: data.id, failed: String(error) } satisfies FromReading);
  });
});
