/** Certificates' own pages, as a reader opens them by hand: made up, each in the form that its platform uses. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KNOWN, readOpened } from '../../lib/claims/opened.ts';
import { contentOfPage } from './page.ts';

/** The page, and how often its server led on to it. */
const comeTo = (redirectCount: number | undefined) => {
  const document = contentOfPage('https://courses.example/1', '<main><p>Tidal Engineering</p></main>', '');
  const entries = redirectCount === undefined ? [] : [{ redirectCount }];
  const defaultView = { performance: { getEntriesByType: (type: string) => (type === 'navigation' ? entries : []) } };
  return readOpened(Object.defineProperty(document, 'defaultView', { value: defaultView }), new URL(document.URL));
};

const opened = (url: string, body: string, head = '') => readOpened(contentOfPage(url, body, head), new URL(url));

it('tells whether the site’s own server led on to the page', () => {
  expect(comeTo(1).movedOn).toBe(true);
  expect(comeTo(0)).not.toHaveProperty('movedOn');
  expect(comeTo(undefined)).not.toHaveProperty('movedOn');
});

describe('a certificate’s own page', () => {
  it.each([
    [
      'edX, by its markup',
      'https://courses.edx.org/certificates/0123456789abcdef0123456789abcdef',
      `<main><p>This is to certify that</p><strong class="accomplishment-recipient">Mira Okafor</strong>
       <p>successfully completed</p><span class="accomplishment-course-name">Tidal Engineering</span><p>Issued March 4, 2024</p></main>`,
      { holder: 'Mira Okafor', title: 'Tidal Engineering', issuedText: 'Issued March 4, 2024' },
    ],
    [
      'Udemy, by its markup',
      'https://www.udemy.com/certificate/UC-ABCD1234/',
      `<div data-purpose="certificate-description">This certificate above verifies that <a data-purpose="certificate-recipient-url">Mira Okafor</a>
       successfully completed the course <a data-purpose="certificate-course-url">Knots in 30 Days</a> on 03/04/2024</div>`,
      {
        holder: 'Mira Okafor',
        title: 'Knots in 30 Days',
        issuedText:
          'This certificate above verifies that Mira Okafor successfully completed the course Knots in 30 Days on 03/04/2024',
      },
    ],
    [
      'Udemy, by its words, should its markup have changed',
      'https://www.udemy.com/certificate/UC-ABCD1234/',
      `<main><div class="c1">This certificate above verifies that <b>Mira Okafor</b> successfully completed the course
       <i>Knots in 30 Days</i> on 03/04/2024 as taught by Jonas Petrov on Udemy.</div></main>`,
      {
        holder: 'Mira Okafor',
        title: 'Knots in 30 Days',
        issuedText:
          'This certificate above verifies that Mira Okafor successfully completed the course Knots in 30 Days on 03/04/2024 as taught by Jonas Petrov on Udemy.',
      },
    ],
    [
      'Coursera, by its words',
      'https://www.coursera.org/account/accomplishments/verify/ABCDEFGH2345',
      '<main><h1>Tidal Engineering</h1><h3>Completed by <strong>Mira Okafor</strong></h3><p>March 4, 2024</p></main>',
      { holder: 'Mira Okafor' },
    ],
    [
      'LinkedIn Learning, by its words',
      'https://www.linkedin.com/learning/certificates/0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef',
      '<main><h1>Certificate of Completion</h1><p>Congratulations, Mira Okafor</p><p>Tidal Engineering</p><p>Course completed on Mar 04, 2024</p></main>',
      { issuedText: 'Course completed on Mar 04, 2024' },
    ],
    [
      'a German certificate, the name on a line of its own',
      'https://akademie.example/z/1',
      '<main><p>Hiermit wird bescheinigt, dass</p><h2>Jörg Tiefsee</h2><p>erfolgreich abgeschlossen: Tauchschein</p></main>',
      { holder: 'Jörg Tiefsee', title: 'Tauchschein' },
    ],
    [
      'what a page tells other sites',
      'https://credsverse.com/credentials/0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d',
      '<div id="root"></div>',
      { holder: 'Mira Okafor' },
      '<title>Check out Mira Okafor’s Tidal Engineering credential issued by Example Academy</title>',
    ],
    ['a login', 'https://www.coursera.org/verify/ABCDEFGH2345', '<main><h1>Log in</h1><p>Welcome back</p></main>', {}],
  ] as const)('%s', (_, url, body, expected, head?: string) => {
    const { lines, ...said } = opened(url, body, head ?? '');
    expect(said).toEqual(expected);
    expect(lines.length).toBeLessThanOrEqual(300);
  });

  it('reads nothing that is hidden', () => {
    const { holder, lines } = opened(
      'https://a.example/',
      '<main><p hidden>Awarded to Jonas Petrov</p><p>Hello</p></main>',
    );
    expect([holder, lines.join()]).toEqual([undefined, 'Hello']);
  });

  it('takes no sentence for a name', () => {
    const said = (line: string) => opened('https://a.example/', `<main><p>${line}</p></main>`).holder;
    expect(said('This certifies that the bearer of this document may dive')).toBeUndefined();
    expect(said('Awarded to Mira Okafor for diving')).toBe('Mira Okafor');
    expect(said('Awarded to Mira van der Okafor on March 4')).toBe('Mira van der Okafor');
  });

  it('says of each markup when it was seen', () => {
    for (const { seen, host } of KNOWN) {
      expect(seen).toMatch(/^20\d\d-(?:0[1-9]|1[0-2])$/);
      expect(new URL(`https://${host}`).hostname).toBe(host);
    }
  });

  it('never throws, and stays small, whatever stands there', () => {
    const element = fc.constantFrom('p', 'h1', 'strong', 'span', 'div', 'main', 'li');
    const words = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.constantFrom('Awarded to', 'certifies that'),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(element, words), { maxLength: 60 }), (parts) => {
        const document = contentOfPage('https://a.example/', '');
        for (const [name, text] of parts) {
          const made = document.createElement(name);
          made.textContent = text;
          document.body.append(made);
        }
        const { lines, holder = '', title = '' } = readOpened(document, new URL('https://a.example/'));
        expect(lines.length).toBeLessThanOrEqual(300);
        expect([...lines, holder, title].every((text) => text.length <= 400)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
