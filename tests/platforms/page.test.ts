import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { englishDate, metaContent, plainText, textOfClass, textsOfTag } from '../../lib/platforms/page.ts';

describe('text of an element', () => {
  it('is found by one of its classes, whatever the quotes', () => {
    expect(textOfClass('<h1 id=a class="big name wide">Lea <b>Berg</b></h1>', 'name')).toBe('Lea Berg');
    expect(textOfClass("<p class='name'>Lea</p>", 'name')).toBe('Lea');
    expect(textOfClass('<p class=name>Lea</p>', 'name')).toBe('Lea');
    expect(textOfClass('<p class="names">Lea</p>', 'name')).toBeUndefined();
    expect(textOfClass('<p data-class="name">Lea</p>', 'name')).toBeUndefined();
  });

  it('is plain, with its entities read once', () => {
    expect(plainText('A &amp;amp; B&nbsp;&#67; &#x44; &unknown; <script>x</script>')).toBe('A &amp; B C D &unknown; x');
    expect(plainText('&#0;&#1114112;')).toBe('&#0;&#1114112;');
  });

  it('is cut where the page does not close it', () => {
    expect(textOfClass(`<p class="name">${'x'.repeat(100_000)}`, 'name')?.length).toBe(300);
  });

  it('is found by tag, and in meta data', () => {
    expect(textsOfTag('<H1>One</H1><p>Two</p>', 'h1', 'p')).toEqual(['One', 'Two']);
    expect(metaContent('<meta content="A &lt; B" property="og:title">', 'og:title')).toBe('A < B');
    expect(metaContent('<meta property="og:title">', 'og:title')).toBeUndefined();
  });
});

it('reads dates as English pages write them', () => {
  expect(englishDate('Earned Jan  2, 2026 EST')).toBe('2026-01-02');
  expect(englishDate('Issued: December 31, 2024')).toBe('2024-12-31');
  expect(englishDate('Sept. 3, 2024')).toBe('2024-09-03');
  expect(englishDate('2024-12-31')).toBeUndefined();
  expect(englishDate('Foo 3, 2024')).toBeUndefined();
});

/** Each is a page on which a careless reader takes time that grows with the square of its length. */
const HOSTILE = ['<', '<a ', '<p class="name">', '<p class="', '&#', '</p', '<p class="name" '];

it.each(HOSTILE)('costs no more than its length: a long page of %s', (piece) => {
  const page = piece.repeat(200_000 / piece.length);
  const started = performance.now();
  textOfClass(page, 'name');
  metaContent(page, 'og:title');
  plainText(page);
  expect(performance.now() - started).toBeLessThan(3_000);
});

it('never throws', () => {
  fc.assert(fc.property(fc.string(), (page) => typeof plainText(textOfClass(page, 'a') ?? page) === 'string'));
});
