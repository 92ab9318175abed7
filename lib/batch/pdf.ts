/**
 * What a PDF certificate leads to: the files attached to it and the links on its pages. The picture of a certificate proves
 * nothing; what is attached or linked may. Heavy: loaded lazily, by pages and the command line only, never by the worker.
 */

/** The part of pdf.js that is used; pages hand in its browser build, the command line its legacy one. */
export interface PdfReader {
  getDocument(source: { data: Uint8Array; isEvalSupported: false; verbosity: 0; stopAtErrors: false }): {
    readonly promise: Promise<PdfDocument>;
    destroy(): Promise<void>;
  };
}

interface PdfDocument {
  readonly numPages: number;
  getAttachments(): Promise<Record<string, { readonly filename?: string; readonly content?: Uint8Array }> | null>;
  getPage(number: number): Promise<PdfPage>;
}

interface PdfPage {
  getAnnotations(): Promise<readonly { readonly url?: string }[]>;
  getTextContent(): Promise<{ readonly items: readonly object[] }>;
}

export interface PdfContents {
  readonly attachments: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** Each link once, attached ones before those that only stand in the text. */
  readonly links: readonly string[];
}

/** A certificate has a page or two; a transcript a few more. */
const MOST_PAGES = 20;
const MOST_LINKS = 200;
const MOST_ATTACHMENTS = 20;
const LINK_IN_TEXT = /https:\/\/[^\s<>"'()[\]{}]{4,500}/g;

/** Undefined where it is no PDF that can be read (damaged, or locked with a password). */
export async function readPdf(bytes: Uint8Array, reader: PdfReader): Promise<PdfContents | undefined> {
  const loading = reader.getDocument({
    data: bytes.slice(),
    isEvalSupported: false,
    verbosity: 0,
    stopAtErrors: false,
  });
  try {
    const pdf = await loading.promise;
    return { attachments: await attachmentsOf(pdf), links: await linksOf(pdf) };
  } catch {
    // pdf.js throws on anything that it cannot read; which of its reasons it was makes no difference to the reader.
    return undefined;
  } finally {
    await loading.destroy();
  }
}

async function attachmentsOf(pdf: PdfDocument): Promise<PdfContents['attachments']> {
  const attached = Object.entries((await pdf.getAttachments()) ?? {});
  return attached
    .slice(0, MOST_ATTACHMENTS)
    .flatMap(([name, { filename, content }]) => (content ? [{ name: filename ?? name, bytes: content }] : []));
}

async function linksOf(pdf: PdfDocument): Promise<string[]> {
  const attached: string[] = [];
  const written: string[] = [];
  for (let number = 1; number <= Math.min(pdf.numPages, MOST_PAGES); number++) {
    const page = await pdf.getPage(number);
    for (const { url } of await page.getAnnotations()) if (url) attached.push(url);
    const { items } = await page.getTextContent();
    const text = items.map((item) => textOf(item)).join('');
    written.push(...(text.match(LINK_IN_TEXT) ?? []));
  }
  return [...new Set([...attached, ...written])].slice(0, MOST_LINKS);
}

function textOf(item: object): string {
  const text = 'str' in item ? String(item.str) : '';
  return 'hasEOL' in item && item.hasEOL ? `${text}\n` : text;
}

/** Whether the bytes say that they are a PDF: the mark may follow up to 1 KiB of other things. */
export function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-');
}
