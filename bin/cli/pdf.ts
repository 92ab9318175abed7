/** A PDF on the command line: what is attached to it is examined, else the first credential that it links to. */
import { isPdf, readPdf } from '../../lib/batch/pdf.ts';
import type { Evidence, Examine, Reference } from '../../lib/platforms/platform.ts';
import { refer } from '../../lib/platforms/refer.ts';
import { finding } from '../../lib/verdict/codes.ts';

export { isPdf };

/** Either what the PDF's attachment says, or the credential that it leads to. */
export async function openPdf(
  bytes: Uint8Array,
  examine: Examine,
): Promise<{ evidence: Evidence } | { reference: Reference }> {
  const contents = await readPdf(bytes, await import('pdfjs-dist/legacy/build/pdf.mjs'));
  if (!contents) return { evidence: nothingIn('the PDF is damaged or locked with a password') };
  for (const attached of contents.attachments) {
    const evidence = await examine(attached.bytes);
    if (evidence.credential) return { evidence };
  }
  const references = contents.links.flatMap((link) => refer(link) ?? []);
  const reference = references.find(({ kind }) => kind === 'credential') ?? references[0];
  return reference ? { reference } : { evidence: nothingIn('the PDF holds no credential and no link to one') };
}

const nothingIn = (why: string): Evidence => ({
  ground: 'none',
  checks: [finding('document', 'unsupported-format', { why })],
});
