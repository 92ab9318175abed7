import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { isPdf, readPdf } from '../../lib/batch/pdf.ts';

const LINK = 'https://badges.example/awards/7';

/** A PDF of one page, made of the objects given (1 is the catalogue, 2 the pages, 3 the page). */
function pdf({ page = '', catalog = '', objects = [] as string[] } = {}): Uint8Array {
  const body = [
    `1 0 obj<</Type/Catalog/Pages 2 0 R ${catalog}>>endobj`,
    '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
    `3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 200] ${page}>>endobj`,
    ...objects,
  ];
  return new TextEncoder().encode(`%PDF-1.4\n${body.join('\n')}\ntrailer<</Root 1 0 R>>\n%%EOF`);
}

const stream = (number: number, head: string, text: string) =>
  `${number} 0 obj<<${head}/Length ${text.length}>>stream\n${text}\nendstream endobj`;

describe('readPdf', () => {
  it('finds a link on a page', async () => {
    const bytes = pdf({ page: `/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(${LINK})>>>>]` });
    expect(await readPdf(bytes, pdfjs)).toEqual({ attachments: [], links: [LINK] });
  });

  it('finds an address that is only written on a page', async () => {
    const text = `BT /F1 12 Tf 10 10 Td (Verify at ${LINK}) Tj ET`;
    const bytes = pdf({
      page: '/Contents 4 0 R/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>',
      objects: [stream(4, '', text)],
    });
    expect((await readPdf(bytes, pdfjs))?.links).toEqual([LINK]);
  });

  it('hands out what is attached', async () => {
    const bytes = pdf({
      catalog:
        '/Names<</EmbeddedFiles<</Names[(credential.json)<</Type/Filespec/F(credential.json)/EF<</F 4 0 R>>>>]>>>>',
      objects: [stream(4, '/Type/EmbeddedFile', '{"id":"urn:example:1"}')],
    });
    const [attached] = (await readPdf(bytes, pdfjs))?.attachments ?? [];
    expect(attached?.name).toBe('credential.json');
    expect(new TextDecoder().decode(attached?.bytes)).toBe('{"id":"urn:example:1"}');
  });

  it.each([
    ['cut off', pdf().slice(0, 40)],
    ['only called a PDF', new TextEncoder().encode('%PDF-1.7 but then nothing of the kind')],
  ])('says that one that is %s cannot be read', async (_, bytes) => {
    expect(await readPdf(bytes, pdfjs)).toBeUndefined();
  });
});

describe('isPdf', () => {
  it('looks at the beginning only', () => {
    expect(isPdf(pdf())).toBe(true);
    expect(isPdf(new TextEncoder().encode(`${' '.repeat(2000)}%PDF-1.4`))).toBe(false);
  });
});
